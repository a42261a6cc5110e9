import type { Workstation, workstationOutcome } from '../../../../core/contract/values.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { nameKey, shownLine, sortKey } from './keys.ts';
import { type PlaceIds, type PlaceKind, tidy } from './places.ts';
import { prepared, writeOne } from './prepared.ts';

export type WorkstationState = (typeof workstationOutcome)['options'][number] | 'unvisited';

/** A workstation with the names of its place. */
export interface WorkstationRow {
  readonly row: number;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly archived: 0 | 1;
  readonly example: 0 | 1;
  readonly company: string;
  readonly companyName: string;
  readonly siteName: string | null;
  readonly departmentName: string | null;
}

/** The columns of `WorkstationRow`, of a query that joins `withPlace`. */
export const workstationColumns = `
  workstation."row" AS "row", workstation.id AS id, workstation.number AS number, workstation.title AS title,
  workstation.archived AS archived, workstation.example AS example, workstation.company AS company,
  company.name AS companyName, site.name AS siteName, department.name AS departmentName`;

/** Left joins all three, so that the workstation leads whatever SQLite believes to know of the tables. */
export const withPlace = `
  LEFT JOIN company ON company.id = workstation.company
  LEFT JOIN site ON site.id = workstation.site
  LEFT JOIN department ON department.id = workstation.department`;

const byId = `SELECT ${workstationColumns} FROM workstation ${withPlace} WHERE workstation.id = ?`;

export function findWorkstation(db: ReadDb, id: string): WorkstationRow | undefined {
  return prepared<WorkstationRow>(db, byId).get(id);
}

/** The workstation of this company with this number. */
export function workstationNumbered(db: ReadDb, company: string, number: string): string | undefined {
  const sql = 'SELECT id FROM workstation WHERE company = ? AND number_key = ?';
  return prepared<{ id: string }>(db, sql).get(company, nameKey(number))?.id;
}

/** A workstation as the contract has it. */
export function workstationOf(row: WorkstationRow): Workstation {
  return {
    id: row.id,
    number: shownLine(row.number, 40),
    title: shownLine(row.title),
    place: {
      company: shownLine(row.companyName),
      ...(row.siteName === null ? {} : { site: shownLine(row.siteName) }),
      ...(row.departmentName === null ? {} : { department: shownLine(row.departmentName) }),
    },
    archived: row.archived === 1,
    example: row.example === 1,
  };
}

export interface NewWorkstation {
  readonly id: string;
  readonly place: PlaceIds;
  readonly number: string;
  readonly title: string;
  readonly example: boolean;
  /** UTC, `2026-11-22T09:15:00.000Z`. */
  readonly at: string;
}

/** Adds a workstation without a visit. Its number must be free in its company. */
export function addWorkstation(db: WriteDb, { id, place, number, title, example, at }: NewWorkstation): void {
  writeOne(
    db,
    `INSERT INTO workstation (id, company, site, department, number, number_key, title, example, created_at, sort_key)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')`,
    id,
    ...named({ place, number, title }),
    example ? 1 : 0,
    at,
  );
  refreshStanding(db, 'workstation', id);
}

/** What it is called and where it stands, in the order of the columns from `company` to `title`. */
function named({ place, number, title }: Pick<NewWorkstation, 'place' | 'number' | 'title'>) {
  return [place.company, place.site, place.department, tidy(number), nameKey(number), tidy(title)];
}

/** Gives a workstation another number, title or place. Its drafts are the caller's to follow (`followHead`). */
export function changeWorkstation(
  db: WriteDb,
  id: string,
  workstation: Pick<NewWorkstation, 'place' | 'number' | 'title'>,
): void {
  writeOne(
    db,
    'UPDATE workstation SET company = ?, site = ?, department = ?, number = ?, number_key = ?, title = ? WHERE id = ?',
    ...named(workstation),
    id,
  );
  refreshStanding(db, 'workstation', id);
}

/** An example workstation becomes the user's own; one that is already stays so. */
export function adoptWorkstation(db: WriteDb, id: string): void {
  prepared(db, 'UPDATE workstation SET example = 0 WHERE id = ?').run(id);
}

export function archiveWorkstation(db: WriteDb, id: string, archived: boolean): void {
  prepared(db, 'UPDATE workstation SET archived = ? WHERE id = ?').run(archived ? 1 : 0, id);
}

/** Deletes a workstation that has no visit any more. */
export function deleteWorkstation(db: WriteDb, { row, id }: Pick<WorkstationRow, 'row' | 'id'>): void {
  prepared(db, 'DELETE FROM search_text WHERE rowid = ?').run(row);
  prepared(db, 'DELETE FROM workstation WHERE id = ?').run(id);
}

/** Ids of the workstations in a place. */
export function workstationsIn(db: ReadDb, kind: PlaceKind, place: string): string[] {
  const rows = prepared<{ id: string }>(db, `SELECT id FROM workstation WHERE ${kind} = ?`).all(place);
  return rows.map(({ id }) => id);
}

/** Makes order and search words anew, of one workstation or of all in a place that got another name. */
export function refreshStanding(db: WriteDb, kind: PlaceKind | 'workstation', id: string): void {
  const where = kind === 'workstation' ? 'workstation.id' : `workstation.${kind}`;
  const sql = `SELECT ${workstationColumns} FROM workstation ${withPlace} WHERE ${where} = ?`;
  for (const row of prepared<WorkstationRow>(db, sql).all(id)) writeStanding(db, row);
}

/** The derived order and search words of one workstation. */
export function writeStanding(db: WriteDb, row: WorkstationRow): void {
  const { number, title, companyName, siteName, departmentName } = row;
  const key = sortKey({
    company: companyName,
    site: siteName ?? undefined,
    department: departmentName ?? undefined,
    number,
  });
  prepared(db, 'UPDATE workstation SET sort_key = ? WHERE "row" = ?').run(key, row.row);
  prepared(
    db,
    'INSERT OR REPLACE INTO search_text (rowid, number, title, company, site, department) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(row.row, number, title, companyName, siteName, departmentName);
}
