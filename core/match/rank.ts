import { fits, type MatchRow } from './row.ts';

/**
 * The best fit first; within one kind of fit the fewest open or broken limits, then the one with most room left (the
 * smallest share of a limit used; where no number says it, behind those that have one), then the usual order.
 */
export function ranked(rows: readonly MatchRow[]): readonly MatchRow[] {
  const room = ({ share }: MatchRow) => share ?? Number.POSITIVE_INFINITY;
  // Of what nobody visited all is open, not nothing.
  const open = ({ fit, reasons }: MatchRow) =>
    fit === 'unknown' && reasons.length === 0 ? Number.POSITIVE_INFINITY : reasons.length;
  const by = (one: number, other: number) => (one === other ? 0 : one - other);
  return [...rows].sort(
    (one, other) =>
      by(fits.indexOf(one.fit), fits.indexOf(other.fit)) || by(open(one), open(other)) || by(room(one), room(other)),
  );
}
