import { describe, expect, test } from 'vitest';
import { vibrationSummary } from '../../../core/measure/vibration-summary.ts';
import type { VibrationSource } from '../../../core/visit/visit.ts';

const factors = [14, 14, 10] as const;

function source(x: number, y: number, z: number, minutesPerDay?: number, factorIncluded?: boolean): VibrationSource {
  return {
    id: `s${x}-${y}-${z}`,
    what: 'x',
    accelerationMmS2: { x, y, z },
    ...(minutesPerDay === undefined ? {} : { minutesPerDay }),
    ...(factorIncluded === undefined ? {} : { factorIncluded }),
  };
}

const rounded = (value: number | null | undefined, to: number) => Math.round((value ?? Number.NaN) / to) * to;

describe('the test values of green-frame.md, section 6', () => {
  test.each([
    [440, 350, 610, 1_000],
    [350, 380, 520, 890],
    [230, 230, 350, 570],
  ])('vector sum of %d, %d and %d mm/s2', (x, y, z, sum) => {
    const summary = vibrationSummary([source(x, y, z, 60, false)], factors);
    expect(rounded(summary.sources[0]?.vectorSum, 10)).toBe(sum);
    // Applied once: with the factor in the values the sum is the same.
    const included = vibrationSummary([source(x * 1.4, y * 1.4, z, 60, true)], factors);
    expect(included.sources[0]?.vectorSum).toBeCloseTo(summary.sources[0]?.vectorSum ?? Number.NaN, 6);
  });

  test.each([
    [500, 60, 177],
    [300, 180, 184],
  ])('A(8) of %d mm/s2 for %d min', (z, minutes, daily) => {
    const { sources, worst } = vibrationSummary([source(0, 0, z, minutes, true)], factors);
    expect(rounded(worst?.dailyExposure, 1)).toBe(daily);
    expect(sources[0]?.dailyExposure).toBe(worst?.dailyExposure);
  });

  test('energies of several sources (ISO 5349-2 E.3): 2.3, 2.1 and 1.8 are 3.6 in all', () => {
    const { sources, dailyExposure } = vibrationSummary(
      [source(0, 0, 4_600, 120, true), source(0, 0, 6_000, 60, true), source(0, 0, 3_600, 120, true)],
      factors,
    );
    expect(sources.map((one) => rounded(one.dailyExposure, 100))).toEqual([2_300, 2_100, 1_800]);
    expect(rounded(dailyExposure.z, 100)).toBe(3_600);
  });
});

test('energies are added axis by axis, and the worst axis counts', () => {
  const { dailyExposure, worst } = vibrationSummary(
    [source(800, 0, 0, 60, true), source(0, 0, 700, 60, true)],
    factors,
  );
  expect(worst?.axis).toBe('x');
  expect(dailyExposure.x).toBeCloseTo(800 / Math.sqrt(8), 9);
  expect(dailyExposure.z).toBeCloseTo(700 / Math.sqrt(8), 9);
});

test('energy mean over the time of all sources, where the axis is known', () => {
  const half: VibrationSource = { ...source(0, 0, 0, 60, true), accelerationMmS2: { z: 300 } };
  const { energyMean, minutes } = vibrationSummary([source(0, 0, 100, 60, true), half], factors);
  expect(energyMean.z).toBeCloseTo(Math.sqrt((100 ** 2 + 300 ** 2) / 2), 9);
  expect(energyMean.x).toBe(0);
  expect(minutes).toBe(120);
});

test('time to the action and limit value: 480 x (value / a)^2, for each source and for the same mix', () => {
  const { sources, minutesToReach } = vibrationSummary(
    [source(0, 0, 1_000, 60, true), source(0, 0, 0, 60, true)],
    factors,
  );
  expect(sources[0]?.minutesToReach).toEqual({ action: 120, limit: expect.closeTo(480 * 1.15 ** 2, 9) });
  expect(sources[1]?.minutesToReach).toEqual({ action: null, limit: null });
  // Half of the time nothing shakes: twice as long.
  expect(minutesToReach.action).toBeCloseTo(240, 9);
});

test('an axis factor can make another axis the worst', () => {
  const of = (included: boolean) => vibrationSummary([source(450, 0, 600, 60, included)], factors).sources[0]?.worst;
  expect(of(false)).toEqual({ axis: 'x', value: 630 });
  expect(of(true)).toEqual({ axis: 'z', value: 600 });
});

test('what is not known stays unknown, and is said', () => {
  const unknown = vibrationSummary([source(400, 400, 400)], factors);
  expect(unknown.sources[0]).toMatchObject({
    factorKnown: false,
    minutes: null,
    // As they stand: they cannot be less.
    weighted: { x: 400, y: 400, z: 400 },
    dailyExposure: null,
  });
  expect(unknown).toMatchObject({ complete: false, worst: null, dailyExposure: { x: null, y: null, z: null } });
  expect(unknown.minutesToReach).toEqual({ action: null, limit: null });
  expect(vibrationSummary([], factors)).toMatchObject({ sources: [], minutes: 0, worst: null, complete: false });
  const bare = vibrationSummary([{ id: 'a', what: 'x' }], factors).sources[0];
  expect(bare).toMatchObject({ worst: null, vectorSum: null, weighted: { x: null, y: null, z: null } });
  expect(vibrationSummary([source(1, 2, 3, 4, true)], factors).complete).toBe(true);
});
