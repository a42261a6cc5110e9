import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../core/adapt/apply.ts';
import { criterionIds, isHeartRateId } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { matchVisit } from '../../../core/match/match.ts';
import type { Profile, ProfileItem } from '../../../core/match/profile.ts';
import { profileItems } from '../../../core/match/profile.ts';
import { limitOfItem } from '../../../core/match/profile-frame.ts';
import { type Fit, fits } from '../../../core/match/row.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { aspectNames } from '../../../core/visit/task.ts';
import type { StoredVisit, Task, Visit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { fcOptions } from '../../support/runs.ts';
import { profileOf } from './profiles.ts';

const options = fcOptions(400, 3_000);

/** The better, the lower. */
const rank = (fit: Fit) => fits.indexOf(fit);

/** Everyday numbers of each item, and the ends. */
const everyday: Readonly<Record<ProfileItem, readonly number[]>> = {
  massG: [0, 1_000, 3_000, 5_000, 5_001, 25_000],
  tonnageGPerDay: [0, 500_000, 3_000_000, 10_000_000],
  movedMassG: [0, 50_000, 100_000, 400_000],
  actionsPerMinute: [0, 20, 40, 60],
  vibrationMmS2: [0, 300, 500, 900],
  vibrationMinutes: [0, 30, 60, 300],
  bendingMinutes: [0, 1, 30],
  standingMinutes: [0, 60, 240],
  sittingMinutes: [0, 60, 240],
  walkingMinutes: [0, 60, 240],
  kneelingMinutes: [0, 10],
  reachingAboveShoulderMinutes: [0, 10],
  onStairsMinutes: [0, 10],
  drivingMinutes: [0, 60],
  imposedPaceMinutes: [0, 120],
  dayMinutes: [1, 240, 480],
};

const profile: fc.Arbitrary<Profile> = fc
  .record({
    withinFrame: fc.boolean(),
    limits: fc.record(
      Object.fromEntries(profileItems.map((item) => [item, fc.constantFrom(...everyday[item])])) as {
        [Item in ProfileItem]: fc.Arbitrary<number>;
      },
      { requiredKeys: [] },
    ),
    required: fc.subarray([...criterionIds], { maxLength: 3 }),
  })
  .map(({ withinFrame, limits, required }) => profileOf(limits, { withinFrame, required }));

/** One limit lower or one more, or more of the frame asked for. */
function tightened(one: Profile): fc.Arbitrary<Profile> {
  const lower = fc.constantFrom(...profileItems).chain((item) =>
    fc.constantFrom(...everyday[item]).map((limit) => ({
      ...one,
      limits: { ...one.limits, [item]: Math.min(limit, one.limits[item] ?? limit) },
    })),
  );
  const required = fc.constantFrom(...criterionIds).map((id) => ({ ...one, required: [...one.required, id] }));
  return fc.oneof(lower, lower, required, fc.constant({ ...one, withinFrame: true }));
}

function expectNotBetter(before: Fit, after: Fit): void {
  if (rank(after) < rank(before)) throw new Error(`from ${before} to ${after}`);
}

describe('a profile with the limits of the frame itself', () => {
  const limits = Object.fromEntries(
    Object.entries(limitOfItem).map(([item, [id, quantity]]) => {
      const criterion = currentFrame.criteria.find((one) => one.id === id);
      const limits = (criterion?.limits ?? {}) as Readonly<Record<string, { readonly limit: number }>>;
      return [item, limits[quantity]?.limit];
    }),
  );
  const profiles = [
    ['its own limits', profileOf(limits, { required: criterionIds.filter((id) => id !== 'load-mass') })],
    ['the whole frame', profileOf({}, { withinFrame: true })],
    ['both', profileOf(limits, { withinFrame: true })],
  ] as const;

  it.each(profiles)('says of each criterion what the verdict says: %s', (_, own) => {
    fc.assert(
      fc.property(visit(), (one) => {
        const verdict = judge(one, currentFrame);
        const { reasons, fit, change } = matchVisit(one, currentFrame, own);
        for (const { id, outcome } of verdict.criteria) {
          const said = reasons.filter(({ item }) => (Object.hasOwn(limitOfItem, item) ? ofItem(item) : item) === id);
          const expected = { met: undefined, 'not-met': 'exceeds', 'not-assessed': 'unknown' }[outcome];
          if (said[0]?.why !== expected || said.some(({ why }) => why !== expected)) {
            throw new Error(`${id} is ${outcome}, and the match says ${said.map(({ why }) => why)}`);
          }
        }
        const expected = { within: 'fits', outside: 'does-not-fit', incomplete: 'unknown' }[verdict.outcome];
        if (change === null && fit !== expected) throw new Error(`${verdict.outcome}, and the match says ${fit}`);
      }),
      options,
    );
  });
});

function ofItem(item: string) {
  return limitOfItem[item as keyof typeof limitOfItem][0];
}

describe('a match', () => {
  it('never improves when a limit is lowered or more is asked for', () => {
    const cases = fc
      .tuple(visit(), profile)
      .chain(([one, looser]) =>
        fc.record({ one: fc.constant(one), looser: fc.constant(looser), tighter: tightened(looser) }),
      );
    for (const frame of [currentFrame, companyFrame]) {
      fc.assert(
        fc.property(cases, ({ one, looser, tighter }) => {
          expectNotBetter(matchVisit(one, frame, looser).fit, matchVisit(one, frame, tighter).fit);
        }),
        options,
      );
    }
  });

  it('never comes to fit by what nobody knows', () => {
    const forgotten = visit().chain((one) =>
      fc.nat(999).map((at) => ({ one: withoutMeasures(one), less: withoutMeasures(lessKnown(one, at)) })),
    );
    fc.assert(
      fc.property(forgotten, profile, ({ one, less }, own) => {
        const before = matchVisit(one, currentFrame, own).fit;
        const after = matchVisit(less, currentFrame, own).fit;
        // What was too much is unknown once its number is gone; but nothing becomes better than that.
        if (rank(after) < Math.min(rank(before), rank('unknown'))) throw new Error(`from ${before} to ${after}`);
      }),
      options,
    );
  });

  it('never improves by a task of which nothing is known', () => {
    fc.assert(
      fc.property(visit(), profile, (one, own) => {
        const more: StoredVisit = { ...one, tasks: [...one.tasks, { id: 'task-of-nobody', title: 'Nieuw' }] };
        // A visit without any task knows nothing either; a mark may still speak for all tasks.
        expectNotBetter(matchVisit(one, currentFrame, own).fit, matchVisit(more, currentFrame, own).fit);
      }),
      options,
    );
  });

  it('is the same in whatever order tasks, entries and measures stand', () => {
    fc.assert(
      fc.property(visit(), profile, (one, own) => {
        const other = JSON.stringify(matchVisit(turned(one), currentFrame, own));
        const same = JSON.stringify(matchVisit(one, currentFrame, own));
        if (other !== same) throw new Error(`${same} and ${other}`);
      }),
      options,
    );
  });

  it('fits with a change where one of the adaptations alone makes it fit, as trying each of them says', () => {
    let found = 0;
    fc.assert(
      fc.property(visit(), shortProfile, (one, own) => {
        const adapted = withWaysOut(one);
        const { fit, change } = matchVisit(adapted, currentFrame, own);
        const ways = (adapted.measures ?? []).filter(
          ({ state, changes }) => state !== 'dropped' && changes !== undefined,
        );
        const tried = ways.map(({ id, changes = [] }) => {
          const after = withoutMeasures(applyChanges(adapted, changes).visit);
          return { id, ...matchVisit(after, currentFrame, own) };
        });
        const alone = tried.filter((after) => after.fit === 'fits');
        if (fit === 'fits') return;
        if (change === 'shorter-day') {
          if (alone.length > 0) throw new Error(`a shorter day, and ${alone.length} make it fit`);
          return;
        }
        const fitting = alone.length > 0 ? alone : tried.filter((after) => after.change === 'shorter-day');
        if ((change !== null) !== fitting.length > 0) throw new Error(`${fit}, and ${fitting.length} make it fit`);
        if (change === null) return;
        found += 1;
        if (change.shorterDay !== (alone.length === 0)) throw new Error(`${alone.length} make it fit alone`);
        if (fitting.every(({ id }) => id !== change.measure)) throw new Error(`${change.measure} does not`);
      }),
      options,
    );
    // Otherwise it would hold of nothing.
    expect(found).toBeGreaterThan(5);
  });

  it('says nothing of a heart but an outcome', () => {
    fc.assert(
      fc.property(visit(), profile, (one, own) => {
        for (const reason of matchVisit(one, currentFrame, own).reasons) {
          if (!isHeartRateId(reason.item as never)) continue;
          const { item: _, why: __, ...rest } = reason;
          if (Object.values(rest).some((value) => value !== null)) throw new Error(JSON.stringify(reason));
        }
      }),
      options,
    );
  });

  it('gives a reason for all that does not simply fit, and only for that', () => {
    fc.assert(
      fc.property(visit(), profile, (one, own) => {
        const { fit, reasons, change } = matchVisit(one, currentFrame, own);
        if ((fit === 'fits') !== (reasons.length === 0)) throw new Error(`${fit} with ${reasons.length} reasons`);
        if ((fit === 'with-change') !== (change !== null)) throw new Error(`${fit} with ${JSON.stringify(change)}`);
        for (const { value, limit, relation } of reasons) {
          if (value === null || limit === null) continue;
          const kept = relation === 'at-least' ? value > limit : value < limit;
          if (kept) throw new Error(`${value} keeps ${limit}`);
        }
      }),
      options,
    );
  });
});

/** One limit or two: visits that a single change can help. */
const shortProfile: fc.Arbitrary<Profile> = fc
  .uniqueArray(fc.constantFrom(...profileItems), { minLength: 1, maxLength: 2 })
  .chain((items) => fc.tuple(...items.map((item) => fc.constantFrom(...everyday[item]).map((limit) => [item, limit]))))
  .map((limits) => profileOf(Object.fromEntries(limits)));

/** The visit with its own adaptations, and one that does without each task, and one that frees each of its pace. */
function withWaysOut(one: Visit): StoredVisit {
  const ways = one.tasks.flatMap(({ id }, at) => [
    { id: `without-${at}`, what: 'Elders', changes: [{ change: 'remove-task' as const, task: id }] },
    { id: `free-${at}`, what: 'Eigen tempo', changes: [{ change: 'free-pace' as const, task: id }] },
  ]);
  return { ...one, measures: [...(one.measures ?? []), ...ways] };
}

function withoutMeasures({ measures: _, ...one }: StoredVisit): StoredVisit {
  return one;
}

/** A visit in which one thing is not known any more. */
function lessKnown(one: Visit, seed: number): StoredVisit {
  const at = one.tasks.length === 0 ? -1 : seed % one.tasks.length;
  const names = [...aspectNames, 'minutesPerDay', 'minutesOf', 'paceImposed'] as const;
  const name = names[seed % names.length] as (typeof names)[number];
  const tasks = one.tasks.map((task, index): Task => {
    if (index !== at) return task;
    const aspect = task[name as (typeof aspectNames)[number]] as Task['loads'] | undefined;
    if (seed % 2 === 0 || typeof aspect !== 'object' || aspect.state !== 'filled') {
      const { [name]: _, ...rest } = task;
      return rest as Task;
    }
    const entries = aspect.entries.map(({ id, what, ...values }) => ({
      ...{ id, what },
      ...('limb' in values ? { limb: values.limb } : {}),
    }));
    return { ...task, [name]: { ...aspect, entries } } as Task;
  });
  return { ...one, tasks };
}

function turned(one: Visit): StoredVisit {
  const tasks = [...one.tasks].reverse().map((task) => {
    const aspects = aspectNames.flatMap((name) => {
      const aspect = task[name];
      return aspect?.state === 'filled' ? [[name, { ...aspect, entries: [...aspect.entries].reverse() }]] : [];
    });
    return { ...task, ...Object.fromEntries(aspects) } as Task;
  });
  return { ...one, tasks, ...(one.measures === undefined ? {} : { measures: [...one.measures].reverse() }) };
}
