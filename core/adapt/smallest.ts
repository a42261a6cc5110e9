import { type CriterionId, criterionIds } from '../frame/criterion-id.ts';
import type { Frame } from '../frame/frame.ts';
import { brokenFirst, judge } from '../verdict/judge.ts';
import type { CriterionVerdict, Verdict } from '../verdict/verdict.ts';
import type { Outcome, StoredVisit } from '../visit/visit.ts';
import { applyChanges } from './apply.ts';
import { type Change, targetOf } from './change.ts';
import { waysOut } from './ways.ts';

/** One way to lift a broken limit. */
export interface Way {
  readonly changes: readonly Change[];
  /** Of the criterion once they are made: `not-assessed` where something else is still unknown, or must be measured again. */
  readonly outcome: Exclude<Outcome, 'not-met'>;
}

/** How one broken criterion can be met. */
export interface WaysOfCriterion {
  readonly id: CriterionId;
  /** Each enough alone, beside what was chosen for the criteria before it; the first is the chosen one. */
  readonly ways: readonly Way[];
  /** True where what was chosen for other criteria is enough for this one too. */
  readonly settled: boolean;
}

/** What stands between a workstation and the frame. */
export interface Smallest {
  readonly before: Verdict;
  /** Foreseen, not measured. */
  readonly after: Verdict;
  /** The first way of each broken criterion, together; each thing is spoken of once. */
  readonly changes: readonly Change[];
  /** The broken criteria in the order of "what it would take". */
  readonly criteria: readonly WaysOfCriterion[];
}

/**
 * The smallest set of changes that brings a workstation inside the frame: of each broken limit the least step that keeps
 * it. Loads come before the tonnage, because lighter loads may already meet it; after each choice the visit is judged again.
 *
 * @param alternatives whether to look for more than the first way of each criterion; a list of thousands needs none
 */
export function smallestChanges(visit: StoredVisit, frame: Frame, alternatives = true): Smallest {
  const before = judge(visit, frame);
  const found = new Map<CriterionId, WaysOfCriterion>();
  const chosen: Change[] = [];
  let now: Judged = { visit, verdict: before };
  // Not in the frame's order, which is data: whatever the frame, masses are settled before sums.
  for (const id of criterionIds) {
    if (outcomeOf(before, id) !== 'not-met') continue;
    const here = verdictOf(now.verdict, id);
    if (here === undefined || here.outcome !== 'not-met') {
      found.set(id, { id, ways: [], settled: true });
      continue;
    }
    const ways: Way[] = [];
    let next: Judged | undefined;
    for (const changes of waysOut(now.visit, frame, here)) {
      const after = judged(now.visit, frame, changes);
      const outcome = outcomeOf(after.verdict, id);
      if (outcome === undefined || outcome === 'not-met') continue;
      ways.push({ changes, outcome });
      next ??= after;
      if (!alternatives) break;
    }
    found.set(id, { id, ways, settled: false });
    chosen.push(...(ways[0]?.changes ?? []));
    now = next ?? now;
  }
  const criteria = brokenFirst(before).flatMap(({ id }) => found.get(id) ?? []);
  return { before, after: now.verdict, changes: joined(chosen), criteria };
}

/** The ways to meet one broken criterion of the visit as it is, whatever becomes of the others. */
export function waysAlone(visit: StoredVisit, frame: Frame, verdict: CriterionVerdict): readonly Way[] {
  return waysOut(visit, frame, verdict).flatMap((changes) => {
    const outcome = outcomeOf(judged(visit, frame, changes).verdict, verdict.id);
    return outcome === undefined || outcome === 'not-met' ? [] : [{ changes, outcome }];
  });
}

interface Judged {
  readonly visit: StoredVisit;
  readonly verdict: Verdict;
}

function judged(visit: StoredVisit, frame: Frame, changes: readonly Change[]): Judged {
  const adapted = applyChanges(visit, changes).visit;
  return { visit: adapted, verdict: judge(adapted, frame) };
}

function verdictOf({ criteria }: Verdict, id: CriterionId): CriterionVerdict | undefined {
  return criteria.find((one) => one.id === id);
}

function outcomeOf(verdict: Verdict, id: CriterionId): Outcome | undefined {
  return verdictOf(verdict, id)?.outcome;
}

/** Several lists of changes as one: of two that speak of the same thing the later one, in the place of the first. */
export function joined(changes: readonly Change[]): readonly Change[] {
  return [...new Map(changes.map((one) => [targetOf(one), one])).values()];
}
