import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../core/frame/frame.ts';
import { currentFrame, frames } from '../../../core/frame/frames.ts';
import { composeDay, type Stay } from '../../../core/rotation/compose-day.ts';
import { approximate, exact, limitOf, sum, times } from '../../../core/rotation/share.ts';
import { describedMinutes, stationWork } from '../../../core/rotation/station.ts';
import { judge } from '../../../core/verdict/judge.ts';
import type { Verdict } from '../../../core/verdict/verdict.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import type { Visit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { fcOptions } from '../../support/runs.ts';

function stayOf(one: Visit, minutes: number, brokenUp = false): Stay {
  return { visit: one, dayMinutes: describedMinutes(one), minutes, brokenUp };
}

const outcomes = (verdict: Verdict) => verdict.criteria.map(({ id, outcome }) => `${id} ${outcome}`);
const worse = { met: 0, 'not-assessed': 1, 'not-met': 2 } as const;

/** A criterion that is worse in one verdict than in another. */
function worsened(before: Verdict, after: Verdict): string[] {
  return after.criteria
    .filter(({ outcome }, at) => worse[outcome] > worse[before.criteria[at]?.outcome ?? 'not-met'])
    .map(({ id }) => id);
}

describe.each([currentFrame, companyFrame])('a day composed for $id', (frame: Frame) => {
  const visits = visit(frame);
  const some = fc.array(fc.tuple(visits, fc.integer({ min: 1, max: 16 })), { minLength: 1, maxLength: 3 });

  it('of nothing but one whole day at a station has the verdict of its visit', () => {
    fc.assert(
      fc.property(visits, (one) => {
        const own = judge(one, frame);
        const minutes = describedMinutes(one);
        const day = judge(composeDay([stayOf(one, minutes ?? 480)], frame), frame);
        // Where the minutes are not known, neither is what they add up to.
        if (minutes !== null) expect(outcomes(day)).toEqual(outcomes(own));
        else
          expect(worsened(day, own).filter((id) => id !== 'daily-tonnage' && id !== 'whole-body-vibration')).toEqual(
            [],
          );
      }),
      fcOptions(300, 2_000),
    );
  });

  it('is as good as its stations, and no better than any of them', () => {
    fc.assert(
      fc.property(some, (list) => {
        const stays = list.map(([one, slots]) => stayOf(one, 30 * slots));
        const day = judge(composeDay(stays, frame), frame);
        for (const stay of stays) {
          expect(worsened(day, judge(composeDay([stay], frame), frame))).toEqual([]);
        }
        // But for what adds up, a day is not worse than its worst station either.
        const each = stays.map((stay) => judge(composeDay([stay], frame), frame));
        day.criteria.forEach(({ id, outcome }, at) => {
          if (id === 'daily-tonnage' || id === 'whole-body-vibration') return;
          const worst = Math.max(...each.map(({ criteria }) => worse[criteria[at]?.outcome ?? 'met']));
          expect([id, worse[outcome]]).toEqual([id, worst]);
        });
      }),
      fcOptions(200, 1_500),
    );
  });

  it('never gets better by a longer stay', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 8 }), (list, more) => {
        const stays = list.map(([one, slots]) => stayOf(one, 30 * slots));
        const longer = stays.map((stay, at) => (at === 0 ? { ...stay, minutes: stay.minutes + 30 * more } : stay));
        const before = judge(composeDay(stays, frame), frame);
        expect(worsened(judge(composeDay(longer, frame), frame), before)).toEqual([]);
      }),
      fcOptions(200, 1_500),
    );
  });

  it('keeps what adds up exactly where the exact sum does', () => {
    fc.assert(
      fc.property(some, (list) => {
        const stays = list.map(([one, slots]) => stayOf(one, 30 * slots));
        const { criteria } = judge(composeDay(stays, frame), frame);
        for (const id of ['daily-tonnage', 'whole-body-vibration'] as const) {
          const limit = limitOf(frame, id);
          const verdict = criteria.find((one) => one.id === id);
          const condition =
            verdict !== undefined && 'conditions' in verdict
              ? verdict.conditions.find(
                  ({ quantity }) => quantity === (id === 'daily-tonnage' ? 'tonnage' : 'exposure'),
                )
              : undefined;
          if (limit === undefined || typeof condition?.value !== 'number') continue;
          const amount = sum(
            list.map(([one, slots]) => times(stationWork(one, frame).perSlot[id], exact(BigInt(slots), 1n))),
          );
          // To the whole gram or minute above, and so on the same side of a whole limit.
          expect(condition.value).toBe(Math.ceil(approximate(amount)));
        }
      }),
      fcOptions(200, 1_500),
    );
  });

  it('is a visit that can be read', () => {
    fc.assert(
      fc.property(some, (list) => {
        const day = composeDay(
          list.map(([one, slots]) => stayOf(one, 30 * slots)),
          frame,
        );
        // Hundreds of thousands of handlings a day are judged, though a file would not take them.
        const problems = parseVisit(JSON.parse(JSON.stringify(day)), [...frames, companyFrame]);
        const codes = problems.ok
          ? []
          : problems.error.map(({ code }) => code).filter((code) => code !== 'out-of-range');
        expect(codes).toEqual([]);
      }),
      fcOptions(200, 2_000),
    );
  });
});
