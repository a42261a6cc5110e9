import type { VisitSummary } from '../../../core/contract/values.ts';

type Listed = Pick<VisitSummary, 'id' | 'date' | 'state' | 'previous' | 'replacedBy'>;

/** The visits that one can be compared with, the newest first: those of its workstation, but itself. */
export function otherVisits<Visit extends Listed>(visits: readonly Visit[], visit: string): readonly Visit[] {
  return visits.filter(({ id }) => id !== visit);
}

/**
 * The visit to compare with first: the one this visit was started from, in its latest revision; else the newest issued
 * one of an earlier date, else the newest of an earlier date, else any.
 *
 * @param visits of the workstation, the newest first
 * @returns an id, which may be of another workstation for a copy; undefined where there is no other visit
 */
export function firstToCompare(visits: readonly Listed[], visit: Listed): string | undefined {
  const others = otherVisits(visits, visit.id);
  if (visit.previous !== null) {
    const { visit: from, relation } = visit.previous;
    // A correction is held against what it corrects; a repeat against what is valid of the earlier visit.
    return relation === 'repeat' ? latestRevision(others, from) : from;
  }
  const earlier = others.filter(({ date }) => date < visit.date);
  const best = earlier.find(({ state, replacedBy }) => state === 'issued' && replacedBy === null);
  return (best ?? earlier[0] ?? others[0])?.id;
}

/** Whether `one` is the later of two visits: begun from the other, or of a later date. */
export function comesAfter(one: Pick<Listed, 'id' | 'date' | 'previous'>, other: typeof one): boolean {
  if (other.previous?.visit === one.id) return false;
  if (one.previous?.visit === other.id) return true;
  return one.date > other.date;
}

function latestRevision(visits: readonly Listed[], from: string): string {
  const seen = new Set<string>();
  let id = from;
  for (;;) {
    const next = visits.find((one) => one.id === id)?.replacedBy;
    if (next === null || next === undefined || seen.has(next) || visits.every((one) => one.id !== next)) return id;
    seen.add(next);
    id = next;
  }
}
