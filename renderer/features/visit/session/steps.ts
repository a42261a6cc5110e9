import { parseStoredVisit } from '../../../../core/visit/parse.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { Edit } from '../edit/edit.ts';

/** Changes that go to the disk together, as one step of undo. */
export interface Step {
  readonly field: string;
  readonly edits: readonly Edit[];
  /** The visit with these changes and all before them. */
  readonly document: StoredVisit;
}

interface MadeAgain {
  readonly steps: readonly Step[];
  readonly document: StoredVisit;
  /** Changes that found nothing to change any more, or would break a rule there. */
  readonly dropped: number;
}

/** Makes changes again on top of another version of the visit. */
export function makeAgain(steps: readonly Step[], on: StoredVisit): MadeAgain {
  let document = on;
  let dropped = 0;
  const made: Step[] = [];
  for (const { field, edits } of steps) {
    const fitting = edits.filter((edit) => {
      const next = edit.apply(document);
      if (next === document || !parseStoredVisit(next).ok) return false;
      document = next;
      return true;
    });
    dropped += edits.length - fitting.length;
    if (fitting.length > 0) made.push({ field, edits: fitting, document });
  }
  return { steps: made, document, dropped };
}
