import type { VisitSummary } from '../../../core/contract/values.ts';

/** What one most probably comes to a workstation for. */
export type NextStep =
  | { readonly step: 'continue'; readonly draft: VisitSummary }
  /** Look at it again, beginning with what was found last. */
  | { readonly step: 'repeat'; readonly latest: VisitSummary }
  | { readonly step: 'start' };

/** @param visits the newest first */
export function nextStep(visits: readonly VisitSummary[]): NextStep {
  const draft = visits.find(({ state }) => state === 'draft');
  if (draft !== undefined) return { step: 'continue', draft };
  const latest = latestVisit(visits);
  return latest === undefined ? { step: 'start' } : { step: 'repeat', latest };
}

/**
 * The visit that a repeat or a copy begins with: the latest one that no later revision replaces, an issued one before a
 * draft of the same day.
 *
 * @param visits the newest first
 */
export function latestVisit(visits: readonly VisitSummary[]): VisitSummary | undefined {
  const valid = visits.filter(({ replacedBy }) => replacedBy === null);
  const [newest] = valid;
  return valid.find(({ date, state }) => date === newest?.date && state === 'issued') ?? newest;
}

/** How many of these visits were issued: while there is one, the workstation cannot be deleted. */
export function issuedVisits(visits: readonly VisitSummary[]): number {
  return visits.filter(({ state }) => state === 'issued').length;
}
