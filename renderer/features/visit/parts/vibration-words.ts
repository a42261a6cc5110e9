import type { Texts } from '../../../../core/i18n/texts.ts';
import { legalValuesMmS2 } from '../../../../core/measure/vibration.ts';

/** The unit in which accelerations are shown. */
export const metres = 'm/s²';
/** Daily exposure, written the same way in every language. */
export const dailyExposureSign = 'A(8)';

/**
 * An acceleration [mm/s2] in m/s², to two decimals; more where it would look like one of the values that it misses.
 *
 * @param beside values it is compared with [mm/s2]
 */
export function accelerationText(texts: Texts, value: number, beside: readonly number[]): string {
  return beside
    .map((limit) => texts.numberBeside(value / 1_000, limit / 1_000, 2))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), texts.number(value / 1_000, 2));
}

/** Minutes a day as hours and minutes, rounded down: nobody may stay longer than the time that is left. */
export function durationText({ t, number }: Texts, minutes: number | null): string {
  if (minutes === null) return t('table.beside.unknown');
  if (minutes >= 1_440) return t('table.beside.wholeDay');
  const whole = Math.floor(minutes);
  return t('table.beside.hours', { hours: number(Math.floor(whole / 60)), minutes: number(whole % 60) });
}

/** Where an A(8) [mm/s2] stands between the legal values. The action value counts as reached, the limit as not passed. */
export function legalPlace(dailyExposure: number): 'below' | 'atAction' | 'aboveLimit' {
  if (dailyExposure > legalValuesMmS2.limit) return 'aboveLimit';
  return dailyExposure < legalValuesMmS2.action ? 'below' : 'atAction';
}
