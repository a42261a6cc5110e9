import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';
import { firstPercentile, lowestIn } from '../../../../core/measure/heart-rate/rest.ts';
import { taskReadings } from '../../../../core/measure/heart-rate/tasks.ts';
import { minMaxPerBucket } from '../../../../core/measure/heart-rate/trace.ts';
import { isValid, validValues } from '../../../../core/measure/heart-rate/values.ts';
import { fcOptions } from '../../../support/runs.ts';
import { rawArbitrary, recorded, steady } from './samples.ts';

const undecided = { suspects: 'undecided', decisions: [] } as const;

describe('rest', () => {
  const seated = recordingOf(
    steady([
      [70, 300],
      [62, 1],
      [66, 400],
      [58, 10],
    ]),
    'utc',
  ).recording;

  it('is the lowest valid value of ten minutes seated, or of a night', () => {
    expect(lowestIn(seated, { fromMs: 0, toMs: 600_000 }, 'seated-10-min')).toEqual({ ok: true, value: 62 });
    expect(lowestIn(seated, { fromMs: 0, toMs: 800_000 }, 'seated-10-min')).toEqual({ ok: true, value: 58 });
    expect(lowestIn(seated, { fromMs: 0, toMs: 599_999 }, 'seated-10-min')).toEqual({ ok: false, error: 'too-short' });
    // Marked beyond the end of the recording: what was not recorded is not measured.
    expect(lowestIn(seated, { fromMs: 200_000, toMs: 900_000 }, 'seated-10-min')).toMatchObject({ error: 'too-short' });
    expect(lowestIn(seated, { fromMs: 302_000, toMs: 310_000 }, 'night')).toEqual({ ok: true, value: 66 });
    expect(lowestIn(seated, { fromMs: 900_000, toMs: 999_000 }, 'night')).toEqual({ ok: false, error: 'no-value' });
    expect(lowestIn(recorded([0, 0], [1, 29], [2, 60]), { fromMs: 0, toMs: 2_000 }, 'night')).toEqual({
      ok: true,
      value: 60,
    });
  });

  it('is the lowest rate that takes in one per cent of the valid time', () => {
    // 1 s of 100 s at 50: exactly one per cent.
    expect(
      firstPercentile(
        recordingOf(
          steady([
            [50, 1],
            [80, 99],
          ]),
          'utc',
        ).recording,
      ),
    ).toBe(50);
    expect(
      firstPercentile(
        recordingOf(
          steady([
            [50, 1],
            [80, 100],
          ]),
          'utc',
        ).recording,
      ),
    ).toBe(80);
    // The last value holds nothing, artefacts and gaps have no time.
    expect(firstPercentile(recorded([0, 80], [10, 60], [30, 0], [40, 90], [50, 40]))).toBe(80);
    expect(firstPercentile(recorded([0, 80]))).toBeNull();
    expect(firstPercentile(recorded())).toBeNull();
  });
});

describe('tasks', () => {
  const recording = recordingOf(
    steady([
      [60, 100],
      [90, 100],
    ]),
    'utc',
  ).recording;

  it('have the valid time and the mean of all their bands, shared time once', () => {
    const bands = [
      { task: 'b', fromMs: 90_500, toMs: 110_000 },
      { task: 'a', fromMs: 0, toMs: 10_000 },
      { task: 'a', fromMs: 5_000, toMs: 20_000 },
      { task: 'a', fromMs: 6_000, toMs: 7_000 },
      { task: 'a', fromMs: 190_000, toMs: 500_000 },
      { task: 'c', fromMs: 300_000, toMs: 400_000 },
      { task: 'd', fromMs: 20_000, toMs: 10_000 },
    ];
    expect(taskReadings(recording, undecided, bands)).toEqual([
      { task: 'b', validMs: 19_500, meanBpm: (9_500 * 60 + 10_000 * 90) / 19_500 },
      { task: 'a', validMs: 30_000, meanBpm: 70 },
      { task: 'c', validMs: 0, meanBpm: null },
      { task: 'd', validMs: 0, meanBpm: null },
    ]);
  });

  it('count only what lies in the working period', () => {
    const period = { fromMs: 50_000, toMs: 150_000 };
    expect(taskReadings(recording, { ...undecided, period }, [{ task: 'a', fromMs: 0, toMs: 200_000 }])).toEqual([
      { task: 'a', validMs: 100_000, meanBpm: 75 },
    ]);
  });
});

describe('the points of a trace', () => {
  it('are the values themselves where there are few, broken over gaps', () => {
    expect(minMaxPerBucket(recorded([0, 60], [5, 0], [10, 70], [30, 80]), 0, 30_000, 1_000)).toEqual([
      { atMs: 0, bpm: 60 },
      { atMs: 10_000, bpm: 70 },
      { atMs: 10_000, bpm: null },
      { atMs: 30_000, bpm: 80 },
    ]);
    expect(minMaxPerBucket(recorded(), 0, 1_000, 10)).toEqual([]);
  });

  it('run off the edges of what is shown', () => {
    const recording = recorded([0, 60], [1, 61], [2, 62], [3, 63], [4, 64]);
    const shown = (fromMs: number, toMs: number) => minMaxPerBucket(recording, fromMs, toMs, 10).map(({ bpm }) => bpm);
    expect(shown(1_500, 2_500)).toEqual([61, 62, 63]);
    expect(shown(-9_000, -5_000)).toEqual([60]);
    expect(shown(9_000, 9_500)).toEqual([64]);
  });

  it('are few, in order, and lose neither the highest nor the lowest value of any column', () => {
    fc.assert(
      fc.property(
        rawArbitrary,
        fc.nat(200_000),
        fc.integer({ min: 1, max: 300_000 }),
        fc.integer({ min: 1, max: 20 }),
        (raw, fromMs, lengthMs, buckets) => {
          const { recording } = recordingOf(raw, 'none');
          const toMs = fromMs + lengthMs;
          const points = minMaxPerBucket(recording, fromMs, toMs, buckets);
          expect(points.length).toBeLessThanOrEqual(5 * buckets + 9);
          expect(points.every(({ atMs }, place) => place === 0 || atMs >= (points[place - 1]?.atMs ?? 0))).toBe(true);
          const valid = validValues(recording);
          const inside = valid.atMs.flatMap((at, place) => (at >= fromMs && at <= toMs ? [valid.bpm[place] ?? 0] : []));
          const drawn = points.flatMap(({ atMs, bpm }) =>
            bpm !== null && atMs >= fromMs && atMs <= toMs ? [bpm] : [],
          );
          expect(drawn.every(isValid)).toBe(true);
          expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([Math.min(...inside), Math.max(...inside)]);
        },
      ),
      fcOptions(300, 10_000),
    );
  });
});
