import type { ReadDb, WriteDb } from '../database.ts';
import { prepared } from './prepared.ts';

/** How many steps of undo a visit keeps. */
export const mostSteps = 200;

export interface StepRow {
  readonly position: number;
  /** What was changed; saves of the same field in a row are one step. */
  readonly field: string;
  /** jsondiffpatch's delta as JSON. */
  readonly delta: string;
  /** UTC, of the last change that went into it. */
  readonly at: string;
}

export function findStep(db: ReadDb, visit: string, position: number): StepRow | undefined {
  const sql = 'SELECT position, field, delta, at FROM step WHERE visit = ? AND position = ?';
  return prepared<StepRow>(db, sql).get(visit, position);
}

/** The step that was done last and the one that was undone last, at a position; each where there is one. */
export function findSteps(db: ReadDb, visit: string, position: number): { back?: StepRow; forth?: StepRow } {
  const sql = 'SELECT position, field, delta, at FROM step WHERE visit = ? AND position IN (?, ?)';
  const found: { back?: StepRow; forth?: StepRow } = {};
  for (const row of prepared<StepRow>(db, sql).all(visit, position, position + 1)) {
    if (row.position === position) found.back = row;
    else found.forth = row;
  }
  return found;
}

/** Whether there is a step to undo below and one to redo above a position. */
export function stepsAround(db: ReadDb, visit: string, position: number): { canUndo: boolean; canRedo: boolean } {
  const has = (at: number) => prepared(db, 'SELECT 1 FROM step WHERE visit = ? AND position = ?').get(visit, at);
  return { canUndo: has(position) !== undefined, canRedo: has(position + 1) !== undefined };
}

/** Puts a step at its position, in the place of one that is there. */
export function putStep(db: WriteDb, visit: string, { position, field, delta, at }: StepRow): void {
  prepared(
    db,
    `INSERT INTO step (visit, position, field, delta, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET field = excluded.field, delta = excluded.delta, at = excluded.at`,
  ).run(visit, position, field, delta, at);
}

/** Drops the steps above a position, which can no longer be redone. */
export function dropUndone(db: WriteDb, visit: string, position: number): void {
  prepared(db, 'DELETE FROM step WHERE visit = ? AND position > ?').run(visit, position);
}

/** Drops the steps that are too far below a position to be kept. */
export function dropOldest(db: WriteDb, visit: string, position: number): void {
  if (position <= mostSteps) return;
  prepared(db, 'DELETE FROM step WHERE visit = ? AND position <= ?').run(visit, position - mostSteps);
}

/** Drops every step of a visit: when it is issued, or when a step turns out to be damaged. */
export function dropSteps(db: WriteDb, visit: string): void {
  prepared(db, 'DELETE FROM step WHERE visit = ?').run(visit);
}
