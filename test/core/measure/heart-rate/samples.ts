import fc from 'fast-check';
import type { RawSamples, ReadingParameters, Recording } from '../../../../core/measure/heart-rate/recording.ts';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';

/** Heart rates that hold so many seconds each, one value a second, and one more at the end. */
export function steady(parts: readonly (readonly [bpm: number, seconds: number])[]): RawSamples {
  const bpm = parts.flatMap(([value, seconds]) => Array.from({ length: seconds }, () => value));
  bpm.push(bpm.at(-1) ?? 0);
  return { timesMs: bpm.map((_, second) => 1_000 * second), bpm };
}

/** `[second, bpm]` as a recording without a clock. */
export function recorded(...values: readonly (readonly [second: number, bpm: number])[]): Recording {
  const timesMs = values.map(([second]) => 1_000 * second);
  return recordingOf({ timesMs, bpm: values.map(([, bpm]) => bpm) }, 'none').recording;
}

/** Steps as instruments make them, and gaps; values with artefacts and spikes. Now and then over an hour. */
export const rawArbitrary: fc.Arbitrary<RawSamples> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 0, max: 10_000 }) },
        { weight: 2, arbitrary: fc.constantFrom(1_000, 10_000, 10_001, 30_000, 60_000, 300_000) },
      ),
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 60, max: 110 }) },
        { weight: 2, arbitrary: fc.constantFrom(0, 29, 30, 100, 101, 150, 225, 230, 231, 255) },
      ),
    ),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = 0;
    const timesMs = steps.map(([step]) => {
      at += step;
      return at;
    });
    return { timesMs, bpm: steps.map(([, bpm]) => bpm) };
  });

export const parametersArbitrary: fc.Arbitrary<ReadingParameters> = fc
  .tuple(
    fc.constantFrom('undecided' as const, 'keep' as const, 'drop' as const),
    fc.array(fc.record({ atMs: fc.integer({ min: 0, max: 200_000 }), keep: fc.boolean() }), { maxLength: 5 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 600_000 }))),
  )
  .map(([suspects, decisions, period]) => ({
    suspects,
    decisions,
    ...(period === null ? {} : { period: { fromMs: period[0], toMs: period[0] + period[1] } }),
  }));
