import type { NumericLimit } from '../frame/frame.ts';

/*
 * The one place where a value meets a limit. Values come as fractions of whole numbers, so nothing is rounded before
 * the decision: keep numerator and limit x denominator below 2^53.
 */

/**
 * The same limit where nothing is limited: no value breaks it, and none is missed.
 */
export function unlimited(limit: NumericLimit): NumericLimit {
  return { ...limit, limit: limit.relation === 'at-most' ? Number.POSITIVE_INFINITY : 0, inclusive: true };
}

/** Whether some value could break the limit; values that a criterion compares are never negative. */
export function isLimiting({ relation, limit, inclusive }: NumericLimit): boolean {
  return relation === 'at-most' ? limit < Number.POSITIVE_INFINITY : limit > 0 || !inclusive;
}

/** Whether numerator / denominator keeps the limit. */
export function keeps(limit: NumericLimit, numerator: number, denominator = 1): boolean {
  const bound = limit.limit * denominator;
  if (limit.relation === 'at-most') return limit.inclusive ? numerator <= bound : numerator < bound;
  return limit.inclusive ? numerator >= bound : numerator > bound;
}

/**
 * Share of the limit that is used: value / limit for "at most", limit / value for "at least"; above 1 is always broken.
 * Null where no number says it (a value of 0 against "at least" would be infinite).
 */
export function ratio(limit: NumericLimit, numerator: number, denominator = 1): number | null {
  const bound = limit.limit * denominator;
  const [part, whole] = limit.relation === 'at-most' ? [numerator, bound] : [bound, numerator];
  return whole === 0 ? null : part / whole;
}

/**
 * A share as whole parts of a limit, rounded up: no rounding makes a value look better than it is. A share that is exactly
 * so many parts stays so, although as a binary fraction it may lie a hair above them (4.03 × 1,000); what is really above
 * them, in grams of a day's tonnage too, is further away than that hair.
 *
 * @param parts of a whole limit: 100 for per cents, 1,000 for thousandths
 */
export function shareInParts(share: number, parts: number): number {
  return Math.ceil(parts * share * (1 - 1e-15));
}

/** The smallest whole step by which the numerator of a broken value must move to keep the limit. */
export function excess(limit: NumericLimit, numerator: number, denominator = 1): number {
  const bound = limit.limit * denominator;
  const distance = limit.relation === 'at-most' ? numerator - bound : bound - numerator;
  return Math.max(0, Math.ceil(limit.inclusive || !Number.isInteger(distance) ? distance : distance + 1));
}

/** The largest whole numerator that keeps an "at most" limit over this denominator. */
export function mostKept(limit: NumericLimit<'at-most'>, denominator: number): number {
  const bound = limit.limit * denominator;
  return limit.inclusive ? Math.floor(bound) : Math.ceil(bound) - 1;
}
