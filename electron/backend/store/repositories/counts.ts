import type { ReadDb } from '../database.ts';
import { prepared } from './prepared.ts';

/** Workstations in the store, archived ones too. */
export function countWorkstations(db: ReadDb): number {
  return prepared<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM workstation').get()?.n ?? 0;
}

export function countVisits(db: ReadDb): number {
  return prepared<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM visit').get()?.n ?? 0;
}

/** Whether the example company is here. */
export function hasExample(db: ReadDb): boolean {
  return prepared(db, 'SELECT 1 FROM company WHERE example = 1 LIMIT 1').get() !== undefined;
}
