import type { Texts } from '../../../../core/i18n/texts.ts';
import type { Problem } from '../../../../core/visit/problem.ts';
import type { NumberIssue, NumberKind } from './number-text.ts';
import { writeNumber } from './number-text.ts';

/** Why a change was refused, beside its field: without the field's path, which only a file's reader needs. */
export function problemSentence({ t }: Texts, { code, allowed }: Problem): string {
  const what = t(`problem.text.${code}`, { other: '' });
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return allowed === undefined ? `${sentence}.` : `${sentence} (${t('problem.allowed', { allowed })}).`;
}

/** The decimal mark one types in a language; both are understood everywhere. */
export function decimalMark({ language }: Texts): ',' | '.' {
  return language === 'en' ? '.' : ',';
}

/** A kept number with its sign, `4,5 kg`. */
export function keptText(texts: Texts, kept: number, kind: NumberKind, unit: string | undefined): string {
  const number = writeNumber(kept, kind, decimalMark(texts));
  return unit === undefined ? number : `${number} ${unit}`;
}

/** With spaces between thousands: the one separator that is read back as such in every language. */
function grouped(number: string): string {
  return number.replace(/\B(?=(?:\d{3})+(?!\d))/g, '\u202f');
}

/** Why a text is no number of this kind, and what may stand there. */
export function issueSentence(texts: Texts, issue: NumberIssue, kind: NumberKind, unit: string | undefined): string {
  const range = {
    min: grouped(writeNumber(kind.min, kind, decimalMark(texts))),
    max: grouped(keptText(texts, kind.max, kind, unit)),
  };
  switch (issue) {
    case 'out-of-range':
      return texts.t('visit.number.out-of-range', range);
    case 'too-many-decimals':
      return texts.t('visit.number.too-many-decimals', { number: kind.decimals });
    default:
      return texts.t(`visit.number.${issue}`);
  }
}
