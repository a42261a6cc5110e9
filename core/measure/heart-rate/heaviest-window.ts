import { type Sums, sumsAt, type Timeline } from './timeline.ts';

export interface HeaviestWindow extends Sums {
  readonly fromMs: number;
}

/**
 * The window of this length inside the recording with at least so much valid time and the highest time-weighted mean; of
 * equal ones the earliest. Candidates begin or end on a value's time: between two of these, both sums are linear in the
 * beginning, and their quotient has no maximum of its own. Source: green-frame, section 4.
 *
 * @param windowMs up to a day means are compared exactly
 * @returns null where no window has enough valid time, or none fits
 */
export function heaviestWindow(timeline: Timeline, windowMs: number, leastValidMs: number): HeaviestWindow | null {
  const { atMs } = timeline;
  const firstMs = atMs[0];
  const lastMs = atMs.at(-1);
  if (firstMs === undefined || lastMs === undefined) return null;
  let best: HeaviestWindow | null = null;
  const consider = (fromMs: number, start: number, end: number) => {
    const before = sumsAt(timeline, start, fromMs);
    const until = sumsAt(timeline, end, fromMs + windowMs);
    const sumHundredthsMs = until.sumHundredthsMs - before.sumHundredthsMs;
    const validMs = until.validMs - before.validMs;
    if (validMs < leastValidMs || validMs === 0) return;
    const window = { fromMs, sumHundredthsMs, validMs };
    const more = best === null ? 1 : compareMeans(window, best);
    if (more > 0 || (more === 0 && best !== null && fromMs < best.fromMs)) best = window;
  };
  // Windows that begin on a value: the place of the last value in them moves along.
  for (let start = 0, end = 0; start < atMs.length; start += 1) {
    const fromMs = atMs[start] as number;
    if (fromMs + windowMs > lastMs) break;
    while (end + 1 < atMs.length && (atMs[end + 1] as number) <= fromMs + windowMs) end += 1;
    consider(fromMs, start, end);
  }
  // Windows that end on a value: the place of the value that holds at their beginning moves along.
  for (let start = 0, end = 0; end < atMs.length; end += 1) {
    const fromMs = (atMs[end] as number) - windowMs;
    if (fromMs < firstMs) continue;
    while ((atMs[start + 1] as number) <= fromMs) start += 1;
    consider(fromMs, start, end);
  }
  return best;
}

/**
 * Above 0 where the first mean is the higher one, 0 where both are the same: whole parts first, then what is left of each.
 * Sums times durations would pass 2^53; what is left is less than its duration, so two durations of a day do not.
 */
function compareMeans(a: Sums, b: Sums): number {
  const [leftA, leftB] = [a.sumHundredthsMs % a.validMs, b.sumHundredthsMs % b.validMs];
  const whole = (a.sumHundredthsMs - leftA) / a.validMs - (b.sumHundredthsMs - leftB) / b.validMs;
  return whole === 0 ? leftA * b.validMs - leftB * a.validMs : whole;
}
