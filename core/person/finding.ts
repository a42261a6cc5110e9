import { criterionOf, type Frame } from '../frame/frame.ts';
import { cardiacCostKeeps, longEnough, peakKeeps } from '../measure/heart-rate.ts';
import type { Finding, Outcome } from '../visit/visit.ts';
import type { PersonRecord } from './person.ts';

/**
 * The one door out of a person's measuring values: what a visit may know of them.
 * Source: green-frame criteria `cardiac-cost` and `peak-heart-rate`; a limit the frame does not have is not assessed.
 */
export function finding(record: PersonRecord, frame: Frame): Finding {
  return {
    label: record.label,
    frame: { id: frame.id, version: frame.version },
    outcomes: { 'cardiac-cost': cardiacCost(record, frame), 'peak-heart-rate': peakHeartRate(record, frame) },
    ...(record.rest === undefined ? {} : { restDefinition: record.rest.definition }),
    validMinutes: Math.floor((record.heaviestHour?.validMs ?? 0) / 60_000),
  };
}

function cardiacCost(record: PersonRecord, frame: Frame): Outcome {
  const criterion = criterionOf(frame, 'cardiac-cost');
  const { rest, heaviestHour } = record;
  if (criterion === undefined || rest === undefined || heaviestHour === undefined) return 'not-assessed';
  if (!longEnough(heaviestHour, criterion.parameters)) return 'not-assessed';
  return cardiacCostKeeps(heaviestHour, rest.bpm, criterion.limits['absolute-cardiac-cost']) ? 'met' : 'not-met';
}

function peakHeartRate(record: PersonRecord, frame: Frame): Outcome {
  const criterion = criterionOf(frame, 'peak-heart-rate');
  const { ageYears, peakBpm, undecidedSuspectBpm } = record;
  if (criterion === undefined || ageYears === undefined || peakBpm === undefined) return 'not-assessed';
  const keeps = (bpm: number) =>
    peakKeeps(bpm, ageYears, criterion.limits['share-of-maximum'], criterion.parameters.maximumAtAgeZeroBpm);
  if (!keeps(peakBpm)) return 'not-met';
  // While undecided suspects alone would break the limit, nobody can say (green-frame, section 4).
  return undecidedSuspectBpm !== undefined && !keeps(undecidedSuspectBpm) ? 'not-assessed' : 'met';
}
