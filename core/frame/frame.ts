import type { LocalText } from '../i18n/language.ts';
import type { AnswerId, CriterionId, FamilyId } from './criterion-id.ts';

/** Units as they are stored and compared; a screen or sheet converts them only to show them. */
export type Unit = 'g' | 'g/day' | 'wheels' | '1/min' | 'bpm' | '%' | 'min/h' | 'mm/s2' | 'min/day';

/** A numeric limit. `inclusive`: the limit value itself is within the frame. */
export interface NumericLimit<Relation extends 'at-most' | 'at-least' = 'at-most' | 'at-least', U extends Unit = Unit> {
  readonly relation: Relation;
  /** Whole number in `unit`. */
  readonly limit: number;
  readonly unit: U;
  readonly inclusive: boolean;
}

type AtMost<U extends Unit> = NumericLimit<'at-most', U>;
type AtLeast<U extends Unit> = NumericLimit<'at-least', U>;

/** A limit without a number: the answer that satisfies it. */
export interface AnswerLimit {
  readonly relation: 'is';
  readonly limit: boolean;
}

/** The quantities each criterion limits. A criterion with two of them holds only when both hold. */
export interface CriterionLimits extends Record<AnswerId, { readonly holds: AnswerLimit }> {
  'load-mass': { readonly 'load-mass': AtMost<'g'> };
  'daily-tonnage': { readonly tonnage: AtMost<'g/day'> };
  'push-pull-mass': { readonly 'moved-mass': AtMost<'g'>; readonly wheels: AtLeast<'wheels'> };
  'action-rate': { readonly 'action-rate': AtMost<'1/min'> };
  'cardiac-cost': { readonly 'absolute-cardiac-cost': AtMost<'bpm'> };
  'peak-heart-rate': { readonly 'share-of-maximum': AtMost<'%'> };
  'trunk-flexion': { readonly 'visible-bending': AnswerLimit };
  'posture-breaks': { readonly break: AtLeast<'min/h'> };
  'whole-body-vibration': { readonly acceleration: AtMost<'mm/s2'>; readonly exposure: AtMost<'min/day'> };
}

/** Numbers of a reading that are no limits themselves: how long one must look, what counts as a pause. */
export interface CriterionParameters {
  'action-rate': {
    /** A pause of this length or more in a row is left out of the cycle time. */ readonly pauseFromS: number;
  };
  'cardiac-cost': {
    readonly windowS: number;
    /** Valid seconds a full window needs. */
    readonly validS: number;
    /** Valid seconds a recording shorter than the window needs. */
    readonly shortValidS: number;
    /** Share of a short recording's span that must be valid. */
    readonly shortValidPercent: number;
  };
  'peak-heart-rate': { /** Maximum heart rate = this number - age in years. */ readonly maximumAtAgeZeroBpm: number };
  'trunk-flexion': {
    /** One of the two must be reached before "no bending" counts. */ readonly cycles: number;
    readonly minutes: number;
  };
  'whole-body-vibration': {
    /** Axis factors of ISO 2631-1 in tenths, x y z, seated or standing. */ readonly axisFactorTenths: readonly [
      number,
      number,
      number,
    ];
  };
}

export type Quantity = { [Id in CriterionId]: keyof CriterionLimits[Id] & string }[CriterionId];

/** One criterion of a frame. Sources and readings are data of the frame, in every language of the product. */
export type Criterion<Id extends CriterionId = CriterionId> = {
  [K in Id]: {
    readonly id: K;
    readonly family: FamilyId;
    readonly limits: CriterionLimits[K];
    readonly parameters: K extends keyof CriterionParameters ? CriterionParameters[K] : null;
    readonly source: LocalText;
    /** How we read the source where it can be read in two ways. */
    readonly reading: LocalText;
    /** Readings we did not choose; a visit stores enough to compute them later. */
    readonly alternatives: readonly LocalText[];
    /** Where the source is silent, said in the help text. */
    readonly silent: LocalText | null;
  };
}[Id];

/** How a visit names the frame it was judged by. */
export interface FrameRef {
  readonly id: string;
  readonly version: string;
}

/** A set of limits. A company's stricter frame or a newer edition is another value of this type, never other code. */
export interface Frame extends FrameRef {
  readonly title: LocalText;
  readonly source: LocalText;
  /** Weeks after the return to work for which the frame is meant. */
  readonly weeksAfterReturn: number;
  readonly criteria: readonly Criterion[];
}

/** The criterion with this id, or undefined where the frame does not have it. */
export function criterionOf<Id extends CriterionId>(frame: Frame, id: Id): Criterion<Id> | undefined {
  return frame.criteria.find((criterion) => criterion.id === id) as Criterion<Id> | undefined;
}
