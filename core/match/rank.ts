import { fits, type MatchRow } from './row.ts';

/**
 * The best fit first; within one kind of fit the fewest open or broken limits, then the one with most room left (the
 * smallest share of a limit used; where no number says it, behind those that have one), then the usual order.
 */
export function ranked(rows: readonly MatchRow[]): readonly MatchRow[] {
  const room = ({ share }: MatchRow) => share ?? Number.POSITIVE_INFINITY;
  return [...rows].sort(
    (one, other) =>
      fits.indexOf(one.fit) - fits.indexOf(other.fit) ||
      one.reasons.length - other.reasons.length ||
      (room(one) === room(other) ? 0 : room(one) - room(other)),
  );
}
