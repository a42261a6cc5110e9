import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';
import { fcOptions } from '../../../support/runs.ts';

describe('a recording', () => {
  it('begins at its first value, in whole milliseconds', () => {
    const raw = { timesMs: [1_000_000.4, 1_001_000.5, 1_002_999.6], bpm: [60, 61, 62] };
    expect(recordingOf(raw, 'utc')).toEqual({
      recording: { clock: 'utc', startMs: 1_000_000, atMs: [0, 1_001, 3_000], bpm: [60, 61, 62] },
      sameTime: 0,
    });
    expect(recordingOf(raw, 'none').recording).toMatchObject({ startMs: 0, atMs: [0, 1_001, 3_000] });
    expect(recordingOf({ timesMs: [], bpm: [] }, 'utc').recording).toMatchObject({ startMs: 0, atMs: [] });
  });

  it('of equal times takes the last in the file, wherever it stands', () => {
    const raw = { timesMs: [2_000, 1_000, 2_000, 0, 1_000.4], bpm: [70, 71, 72, 73, 74] };
    expect(recordingOf(raw, 'wall')).toEqual({
      recording: { clock: 'wall', startMs: 0, atMs: [0, 1_000, 2_000], bpm: [73, 74, 72] },
      sameTime: 2,
    });
  });

  it('is the same in whatever order its values stand', () => {
    const values = fc.uniqueArray(fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(255)), {
      selector: ([time]) => time,
    });
    const shuffled = values.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const raw = (list: readonly (readonly [number, number])[]) => ({
      timesMs: list.map(([time]) => time),
      bpm: list.map(([, bpm]) => bpm),
    });
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(recordingOf(raw(other), 'utc')).toEqual(recordingOf(raw(list), 'utc'));
        const { atMs } = recordingOf(raw(other), 'utc').recording;
        expect(atMs.every((at, place) => at >= 0 && (place === 0 || at > (atMs[place - 1] ?? 0)))).toBe(true);
      }),
      fcOptions(200, 5_000),
    );
  });
});
