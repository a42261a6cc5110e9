import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outliersOf } from '../../../../core/measure/heart-rate/suspects.ts';
import { validValues } from '../../../../core/measure/heart-rate/values.ts';
import { fcOptions } from '../../../support/runs.ts';
import { rawArbitrary, recorded } from './samples.ts';

const suspectsOf = (...values: [number, number][]) =>
  outliersOf(recorded(...values)).map(({ place, medianBpm }) => [values[place]?.[1], medianBpm]);

describe('a suspect', () => {
  it('is more than 40 above the median, not exactly 40', () => {
    expect(suspectsOf([0, 60], [1, 60], [2, 100], [3, 60])).toEqual([]);
    expect(suspectsOf([0, 60], [1, 60], [2, 101], [3, 60])).toEqual([[101, 60]]);
  });

  it('counts in its own median; of an even number the two in the middle are halved', () => {
    expect(suspectsOf([0, 60], [1, 141])).toEqual([[141, 100.5]]);
    expect(suspectsOf([0, 60], [1, 140])).toEqual([]);
    expect(suspectsOf([0, 60], [1, 61], [2, 101], [3, 60])).toEqual([[101, 60.5]]);
  });

  it('is compared with 30 s on either side, both ends included', () => {
    expect(suspectsOf([0, 60], [30, 141])).toEqual([[141, 100.5]]);
    expect(suspectsOf([0, 60], [30.001, 141])).toEqual([]);
    expect(suspectsOf([0, 141], [30, 60])).toEqual([[141, 100.5]]);
    expect(suspectsOf([0, 141], [30.001, 60])).toEqual([]);
  });

  it('is never the lowest value around', () => {
    expect(suspectsOf([0, 225])).toEqual([]);
    expect(suspectsOf()).toEqual([]);
  });

  it('is found as by sorting the surroundings of every value', () => {
    fc.assert(
      fc.property(rawArbitrary, ({ timesMs, bpm }) => {
        const { atMs, bpm: rates } = validValues({ atMs: timesMs, bpm });
        const naive = atMs.flatMap((at, place) => {
          const around = rates.filter((_, one) => Math.abs((atMs[one] ?? 0) - at) <= 30_000).sort((a, b) => a - b);
          const middle = around.length / 2;
          const medianBpm = ((around[Math.ceil(middle) - 1] ?? 0) + (around[Math.floor(middle)] ?? 0)) / 2;
          return (rates[place] ?? 0) - medianBpm > 40 ? [{ place, medianBpm }] : [];
        });
        expect(outliersOf({ atMs, bpm: rates })).toEqual(naive);
      }),
      fcOptions(500, 20_000),
    );
  });
});
