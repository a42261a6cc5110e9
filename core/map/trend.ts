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

/**
 * The last day of each of so many quarters before the one of today, and today: `2026-06-30`, `2026-09-30`, `2026-11-22`.
 *
 * @param today a calendar date
 */
export function quarterDays(today: string, quarters: number): string[] {
  const year = Number(today.slice(0, 4));
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3);
  const days: string[] = [];
  for (let back = quarters; back >= 1; back -= 1) {
    // Quarters since the year 0; the day before the first of the next one.
    const ended = year * 4 + quarter - 1 - back;
    const end = new Date(Date.UTC(Math.floor(ended / 4), (ended % 4) * 3 + 3, 0));
    days.push(end.toISOString().slice(0, 10));
  }
  return [...days, today];
}
