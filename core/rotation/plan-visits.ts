import type { Frame } from '../frame/frame.ts';
import { frameName, isSameFrame } from '../frame/frames.ts';
import { err, ok, type Result } from '../result.ts';
import type { ValidStoredVisit } from '../visit/parse.ts';
import { type Problem, problem } from '../visit/problem.ts';
import type { StoredVisit } from '../visit/visit.ts';
import type { Plan, PlanStation } from './plan.ts';
import { describedMinutes } from './station.ts';

/** A plan with the visits it speaks of. */
export interface PlanVisits {
  /** In the order of the plan's stations. */
  readonly visits: readonly StoredVisit[];
  /** The frame of all of them. */
  readonly frame: Frame;
}

/**
 * Puts the visits to a plan: each station has one, all follow the same frame, and none describes more minutes than the
 * plan says.
 *
 * @param visitOf the visit of a station; undefined where there is none
 */
export function planVisits(
  plan: Plan,
  visitOf: (station: PlanStation) => ValidStoredVisit | undefined,
): Result<PlanVisits, readonly Problem[]> {
  const problems: Problem[] = [];
  const visits: StoredVisit[] = [];
  let first: { readonly station: PlanStation; readonly frame: Frame } | undefined;
  plan.stations.forEach((station, s) => {
    const field = `stations[${s}]`;
    const found = visitOf(station);
    if (found === undefined) {
      problems.push(problem('unknown-visit', `${field}.visit`, station.visit));
      return;
    }
    first ??= { station, frame: found.frame };
    if (!isSameFrame(first.frame, found.frame)) {
      const value = frameName(found.frame);
      problems.push(problem('other-frame', `${field}.visit`, value, { other: first.station.id }));
    }
    const described = describedMinutes(found.visit);
    if (station.dayMinutes !== undefined && described !== null && station.dayMinutes < described) {
      const allowed = `${described} – 1440 min`;
      problems.push(problem('day-too-short', `${field}.dayMinutes`, station.dayMinutes, { allowed }));
    }
    visits.push(found.visit);
  });
  return first === undefined || problems.length > 0 ? err(problems) : ok({ visits, frame: first.frame });
}
