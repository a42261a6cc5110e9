import type { VibrationSource } from '../visit/visit.ts';

export const axes = ['x', 'y', 'z'] as const;
export type Axis = (typeof axes)[number];

/** Factors of the axes in tenths, x y z: `[14, 14, 10]` seated or standing (ISO 2631-1). */
export type AxisFactors = readonly [number, number, number];

/**
 * One axis of a source with its axis factor applied exactly once, in tenths of mm/s2 so that it stays whole.
 * Where nobody said whether the factor is in, the value counts as it stands: it cannot be less.
 */
export function weightedTenths(source: VibrationSource, axis: Axis, factors: AxisFactors): number | undefined {
  const value = source.accelerationMmS2?.[axis];
  if (value === undefined) return undefined;
  const factor = source.factorIncluded === false ? factors[axes.indexOf(axis)] : 10;
  return value * (factor ?? 10);
}

/**
 * Whether all that the criterion needs of a source is known: three axes and the factor where accelerations are limited,
 * the minutes where exposure is.
 */
export function isComplete(
  source: VibrationSource,
  asked: { readonly acceleration: boolean; readonly exposure: boolean } = { acceleration: true, exposure: true },
): boolean {
  const accelerations =
    axes.every((axis) => source.accelerationMmS2?.[axis] !== undefined) && source.factorIncluded !== undefined;
  return (accelerations || !asked.acceleration) && (source.minutesPerDay !== undefined || !asked.exposure);
}

/** An exposure: acceleration in any unit, time in any unit. */
export interface Exposure {
  readonly acceleration: number;
  readonly time: number;
}

/** Energy mean of several exposures on one axis: sqrt(sum(a^2 t) / sum(t)); 0 without time. Beside the criterion. */
export function energyMean(exposures: readonly Exposure[]): number {
  const time = exposures.reduce((sum, exposure) => sum + exposure.time, 0);
  return time === 0 ? 0 : Math.sqrt(energy(exposures) / time);
}

/** Daily exposure A(8) on one axis: sqrt(sum(a^2 t) / 8 h), times in minutes (directive 2002/44/EC). */
export function dailyExposure(exposures: readonly Exposure[]): number {
  return Math.sqrt(energy(exposures) / 480);
}

function energy(exposures: readonly Exposure[]): number {
  return exposures.reduce((sum, { acceleration, time }) => sum + acceleration * acceleration * time, 0);
}

/**
 * A(8) of several sources: energies are added axis by axis and the worst axis counts. Adding each source's own worst
 * axis would be wrong.
 */
export function worstAxisDailyExposure(sources: readonly Readonly<Record<Axis, Exposure>>[]): {
  readonly axis: Axis;
  readonly value: number;
} {
  return axes
    .map((axis) => ({ axis, value: dailyExposure(sources.map((source) => source[axis])) }))
    .reduce((worst, next) => (next.value > worst.value ? next : worst));
}

/** Minutes a day until A(8) reaches a value: 480 x (value / a)^2; infinite for no vibration. Same unit for both. */
export function minutesToReach(value: number, acceleration: number): number {
  return acceleration === 0 ? Number.POSITIVE_INFINITY : 480 * (value / acceleration) ** 2;
}

/** Legal values of A(8) in mm/s2: directive 2002/44/EC, Belgian Codex book V title 3. Never a criterion of the frame. */
export const legalValuesMmS2 = { action: 500, limit: 1_150 } as const;

/** Vector sum of the three axes with the factors k: sqrt(sum((k a)^2)). */
export function vectorSum(values: Readonly<Record<Axis, number>>, factors: AxisFactors = [14, 14, 10]): number {
  return Math.hypot(...axes.map((axis, index) => (values[axis] * (factors[index] ?? 10)) / 10));
}
