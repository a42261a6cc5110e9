import type { AnswerId, FamilyId } from './criterion-id.ts';
import type { Criterion, Frame } from './frame.ts';
import * as text from './inrs-green-frame-2011-texts.ts';

/** A yes/no criterion for the workstation as a whole: the answer itself is the limit. */
function answered<Id extends AnswerId>(
  id: Id,
  family: FamilyId,
  texts: Pick<Criterion, 'reading' | 'alternatives' | 'silent'>,
) {
  return {
    id,
    family,
    limits: { holds: { relation: 'is', limit: true } },
    parameters: null,
    source: text.figureSource,
    ...texts,
  } as const;
}

const fall = { reading: text.answerReading, alternatives: [], silent: null } as const;
const psychosocial = {
  reading: text.psychosocialReading,
  alternatives: [text.psychosocialAlternative],
  silent: null,
} as const;

/**
 * The INRS green frame for low back pain as the RIZIV report prints it in its figure 3
 * (after Meyer & Mochel, Le process cadre vert, 2011, NOETUDE P2011-083; also in INRS brochure ED 6087).
 */
export const inrsGreenFrame2011: Frame = {
  id: 'inrs-green-frame',
  version: '2011',
  title: text.title,
  source: text.frameSource,
  weeksAfterReturn: 3,
  criteria: [
    {
      id: 'load-mass',
      family: 'handling',
      limits: { 'load-mass': { relation: 'at-most', limit: 5_000, unit: 'g', inclusive: true } },
      parameters: null,
      source: text.figureSource,
      reading: text.loadMassReading,
      alternatives: [text.loadMassAlternative],
      silent: text.handlingSilent,
    },
    {
      id: 'daily-tonnage',
      family: 'handling',
      limits: { tonnage: { relation: 'at-most', limit: 3_000_000, unit: 'g/day', inclusive: true } },
      parameters: null,
      source: text.figureSource,
      reading: text.tonnageReading,
      alternatives: [text.tonnageAlternative],
      silent: text.tonnageSilent,
    },
    {
      id: 'push-pull-mass',
      family: 'push-pull',
      limits: {
        'moved-mass': { relation: 'at-most', limit: 100_000, unit: 'g', inclusive: true },
        wheels: { relation: 'at-least', limit: 4, unit: 'wheels', inclusive: true },
      },
      parameters: null,
      source: text.figureSource,
      reading: text.pushPullReading,
      alternatives: [],
      silent: text.pushPullSilent,
    },
    {
      id: 'action-rate',
      family: 'repetitive',
      limits: { 'action-rate': { relation: 'at-most', limit: 40, unit: '1/min', inclusive: true } },
      parameters: { pauseFromS: 10 },
      source: text.figureSource,
      reading: text.actionRateReading,
      alternatives: [],
      silent: text.actionRateSilent,
    },
    {
      id: 'cardiac-cost',
      family: 'heavy-work',
      limits: { 'absolute-cardiac-cost': { relation: 'at-most', limit: 30, unit: 'bpm', inclusive: true } },
      parameters: { windowS: 3_600, validS: 2_700, shortValidS: 900, shortValidPercent: 75 },
      source: text.figureSource,
      reading: text.cardiacCostReading,
      alternatives: [],
      silent: text.oneHourSilent,
    },
    {
      id: 'peak-heart-rate',
      family: 'heavy-work',
      limits: { 'share-of-maximum': { relation: 'at-most', limit: 85, unit: '%', inclusive: true } },
      parameters: { maximumAtAgeZeroBpm: 220 },
      source: text.figureSource,
      reading: text.peakHeartRateReading,
      alternatives: [text.peakHeartRateAlternative],
      silent: null,
    },
    {
      id: 'trunk-flexion',
      family: 'posture',
      limits: { 'visible-bending': { relation: 'is', limit: false } },
      parameters: { cycles: 3, minutes: 15 },
      source: text.figureSource,
      reading: text.trunkFlexionReading,
      alternatives: [],
      silent: text.trunkFlexionSilent,
    },
    {
      id: 'posture-breaks',
      family: 'posture',
      limits: { break: { relation: 'at-least', limit: 10, unit: 'min/h', inclusive: true } },
      parameters: null,
      source: text.figureSource,
      reading: text.postureBreaksReading,
      alternatives: [],
      silent: text.postureBreaksSilent,
    },
    {
      id: 'whole-body-vibration',
      family: 'vibration',
      limits: {
        acceleration: { relation: 'at-most', limit: 500, unit: 'mm/s2', inclusive: true },
        exposure: { relation: 'at-most', limit: 60, unit: 'min/day', inclusive: true },
      },
      parameters: { axisFactorTenths: [14, 14, 10] },
      source: text.figureSource,
      reading: text.vibrationReading,
      alternatives: [text.vibrationAlternative],
      silent: text.oneHourSilent,
    },
    answered('fall-obstacles', 'falls', fall),
    answered('fall-level-differences', 'falls', fall),
    answered('fall-haste', 'falls', fall),
    answered('fall-information', 'falls', fall),
    answered('psychosocial-reception', 'psychosocial', psychosocial),
    answered('psychosocial-guidance', 'psychosocial', psychosocial),
    answered('psychosocial-progressive-pace', 'psychosocial', psychosocial),
    answered('psychosocial-limited-pace', 'psychosocial', { ...psychosocial, silent: text.limitedPaceSilent }),
    answered('psychosocial-break-choice', 'psychosocial', psychosocial),
    answered('psychosocial-organisation', 'psychosocial', psychosocial),
    answered('psychosocial-mutual-help', 'psychosocial', psychosocial),
    answered('psychosocial-adaptable-tasks', 'psychosocial', psychosocial),
  ],
};
