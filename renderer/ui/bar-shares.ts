/** The limit stands at this share of the bar's width, as on the sheet, so that going over it has room to show. */
export const limitAt = 0.6;
/** What is over the limit is never drawn thinner than this share, or 1.0001 of it would look like 1. */
const leastOver = 0.02;

export interface BarShares {
  /** Width of what is used up to the limit, as a share of the bar. */
  readonly used: number;
  /** Width of what is over the limit. */
  readonly over: number;
  /** It goes on beyond the bar. */
  readonly beyond: boolean;
}

/**
 * How a share of a limit is drawn.
 *
 * @param ratio share of the limit that is used, 1 = at the limit; not negative
 */
export function barShares(ratio: number): BarShares {
  const end = Math.min(ratio * limitAt, 1);
  return {
    used: Math.min(end, limitAt),
    over: ratio > 1 ? Math.max(end - limitAt, leastOver) : 0,
    beyond: ratio * limitAt > 1,
  };
}
