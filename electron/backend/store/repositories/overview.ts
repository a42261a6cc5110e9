import type { ReadDb } from '../database.ts';
import { nameKey } from './keys.ts';
import type { PlaceKind } from './places.ts';
import { prepared } from './prepared.ts';
import { type WorkstationRow, type WorkstationState, withPlace, workstationColumns } from './workstations.ts';

/** A workstation with its newest visit; the visit's columns are null where there is none. */
export interface OverviewDbRow extends WorkstationRow {
  readonly sortKey: string;
  readonly visit: string | null;
  readonly date: string;
  readonly state: 'draft' | 'issued';
  readonly outcome: 'within' | 'outside' | 'incomplete';
  readonly met: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly lookAgainBy: string | null;
}

export interface Filter {
  readonly archived: boolean;
  readonly place?: { readonly kind: PlaceKind; readonly id: string } | undefined;
  readonly state?: WorkstationState | undefined;
  /** A criterion that the newest visit does not meet. */
  readonly notMet?: string | undefined;
}

const columns = `${workstationColumns}, workstation.sort_key AS sortKey, visit.id AS visit, visit.date AS date,
  visit.state AS state, visit.outcome AS outcome, visit.met AS met, visit.not_met AS notMet,
  visit.not_assessed AS notAssessed, visit.look_again_by AS lookAgainBy`;
const joins = `${withPlace} LEFT JOIN visit ON visit.id = workstation.latest_visit`;

interface Clause {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function clauseOf({ archived, place, state, notMet }: Filter): Clause {
  const parts = ['workstation.archived = ?'];
  const values: unknown[] = [archived ? 1 : 0];
  if (place !== undefined) {
    parts.push(`workstation.${place.kind} = ?`);
    values.push(place.id);
  }
  if (state !== undefined) {
    parts.push('workstation.state = ?');
    values.push(state);
  }
  if (notMet !== undefined) {
    parts.push(`EXISTS (SELECT 1 FROM outcome WHERE outcome.visit = workstation.latest_visit AND criterion = ?
      AND outcome.outcome = 'not-met')`);
    values.push(notMet);
  }
  return { sql: parts.join(' AND '), values };
}

/** Named, so that no statistics can lead to another one: each gives its rows in the order of the page. */
function indexOf({ place, state }: Filter): string {
  if (place !== undefined) return `workstation_${place.kind}`;
  return state === undefined ? 'workstation_order' : 'workstation_state';
}

/** The text of the query of one page in the usual order; exported for the test of its plan. */
export function pageSql(filter: Filter, after: boolean): string {
  return `SELECT ${columns} FROM workstation INDEXED BY ${indexOf(filter)} ${joins}
    WHERE ${clauseOf(filter).sql}${after ? ' AND (workstation.sort_key, workstation."row") > (?, ?)' : ''}
    ORDER BY workstation.sort_key, workstation."row" LIMIT ?`;
}

/** Workstations in the usual order, from behind the one with this id on; none where that one is gone. */
export function page(db: ReadDb, filter: Filter, after: string | undefined, limit: number): OverviewDbRow[] {
  const { values } = clauseOf(filter);
  if (after === undefined) return prepared<OverviewDbRow>(db, pageSql(filter, false)).all(...values, limit);
  const from = prepared<{ key: string; row: number }>(
    db,
    'SELECT sort_key AS key, "row" AS "row" FROM workstation WHERE id = ?',
  ).get(after);
  if (from === undefined) return [];
  return prepared<OverviewDbRow>(db, pageSql(filter, true)).all(...values, from.key, from.row, limit);
}

/**
 * What a user typed as an FTS5 query: every word as the beginning of a word, all of them somewhere in the row. Each is
 * quoted, so that no sign in it is an operator; undefined where there is no letter and no digit.
 */
export function searchQuery(typed: string): string | undefined {
  const words = typed.split(/[\s\p{Cc}"]+/u).filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word));
  return words.length === 0 ? undefined : words.map((word) => `"${word}"*`).join(' ');
}

/** The text of the query of the first matches; exported for the test of its plan. */
export function searchSql(filter: Filter): string {
  return `SELECT ${columns} FROM search_text CROSS JOIN workstation ON workstation."row" = search_text.rowid ${joins}
    WHERE search_text MATCH ? AND search_text.rowid > ? AND ${clauseOf(filter).sql}
    ORDER BY search_text.rowid LIMIT ?`;
}

/** The first matches in the order in which workstations were made, from behind the one with this id on. */
export function search(
  db: ReadDb,
  query: string,
  filter: Filter,
  after: string | undefined,
  limit: number,
): OverviewDbRow[] {
  const from =
    after === undefined
      ? { row: 0 }
      : prepared<{ row: number }>(db, 'SELECT "row" AS "row" FROM workstation WHERE id = ?').get(after);
  if (from === undefined) return [];
  return prepared<OverviewDbRow>(db, searchSql(filter)).all(query, from.row, ...clauseOf(filter).values, limit);
}

/** How many matches are weighed against each other. */
const candidates = 250;

/**
 * The best matches: first the workstation with exactly this number; then those whose number and title hold all the words,
 * by bm25, a number weighing twice a title; then those where places must help, in the order in which they were made.
 *
 * A weight costs as much as hundred matches, and every match must be counted before the first one is weighed. So the
 * places' words, which thousands of workstations share, are not weighed, and of the others only the first 250.
 */
export function bestMatches(db: ReadDb, typed: string, query: string, filter: Filter, limit: number): OverviewDbRow[] {
  const { sql, values } = clauseOf(filter);
  const exact = prepared<OverviewDbRow>(
    db,
    `SELECT ${columns} FROM workstation INDEXED BY workstation_number ${joins}
     WHERE workstation.number_key = ? AND ${sql} ORDER BY workstation.sort_key LIMIT ?`,
  ).all(nameKey(typed), ...values, limit);
  const weighed = prepared<{ row: number }>(
    db,
    `SELECT "row" FROM (
       SELECT search_text.rowid AS "row", bm25(search_text, 10, 5) AS weight
       FROM search_text CROSS JOIN workstation ON workstation."row" = search_text.rowid
       WHERE search_text MATCH ? AND ${sql} LIMIT ${candidates}
     ) ORDER BY weight, "row" LIMIT ?`,
  ).all(`{number title} : (${query})`, ...values, limit);
  const rows = new Map(exact.map((row) => [row.row, row]));
  for (const { row } of weighed) {
    if (rows.size < limit && !rows.has(row)) rows.set(row, rowOf(db, row));
  }
  if (rows.size < limit) {
    for (const row of search(db, query, filter, undefined, limit)) {
      if (rows.size < limit && !rows.has(row.row)) rows.set(row.row, row);
    }
  }
  return [...rows.values()];
}

function rowOf(db: ReadDb, row: number): OverviewDbRow {
  const sql = `SELECT ${columns} FROM workstation ${joins} WHERE workstation."row" = ?`;
  return prepared<OverviewDbRow>(db, sql).get(row) as OverviewDbRow;
}
