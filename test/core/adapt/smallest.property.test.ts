import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../core/adapt/apply.ts';
import { type Change, targetOf } from '../../../core/adapt/change.ts';
import { type Smallest, smallestChanges } from '../../../core/adapt/smallest.ts';
import { type CriterionId, criterionIds, isHeartRateId } from '../../../core/frame/criterion-id.ts';
import type { Frame } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import type { Outcome, Visit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { fcOptions } from '../../support/runs.ts';

/* What it would take, as changes: they are made and the visit is judged again by the verdict's own functions. */

function outcomesAfter(one: Visit, frame: Frame, changes: readonly Change[]): Map<CriterionId, Outcome> {
  const adapted = applyChanges(one, changes);
  if (adapted.unmatched.length > 0) throw new Error(`without an object: ${JSON.stringify(adapted.unmatched)}`);
  return new Map(judge(adapted.visit, frame).criteria.map(({ id, outcome }) => [id, outcome]));
}

function expectEnough(one: Visit, frame: Frame): void {
  const smallest = smallestChanges(one, frame);
  const { before, after, changes, criteria } = smallest;
  const outcomes = outcomesAfter(one, frame, changes);
  for (const { id, outcome } of before.criteria) {
    const then = outcomes.get(id);
    if (outcome === 'met' && then !== 'met') throw new Error(`${id} is met today, and ${then} then`);
    if (outcome === 'not-assessed' && then !== 'not-assessed') throw new Error(`${id} is open today, and ${then} then`);
    if (then === 'not-met') throw new Error(`${id} is still broken after ${JSON.stringify(changes)}`);
    if (isHeartRateId(id) && outcome === 'not-met' && then !== 'not-assessed') throw new Error(`${id} is foreseen`);
  }
  if (after.counts.notMet > 0) throw new Error('its own verdict says otherwise');
  if (criteria.length !== before.counts.notMet) throw new Error('not every broken criterion is spoken of');
  expectEachWay(one, frame, smallest);
}

/** Every alternative is enough in the place of the first, beside what was chosen before it. */
function expectEachWay(one: Visit, frame: Frame, { criteria }: Smallest): void {
  const sofar: Change[] = [];
  for (const id of criterionIds) {
    const found = criteria.find((criterion) => criterion.id === id);
    if (found === undefined) continue;
    if (found.settled !== (found.ways.length === 0)) throw new Error(`${id}: no way out`);
    for (const way of found.ways) {
      const then = outcomesAfter(one, frame, [...sofar, ...way.changes]).get(id);
      if (then !== way.outcome) throw new Error(`${id}: ${JSON.stringify(way)} leaves it ${then}`);
    }
    sofar.push(...(found.ways[0]?.changes ?? []));
  }
}

/** A tonnage that several loads share is cut in whole handlings of each, so that one of them may round for another. */
function mayRound(changes: readonly Change[]): boolean {
  return changes.filter((one) => one.change === 'set' && one.value === 'handlings').length > 1;
}

function expectNoneTooMany(one: Visit, frame: Frame): void {
  const { changes } = smallestChanges(one, frame, false);
  if (new Set(changes.map(targetOf)).size !== changes.length) throw new Error('two changes of the same thing');
  if (mayRound(changes)) return;
  for (const left of changes) {
    const others = changes.filter((change) => change !== left);
    const broken = [...outcomesAfter(one, frame, others).values()].includes('not-met');
    if (!broken) throw new Error(`${JSON.stringify(left)} is not needed`);
  }
}

describe.each([currentFrame, companyFrame])('the smallest set of changes by $id', (frame) => {
  it('meets what is broken, each way of it alone, and makes nothing worse', () => {
    fc.assert(
      fc.property(visit(frame), (one) => expectEnough(one, frame)),
      fcOptions(400, 3_000),
    );
  });

  it('has no change that is not needed', () => {
    fc.assert(
      fc.property(visit(frame), (one) => expectNoneTooMany(one, frame)),
      fcOptions(200, 2_000),
    );
  });

  it('is the same without looking for alternatives', () => {
    fc.assert(
      fc.property(visit(frame), (one) => {
        const [all, first] = [smallestChanges(one, frame), smallestChanges(one, frame, false)];
        expect(first.changes).toEqual(all.changes);
        expect(first.criteria.map(({ ways }) => ways[0])).toEqual(all.criteria.map(({ ways }) => ways[0]));
      }),
      fcOptions(100, 1_000),
    );
  });

  it('can be kept with the visit as it is', () => {
    fc.assert(
      fc.property(visit(frame), (one) => {
        const { changes } = smallestChanges(one, frame, false);
        const kept = { ...one, measures: [{ id: 'kept', what: 'x', changes }] };
        const result = parseVisit(JSON.parse(JSON.stringify(kept)), [frame]);
        if (!result.ok) throw new Error(JSON.stringify(result.error));
      }),
      fcOptions(100, 1_000),
    );
  });
});
