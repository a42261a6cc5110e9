import type { EnteredHeartRate } from '../../../core/contract/calls/heart-rate.ts';
import { type PersonRecord, parsePerson, personFormat, personFormatVersion } from '../../../core/person/person.ts';
import { err, type Result } from '../../../core/result.ts';
import { type Problem, problem } from '../../../core/visit/problem.ts';

const minuteMs = 60_000;

/**
 * A record of values that somebody read off an instrument. A mean counts only with its valid time; its span is that time
 * where nothing else is said.
 *
 * @returns every problem, none with a value
 */
export function enteredRecord(
  whose: Pick<PersonRecord, 'visitId' | 'label'>,
  values: EnteredHeartRate,
): Result<PersonRecord, readonly Problem[]> {
  const { ageYears, rest, meanTenthsBpm, validMinutes, spanMinutes = validMinutes, peakBpm } = values;
  if (meanTenthsBpm !== undefined && validMinutes === undefined) return err([problem('missing', 'validMinutes')]);
  if (meanTenthsBpm === undefined && validMinutes !== undefined) return err([problem('missing', 'meanTenthsBpm')]);
  return parsePerson({
    format: personFormat,
    formatVersion: personFormatVersion,
    ...whose,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(rest === undefined ? {} : { rest }),
    ...(meanTenthsBpm === undefined || validMinutes === undefined || spanMinutes === undefined
      ? {}
      : {
          heaviestHour: {
            sumBpmMs: meanTenthsBpm * validMinutes * (minuteMs / 10),
            validMs: validMinutes * minuteMs,
            spanMs: spanMinutes * minuteMs,
          },
        }),
    ...(peakBpm === undefined ? {} : { peakBpm }),
  });
}

/** The values of a record as they can be typed. What has to be rounded is rounded so that no outcome gets better by it. */
export function enteredValues({ ageYears, rest, heaviestHour, peakBpm }: PersonRecord): EnteredHeartRate {
  const validMinutes = Math.floor((heaviestHour?.validMs ?? 0) / minuteMs);
  return {
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(rest === undefined ? {} : { rest: { bpm: rest.bpm, definition: rest.definition } }),
    ...(heaviestHour === undefined || validMinutes === 0
      ? {}
      : {
          meanTenthsBpm: Math.ceil((10 * heaviestHour.sumBpmMs) / heaviestHour.validMs),
          validMinutes,
          spanMinutes: Math.ceil(heaviestHour.spanMs / minuteMs),
        }),
    ...(peakBpm === undefined ? {} : { peakBpm }),
  };
}
