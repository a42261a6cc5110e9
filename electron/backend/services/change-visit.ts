import type { Saved } from '../../../core/contract/calls/visits.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ValidStoredVisit } from '../../../core/visit/parse.ts';
import type { Problem } from '../../../core/visit/problem.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { followPictures } from '../store/repositories/pictures.ts';
import { dropSteps, findStep, putStep, type StepRow, stepsAround, trimSteps } from '../store/repositories/steps.ts';
import { documentOf, findVisit, type VisitRow, writeVisit } from '../store/repositories/visits.ts';
import { carriedProblems } from './carried-problems.ts';
import { across, deltaOf } from './undo.ts';

/** Changes of one field that come no further apart are one step of undo. */
const togetherMs = 5_000;

/** A draft that may be changed now. */
export interface OpenDraft {
  readonly row: VisitRow;
  /** The document that is kept, checked. */
  readonly kept: StoredVisit;
}

type DraftError = 'not-found' | 'locked' | 'changed-elsewhere' | 'document-refused';

/** The draft with this id, if it is still the version that the caller has seen. */
export function openDraft(db: ReadDb, visit: string, base: number): Result<OpenDraft, CallError<DraftError>> {
  const row = findVisit(db, visit);
  if (row === undefined) return err(callError('not-found', { what: 'visit' }));
  if (row.state === 'issued') return err(callError('locked'));
  if (row.version !== base) return err(callError('changed-elsewhere', { version: row.version }));
  const known = recent.get(row.id);
  if (known?.json === row.json) return ok({ row, kept: known.visit });
  const document = documentOf(row);
  return document.ok ? ok({ row, kept: document.value.visit }) : refused(document.error);
}

/**
 * Documents that were written last, by visit: one that is being edited need not be parsed and checked again with every
 * change. It counts only while exactly its text is in the store.
 */
const recent = new Map<string, { readonly json: string; readonly visit: StoredVisit }>();
const mostRecent = 8;

function remember(id: string, json: string, visit: StoredVisit): void {
  recent.delete(id);
  recent.set(id, { json, visit });
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
}

export function refused(problems: readonly Problem[]) {
  return err(callError('document-refused', { problems: carriedProblems(problems) }));
}

/**
 * Keeps a changed document of a draft, with everything derived from it, as one step of undo.
 *
 * @param field what was changed; the same one within five seconds goes into the step that is there
 * @param at UTC
 */
export function changeVisit(
  db: WriteDb,
  { row, kept }: OpenDraft,
  { visit, frame }: ValidStoredVisit,
  { field, at }: { readonly field: string; readonly at: string },
): Saved {
  const delta = deltaOf(kept, visit);
  if (delta === undefined) {
    return { version: row.version, savedAt: row.changedAt, ...stepsAround(db, row.id, row.undoPosition) };
  }
  const last = findStep(db, row.id, row.undoPosition);
  const undone = findStep(db, row.id, row.undoPosition + 1) !== undefined;
  const from =
    last !== undefined && !undone && isSameAction(last, field, at) ? across(kept, last.delta, 'back') : undefined;
  let position = row.undoPosition;
  if (from === undefined) {
    position += 1;
    putStep(db, row.id, { position, field, delta, at });
  } else {
    const together = deltaOf(from.visit, visit);
    // Typed and taken back: then there is nothing to undo.
    if (together === undefined) position -= 1;
    else putStep(db, row.id, { position, field, delta: together, at });
  }
  trimSteps(db, row.id, position);
  const { version, json } = writeVisit(db, row, { visit, frame, undoPosition: position, at });
  remember(row.id, json, visit);
  followPictures(db, visit);
  return { version, savedAt: at, ...stepsAround(db, row.id, position) };
}

function isSameAction(last: StepRow, field: string, at: string): boolean {
  const apart = Date.parse(at) - Date.parse(last.at);
  return last.field === field && apart >= 0 && apart <= togetherMs;
}

/**
 * Takes back the last step that is done, or does the next one that is undone. A damaged step takes nothing along but the
 * steps: they are dropped, and there is nothing to undo any more.
 *
 * @returns whether there was one
 */
export function takeStep(db: WriteDb, { row, kept }: OpenDraft, direction: 'back' | 'forth', at: string): boolean {
  const back = direction === 'back';
  const step = findStep(db, row.id, back ? row.undoPosition : row.undoPosition + 1);
  if (step === undefined) return false;
  const document = across(kept, step.delta, direction);
  if (document === undefined) {
    dropSteps(db, row.id);
    followPictures(db, kept);
    return false;
  }
  const { visit, frame } = document;
  writeVisit(db, row, { visit, frame, undoPosition: back ? row.undoPosition - 1 : row.undoPosition + 1, at });
  followPictures(db, visit);
  return true;
}
