import { bpmOf, hundredthsOf } from '../hundredths.ts';
import type { Stretch } from './recording.ts';
import { placeAt, type Values } from './values.ts';

/** Longest that a value holds; a longer step is a gap, left out whole. Source: green-frame, section 4. */
export const longestHoldMs = 10_000;

/**
 * Sums over valid time: heart rate x time [hundredths of a beat per minute x ms] and the time itself [ms]. Whole numbers, of
 * a whole year below 2^53.
 */
export interface Sums {
  readonly sumHundredthsMs: number;
  readonly validMs: number;
}

/** Values that hold until the next one, and the sums from the first value to each. The last one holds no time. */
export interface Timeline extends Values {
  readonly sumsHundredthsMs: Float64Array;
  readonly validsMs: Float64Array;
}

/** @param values those that remain: artefacts and dropped suspects are gone */
export function timelineOf(values: Values): Timeline {
  const { atMs, bpm } = values;
  const sumsHundredthsMs = new Float64Array(atMs.length);
  const validsMs = new Float64Array(atMs.length);
  for (let next = 1; next < atMs.length; next += 1) {
    const step = (atMs[next] as number) - (atMs[next - 1] as number);
    const held = step > longestHoldMs ? 0 : step;
    sumsHundredthsMs[next] = (sumsHundredthsMs[next - 1] as number) + hundredthsOf(bpm[next - 1] as number) * held;
    validsMs[next] = (validsMs[next - 1] as number) + held;
  }
  return { atMs, bpm, sumsHundredthsMs, validsMs };
}

/** Time-weighted mean [bpm], unrounded; null without valid time. */
export function meanOf({ sumHundredthsMs, validMs }: Sums): number | null {
  return validMs === 0 ? null : sumHundredthsMs / (100 * validMs);
}

/** Heart rate x time [bpm ms], with at most two decimals. */
export function sumBpmMsOf({ sumHundredthsMs }: Pick<Sums, 'sumHundredthsMs'>): number {
  return bpmOf(sumHundredthsMs);
}

/** The sums over all of it. */
export function totalOf({ sumsHundredthsMs, validsMs }: Timeline): Sums {
  return { sumHundredthsMs: sumsHundredthsMs.at(-1) ?? 0, validMs: validsMs.at(-1) ?? 0 };
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
export function sumsAt({ atMs, bpm, sumsHundredthsMs, validsMs }: Timeline, place: number, timeMs: number): Sums {
  if (place < 0) return { sumHundredthsMs: 0, validMs: 0 };
  const since = timeMs - (atMs[place] as number);
  const next = atMs[place + 1];
  // Within a gap, and after the last value, nothing holds.
  const held = next === undefined || next - (atMs[place] as number) > longestHoldMs ? 0 : since;
  return {
    sumHundredthsMs: (sumsHundredthsMs[place] as number) + hundredthsOf(bpm[place] as number) * held,
    validMs: (validsMs[place] as number) + held,
  };
}

/** Sums over a stretch; where it begins or ends between two values, the part of the hold that lies in it counts. */
export function sumsOver(timeline: Timeline, { fromMs, toMs }: Stretch): Sums {
  const from = sumsAt(timeline, placeAt(timeline.atMs, fromMs), fromMs);
  const to = sumsAt(timeline, placeAt(timeline.atMs, toMs), toMs);
  return { sumHundredthsMs: to.sumHundredthsMs - from.sumHundredthsMs, validMs: to.validMs - from.validMs };
}
