import type { CriterionId } from '../../../../core/frame/criterion-id.ts';
import { type MapRow, mostMapRows, notInFrame, outcomeLetters } from '../../../../core/map/row.ts';
import type { Found } from '../../../../core/map/trend.ts';
import { shareOf } from '../../../../core/map/visit-on-map.ts';
import type { ReadDb } from '../database.ts';
import { shownLine } from './keys.ts';
import type { PlaceKind } from './places.ts';
import { prepared } from './prepared.ts';
import type { WorkstationState } from './workstations.ts';

/** A part of the company. */
export interface Scope {
  readonly kind: PlaceKind;
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly company: string;
  readonly site: string | null;
  readonly department: string | null;
  readonly state: WorkstationState;
  readonly visit: string | null;
  readonly date: string;
  readonly visitState: 'draft' | 'issued';
  readonly lookAgainBy: string | null;
  readonly permanence: 'permanent' | 'temporary' | null;
  readonly peopleAtOnce: number | null;
  readonly minutesPerDay: number | null;
}

interface OutcomeRow {
  readonly visit: string;
  readonly criterion: string;
  readonly outcome: keyof typeof outcomeLetters;
  readonly ratio: number | null;
}

const indexOf = (scope: Scope | undefined) => (scope === undefined ? 'workstation_order' : `workstation_${scope.kind}`);
const where = (scope: Scope | undefined) =>
  `workstation.archived = 0${scope === undefined ? '' : ` AND workstation.${scope.kind} = ?`}`;
const valuesOf = (scope: Scope | undefined) => (scope === undefined ? [] : [scope.id]);

/** The query of the workstations of a map; exported for the test of its plan. */
export function mapSql(scope: Scope | undefined, most = mostMapRows): string {
  return `SELECT workstation.id AS id, number, title, company, site, department, workstation.state AS state,
      visit.id AS visit, visit.date AS date, visit.state AS visitState, visit.look_again_by AS lookAgainBy,
      post.permanence AS permanence, post.people_at_once AS peopleAtOnce, post.minutes_per_day AS minutesPerDay
    FROM workstation INDEXED BY ${indexOf(scope)}
    LEFT JOIN visit ON visit.id = workstation.latest_visit
    LEFT JOIN post ON post.visit = workstation.latest_visit
    WHERE ${where(scope)} ORDER BY workstation.sort_key, workstation."row" LIMIT ${most}`;
}

/** The query of their newest visits' outcomes, in no order. */
export function outcomesSql(scope: Scope | undefined, most = mostMapRows): string {
  if (most < mostMapRows) {
    return `SELECT outcome.visit AS visit, criterion, outcome.outcome AS outcome, ratio
      FROM (SELECT latest_visit FROM workstation INDEXED BY ${indexOf(scope)} WHERE ${where(scope)}
        ORDER BY sort_key, "row" LIMIT ${most}) AS top
      CROSS JOIN outcome ON outcome.visit = top.latest_visit`;
  }
  return `SELECT outcome.visit AS visit, criterion, outcome.outcome AS outcome, ratio
    FROM workstation INDEXED BY ${indexOf(scope)} CROSS JOIN outcome ON outcome.visit = workstation.latest_visit
    WHERE ${where(scope)}`;
}

export interface MapRows {
  readonly rows: readonly MapRow[];
  /** Ids in the order of the rows' indexes. */
  readonly companies: readonly string[];
  readonly sites: readonly string[];
  readonly departments: readonly string[];
}

/**
 * The workstations of a place in the usual order, with the outcomes of their newest visits.
 *
 * @param criteria what the letters and shares stand for, in their order
 * @param most how many, from the top
 */
