import type { PersonRecord } from '../../../core/person/person.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { prepared } from '../store/repositories/prepared.ts';
import type { Pending, Person } from './pending.ts';

/** What may be known of a record outside this database: no value of it. */
export interface RecordFacts {
  readonly id: string;
  /** The visit it was imported into. */
  readonly visit: string;
  readonly label: string;
  /** UTC. */
  readonly importedAt: string;
}

const facts = 'id, visit, label, imported_at AS importedAt';

export function allRecords(db: ReadDb): RecordFacts[] {
  return prepared<RecordFacts>(db, `SELECT ${facts} FROM record ORDER BY imported_at, id`).all();
}

/** The records of some visits, by label. */
export function recordsOf(db: ReadDb, visits: readonly string[]): RecordFacts[] {
  const sql = `SELECT ${facts} FROM record WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY label, imported_at, id`;
  return prepared<RecordFacts>(db, sql).all(JSON.stringify(visits));
}

/** Whose record this is: one person, or nobody where it is not here. */
export function peopleOf(db: ReadDb, id: string): Person[] {
  return prepared<Person>(db, 'SELECT visit, label FROM record WHERE id = ?').all(id);
}

export function countRecords(db: ReadDb): number {
  return prepared<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM record').get()?.n ?? 0;
}

/**
 * Keeps a record of a visit. The same record once more is the one that is here.
 *
 * @returns its facts; undefined where this visit has another record under the same label
 */
export function keepRecord(
  db: WriteDb,
  record: PersonRecord,
  given: Omit<RecordFacts, 'label'>,
): RecordFacts | undefined {
  const { label } = record;
  const json = JSON.stringify(record);
  const here = prepared<RecordFacts & { readonly json: string }>(
    db,
    `SELECT ${facts}, json FROM record WHERE visit = ? AND label = ?`,
  ).get(given.visit, label);
  if (here !== undefined) {
    const { json: kept, ...rest } = here;
    return kept === json ? rest : undefined;
  }
  const sql = 'INSERT INTO record (id, visit, label, json, imported_at) VALUES (?, ?, ?, ?, ?)';
  prepared(db, sql).run(given.id, given.visit, label, json, given.importedAt);
  return { ...given, label };
}

export function deleteRecords(db: WriteDb, { records, people }: Pending): void {
  const byId = prepared(db, 'DELETE FROM record WHERE id = ?');
  for (const id of records) byId.run(id);
  const byPerson = prepared(db, 'DELETE FROM record WHERE visit = ? AND label = ?');
  for (const { visit, label } of people) byPerson.run(visit, label);
}
