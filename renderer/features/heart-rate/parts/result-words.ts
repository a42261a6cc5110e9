import type { HeartRateParameters, HeartRateReading } from '../../../../core/contract/calls/heart-rate.ts';
import type { Frame } from '../../../../core/frame/frame.ts';
import { criterionOf } from '../../../../core/frame/frame.ts';
import type { Texts } from '../../../../core/i18n/texts.ts';
import { windowRuleOf } from '../../../../core/measure/heart-rate/reading.ts';
import type { NotJudgedReason } from '../../../../core/measure/heart-rate/recording.ts';
import { recordedDecimals } from '../../../../core/measure/hundredths.ts';
import { type TimeLine, typedTime } from '../clock-time.ts';

/** The limit of the absolute cost [bpm] and the share of the maximum for the peak [%], where the frame has them. */
export function limitsOf(frame: Frame): {
  readonly costBpm: number | undefined;
  readonly peakPercent: number | undefined;
  readonly maximumBpm: number | undefined;
} {
  const peak = criterionOf(frame, 'peak-heart-rate');
  return {
    costBpm: criterionOf(frame, 'cardiac-cost')?.limits['absolute-cardiac-cost'].limit,
    peakPercent: peak?.limits['share-of-maximum'].limit,
    maximumBpm: peak?.parameters.maximumAtAgeZeroBpm,
  };
}

/** A heart rate with its unit, one decimal where it has one; beside a limit as many as show on which side it is. */
export function bpmText(texts: Texts, bpm: number, limit = bpm): string {
  return texts.t('frame.unit.bpm', { value: texts.numberBeside(bpm, limit, 1) });
}

/** A heart rate as it was recorded, 148,8, and a peak limit as it is, 148,75: they are compared unrounded. */
export function exactBpmText({ t, number }: Pick<Texts, 't' | 'number'>, bpm: number): string {
  return t('frame.unit.bpm', { value: number(bpm, recordedDecimals) });
}

/** Whole minutes, rounded down: fifteen minutes are not reached by 14:59. */
export function minutesText({ number }: Texts, ms: number): string {
  return number(Math.floor(ms / 60_000));
}

/** Which rule made the outcome of the cardiac cost, or what it is waiting for. */
export function costRule(
  texts: Texts,
  reading: HeartRateReading,
  parameters: HeartRateParameters,
  line: TimeLine,
  frame: Frame,
): string {
  const { window, reason } = reading;
  const { t } = texts;
  if (reason !== null) return notJudgedText(texts, reason, frame);
  if (window === null) return t('heart.rule.no-value');
  const valid = minutesText(texts, window.validMs);
  if (parameters.rest === undefined) return t('heart.rule.noRest');
  return window.kind === 'heaviest-hour'
    ? t('heart.rule.heaviestHour', { from: typedTime(line, window.fromMs), minutes: valid })
    : t('heart.rule.shorter', { minutes: valid, span: minutesText(texts, window.spanMs) });
}

/** Why nothing can be judged, with the numbers of the frame. */
function notJudgedText({ t, number }: Texts, reason: NotJudgedReason, frame: Frame): string {
  const { validS, shortValidS, shortValidPercent } = windowRuleOf(frame);
  switch (reason) {
    case 'no-value':
      return t('heart.rule.no-value');
    case 'too-short':
      return t('heart.rule.too-short', { minutes: number(shortValidS / 60) });
    case 'too-many-gaps':
      return t('heart.rule.too-many-gaps', { percent: number(shortValidPercent) });
    case 'no-full-hour':
      return t('heart.rule.no-full-hour', { minutes: number(validS / 60) });
  }
}

/** Which rule made the outcome of the peak, or what it is waiting for. */
export function peakRule(
  texts: Texts,
  reading: HeartRateReading,
  parameters: HeartRateParameters,
  frame: Frame,
): string {
  const { t, number } = texts;
  const { peakBpm, peakLimitBpm, undecidedSuspectBpm } = reading;
  const { peakPercent, maximumBpm } = limitsOf(frame);
  if (peakBpm === null) return t('heart.rule.noPeak');
  if (
    parameters.ageYears === undefined ||
    peakLimitBpm === null ||
    peakPercent === undefined ||
    maximumBpm === undefined
  )
    return t('heart.rule.noAge');
  if (reading.outcomes['peak-heart-rate'] === 'not-assessed' && undecidedSuspectBpm !== null) {
    return t('heart.rule.undecided', { bpm: exactBpmText(texts, undecidedSuspectBpm) });
  }
  return t('heart.rule.peak', {
    percent: number(peakPercent),
    maximum: number(maximumBpm),
    age: parameters.ageYears,
    limit: exactBpmText(texts, peakLimitBpm),
  });
}
