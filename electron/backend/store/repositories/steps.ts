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

/**
 * Drops the steps above a position, which can no longer be redone, and those too far below it.
 *
 * @returns how many went
 */
export function trimSteps(db: WriteDb, visit: string, position: number): number {
  const above = prepared(db, 'DELETE FROM step WHERE visit = ? AND position > ?').run(visit, position).changes;
  const below = prepared(db, 'DELETE FROM step WHERE visit = ? AND position <= ?');
  return above + below.run(visit, position - mostSteps).changes;
}

/** Drops every step of a visit: when it is issued, or when a step turns out to be damaged. */
export function dropSteps(db: WriteDb, visit: string): void {
  prepared(db, 'DELETE FROM step WHERE visit = ?').run(visit);
}
