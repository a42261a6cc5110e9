import type { WorkstationOutcome } from '../verdict/verdict.ts';
import type { MapTally } from './group.ts';

/** What a visit found on a day. */
export interface Found {
  /** `2026-11-22` */
  readonly date: string;
  readonly outcome: WorkstationOutcome;
}

export interface TrendPoint {
  readonly day: string;
  readonly tally: MapTally;
}

/**
 * How many workstations stood where on each day, by the newest visit until then. A workstation counts as not visited
 * before its first visit: the post was there, and nobody had looked.
 *
 * @param workstations the visits of each in the order of their dates; of one day the last one counts (a correction)
 */
export function trend(workstations: readonly (readonly Found[])[], days: readonly string[]): readonly TrendPoint[] {
  return days.map((day) => {
    const tally = { within: 0, outside: 0, incomplete: 0, unvisited: 0 };
    for (const visits of workstations) tally[visits.findLast(({ date }) => date <= day)?.outcome ?? 'unvisited'] += 1;
    return { day, tally };
  });
}
