import type { Frame } from '../frame/frame.ts';
import { type CriterionComparison, compareVerdicts } from '../verdict/compare.ts';
import { judge } from '../verdict/judge.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Measure, StoredVisit } from '../visit/visit.ts';
import { applyChanges } from './apply.ts';
import type { Change } from './change.ts';

/** What may be expected of some changes: never a measurement. */
export interface Outlook {
  readonly before: Verdict;
  readonly after: Verdict;
  /** The criteria that change, in the frame's order. */
  readonly changed: readonly CriterionComparison[];
  /** Changes that no longer have an object in the visit. */
  readonly unmatched: readonly Change[];
}

/** Before and after some changes. Pure; `before` saves judging the visit again where it was. */
export function outlook(
  visit: StoredVisit,
  frame: Frame,
  changes: readonly Change[],
  before: Verdict = judge(visit, frame),
): Outlook {
  const { visit: adapted, unmatched } = applyChanges(visit, changes);
  const after = judge(adapted, frame);
  const changed = compareVerdicts(before, after).criteria.filter(({ change }) => change !== 'same');
  return { before, after, changed, unmatched };
}

/** A measure that says what it changes. */
export type Adaptation = Measure & { readonly changes: readonly Change[] };

export function isAdaptation(measure: Measure): measure is Adaptation {
  return measure.changes !== undefined && measure.changes.length > 0;
}

/** Whether it was decided on: planned, or done since the visit, which is when it was not there yet. */
export function isDecided({ state }: Measure): boolean {
  return state === 'planned' || state === 'done';
}

/** What may be expected of the adaptations of a visit. */
export interface VisitOutlook {
  /** Each by itself, in the order of the visit; not those that were dropped. */
  readonly each: ReadonlyMap<string, Outlook>;
  /** All that were decided on together; null without any. */
  readonly together: Outlook | null;
}

export function visitOutlook(visit: StoredVisit, frame: Frame, before: Verdict = judge(visit, frame)): VisitOutlook {
  const adaptations = (visit.measures ?? []).filter(isAdaptation).filter(({ state }) => state !== 'dropped');
  const decided = adaptations.filter(isDecided).flatMap(({ changes }) => changes);
  return {
    each: new Map(adaptations.map(({ id, changes }) => [id, outlook(visit, frame, changes, before)])),
    together: decided.length === 0 ? null : outlook(visit, frame, decided, before),
  };
}
