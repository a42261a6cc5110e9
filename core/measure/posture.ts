import type { CriterionParameters } from '../frame/frame.ts';

interface Observation {
  readonly observedCycles?: number | undefined;
  readonly observedMinutes?: number | undefined;
}

/**
 * Whether one looked long enough to say that nobody bends: enough cycles or enough minutes.
 * Source: green-frame `trunk-flexion` (at least 3 cycles or 15 min).
 */
export function observedLongEnough(observation: Observation, least: CriterionParameters['trunk-flexion']): boolean {
  const { observedCycles = 0, observedMinutes = 0 } = observation;
  return observedCycles >= least.cycles || observedMinutes >= least.minutes;
}
