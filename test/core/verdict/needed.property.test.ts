import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { criterionOf, type Frame } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { isHeartRateVerdict, type Needed, type OpenVerdict } from '../../../core/verdict/verdict.ts';
import type { Visit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { fcOptions } from '../../support/runs.ts';
import { document, lifters, parsed } from '../../support/visit-builder.ts';

/*
 * "What it would take ... applying it must meet the limit" (green frame, section 2): each change is applied to the visit
 * and judged again. And it is no more than it takes: one step less leaves the limit broken.
 */

type Change<Kind extends Needed['change']> = Extract<Needed, { change: Kind }>;

interface Entry {
  id: string;
  massG?: number;
  handlings?: number;
  movedMassG?: number;
  wheels?: number;
  actions?: number;
  timeMs?: number;
  breakMinutesPerHour?: number;
  minutesPerDay?: number;
  factorIncluded?: boolean;
  accelerationMmS2?: Record<string, number>;
}

interface Editable {
  tasks: { id: string; bending?: unknown }[];
  falls?: Record<string, unknown>;
  psychosocial?: Record<string, unknown>;
}

/** Applies a change in another size: `step` 0 as said, 1 one step less of it. */
type Apply<Kind extends Needed['change']> = (to: Editable, change: Change<Kind>, step: 0 | 1) => void;

function entry(to: Editable, { task, entry: id }: { task: string; entry: string }): Entry {
  const aspects = Object.values(to.tasks.find((one) => one.id === task) ?? {});
  const found = aspects
    .flatMap((aspect) => (aspect as { entries?: Entry[] }).entries ?? [])
    .find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id} in ${task}`);
  return found;
}

function editable(one: Visit): Editable {
  return structuredClone(one) as unknown as Editable;
}

/** Ways to do what a criterion needs, each of which must be enough by itself. */
function ways(one: Visit, verdict: OpenVerdict, frame: Frame, step: 0 | 1): Editable[] {
  const { needed } = verdict;
  const together = (...applies: ((to: Editable, change: Needed) => void)[]) =>
    applies.map((apply) => {
      const to = editable(one);
      for (const change of needed) apply(to, change);
      return to;
    });
  switch (needed[0]?.change) {
    case 'reduce-tonnage':
      return (needed as readonly Change<'reduce-tonnage'>[]).flatMap((change) => reducedTonnage(one, change, step));
    case 'slow-actions':
      return together(
        (to, change) => fewerActions(to, change as Change<'slow-actions'>, step),
        (to, change) => slowerActions(to, change as Change<'slow-actions'>, step),
      );
    default:
      return together((to, change) => apply(to, change, step, verdict.id, frame));
  }
}

function reducedTonnage(one: Visit, change: Change<'reduce-tonnage'>, step: 0 | 1): Editable[] {
  const { fewerHandlings, lighterByG } = change;
  const result: Editable[] = [];
  if (fewerHandlings !== null) {
    const to = editable(one);
    const load = entry(to, change);
    load.handlings = (load.handlings ?? 0) - fewerHandlings + step;
    if (load.handlings < 0) throw new Error('fewer handlings than none');
    result.push(to);
  }
  if (lighterByG !== null) {
    const to = editable(one);
    const load = entry(to, change);
    load.massG = (load.massG ?? 0) - lighterByG + step;
    if (load.massG < 1) throw new Error('lighter than nothing');
    result.push(to);
  }
  return result;
}

const fewerActions: Apply<'slow-actions'> = (to, change, step) => {
  const cycle = entry(to, change);
  if (cycle.timeMs !== change.inTimeMs) throw new Error('another time than that of the cycles');
  cycle.actions = change.mostActions + step;
};

const slowerActions: Apply<'slow-actions'> = (to, change, step) => {
  const cycle = entry(to, change);
  cycle.timeMs = (cycle.actions ?? 0) * (change.orMsPerAction - step);
};

function apply(to: Editable, change: Needed, step: 0 | 1, id: CriterionId, frame: Frame): void {
  switch (change.change) {
    case 'lighten-load': {
      const load = entry(to, change);
      load.massG = (load.massG ?? 0) - change.byG + step;
      return;
    }
    case 'change-push': {
      const push = entry(to, change);
      if (change.lighterByG === null && change.wheels === null) throw new Error('a change of nothing');
      if (change.lighterByG !== null) push.movedMassG = (push.movedMassG ?? 0) - change.lighterByG + step;
      if (change.wheels !== null) push.wheels = change.wheels - step;
      return;
    }
    case 'longer-break': {
      const posture = entry(to, change);
      posture.breakMinutesPerHour = (posture.breakMinutesPerHour ?? 0) + change.byMinutesPerHour - step;
      return;
    }
    case 'remove-bending':
      for (const task of to.tasks) {
        if (task.id !== change.task) continue;
        const { entries = [] } = task.bending as { entries?: Entry[] };
        const left = entries.filter((one) => one.id !== change.entry);
        if (step === 1) continue;
        const none = { state: 'none', evidence: 'observed', observedMinutes: 60 };
        task.bending = left.length === 0 ? none : { state: 'filled', entries: left };
      }
      return;
    case 'shorter-exposure': {
      let minutes = change.byMinutesPerDay - step;
      for (const source of sources(to)) {
        const less = Math.min(minutes, source.minutesPerDay ?? 0);
        if (less > 0) source.minutesPerDay = (source.minutesPerDay ?? 0) - less;
        minutes -= less;
      }
      if (minutes > 0) throw new Error('shorter than nothing');
      return;
    }
    case 'weaker-vibration': {
      const source = entry(to, change);
      const axis = ['x', 'y', 'z'].indexOf(change.axis);
      const factors = criterionOf(frame, 'whole-body-vibration')?.parameters.axisFactorTenths;
      const tenths = source.factorIncluded === false ? (factors?.[axis] ?? 10) : 10;
      const acceleration = source.accelerationMmS2 ?? {};
      // "Of the value with its axis factor": what stands in the file may be without it.
      const left = (acceleration[change.axis] ?? 0) * tenths - 10 * (change.byMmS2 - step);
      acceleration[change.axis] = left / tenths;
      return;
    }
    case 'provide': {
      const family = id.startsWith('fall-') ? 'falls' : 'psychosocial';
      to[family] = { ...to[family], ...(step === 0 ? { [id]: { holds: true } } : {}) };
      return;
    }
    default:
      throw new Error(`${change.change} is not applied together`);
  }
}

function sources(to: Editable): Entry[] {
  return to.tasks.flatMap((task) => (task as { vibration?: { entries?: Entry[] } }).vibration?.entries ?? []);
}

function outcomeOf(to: Editable, frame: Frame, id: CriterionId) {
  return judge(to as unknown as Visit, frame).criteria.find((one) => one.id === id)?.outcome;
}

function expectEnough(one: Visit, frame: Frame): void {
  for (const verdict of judge(one, frame).criteria) {
    if (verdict.outcome !== 'not-met' || isHeartRateVerdict(verdict)) continue;
    const said = `${verdict.id} needs ${JSON.stringify(verdict.needed)}`;
    if (verdict.needed.length === 0) throw new Error(`${said}: nothing said`);
    for (const way of ways(one, verdict, frame, 0)) {
      if (outcomeOf(way, frame, verdict.id) === 'not-met') throw new Error(`${said}: not enough`);
    }
    for (const way of ways(one, verdict, frame, 1)) {
      if (outcomeOf(way, frame, verdict.id) !== 'not-met') throw new Error(`${said}: more than it takes`);
    }
    for (const change of verdict.needed) {
      if (change.change === 'reduce-tonnage') expectNotEnoughAlone(one, frame, change, said);
    }
  }
}

/** "Not enough alone" must be true: without a single handling of it, or at one gram, the tonnage is still broken. */
function expectNotEnoughAlone(one: Visit, frame: Frame, change: Change<'reduce-tonnage'>, said: string): void {
  if (change.fewerHandlings === null) {
    const to = editable(one);
    entry(to, change).handlings = 0;
    if (outcomeOf(to, frame, 'daily-tonnage') !== 'not-met') throw new Error(`${said}: fewer would be enough`);
  }
  if (change.lighterByG === null) {
    const to = editable(one);
    entry(to, change).massG = 1;
    if (outcomeOf(to, frame, 'daily-tonnage') !== 'not-met') throw new Error(`${said}: lighter would be enough`);
  }
}

/** One task of loads at the ends of every range. */
const extremeLoads = fc
  .record({
    minutesPerDay: fc.constantFrom(1, 7, 59, 60, 61, 400, 1_439, 1_440),
    entries: fc.array(
      fc.record({
        massG: fc.oneof(
          fc.constantFrom(1, 2, 100, 4_999, 5_000, 5_001, 1_999_999, 2_000_000),
          fc.integer({ min: 1, max: 60 }),
        ),
        handlings: fc.oneof(fc.constantFrom(0, 1, 2, 599, 600, 99_999, 100_000), fc.integer({ min: 0, max: 2_000 })),
        per: fc.constantFrom('day', 'hour'),
        liftedBy: fc.integer({ min: 1, max: 8 }).map(lifters),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ minutesPerDay, entries }) => {
    const loads = { state: 'filled', entries: entries.map((load, at) => ({ id: `l${at}`, what: 'load', ...load })) };
    return parsed(document({ tasks: [{ id: 't', title: 'Task', minutesPerDay, loads }] })).visit;
  });

describe.each([currentFrame, companyFrame])('what it would take by $id', (frame) => {
  it('is enough, each alternative alone, and no more than it takes', () => {
    fc.assert(
      fc.property(visit(frame), (one) => expectEnough(one, frame)),
      fcOptions(500, 10_000),
    );
  });

  it('is so for the largest and smallest loads, from one to eight lifters', () => {
    fc.assert(
      fc.property(extremeLoads, (one) => expectEnough(one, frame)),
      fcOptions(4_000, 50_000),
    );
  });
});
