import type { CriterionId } from '../frame/criterion-id.ts';
import { shareInParts } from '../measure/limit.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Visit } from '../visit/visit.ts';
import { type MapVisit, notInFrame, outcomeLetters } from './row.ts';

/** What a map shows of a visit that lies in a file; of one in the store, the store knows the same (`repositories/map.ts`). */
export function visitOnMap(
  visit: Pick<Visit, 'id' | 'date' | 'issue' | 'lookAgainBy' | 'workstation' | 'tasks'>,
  verdict: Verdict,
  criteria: readonly CriterionId[],
): MapVisit {
  const found = new Map(verdict.criteria.map((one) => [one.id, one]));
  const minutes = visit.tasks.map(({ minutesPerDay }) => minutesPerDay);
  const known = minutes.length > 0 && minutes.every((one) => one !== undefined);
  return {
    id: visit.id,
    date: visit.date,
    issued: visit.issue !== undefined,
    lookAgainBy: visit.lookAgainBy ?? null,
    permanence: visit.workstation.permanence ?? null,
    peopleAtOnce: visit.workstation.peopleAtOnce ?? null,
    minutesPerDay: known ? minutes.reduce((sum, one) => sum + one, 0) : null,
    outcomes: criteria
      .map((id) => {
        const one = found.get(id);
        return one === undefined ? notInFrame : outcomeLetters[one.outcome];
      })
      .join(''),
    shares: criteria.map((id) => {
      const one = found.get(id);
      // By type a heart has no ratio.
      return one !== undefined && 'ratio' in one ? shareOf(one.ratio) : null;
    }),
  };
}

/** Share of a limit in thousandths, rounded up: no rounding makes a value look better than it is. */
export function shareOf(ratio: number | null): number | null {
  return ratio === null ? null : shareInParts(ratio, 1_000);
}
