/**
 * The ids of the 21 criteria, in the order of the green frame. They are part of the file format: never rename one.
 */
export const criterionIds = [
  'load-mass',
  'daily-tonnage',
  'push-pull-mass',
  'action-rate',
  'cardiac-cost',
  'peak-heart-rate',
  'trunk-flexion',
  'posture-breaks',
  'whole-body-vibration',
  'fall-obstacles',
  'fall-level-differences',
  'fall-haste',
  'fall-information',
  'psychosocial-reception',
  'psychosocial-guidance',
  'psychosocial-progressive-pace',
  'psychosocial-limited-pace',
  'psychosocial-break-choice',
  'psychosocial-organisation',
  'psychosocial-mutual-help',
  'psychosocial-adaptable-tasks',
] as const;

export type CriterionId = (typeof criterionIds)[number];

/** Criteria answered with yes or no for the workstation as a whole. */
export type FallId = Extract<CriterionId, `fall-${string}`>;
export type PsychosocialId = Extract<CriterionId, `psychosocial-${string}`>;
export type AnswerId = FallId | PsychosocialId;

/** Criteria decided on a person's heart: their verdict never carries a number (see `core/verdict/verdict.ts`). */
export type HeartRateId = 'cardiac-cost' | 'peak-heart-rate';

/** Every other criterion. */
export type OpenId = Exclude<CriterionId, HeartRateId>;

export const fallIds = criterionIds.filter((id): id is FallId => id.startsWith('fall-'));
export const psychosocialIds = criterionIds.filter((id): id is PsychosocialId => id.startsWith('psychosocial-'));

export function isHeartRateId(id: CriterionId): id is HeartRateId {
  return id === 'cardiac-cost' || id === 'peak-heart-rate';
}

/** The eight families of limits, in the order of the frame. */
export const familyIds = [
  'handling',
  'push-pull',
  'repetitive',
  'heavy-work',
  'posture',
  'vibration',
  'falls',
  'psychosocial',
] as const;

export type FamilyId = (typeof familyIds)[number];

export function isAnswerId(id: CriterionId): id is AnswerId {
  return id.startsWith('fall-') || id.startsWith('psychosocial-');
}
