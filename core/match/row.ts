import type { CriterionId } from '../frame/criterion-id.ts';
import type { Quantity, Unit } from '../frame/frame.ts';
import type { Decider } from '../verdict/verdict.ts';
import type { Measure } from '../visit/visit.ts';
import type { ProfileItem } from './profile.ts';

/** How a workstation stands to a person's limits, the best first. What nobody assessed is unknown, never a fit. */
export const fits = ['fits', 'with-change', 'unknown', 'does-not-fit'] as const;
export type Fit = (typeof fits)[number];

/** Why: one limit of the profile or of the frame against this workstation. */
export interface MatchReason {
  /** The item of the profile whose limit it is; the criterion where it is the frame's. */
  readonly item: ProfileItem | CriterionId;
  readonly why: 'exceeds' | 'unknown';
  /** What of the criterion is limited; null for minutes of a day that no criterion knows, and for a heart. */
  readonly quantity: Quantity | null;
  /** In `unit`; null where no number says it. Never a number of a heart. */
  readonly value: number | null;
  readonly limit: number | null;
  readonly relation: 'at-most' | 'at-least' | null;
  readonly unit: Unit | null;
  /** Name of what decides it: a load, a task. */
  readonly what: string | null;
  readonly decidedBy: Decider | null;
}

/** What makes it fit: an adaptation of the visit, an agreement on a shorter day, or both. */
export type MatchChange =
  | {
      readonly measure: string;
      readonly name: string;
      /** One that is done was not measured again: it is expected to help, and did not show it yet. */
      readonly state: Exclude<NonNullable<Measure['state']>, 'dropped'>;
      /** Whether a shorter day has to be agreed on besides. */
      readonly shorterDay: boolean;
    }
  | 'shorter-day';

/** A workstation against a profile. */
export interface MatchRow {
  readonly workstation: string;
  readonly number: string;
  readonly title: string;
  readonly company: string;
  readonly site: string | null;
  readonly department: string | null;
  readonly visit: string | null;
  readonly date: string | null;
  readonly permanence: 'permanent' | 'temporary' | null;
  readonly fit: Fit;
  /** Of a fit with a change. */
  readonly change: MatchChange | null;
  /** Largest share of a limit that is used, in thousandths: how much room is left. Null where no number says it. */
  readonly share: number | null;
  readonly reasons: readonly MatchReason[];
}
