import type { PersonRecord } from '../../../core/person/person.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { prepared, writeOne } from '../store/repositories/prepared.ts';
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

/** The records of some visits, by label, without what they were made from. */
export function recordsOf(db: ReadDb, visits: readonly string[]): Omit<KeptRecord, 'recording'>[] {
  const sql = `SELECT ${facts}, json FROM record WHERE visit IN (SELECT value FROM json_each(?)) ORDER BY label, imported_at, id`;
  return prepared<Omit<KeptRecord, 'recording'>>(db, sql).all(JSON.stringify(visits));
}

/** Whose record this is: one person, or nobody where it is not here. */
export function peopleOf(db: ReadDb, id: string): Person[] {
  return prepared<Person>(db, 'SELECT visit, label FROM record WHERE id = ?').all(id);
}

export function countRecords(db: ReadDb): number {
  return prepared<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM record').get()?.n ?? 0;
}

/** A record as it is kept. */
export interface KeptRecord extends RecordFacts {
  /** A `PersonRecord`. */
  readonly json: string;
  /** What it was made from (`packed-recording.ts`); null where it was typed in or imported. */
  readonly recording: Uint8Array | null;
}

export function findRecord(db: ReadDb, id: string): KeptRecord | undefined {
  return prepared<KeptRecord>(db, `SELECT ${facts}, json, recording FROM record WHERE id = ?`).get(id);
}

interface NewRecord extends Omit<RecordFacts, 'label'> {
  readonly recording?: Uint8Array;
  /**
   * The record of the same visit whose place it takes. It keeps that one's id and overwrites it, so that whatever knows
   * the id, backups of older states above all, forgets all that was ever kept under it when it is deleted.
   */
  readonly replaces?: string;
}

/**
 * Keeps a record of a visit. The same record once more is the one that is here.
 *
 * @returns its facts; undefined where this visit has another record under the same label
 */
export function keepRecord(
  db: WriteDb,
  record: PersonRecord,
  { id, visit, importedAt, recording, replaces }: NewRecord,
): RecordFacts | undefined {
  const { label } = record;
  const json = JSON.stringify(record);
  const sql = `SELECT ${facts}, json, recording FROM record WHERE visit = ? AND label = ?`;
  const here = prepared<KeptRecord>(db, sql).get(visit, label);
  if (here !== undefined && here.id !== replaces) {
    const { json: kept, recording: _, ...rest } = here;
    return kept === json ? rest : undefined;
  }
  if (replaces !== undefined) {
    const change = 'UPDATE record SET label = ?, json = ?, recording = ?, imported_at = ? WHERE id = ? AND visit = ?';
    writeOne(db, change, label, json, recording ?? null, importedAt, replaces, visit);
    return { id: replaces, visit, label, importedAt };
  }
  const add = 'INSERT INTO record (id, visit, label, json, imported_at, recording) VALUES (?, ?, ?, ?, ?, ?)';
  writeOne(db, add, id, visit, label, json, importedAt, recording ?? null);
  return { id, visit, label, importedAt };
}

export function deleteRecords(db: WriteDb, { records, people }: Pending): void {
  const byId = prepared(db, 'DELETE FROM record WHERE id = ?');
  for (const id of records) byId.run(id);
  const byPerson = prepared(db, 'DELETE FROM record WHERE visit = ? AND label = ?');
  for (const { visit, label } of people) byPerson.run(visit, label);
}
