import type { Counted, Limb } from './tally.ts';

/** How far repeated runs lie apart, in actions per minute; only to be shown. */
export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** Standard deviation (n - 1) of the runs' rates as a share of their mean. */
  readonly variation: number;
}

/** One limb over all runs in which it was counted. */
export interface LimbTotal {
  readonly limb: Limb;
  readonly runs: number;
  readonly actions: number;
  readonly timeMs: number;
  /** Whole cycles of the runs that were counted by cycles; 0 where none was. */
  readonly cycles: number;
  /** Undefined for a single run. */
  readonly spread: Spread | undefined;
}

/**
 * Sum of actions over sum of times of the runs in which a limb was counted; undefined where there is none. Who watches one
 * hand only taps nothing for the other: a run without an action of a limb did not count that limb, and says nothing of it.
 */
export function totalOf(runs: readonly Counted[], limb: Limb): LimbTotal | undefined {
  const counted = runs.filter(({ actions }) => actions[limb] > 0);
  if (counted.length === 0) return undefined;
  const sum = (of: (run: Counted) => number) => counted.reduce((total, run) => total + of(run), 0);
  return {
    limb,
    runs: counted.length,
    actions: sum(({ actions }) => actions[limb]),
    timeMs: sum(({ timeMs }) => timeMs),
    cycles: sum(({ cycles }) => cycles),
    spread: spreadOf(counted.map((run) => ratePerMinute({ actions: run.actions[limb], timeMs: run.timeMs }))),
  };
}

/** So much makes a count more than a glimpse: our advice, no limit of the frame. */
export const leastCount = { cycles: 3, timeMs: 60_000 } as const;

/** Whether one counted for as long as is advised: enough whole cycles or enough time. */
export function countedLongEnough({ cycles, timeMs }: Pick<LimbTotal, 'cycles' | 'timeMs'>): boolean {
  return cycles >= leastCount.cycles || timeMs >= leastCount.timeMs;
}

/** Actions per minute; to be shown, never compared with a limit. */
export function ratePerMinute({ actions, timeMs }: { readonly actions: number; readonly timeMs: number }): number {
  return (60_000 * actions) / timeMs;
}

/** The limb with the higher rate, compared in whole numbers; undefined where both are the same or one is missing. */
export function worseLimb(totals: readonly LimbTotal[]): Limb | undefined {
  const [one, other] = totals;
  if (one === undefined || other === undefined) return undefined;
  const difference = one.actions * other.timeMs - other.actions * one.timeMs;
  if (difference === 0) return undefined;
  return difference > 0 ? one.limb : other.limb;
}

function spreadOf(rates: readonly number[]): Spread | undefined {
  const n = rates.length;
  if (n < 2) return undefined;
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / n;
  const squares = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0);
  return { lowest: Math.min(...rates), highest: Math.max(...rates), variation: Math.sqrt(squares / (n - 1)) / mean };
}
