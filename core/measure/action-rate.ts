import type { Cycle } from '../visit/visit.ts';

/**
 * Technical actions per minute as a fraction of whole numbers: 60 000 x actions / time [ms] of whole cycles.
 * Undefined while actions or time are unknown. Source: green-frame `action-rate` (f = 60 x actions / time [s]).
 */
export function actionRate(cycle: Cycle): { readonly numerator: number; readonly denominator: number } | undefined {
  if (cycle.actions === undefined || cycle.timeMs === undefined) return undefined;
  return { numerator: 60_000 * cycle.actions, denominator: cycle.timeMs };
}
