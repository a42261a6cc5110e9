import type { Stretch } from './recording.ts';
import { placeAt, type Values } from './values.ts';

/** Longest that a value holds; a longer step is a gap, left out whole. Source: green-frame, section 4. */
export const longestHoldMs = 10_000;

/** Sums over valid time: heart rate x time [bpm ms] and the time itself [ms]. Whole numbers, a year's worth is exact. */
export interface Sums {
  readonly sumBpmMs: number;
  readonly validMs: number;
}

/** Values that hold until the next one, and the sums from the first value to each. The last one holds no time. */
export interface Timeline extends Values {
  readonly sumsBpmMs: Float64Array;
  readonly validsMs: Float64Array;
}

/** @param values those that remain: artefacts and dropped suspects are gone */
export function timelineOf(values: Values): Timeline {
  const { atMs, bpm } = values;
  const sumsBpmMs = new Float64Array(atMs.length);
  const validsMs = new Float64Array(atMs.length);
  for (let next = 1; next < atMs.length; next += 1) {
    const step = (atMs[next] as number) - (atMs[next - 1] as number);
    const held = step > longestHoldMs ? 0 : step;
    sumsBpmMs[next] = (sumsBpmMs[next - 1] as number) + (bpm[next - 1] as number) * held;
    validsMs[next] = (validsMs[next - 1] as number) + held;
  }
  return { atMs, bpm, sumsBpmMs, validsMs };
}

/** Steps of more than 10 s. */
export function gapsOf({ atMs }: Values): readonly Stretch[] {
  const gaps: Stretch[] = [];
  for (let next = 1; next < atMs.length; next += 1) {
    const [fromMs, toMs] = [atMs[next - 1] as number, atMs[next] as number];
    if (toMs - fromMs > longestHoldMs) gaps.push({ fromMs, toMs });
  }
  return gaps;
}

/** Sums from the first value to a time, given the place of the last value at or before it. */
export function sumsAt({ atMs, bpm, sumsBpmMs, validsMs }: Timeline, place: number, timeMs: number): Sums {
  if (place < 0) return { sumBpmMs: 0, validMs: 0 };
  const since = timeMs - (atMs[place] as number);
  const next = atMs[place + 1];
  // Within a gap, and after the last value, nothing holds.
  const held = next === undefined || next - (atMs[place] as number) > longestHoldMs ? 0 : since;
  return {
    sumBpmMs: (sumsBpmMs[place] as number) + (bpm[place] as number) * held,
    validMs: (validsMs[place] as number) + held,
  };
}

/** Sums over a stretch; where it begins or ends between two values, the part of the hold that lies in it counts. */
export function sumsOver(timeline: Timeline, { fromMs, toMs }: Stretch): Sums {
  const from = sumsAt(timeline, placeAt(timeline.atMs, fromMs), fromMs);
  const to = sumsAt(timeline, placeAt(timeline.atMs, toMs), toMs);
  return { sumBpmMs: to.sumBpmMs - from.sumBpmMs, validMs: to.validMs - from.validMs };
}
