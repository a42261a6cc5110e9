import type { OpenVisit } from '../../../../core/contract/calls/visits.ts';
import type { CallError } from '../../../../core/contract/errors.ts';
import type { Frame } from '../../../../core/frame/frame.ts';
import { currentFrame, findFrame } from '../../../../core/frame/frames.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import type { Verdict } from '../../../../core/verdict/verdict.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';

/** Whether what is on the screen is on the disk. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  /** Not on the disk; the changes are in memory. `again`: it is tried again by itself. */
  | { readonly state: 'failed'; readonly error: CallError; readonly again: boolean }
  /** Somebody changed the same visit; nothing is sent until the user chose. */
  | { readonly state: 'conflict'; readonly other: OpenVisit; readonly changes: number }
  /** It was issued elsewhere: these changes can only go into a correction. */
  | { readonly state: 'issued-elsewhere'; readonly changes: number };

/** Everything that the visit screen shows. Parts that did not change keep their identity. */
export interface VisitState {
  readonly document: StoredVisit;
  readonly frame: Frame;
  readonly verdict: Verdict;
  readonly save: SaveState;
  readonly readOnly: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** The last answer of the backend but for the document: summary, workstation, pictures. */
  readonly open: OpenVisit;
  /** Changes that found nothing to change in the version they were made again on. */
  readonly dropped: number;
}

/** The state of a visit as it was read. */
export function stateOf(open: OpenVisit): VisitState {
  const { document } = open;
  // The backend lets no visit through whose frame it does not know.
  const frame = findFrame(document.frame) ?? currentFrame;
  return {
    document,
    frame,
    verdict: judge(document, frame),
    save: { state: 'saved', at: open.savedAt },
    readOnly: document.issue !== undefined,
    canUndo: open.canUndo,
    canRedo: open.canRedo,
    open,
    dropped: 0,
  };
}
