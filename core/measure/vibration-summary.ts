import type { VibrationSource } from '../visit/visit.ts';
import {
  type Axis,
  type AxisFactors,
  axes,
  dailyExposure,
  type Exposure,
  energyMean,
  isComplete,
  legalValuesMmS2,
  minutesToReach,
  weightedTenths,
} from './vibration.ts';

/*
 * What stands beside the criterion of whole-body vibration, and never in it (green-frame section 5): energies, A(8), the
 * legal values, the vector sum. Accelerations in mm/s2, not rounded; each axis with its factor applied exactly once.
 */

/** Minutes a day until A(8) reaches the legal values; null = never, or not known. */
export interface TimeToReach {
  readonly action: number | null;
  readonly limit: number | null;
}

export type PerAxis<Value> = Readonly<Record<Axis, Value>>;

export interface SourceSummary {
  readonly id: string;
  readonly what: string;
  /** False where nobody said whether the factor is in: the values then count as they stand, and may be too low. */
  readonly factorKnown: boolean;
  readonly minutes: number | null;
  readonly weighted: PerAxis<number | null>;
  /** The axis with the highest value, the first of equal ones. */
  readonly worst: { readonly axis: Axis; readonly value: number } | null;
  /** Null where an axis is not known. */
  readonly vectorSum: number | null;
  /** A(8) of this source alone on its worst axis. */
  readonly dailyExposure: number | null;
  readonly minutesToReach: TimeToReach;
}

export interface VibrationSummary {
  readonly sources: readonly SourceSummary[];
  readonly minutes: number;
  /** Over the sources that have a value of that axis and minutes; null without any. */
  readonly energyMean: PerAxis<number | null>;
  readonly dailyExposure: PerAxis<number | null>;
  /** The axis with the highest A(8), energies added axis by axis. */
  readonly worst: { readonly axis: Axis; readonly dailyExposure: number } | null;
  /** Of a day with the same mix of sources, by its worst axis. */
  readonly minutesToReach: TimeToReach;
  /** Whether all is known of every source: where not, everything in all may be too low. */
  readonly complete: boolean;
}

/**
 * Sums up the sources of vibration of a workstation.
 *
 * @param factors of the axes in tenths, as the frame has them (`axisFactorTenths`)
 */
export function vibrationSummary(sources: readonly VibrationSource[], factors: AxisFactors): VibrationSummary {
  const summaries = sources.map((source) => sourceSummary(source, factors));
  const exposures = perAxis((axis) => summaries.flatMap((source) => exposureOf(source, axis)));
  const meanOf = (axis: Axis, mean: (list: readonly Exposure[]) => number) =>
    exposures[axis].length === 0 ? null : mean(exposures[axis]);
  const energy = perAxis((axis) => meanOf(axis, energyMean));
  const daily = perAxis((axis) => meanOf(axis, dailyExposure));
  const worst = highest(daily);
  return {
    sources: summaries,
    minutes: summaries.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    energyMean: energy,
    dailyExposure: daily,
    worst: worst === null ? null : { axis: worst.axis, dailyExposure: worst.value },
    minutesToReach: timeToReach(highest(energy)?.value),
    complete: sources.length > 0 && sources.every((source) => isComplete(source)),
  };
}

function sourceSummary(source: VibrationSource, factors: AxisFactors): SourceSummary {
  const { id, what, factorIncluded, minutesPerDay } = source;
  const weighted = perAxis((axis) => {
    const tenths = weightedTenths(source, axis, factors);
    return tenths === undefined ? null : tenths / 10;
  });
  const worst = highest(weighted);
  const { x, y, z } = weighted;
  return {
    id,
    what,
    factorKnown: factorIncluded !== undefined,
    minutes: minutesPerDay ?? null,
    weighted,
    worst,
    vectorSum: x === null || y === null || z === null ? null : Math.hypot(x, y, z),
    dailyExposure:
      worst === null || minutesPerDay === undefined
        ? null
        : dailyExposure([{ acceleration: worst.value, time: minutesPerDay }]),
    minutesToReach: timeToReach(worst?.value),
  };
}

function exposureOf({ weighted, minutes }: SourceSummary, axis: Axis): Exposure[] {
  const acceleration = weighted[axis];
  return acceleration === null || minutes === null ? [] : [{ acceleration, time: minutes }];
}

function perAxis<Value>(of: (axis: Axis) => Value): PerAxis<Value> {
  return { x: of('x'), y: of('y'), z: of('z') };
}

function highest(values: PerAxis<number | null>): { readonly axis: Axis; readonly value: number } | null {
  return axes.reduce<{ readonly axis: Axis; readonly value: number } | null>((worst, axis) => {
    const value = values[axis];
    return value === null || (worst !== null && worst.value >= value) ? worst : { axis, value };
  }, null);
}

function timeToReach(acceleration: number | undefined): TimeToReach {
  const to = (value: number) => (acceleration ? minutesToReach(value, acceleration) : null);
  return { action: to(legalValuesMmS2.action), limit: to(legalValuesMmS2.limit) };
}
