import { mostLifters } from '../visit/task.ts';
import type { Load, Task } from '../visit/visit.ts';

/** Every number of lifters from 1 to 8 divides this, so shared tonnage stays a whole number. */
const shareScale = 840;
// A compile-time reminder: raising the bound needs a new common multiple.
mostLifters satisfies 8;

/** Tonnage is summed in grams x minutes x shares: this many of them are one gram per day. */
export const tonnageScale = 60 * shareScale;

/** The mass one person handles as a fraction [g]; undefined while the mass is unknown. */
export function handledMass(load: Load): { readonly numerator: number; readonly denominator: number } | undefined {
  return load.massG === undefined ? undefined : { numerator: load.massG, denominator: load.liftedBy?.people ?? 1 };
}

/** Handlings per day of a load, in sixtieths (so that handlings per hour stay whole); undefined while unknown. */
export function handlingsPerDay60(load: Load, task: Task): number | undefined {
  if (load.handlings === undefined || load.per === undefined) return undefined;
  if (load.per === 'day') return load.handlings * 60;
  return task.minutesPerDay === undefined ? undefined : load.handlings * task.minutesPerDay;
}

/**
 * What one load adds to the daily tonnage, in `tonnageScale`ths of a gram per day; undefined while a number is unknown.
 * Source: green-frame `daily-tonnage`: mass x handlings per worked day, not scaled to 8 h.
 */
export function tonnageOf(load: Load, task: Task): number | undefined {
  const handlings = handlingsPerDay60(load, task);
  if (load.massG === undefined || handlings === undefined) return undefined;
  return load.massG * handlings * (shareScale / (load.liftedBy?.people ?? 1));
}

/** The same, exact also beyond 2^53; 0 while a number is unknown. */
export function exactTonnageOf(load: Load, task: Task): bigint {
  const mass = handledMass(load);
  const handlings = handlingsPerDay60(load, task);
  if (mass === undefined || handlings === undefined) return 0n;
  return BigInt(mass.numerator) * BigInt(handlings) * BigInt(shareScale / mass.denominator);
}