export function mapRows(
  db: ReadDb,
  scope: Scope | undefined,
  criteria: readonly CriterionId[],
  most = mostMapRows,
): MapRows {
  const values = valuesOf(scope);
  const at = new Map<string, number>(criteria.map((id, place) => [id, place]));
  const outcomes = new Map<string, { readonly letters: string[]; readonly shares: (number | null)[] }>();
  for (const [visit, criterion, outcome, ratio] of prepared<OutcomeRow>(db, outcomesSql(scope, most))
    .raw()
    .iterate(...values) as Iterable<[string, string, OutcomeRow['outcome'], number | null]>) {
    const place = at.get(criterion);
    if (place === undefined) continue;
    let kept = outcomes.get(visit);
    if (kept === undefined) {
      kept = { letters: Array(criteria.length).fill(notInFrame), shares: Array(criteria.length).fill(null) };
      outcomes.set(visit, kept);
    }
    kept.letters[place] = outcomeLetters[outcome];
    kept.shares[place] = shareOf(ratio);
  }
  const companies = new Map<string, number>();
  const sites = new Map<string, number>();
  const departments = new Map<string, number>();
  const rows = prepared<Row>(db, mapSql(scope, most))
    .all(...values)
    .map((row): MapRow => {
      const kept = row.visit === null ? undefined : outcomes.get(row.visit);
      return {
        id: row.id,
        number: shownLine(row.number, 40),
        title: shownLine(row.title),
        company: placeIn(companies, row.company),
        site: row.site === null ? null : placeIn(sites, row.site),
        department: row.department === null ? null : placeIn(departments, row.department),
        state: row.state,
        visit:
          row.visit === null
            ? null
            : {
                id: row.visit,
                date: row.date,
                issued: row.visitState === 'issued',
                lookAgainBy: row.lookAgainBy,
                permanence: row.permanence,
                peopleAtOnce: row.peopleAtOnce,
                minutesPerDay: row.minutesPerDay,
                outcomes: kept?.letters.join('') ?? notInFrame.repeat(criteria.length),
                shares: kept?.shares ?? [],
              },
      };
    });
  return { rows, companies: [...companies.keys()], sites: [...sites.keys()], departments: [...departments.keys()] };
}

/** Place of an id in a list that grows. */
function placeIn(list: Map<string, number>, id: string): number {
  const known = list.get(id);
  if (known !== undefined) return known;
  list.set(id, list.size);
  return list.size - 1;
}

/** How many workstations a place has that are not archived. */
export function countScope(db: ReadDb, scope: Scope | undefined): number {
  const sql = `SELECT count(*) AS n FROM workstation WHERE ${where(scope)}`;
  return prepared<{ n: number }>(db, sql).get(...valuesOf(scope))?.n ?? 0;
}

interface FoundRow {
  readonly id: string;
  readonly date: string | null;
  readonly outcome: Found['outcome'];
}

/** What the visits of each workstation of a place found, in the order of their dates; of one day the last one last. */
export function foundIn(db: ReadDb, scope: Scope | undefined): Found[][] {
  const rows = prepared<FoundRow>(
    db,
    `SELECT workstation.id AS id, visit.date AS date, visit.outcome AS outcome
     FROM workstation INDEXED BY ${indexOf(scope)} LEFT JOIN visit ON visit.workstation = workstation.id
     WHERE ${where(scope)} ORDER BY workstation."row", visit.date, visit.created_at, visit.id`,
  ).iterate(...valuesOf(scope));
  const found = new Map<string, Found[]>();
  for (const { id, date, outcome } of rows) {
    const visits = found.get(id) ?? [];
    if (visits.length === 0) found.set(id, visits);
    if (date !== null) visits.push({ date, outcome });
  }
  return [...found.values()];
}

/** Workstations outside the frame whose newest visit breaks no more criteria than this, in the usual order. */
export function outsideWithFew(db: ReadDb, scope: Scope | undefined, mostBroken: number): string[] {
  return prepared<{ id: string }>(
    db,
    `SELECT workstation.id AS id FROM workstation INDEXED BY ${indexOf(scope)}
     JOIN visit ON visit.id = workstation.latest_visit
     WHERE ${where(scope)} AND workstation.state = 'outside' AND visit.not_met <= ?
     ORDER BY workstation.sort_key, workstation."row"`,
  )
    .all(...valuesOf(scope), mostBroken)
    .map(({ id }) => id);
}
