import type { CriterionId, FamilyId, HeartRateId, OpenId } from '../frame/criterion-id.ts';
import type { FrameRef, Quantity, Unit } from '../frame/frame.ts';
import type { Axis } from '../measure/vibration.ts';
import type { Outcome, RestDefinition } from '../visit/visit.ts';

/** Outside if any criterion is not met; else incomplete if any is not assessed; else within. No score, no average. */
export type WorkstationOutcome = 'within' | 'outside' | 'incomplete';

/** Why a criterion has its outcome. */
export type Reason =
  /** Every value keeps the limit. */
  | 'within-limit'
  /** A value breaks the limit. */
  | 'limit-broken'
  /** One mark for the whole workstation says that this kind of work does not occur. */
  | 'does-not-occur'
  /** Heavy work does not occur: declared light by the assessor, not measured. */
  | 'declared-light'
  /** Every task says explicitly that there is none of it. */
  | 'none-in-any-task'
  | 'answered-yes'
  | 'answered-no'
  /** The visit has no task yet. */
  | 'no-task'
  /** Nobody looked at it in some task. */
  | 'not-looked-at'
  /** An entry lacks a number that the criterion needs. */
  | 'number-missing'
  /** Nobody answered the question. */
  | 'not-answered'
  /** No bending was seen, but not watched for long enough. */
  | 'observed-too-short'
  | 'no-person-measured'
  /** A finding was judged by another frame than the visit's. */
  | 'finding-of-other-frame'
  /** The measurement of a person could not be judged. */
  | 'measurement-not-usable';

/** What decides an outcome: a task, one entry of it, one axis or limb of that entry. */
export interface Decider {
  readonly task: string;
  readonly entry?: string;
  readonly axis?: Axis;
  readonly limb?: 'left' | 'right';
}

/** One limit of a criterion against the worst known value. */
export interface Condition {
  readonly quantity: Quantity;
  /** In `unit`; null where nothing is known or occurs. A sum with unknown parts holds its known part. */
  readonly value: number | boolean | null;
  readonly limit: number | boolean;
  readonly relation: 'at-most' | 'at-least' | 'is';
  readonly unit: Unit | null;
  /** Share of the limit that is used; null where there is no number. Above 1 is always broken. */
  readonly ratio: number | null;
}

/** The smallest change that meets a broken limit, rounded to the safe side. Numbers carry their unit in the name. */
export type Needed =
  | { readonly change: 'lighten-load'; readonly task: string; readonly entry: string; readonly byG: number }
  | {
      /** Either way is enough alone; both null: this load alone is not enough. */
      readonly change: 'reduce-tonnage';
      readonly task: string;
      readonly entry: string;
      readonly fewerHandlings: number | null;
      readonly per: 'day' | 'hour';
      readonly lighterByG: number | null;
    }
  | {
      readonly change: 'change-push';
      readonly task: string;
      readonly entry: string;
      readonly lighterByG: number | null;
      readonly wheels: number | null;
    }
  | {
      readonly change: 'slow-actions';
      readonly task: string;
      readonly entry: string;
      readonly limb: 'left' | 'right';
      readonly mostActions: number;
      readonly inTimeMs: number;
      readonly orMsPerAction: number;
    }
  | { readonly change: 'remove-bending'; readonly task: string; readonly entry: string }
  | {
      readonly change: 'longer-break';
      readonly task: string;
      readonly entry: string;
      readonly byMinutesPerHour: number;
    }
  | { readonly change: 'shorter-exposure'; readonly byMinutesPerDay: number }
  | {
      readonly change: 'weaker-vibration';
      readonly task: string;
      readonly entry: string;
      readonly axis: Axis;
      /** Of the value with its axis factor. */
      readonly byMmS2: number;
    }
  | { readonly change: 'provide' };

interface Judged<Id extends CriterionId> {
  readonly id: Id;
  readonly family: FamilyId;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

/** Verdict on a criterion of the workstation. Its own value, limit, unit and ratio are those of its worst condition. */
export interface OpenVerdict<Id extends OpenId = OpenId> extends Judged<Id> {
  readonly conditions: readonly Condition[];
  readonly value: Condition['value'];
  readonly limit: Condition['limit'];
  readonly unit: Condition['unit'];
  readonly ratio: Condition['ratio'];
  /** All that tie, ordered by id. For "not assessed": what is still unknown. */
  readonly decidedBy: readonly Decider[];
  readonly needed: readonly Needed[];
}

/**
 * Verdict on a criterion of a person's heart. It has no value, limit, ratio, person or needed number: a peak limit *is*
 * an age and a cost is a heart. That holds by this type, wherever a verdict goes.
 */
export interface HeartRateVerdict<Id extends HeartRateId = HeartRateId> extends Judged<Id> {
  readonly personsMeasured: number;
  readonly restDefinitions: readonly RestDefinition[];
  /** Of the person measured the shortest; null where nobody was. */
  readonly validMinutes: number | null;
}

export type CriterionVerdict = OpenVerdict | HeartRateVerdict;

export interface Counts {
  readonly met: number;
  readonly notMet: number;
  readonly notAssessed: number;
}

/** A workstation against a frame. */
export interface Verdict {
  readonly frame: FrameRef;
  readonly outcome: WorkstationOutcome;
  /** Counts are counts, never a mark. */
  readonly counts: Counts;
  /** In the frame's order. */
  readonly criteria: readonly CriterionVerdict[];
}

export function isHeartRateVerdict(verdict: CriterionVerdict): verdict is HeartRateVerdict {
  return 'personsMeasured' in verdict;
}
