import type { Saved } from '../../../core/contract/calls/visits.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ValidStoredVisit } from '../../../core/visit/parse.ts';
import type { Problem } from '../../../core/visit/problem.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { followPictures } from '../store/repositories/pictures.ts';
import {
  dropOldest,
  dropSteps,
  dropUndone,
  findStep,
  findSteps,
  putStep,
  type StepRow,
  stepsAround,
} from '../store/repositories/steps.ts';
import { documentOf, findVisit, findWritten, type VisitRow, writeVisit } from '../store/repositories/visits.ts';
import { forget, remember, type Written, writtenLast } from '../store/repositories/written.ts';
import { carriedProblems } from './carried-problems.ts';
import { across, deltaOf } from './undo.ts';

/** Changes of one field that come no further apart are one step of undo. */
const togetherMs = 5_000;

/** A draft that may be changed now. */
export interface OpenDraft {
  readonly row: VisitRow;
  /** The document that is kept, checked. */
  readonly kept: StoredVisit;
  /** What this process wrote last with it; undefined where it did not. */
  readonly written?: Written;
}

type DraftError = 'not-found' | 'locked' | 'changed-elsewhere' | 'document-refused';

/** The draft with this id, if it is still the version that the caller has seen. */
export function openDraft(db: ReadDb, visit: string, base: number): Result<OpenDraft, CallError<DraftError>> {
  const known = writtenLast(db, visit);
  const row = known === undefined ? findVisit(db, visit) : findWritten(db, visit, known);
  if (row === undefined) return err(callError('not-found', { what: 'visit' }));
  if (row.state === 'issued') return err(callError('locked'));
  if (row.version !== base) return err(callError('changed-elsewhere', { version: row.version }));
  if (known?.json === row.json && known.version === row.version) return ok({ row, kept: known.visit, written: known });
  const document = documentOf(row);
  return document.ok ? ok({ row, kept: document.value.visit }) : refused(document.error);
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
  { row, kept, written: known }: OpenDraft,
  { visit, frame }: ValidStoredVisit,
  { field, at }: { readonly field: string; readonly at: string },
): Saved {
  const delta = deltaOf(kept, visit);
  if (delta === undefined) {
    return { version: row.version, savedAt: row.changedAt, ...stepsAround(db, row.id, row.undoPosition) };
  }
  const { back, forth } = known?.step ? { back: known.step } : findSteps(db, row.id, row.undoPosition);
  const into = back !== undefined && forth === undefined && isSameAction(back, field, at) ? back : undefined;
  const from = into && across(kept, into.delta, 'back');
  const together = from === undefined ? delta : deltaOf(from.visit, visit);
  // Typed and taken back leaves the step before: then there is nothing of this one to undo.
  const position = row.undoPosition + (from === undefined ? 1 : 0) - (together === undefined ? 1 : 0);
  const step = together === undefined ? undefined : { position, field, delta: together, at };
  if (step !== undefined) putStep(db, row.id, step);
  if (forth !== undefined || together === undefined) dropUndone(db, row.id, position);
  dropOldest(db, row.id, position);
  const written = writeVisit(db, row, { visit, frame, undoPosition: position, at, before: known });
  remember(db, row.id, { ...written, changedAt: at, visit, step });
  followPictures(db, visit);
  const steps = together === undefined ? stepsAround(db, row.id, position) : { canUndo: true, canRedo: false };
  return { version: written.version, savedAt: at, ...steps };
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
  // Steps that turn out to be damaged go, while version and text stay.
  forget(db, row.id);
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
