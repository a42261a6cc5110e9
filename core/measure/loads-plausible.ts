/** More than this is much for one person in one working day; no limit of the frame, only a reason to ask. */
export const muchForOneDay = { totalG: 15_000_000, handlings: 3_000 } as const;

/**
 * Whether a list holds so much that it may be of several people or several days.
 *
 * @param list mass [g] and handlings in all, of one working day
 */
export function isMuchForOneDay({
  totalG,
  handlings,
}: {
  readonly totalG: number;
  readonly handlings: number;
}): boolean {
  return totalG > muchForOneDay.totalG || handlings > muchForOneDay.handlings;
}
