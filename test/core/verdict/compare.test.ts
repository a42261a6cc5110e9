import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { currentFrame, frames } from '../../../core/frame/frames.ts';
import {
  type Change,
  type Comparison,
  type CriterionComparison,
  changes,
  compareVerdicts,
} from '../../../core/verdict/compare.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { HeartRateVerdict, OpenVerdict } from '../../../core/verdict/verdict.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { heartRateKeys } from '../../support/consistent.ts';
import { fcOptions } from '../../support/runs.ts';
import { document, filled, findingOf, greenDocument, judged, parsed, task } from '../../support/visit-builder.ts';

const options = fcOptions(300, 5_000);
const verdict = fc.tuple(visit(), fc.constantFrom(currentFrame, companyFrame)).map(([one, frame]) => judge(one, frame));

function at(comparison: Comparison, id: CriterionId): CriterionComparison {
  const found = comparison.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** How one criterion changed between two visits with these contents. */
function changed(id: CriterionId, before: object, after: object): Change {
  return at(compareVerdicts(judged(greenDocument({ ...before })), judged(greenDocument({ ...after }))), id).change;
}

const work = (more: Record<string, unknown>) => ({ tasks: [task(more)] });
const load = (massG?: number) => work({ loads: filled({ massG, handlings: 10, per: 'day', kind: 'object' }) });
const push = (movedMassG: number, wheels: number) => work({ pushes: filled({ movedMassG, wheels }) });
const breaks = (minutes: number) =>
  work({ prolongedPostures: filled({ minutesPerDay: 60, breakMinutesPerHour: minutes }) });

const turned: Readonly<Record<Change, Change>> = {
  better: 'worse',
  worse: 'better',
  same: 'same',
  'newly-assessed': 'no-longer-assessed',
  'no-longer-assessed': 'newly-assessed',
};

describe('a criterion', () => {
  it.each([
    ['is better when its limit is kept now', load(12_000), load(5_000), 'better'],
    ['is worse when its limit is broken now', load(5_000), load(5_001), 'worse'],
    ['is better with less over the limit', load(12_000), load(8_000), 'better'],
    ['is worse with more of a limit that is still kept', load(2_000), load(4_500), 'worse'],
    ['is better when nothing of it is left', load(2_000), work({}), 'better'],
    ['is the same with the same number', load(12_000), load(12_000), 'same'],
    ['is newly assessed', load(undefined), load(2_000), 'newly-assessed'],
    ['is newly assessed though it is broken', load(undefined), load(9_000), 'newly-assessed'],
    ['is no longer assessed', load(9_000), load(undefined), 'no-longer-assessed'],
    ['stays unassessed', load(undefined), load(undefined), 'same'],
  ])('%s', (_, before, after, expected) => {
    expect(changed('load-mass', before, after)).toBe(expected);
  });

  it('goes by the worst of its conditions, and a number that no share can say is the worst', () => {
    expect(changed('push-pull-mass', push(150_000, 4), push(120_000, 4))).toBe('better');
    expect(changed('push-pull-mass', push(150_000, 4), push(80_000, 2))).toBe('worse');
    expect(changed('posture-breaks', breaks(0), breaks(1))).toBe('better');
    expect(changed('posture-breaks', breaks(0), breaks(0))).toBe('same');
  });

  it('answered with yes or no has nothing between', () => {
    const haste = (holds: boolean) => {
      const { falls } = greenDocument() as { falls: Record<string, object> };
      return { falls: { ...falls, 'fall-haste': { holds, evidence: 'observed' } } };
    };
    expect(changed('fall-haste', haste(false), haste(true))).toBe('better');
    expect(changed('fall-haste', haste(true), haste(false))).toBe('worse');
    expect(changed('fall-haste', haste(false), haste(false))).toBe('same');
  });

  it('of a heart changes by its outcome alone', () => {
    const heart = (cost: string) => ({ findings: [findingOf('A', cost, 'met')] });
    expect(changed('cardiac-cost', heart('not-met'), heart('met'))).toBe('better');
    expect(changed('cardiac-cost', heart('not-met'), heart('not-met'))).toBe('same');
    expect(changed('cardiac-cost', heart('not-assessed'), heart('not-met'))).toBe('newly-assessed');
  });
});

describe('two visits', () => {
  it('are compared as a whole: outcomes, counts and how many changed', () => {
    const comparison = compareVerdicts(judged(document()), judged(greenDocument(load(9_000))));
    expect(comparison.before.outcome).toBe('incomplete');
    expect(comparison.after).toMatchObject({ outcome: 'outside', counts: { met: 20, notMet: 1, notAssessed: 0 } });
    expect(comparison.counts).toEqual({
      better: 0,
      worse: 0,
      same: 0,
      'newly-assessed': 21,
      'no-longer-assessed': 0,
    });
  });

  it('judged by different frames say so, and compare shares only under the same limit', () => {
    const { visit: light } = parsed(greenDocument(load(2_900)));
    const { visit: lighter } = parsed(greenDocument(load(2_000)), frames);
    const comparison = compareVerdicts(judge(light, currentFrame), judge(lighter, companyFrame));
    expect(comparison.sameFrame).toBe(false);
    // 5 kg in one frame, 3 kg in the other: both kept, and two shares of two limits say nothing together.
    expect(at(comparison, 'load-mass')).toMatchObject({ sameLimits: false, change: 'same' });
    expect(at(comparison, 'fall-haste')).toMatchObject({ sameLimits: true, change: 'same' });
    // The company's frame does not ask for these.
    const gone = comparison.criteria.filter((one) => one.after === null);
    expect(gone.map((one) => one.id)).toContain('psychosocial-reception');
    expect(gone.every((one) => one.change === 'no-longer-assessed')).toBe(true);
    // The company's frame finds the finding of the other one unusable.
    expect(at(comparison, 'cardiac-cost').change).toBe('no-longer-assessed');
  });

  it('under a limit of nothing at all are compared by their values', () => {
    const shaken = (minutesPerDay: number) => {
      const accelerationMmS2 = { x: 100, y: 100, z: 100 };
      const source = filled({ accelerationMmS2, factorIncluded: true, minutesPerDay });
      return judge(parsed(greenDocument(work({ vibration: source }))).visit, companyFrame);
    };
    expect(at(compareVerdicts(shaken(50), shaken(20)), 'whole-body-vibration').change).toBe('better');
    expect(at(compareVerdicts(shaken(20), shaken(50)), 'whole-body-vibration').change).toBe('worse');
  });
});

describe('any two verdicts', () => {
  it('are the same as themselves', () => {
    fc.assert(
      fc.property(verdict, (one) => {
        const { counts, criteria, sameFrame } = compareVerdicts(one, one);
        expect(sameFrame).toBe(true);
        expect(counts.same).toBe(one.criteria.length);
        expect(criteria.map(({ id }) => id)).toEqual(one.criteria.map(({ id }) => id));
      }),
      options,
    );
  });

  it('turned round give the opposite, criterion by criterion', () => {
    fc.assert(
      fc.property(verdict, verdict, (one, other) => {
        const there = compareVerdicts(one, other);
        const back = compareVerdicts(other, one);
        expect(there.criteria).toHaveLength(back.criteria.length);
        for (const { id, change, before, after, sameLimits } of there.criteria) {
          const reverse = { change: turned[change], before: after, after: before, sameLimits };
          expect(at(back, id)).toMatchObject(reverse);
        }
        for (const change of changes) expect(back.counts[turned[change]]).toBe(there.counts[change]);
      }),
      options,
    );
  });

  it('are counted whole, and never better where an outcome got worse', () => {
    const rank = { met: 1, 'not-met': 0 };
    fc.assert(
      fc.property(verdict, verdict, (one, other) => {
        const { counts, criteria } = compareVerdicts(one, other);
        expect(changes.reduce((sum, change) => sum + counts[change], 0)).toBe(criteria.length);
        for (const { before, after, change } of criteria) {
          const was = before?.outcome ?? 'not-assessed';
          const is = after?.outcome ?? 'not-assessed';
          expect(change === 'newly-assessed').toBe(was === 'not-assessed' && is !== 'not-assessed');
          expect(change === 'no-longer-assessed').toBe(was !== 'not-assessed' && is === 'not-assessed');
          if (was === 'not-assessed' || is === 'not-assessed' || was === is) continue;
          expect(change).toBe(rank[is] > rank[was] ? 'better' : 'worse');
        }
      }),
      options,
    );
  });

  it('never carry a number of a heart', () => {
    fc.assert(
      fc.property(verdict, verdict, (one, other) => {
        for (const { id, before, after } of compareVerdicts(one, other).criteria) {
          if (id !== 'cardiac-cost' && id !== 'peak-heart-rate') continue;
          for (const side of [before, after]) {
            if (side !== null) expect(Object.keys(side).sort()).toEqual(heartRateKeys);
          }
        }
      }),
      options,
    );
    expectTypeOf<NonNullable<CriterionComparison['before']>>().toEqualTypeOf<OpenVerdict | HeartRateVerdict>();
    expectTypeOf<keyof CriterionComparison>().toEqualTypeOf<
      'id' | 'family' | 'before' | 'after' | 'change' | 'sameLimits'
    >();
  });
});
