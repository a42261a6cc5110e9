import { criterionOf } from '../../core/frame/frame.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { windowRuleOf } from '../../core/measure/heart-rate/reading.ts';
import { costReason, peakReason, type Shown } from './heart-rate-json.ts';
import { momentText } from './heart-rate-time.ts';

/** Which rule made the outcome of the cardiac cost, or why there is none; with the numbers of the frame. */
export function costSentence(texts: Texts, shown: Shown): string {
  const { t, number } = texts;
  const { reading, recording, frame } = shown;
  const { validS, shortValidS, shortValidPercent } = windowRuleOf(frame);
  const { window } = reading;
  const reason = costReason(shown);
  switch (reason) {
    case 'too-short':
      return t('heart.rule.too-short', { minutes: number(shortValidS / 60) });
    case 'too-many-gaps':
      return t('heart.rule.too-many-gaps', { percent: number(shortValidPercent) });
    case 'no-full-hour':
      return t('heart.rule.no-full-hour', { minutes: number(validS / 60) });
    default:
      if (window === null) return t('heart.rule.no-value');
  }
  // Rounded down: fifteen minutes are not reached by 14:59.
  const minutes = number(Math.floor(window.validMs / 60_000));
  return window.kind === 'heaviest-hour'
    ? t('heart.rule.heaviestHour', { from: momentText(texts, recording, window.fromMs), minutes })
    : t('heart.rule.shorter', { minutes, span: number(Math.floor(window.spanMs / 60_000)) });
}

/** Which rule made the outcome of the peak, or why there is none. */
export function peakSentence(texts: Texts, shown: Shown): string {
  const { t, number } = texts;
  const { reading, ageYears = 0, frame } = shown;
  const { peakLimitBpm, undecidedSuspectBpm } = reading;
  const criterion = criterionOf(frame, 'peak-heart-rate');
  switch (peakReason(shown)) {
    case 'no-age':
      return t('heart.rule.noAge');
    case 'undecided-suspects': {
      const value = number(undecidedSuspectBpm ?? 0, 2);
      return t('heart.rule.undecided', { bpm: t('frame.unit.bpm', { value }) });
    }
    default:
      if (criterion === undefined || peakLimitBpm === null || reading.peakBpm === null) return t('heart.rule.noPeak');
  }
  return t('heart.rule.peak', {
    percent: number(criterion.limits['share-of-maximum'].limit),
    maximum: number(criterion.parameters.maximumAtAgeZeroBpm),
    age: ageYears,
    limit: t('frame.unit.bpm', { value: number(peakLimitBpm, 2) }),
  });
}
