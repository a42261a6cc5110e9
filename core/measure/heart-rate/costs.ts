import { criterionOf, type Frame } from '../../frame/frame.ts';
import { absoluteCardiacCost, maximumHeartRate, peakLimitBpm, relativeCardiacCost } from '../heart-rate.ts';
import type { JudgedWindow } from './recording.ts';

export type MaximumFormula = keyof typeof maximumHeartRate;
/** The frame's own first. */
export const maximumFormulas = Object.keys(maximumHeartRate) as readonly MaximumFormula[];

/** What a window costs a person. Shown to the ergonomist and the physician; the verdict is made elsewhere. */
export interface Costs {
  /** Mean of the window - rest [bpm]; null without a window or rest. */
  readonly absoluteCostBpm: number | null;
  /** Share of the reserve by each estimate of the maximum; null without an age too, or where rest leaves no reserve. */
  readonly relativeCost: Readonly<Record<MaximumFormula, number | null>>;
  /** The frame's share of the maximum at this age [bpm]; null without an age or such a limit. */
  readonly peakLimitBpm: number | null;
}

/** @param window the heaviest hour, or the shorter recording, whether or not it is long enough to be judged */
export function costsOf(
  window: Pick<JudgedWindow, 'sumBpmMs' | 'validMs'> | null,
  restBpm: number | undefined,
  ageYears: number | undefined,
  frame: Frame,
): Costs {
  const meanBpm = window === null ? null : window.sumBpmMs / window.validMs;
  const relative = (formula: MaximumFormula) => {
    if (meanBpm === null || restBpm === undefined || ageYears === undefined) return null;
    const maximumBpm = maximumHeartRate[formula](ageYears);
    return maximumBpm > restBpm ? relativeCardiacCost(meanBpm, restBpm, maximumBpm) : null;
  };
  const peak = criterionOf(frame, 'peak-heart-rate');
  return {
    absoluteCostBpm: meanBpm === null || restBpm === undefined ? null : absoluteCardiacCost(meanBpm, restBpm),
    relativeCost: {
      '220-age': relative('220-age'),
      '206-0.6age': relative('206-0.6age'),
      '208-0.7age': relative('208-0.7age'),
    },
    peakLimitBpm:
      peak === undefined || ageYears === undefined
        ? null
        : peakLimitBpm(ageYears, peak.limits['share-of-maximum'].limit, peak.parameters.maximumAtAgeZeroBpm),
  };
}
