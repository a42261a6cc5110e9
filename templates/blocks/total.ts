import type { Texts } from '../../core/i18n/texts.ts';

/** A sum with its unit: a dash while nothing is known, marked as "so far" while something is missing; never 0 for unknown. */
export function totalText(
  texts: Texts,
  values: readonly (number | undefined)[],
  show: (sum: number) => string,
): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return '–';
  const text = show(known.reduce((sum, value) => sum + value, 0));
  return known.length === values.length ? text : texts.t('sheet.criteria.knownPart', { value: text });
}
