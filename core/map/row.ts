import type { WorkstationOutcome } from '../verdict/verdict.ts';

/** More workstations are not shown on one map. */
export const mostMapRows = 100_000;

export const mapGroups = ['none', 'company', 'site', 'department', 'state'] as const;
export type MapGroup = (typeof mapGroups)[number];

/** A criterion's outcome as one letter, so that a row of 21 is a short text: met, not met, not assessed, not in the frame. */
export const outcomeLetters = { met: 'm', 'not-met': 'n', 'not-assessed': 'u' } as const;
export const notInFrame = '-';

/** A workstation on the map, with what its newest visit says. */
export interface MapRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** Index in the lists that came with the rows; null where it belongs to none. */
  readonly company: number;
  readonly site: number | null;
  readonly department: number | null;
  readonly state: WorkstationOutcome | 'unvisited';
  /** Null where nobody was there yet. */
  readonly visit: MapVisit | null;
}

export interface MapVisit {
  readonly id: string;
  readonly date: string;
  readonly issued: boolean;
  readonly lookAgainBy: string | null;
  readonly permanence: 'permanent' | 'temporary' | null;
  readonly peopleAtOnce: number | null;
  /** Of all tasks together; null while one is unknown. */
  readonly minutesPerDay: number | null;
  /** A letter per criterion, in the order that came with the rows. */
  readonly outcomes: string;
  /** Share of the limit used, in thousandths and rounded up, by criterion; null where no number says it, and for a heart. */
  readonly shares: readonly (number | null)[];
}
