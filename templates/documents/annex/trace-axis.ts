/** A range of values laid over a length in points. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  /** How long it is [pt]. */
  readonly length: number;
  /** How far from the axis' begin a value stands [pt]. */
  readonly at: (value: number) => number;
}

export function axisOf(from: number, to: number, length: number): Axis {
  return { from, to, length, at: (value) => ((value - from) / (to - from)) * length };
}

/** Round values within an axis, so far apart. */
export function ticksOf({ from, to }: Axis, step: number): number[] {
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** What a clock is read by. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map((minutes) => minutes * minuteMs);

/**
 * Times on full minutes or hours of the clock, no more of them than there is room for [ms after the recording's start].
 *
 * @param pastDayMs how far past a full day the recording begins
 */
export function clockTicks(time: Axis, pastDayMs: number, most: number): number[] {
  const least = (time.to - time.from) / most;
  const step = timeSteps.find((one) => one >= least) ?? Math.ceil(least / (24 * hourMs)) * 24 * hourMs;
  const shifted = { ...time, from: time.from + pastDayMs, to: time.to + pastDayMs };
  return ticksOf(shifted, step).map((tick) => tick - pastDayMs);
}
