import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumericLimit } from '../../../core/frame/frame.ts';
import { actionRate } from '../../../core/measure/action-rate.ts';
import { handledMass, handlingsPerDay60, tonnageOf, tonnageScale } from '../../../core/measure/handling.ts';
import { absoluteCardiacCost, maximumHeartRate, relativeCardiacCost } from '../../../core/measure/heart-rate.ts';
import { excess, keeps, mostKept, ratio, shareInParts } from '../../../core/measure/limit.ts';
import {
  dailyExposure,
  energyMean,
  legalValuesMmS2,
  minutesToReach,
  vectorSum,
  weightedTenths,
} from '../../../core/measure/vibration.ts';
import type { Load, Task, VibrationSource } from '../../../core/visit/visit.ts';

const atMost: NumericLimit = { relation: 'at-most', limit: 40, unit: '1/min', inclusive: true };
const atLeast: NumericLimit = { relation: 'at-least', limit: 10, unit: 'min/h', inclusive: true };

describe('a limit', () => {
  it('includes its own value, or excludes it where the frame says so', () => {
    expect([39, 40, 41].map((value) => keeps(atMost, value))).toEqual([true, true, false]);
    expect([9, 10, 11].map((value) => keeps(atLeast, value))).toEqual([false, true, true]);
    expect([39, 40].map((value) => keeps({ ...atMost, inclusive: false }, value))).toEqual([true, false]);
    expect([10, 11].map((value) => keeps({ ...atLeast, inclusive: false }, value))).toEqual([false, true]);
  });

  it('meets a fraction without rounding', () => {
    // 40 and a bit: three times a third is no whole.
    expect(keeps(atMost, 60_000 * 57_601, 86_400_000)).toBe(false);
    expect(keeps(atMost, 60_000 * 57_600, 86_400_000)).toBe(true);
  });

  it('gives the share that is used; none where no number says it', () => {
    expect(ratio(atMost, 60)).toBe(1.5);
    expect(ratio(atLeast, 5)).toBe(2);
    expect(ratio(atLeast, 20)).toBe(0.5);
    expect(ratio(atLeast, 0)).toBeNull();
    expect(ratio({ ...atMost, limit: 0 }, 3)).toBeNull();
  });

  it('counts a share in whole parts as exactly as fractions do, and rounds nothing but the rest up', () => {
    // 20.15 kg is 403 per cent of 5 kg; as a binary fraction, 4.03 × 1,000 is a hair more than 4,030.
    expect([shareInParts(4.03, 1_000), shareInParts(4.03, 100), shareInParts(4.0301, 1_000)]).toEqual([
      4_030, 403, 4_031,
    ]);
    const wrong = [3_000, 5_000, 60, 500].flatMap((bound) =>
      Array.from({ length: 30_000 }, (_, value) => ({ value, bound })).filter(
        ({ value }) => shareInParts(value / bound, 1_000) !== Math.floor((value * 1_000 + bound - 1) / bound),
      ),
    );
    expect(wrong).toEqual([]);
    // The least that a day can be above its tonnage, with a load that seven lift: never rounded onto the limit.
    const limit = 3_000_000 * tonnageScale;
    expect(shareInParts((limit + 1) / limit, 1_000)).toBe(1_001);
  });

  it('says how far a value must move, to the safe side', () => {
    expect([40, 41, 40.2, 47.5].map((value) => excess(atMost, value))).toEqual([0, 1, 1, 8]);
    expect([10, 9, 0].map((value) => excess(atLeast, value))).toEqual([0, 1, 10]);
    expect([40, 41, 40.2].map((value) => excess({ ...atMost, inclusive: false }, value))).toEqual([1, 2, 1]);
  });

  it('knows the largest numerator that keeps it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.boolean(),
        (n, d, inclusive) => {
          const limit = { relation: 'at-most', limit: n, unit: 'g', inclusive } as const;
          const most = mostKept(limit, d);
          expect(keeps(limit, most, d)).toBe(true);
          expect(keeps(limit, most + 1, d)).toBe(false);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe('a measurand', () => {
  const load = (more: Partial<Load>): Load => ({ id: 'l', what: 'x', ...more });
  const task: Task = { id: 't', title: 'x', minutesPerDay: 90 };

  it('is unknown while a number is unknown, never zero', () => {
    expect(handledMass(load({}))).toBeUndefined();
    expect(handlingsPerDay60(load({ handlings: 4 }), task)).toBeUndefined();
    expect(handlingsPerDay60(load({ handlings: 4, per: 'hour' }), { id: 't', title: 'x' })).toBeUndefined();
    expect(tonnageOf(load({ handlings: 0, per: 'day' }), task)).toBeUndefined();
    expect(actionRate({ id: 'c', what: 'x', limb: 'left', actions: 0 })).toBeUndefined();
    expect(weightedTenths({ id: 'v', what: 'x' }, 'x', [14, 14, 10])).toBeUndefined();
  });

  it('counts handlings per hour over the minutes of the task', () => {
    const perDay = tonnageOf(load({ massG: 2_000, handlings: 10, per: 'day' }), task) ?? 0;
    const perHour = tonnageOf(load({ massG: 2_000, handlings: 10, per: 'hour' }), task) ?? 0;
    expect(perDay / tonnageScale).toBe(20_000);
    expect(perHour / tonnageScale).toBe(30_000);
  });

  it('applies the axis factor once', () => {
    const source = (factorIncluded?: boolean): VibrationSource => ({
      id: 'v',
      what: 'x',
      accelerationMmS2: { x: 100, y: 100, z: 100 },
      ...(factorIncluded === undefined ? {} : { factorIncluded }),
    });
    const of = (one: VibrationSource) =>
      (['x', 'y', 'z'] as const).map((axis) => weightedTenths(one, axis, [14, 14, 10]));
    expect(of(source(false))).toEqual([1_400, 1_400, 1_000]);
    expect(of(source(true))).toEqual([1_000, 1_000, 1_000]);
    expect(of(source())).toEqual([1_000, 1_000, 1_000]);
  });
});

describe('beside the criteria', () => {
  it('heart: cost, relative cost, three maxima', () => {
    expect(absoluteCardiacCost(92, 65)).toBe(27);
    expect(relativeCardiacCost(92, 65, 175)).toBeCloseTo(27 / 110, 12);
    expect(Object.values(maximumHeartRate).map((at) => at(45))).toEqual([175, 179, 176.5]);
  });

  it('vibration: 0.5 m/s2 for 1 h is about a third of the action value', () => {
    const share = dailyExposure([{ acceleration: 500, time: 60 }]) / legalValuesMmS2.action;
    expect(share).toBeCloseTo(0.354, 3);
    expect(legalValuesMmS2).toEqual({ action: 500, limit: 1_150 });
  });

  it('vibration: energy mean, time to reach a value', () => {
    expect(energyMean([])).toBe(0);
    expect(
      energyMean([
        { acceleration: 3, time: 10 },
        { acceleration: 4, time: 0 },
      ]),
    ).toBe(3);
    expect(
      energyMean([
        { acceleration: 300, time: 30 },
        { acceleration: 400, time: 30 },
      ]),
    ).toBeCloseTo(353.553, 3);
    expect(minutesToReach(500, 500)).toBe(480);
    expect(minutesToReach(500, 1_000)).toBe(120);
    expect(minutesToReach(500, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(vectorSum({ x: 3, y: 4, z: 0 }, [10, 10, 10])).toBe(5);
  });
});
