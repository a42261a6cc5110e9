import type { Frame } from '../../../core/frame/frame.ts';
import { reasonsOf, waysOutOf } from '../../../core/rotation/obstacles.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import { type Rotation, rotationDay, verdictOfDay } from '../../../core/rotation/rotation.ts';
import { hasRoster, type SearchState, type SearchTools, searchRoster } from '../../../core/rotation/search.ts';
import { heaviestShare, type Roster, settingOf } from '../../../core/rotation/setting.ts';
import { type StationWork, stationWork } from '../../../core/rotation/station.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { ProgrammeSolver } from './programme-solver.ts';

export interface RotateInput {
  readonly plan: Plan;
  /** The visit of each station, in the order of the plan. */
  readonly visits: readonly StoredVisit[];
  /** The one that all visits name. */
  readonly frame: Frame;
  readonly timeLimitMs: number;
}

/** How far a search is. */
export interface RotationProgress {
  readonly stage: SearchState['stage'] | 'obstacles';
  readonly elapsedMs: number;
  /** Of the best plan so far; null before there is one. */
  readonly heaviestShare: number | null;
  readonly lowerBound: number;
}

/** Tells how far the search is, with the best plan so far. */
export type Tell = (progress: RotationProgress, best: Rotation | null) => void;

/**
 * Solves a plan where it is called. Every plan it gives was judged day by day; the time limit is kept as well as the
 * solver keeps it.
 */
export function rotate(
  { plan, visits, frame, timeLimitMs }: RotateInput,
  solve: ProgrammeSolver,
  tell: Tell,
): Rotation {
  const began = performance.now();
  const works = plan.stations.map(({ dayMinutes }, s) => {
    const visit = visits[s];
    if (visit === undefined) throw new Error('a station without its visit');
    return stationWork(visit, frame, dayMinutes);
  });
  const setting = settingOf(plan, works, frame);
  const elapsedMs = () => performance.now() - began;
  const planOf = (roster: Roster, lowerBound: number, finished: boolean) =>
    resultOf({ plan, works, frame, roster, lowerBound, finished, share: heaviestShare(setting, roster) });
  const tools: SearchTools = {
    solve,
    leftMs: () => timeLimitMs - elapsedMs(),
    accepts: (roster) => roster.every((day) => verdictOfDay(day, works, frame)?.outcome !== 'outside'),
    found: ({ stage, roster, lowerBound }) => {
      const best = roster === null ? null : planOf(roster, lowerBound, false);
      const share = best?.outcome === 'plan' ? best.heaviestShare : null;
      tell({ stage, elapsedMs: elapsedMs(), heaviestShare: share, lowerBound }, best);
    },
  };
  const reasons = reasonsOf(plan, works, frame);
  if (reasons.length === 0) {
    const searched = searchRoster(setting, tools);
    if (searched.outcome === 'plan') return planOf(searched.roster, searched.lowerBound, searched.finished);
    if (searched.outcome === 'undecided') return { outcome: 'undecided' };
  }
  const none: Rotation = { outcome: 'no-plan', reasons, waysOut: [] };
  tell({ stage: 'obstacles', elapsedMs: elapsedMs(), heaviestShare: null, lowerBound: 0 }, none);
  return { ...none, waysOut: ways(plan, works, frame, tools) };
}

/** Nothing is judged here: what is left out is what would be refused. */
function ways(plan: Plan, works: readonly StationWork[], frame: Frame, tools: SearchTools) {
  const whole = tools.leftMs();
  return waysOutOf(plan, works, frame, (setting) => {
    // No single question takes all the time from the others.
    const before = tools.leftMs();
    const leftMs = () => Math.min(tools.leftMs(), whole / 4 - (before - tools.leftMs()));
    return hasRoster(setting, { ...tools, accepts: () => true, found: () => undefined, leftMs });
  });
}

interface Result {
  readonly plan: Plan;
  readonly works: readonly StationWork[];
  readonly frame: Frame;
  readonly roster: Roster;
  readonly lowerBound: number;
  readonly finished: boolean;
  readonly share: number;
}

function resultOf({ plan, works, frame, roster, lowerBound, finished, share }: Result): Rotation {
  const days = roster.map((day, p) => rotationDay(plan, works, frame, day, plan.people[p]?.label ?? ''));
  return {
    outcome: 'plan',
    days,
    heaviestShare: share,
    lowerBound: Math.min(lowerBound, share),
    gap: share === 0 ? 0 : Math.max(0, (share - lowerBound) / share),
    changes: days.reduce((sum, { changes }) => sum + changes, 0),
    finished,
  };
}
