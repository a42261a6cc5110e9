import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { criterionOf, type Frame, type NumericLimit } from '../../../core/frame/frame.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { judge } from '../../../core/verdict/judge.ts';
import { isHeartRateVerdict } from '../../../core/verdict/verdict.ts';
import type { AspectName } from '../../../core/visit/task.ts';
import type { MarkKind, Outcome, Task, Visit } from '../../../core/visit/visit.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { companyFrame } from '../../support/company-frame.ts';
import { fcOptions } from '../../support/runs.ts';

/*
 * A second reading of the law, written apart from the code: exact fractions of BigInt, straight from the visit. What it
 * says must be what `judge` says, for every numeric criterion.
 */

interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

function fraction(n: number, d = 1): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}

function times(...all: readonly Fraction[]): Fraction {
  return all.reduce((product, one) => ({ n: product.n * one.n, d: product.d * one.d }), fraction(1));
}

function plus(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.d + other.n * one.d, d: one.d * other.d };
}

function breaks(value: Fraction, { relation, limit, inclusive }: NumericLimit): boolean {
  const difference = value.n - BigInt(limit) * value.d;
  if (difference === 0n) return !inclusive;
  return relation === 'at-most' ? difference > 0n : difference < 0n;
}

/** The known values of one condition, and whether anything that the criterion needs is unknown. */
interface Known {
  readonly values: readonly (readonly [NumericLimit, Fraction])[];
  readonly unknown: boolean;
}

type Reader = (tasks: readonly Task[], frame: Frame) => Known;

function all<Name extends AspectName>(tasks: readonly Task[], name: Name) {
  type Entry = Extract<Task[Name], { readonly state: 'filled' }>['entries'][number];
  const aspects = tasks.map((task) => task[name] as unknown as { state: string; entries?: Entry[] } | undefined);
  return {
    entries: aspects.flatMap((aspect, at) =>
      (aspect?.entries ?? []).map((entry) => [entry, tasks[at] as Task] as const),
    ),
    unknown: aspects.includes(undefined),
  };
}

function limitsOf<Id extends CriterionId>(frame: Frame, id: Id) {
  const criterion = criterionOf(frame, id);
  if (criterion === undefined) throw new Error(`no ${id} in the frame`);
  return criterion.limits;
}

const readers: Readonly<Partial<Record<CriterionId, Reader>>> = {
  'load-mass': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'loads');
    const limit = limitsOf(frame, 'load-mass')['load-mass'];
    return {
      values: entries.flatMap(([{ massG, liftedBy }]) =>
        massG === undefined ? [] : [[limit, fraction(massG, liftedBy?.people ?? 1)] as const],
      ),
      unknown: unknown || entries.some(([{ massG }]) => massG === undefined),
    };
  },
  'daily-tonnage': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'loads');
    let sum = fraction(0);
    let missing = unknown;
    for (const [{ massG, handlings, per, liftedBy }, { minutesPerDay }] of entries) {
      const hours =
        per === 'hour' ? (minutesPerDay === undefined ? undefined : fraction(minutesPerDay, 60)) : fraction(1);
      if (massG === undefined || handlings === undefined || hours === undefined) missing = true;
      else sum = plus(sum, times(fraction(massG, liftedBy?.people ?? 1), fraction(handlings), hours));
    }
    return { values: [[limitsOf(frame, 'daily-tonnage').tonnage, sum]], unknown: missing };
  },
  'push-pull-mass': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'pushes');
    const limits = limitsOf(frame, 'push-pull-mass');
    return {
      values: entries.flatMap(([{ movedMassG, wheels }]) => [
        ...(movedMassG === undefined ? [] : [[limits['moved-mass'], fraction(movedMassG)] as const]),
        ...(wheels === undefined ? [] : [[limits.wheels, fraction(wheels)] as const]),
      ]),
      unknown: unknown || entries.some(([{ movedMassG, wheels }]) => movedMassG === undefined || wheels === undefined),
    };
  },
  'action-rate': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'cycles');
    const limit = limitsOf(frame, 'action-rate')['action-rate'];
    return {
      values: entries.flatMap(([{ actions, timeMs }]) =>
        actions === undefined || timeMs === undefined
          ? []
          : [[limit, times(fraction(60), fraction(actions), fraction(1_000, timeMs))] as const],
      ),
      unknown: unknown || entries.some(([{ actions, timeMs }]) => actions === undefined || timeMs === undefined),
    };
  },
  'posture-breaks': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'prolongedPostures');
    const limit = limitsOf(frame, 'posture-breaks').break;
    return {
      values: entries.flatMap(([{ breakMinutesPerHour: minutes }]) =>
        minutes === undefined ? [] : [[limit, fraction(minutes)] as const],
      ),
      unknown: unknown || entries.some(([{ breakMinutesPerHour }]) => breakMinutesPerHour === undefined),
    };
  },
  'whole-body-vibration': (tasks, frame) => {
    const { entries, unknown } = all(tasks, 'vibration');
    const limits = limitsOf(frame, 'whole-body-vibration');
    const [x, y, z] = criterionOf(frame, 'whole-body-vibration')?.parameters.axisFactorTenths ?? [0, 0, 0];
    let time = fraction(0);
    let missing = unknown;
    const values = entries.flatMap(([{ accelerationMmS2: a, factorIncluded, minutesPerDay }]) => {
      time = plus(time, fraction(minutesPerDay ?? 0));
      missing ||= minutesPerDay === undefined || factorIncluded === undefined;
      return [[a?.x, x] as const, [a?.y, y] as const, [a?.z, z] as const].flatMap(([value, tenths]) => {
        missing ||= value === undefined;
        if (value === undefined) return [];
        const factor = factorIncluded === false ? fraction(tenths, 10) : fraction(1);
        return [[limits.acceleration, times(fraction(value), factor)] as const];
      });
    });
    return { values: [...values, [limits.exposure, time]], unknown: missing };
  },
};

