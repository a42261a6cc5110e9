import { criterionOf } from '../../../core/frame/frame.ts';
import { longEnough } from '../../../core/measure/heart-rate.ts';
import type { AnnexContext } from './input.ts';

type Why = Parameters<AnnexContext['texts']['t']>[0] extends infer Key
  ? Key extends `annex.why.${infer Name}`
    ? Name
    : never
  : never;

/** Why the cardiac cost is not assessed; the same steps as `finding`. */
export function costReason({ person, frame, source }: AnnexContext): Why | undefined {
  const criterion = criterionOf(frame, 'cardiac-cost');
  if (criterion === undefined) return 'not-in-frame';
  if (person.heaviestHour === undefined) return source?.result.reason ?? 'no-mean';
  if (!longEnough(person.heaviestHour, criterion.parameters)) return source?.result.reason ?? 'too-short';
  return person.rest === undefined ? 'no-rest' : undefined;
}

/** Why the peak heart rate is not assessed. */
export function peakReason({ person, frame }: AnnexContext): Why | undefined {
  if (criterionOf(frame, 'peak-heart-rate') === undefined) return 'not-in-frame';
  if (person.ageYears === undefined) return 'no-age';
  if (person.peakBpm === undefined) return 'no-peak';
  return person.undecidedSuspectBpm === undefined ? undefined : 'undecided';
}
