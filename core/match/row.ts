import type { CriterionId } from '../frame/criterion-id.ts';
import type { Decider } from '../verdict/verdict.ts';
import type { ProfileItem } from './profile.ts';

/** How a workstation stands to a person's limits, the best first. What nobody assessed is unknown, never a fit. */
export const fits = ['fits', 'with-change', 'unknown', 'does-not-fit'] as const;
export type Fit = (typeof fits)[number];

/** Why: one limit of the profile or one criterion of the frame against this workstation. */
export interface MatchReason {
  readonly item: ProfileItem | CriterionId;
  readonly why: 'exceeds' | 'unknown';
  /** In the item's unit; null where no number says it. Never a number of a heart. */
  readonly value: number | null;
  readonly limit: number | null;
  /** Name of what decides it: a load, a task. */
  readonly what: string | null;
  readonly decidedBy: Decider | null;
}

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
  /** Of a fit with a change: the adaptation of the visit, or the agreement that is needed. */
  readonly change: { readonly measure: string; readonly name: string } | 'shorter-day' | null;
  /** Largest share of a limit that is used, in thousandths: how much room is left. Null where no number says it. */
  readonly share: number | null;
  readonly reasons: readonly MatchReason[];
}