const marks: Readonly<Partial<Record<CriterionId, MarkKind>>> = {
  'load-mass': 'handling',
  'daily-tonnage': 'handling',
  'push-pull-mass': 'push-pull',
  'action-rate': 'repetitive',
  'posture-breaks': 'prolonged-posture',
  'whole-body-vibration': 'vibration',
};

function expected(id: CriterionId, known: Known, { doesNotOccur, tasks }: Visit): Outcome {
  const mark = marks[id];
  if (mark !== undefined && doesNotOccur?.[mark] !== undefined) return 'met';
  if (known.values.some(([limit, value]) => breaks(value, limit))) return 'not-met';
  return known.unknown || tasks.length === 0 ? 'not-assessed' : 'met';
}

/** Whether a number is this fraction, to the last few bits. */
function isClose(value: number, { n, d }: Fraction): boolean {
  // Twelve more decimals than the numbers have, so that the quotient of BigInts is exact enough.
  const exact = Number((n * 10n ** 15n) / d) / 1e15;
  return Math.abs(value - exact) <= 1e-12 * Math.max(1, Math.abs(exact));
}

describe.each([currentFrame, companyFrame])('every numeric outcome by $id', (frame) => {
  it('is what exact fractions say, and every ratio above 1 is broken', () => {
    fc.assert(
      fc.property(visit(frame), (one) => {
        for (const verdict of judge(one, frame).criteria) {
          const reader = readers[verdict.id];
          if (reader === undefined || isHeartRateVerdict(verdict)) continue;
          const known = reader(one.tasks, frame);
          const outcome = expected(verdict.id, known, one);
          if (verdict.outcome !== outcome) throw new Error(`${verdict.id} is ${verdict.outcome}, must be ${outcome}`);
          for (const { value, limit, ratio, quantity } of verdict.conditions) {
            if (typeof value !== 'number') continue;
            const own = known.values.filter((pair) => pair[0].limit === limit);
            // The value shown is one of the known values, and no other is worse.
            const shown = own.find(([, exact]) => isClose(value, exact));
            if (shown === undefined) throw new Error(`${quantity}: nothing known is ${value}`);
            const [numeric, exact] = shown;
            const worse = ({ n, d }: Fraction) =>
              numeric.relation === 'at-most' ? n * exact.d > exact.n * d : n * exact.d < exact.n * d;
            const hidden = own.find(([, other]) => worse(other));
            if (hidden !== undefined) throw new Error(`${quantity}: ${value} hides a worse value`);
            const above = ratio !== null && ratio > 1;
            if (above && !breaks(exact, numeric)) throw new Error(`${quantity}: ratio ${ratio} but kept`);
            if (numeric.inclusive && ratio !== null && above !== breaks(exact, numeric)) {
              throw new Error(`${quantity}: ratio ${ratio} but broken`);
            }
          }
        }
      }),
      fcOptions(1_000, 20_000),
    );
  });
});
