import type { CriterionParameters, NumericLimit } from '../frame/frame.ts';
import { hundredthsAbove } from './hundredths.ts';
import { keeps } from './limit.ts';

/**
 * Sums over a window of a recording: heart rate x time [bpm ms], valid time and span [ms]. Of heart rates with decimals the
 * sum may be rounded up to a whole number: it keeps a limit in whole beats exactly where the sum itself does.
 */
export interface HeartRateWindow {
  readonly sumBpmMs: number;
  readonly validMs: number;
  readonly spanMs: number;
}

/**
 * Whether a window holds enough valid time to be judged: 2 700 s of a full hour; of a shorter recording 15 min and
 * 75 % of its span. Source: green-frame, section 4; the numbers are the frame's.
 */
export function longEnough(window: HeartRateWindow, least: CriterionParameters['cardiac-cost']): boolean {
  const fullMs = least.windowS * 1_000;
  // A mean over more than the window would hide its heaviest part.
  if (window.spanMs > fullMs) return false;
  if (window.spanMs === fullMs) return window.validMs >= least.validS * 1_000;
  return window.validMs >= least.shortValidS * 1_000 && 100 * window.validMs >= least.shortValidPercent * window.spanMs;
}

/** Whether sum(h dt) <= (limit + rest) x sum(dt), unrounded. Source: green-frame `cardiac-cost`. */
export function cardiacCostKeeps(
  window: HeartRateWindow,
  restBpm: number,
  limit: NumericLimit<'at-most', 'bpm'>,
): boolean {
  return keeps({ ...limit, limit: limit.limit + restBpm }, window.sumBpmMs, window.validMs);
}

/**
 * Whether the highest valid value, with its decimals, keeps the share of the maximum, 0.85 x (220 - age); compared in whole
 * hundredths.
 * Source: green-frame `peak-heart-rate`.
 */
export function peakKeeps(
  peakBpm: number,
  ageYears: number,
  limit: NumericLimit<'at-most', '%'>,
  maximumAtAgeZeroBpm: number,
): boolean {
  return keeps(limit, hundredthsAbove(peakBpm), maximumAtAgeZeroBpm - ageYears);
}

/** The peak limit at an age [bpm], exact to the hundredth: for the table by age in the small print. */
export function peakLimitBpm(ageYears: number, sharePercent: number, maximumAtAgeZeroBpm: number): number {
  return (sharePercent * (maximumAtAgeZeroBpm - ageYears)) / 100;
}

/** Absolute cardiac cost [bpm] = mean heart rate - resting heart rate. */
export function absoluteCardiacCost(meanBpm: number, restBpm: number): number {
  return meanBpm - restBpm;
}

/** Relative cardiac cost as a share of the reserve: absolute cost / (maximum - rest). Never part of a verdict. */
export function relativeCardiacCost(meanBpm: number, restBpm: number, maximumBpm: number): number {
  return absoluteCardiacCost(meanBpm, restBpm) / (maximumBpm - restBpm);
}

/** Estimates of the maximum heart rate [bpm] at an age [years]; the frame decides with the first. */
export const maximumHeartRate = {
  '220-age': (ageYears: number) => 220 - ageYears,
  /** INRS ED 6161. */
  '206-0.6age': (ageYears: number) => 206 - 0.6 * ageYears,
  /** Tanaka et al., 2001. */
  '208-0.7age': (ageYears: number) => 208 - 0.7 * ageYears,
} as const;
