import { err, ok, type Result } from '../../../../core/result.ts';

/** A number as it is kept: a whole number of a small unit, shown with so many decimals of a larger one. */
export interface NumberKind {
  /** Kept = shown × 10^decimals: 3 for grams shown as kg, 0 for what is shown as it is kept. */
  readonly decimals: 0 | 1 | 2 | 3;
  /** The bounds of what is kept, both allowed. */
  readonly min: number;
  readonly max: number;
}

/** Why a text is no such number. */
export type NumberIssue = 'not-a-number' | 'whole-only' | 'too-many-decimals' | 'out-of-range';

/** Spaces people use between groups of three digits: plain, no-break, thin. */
const space = '[ \\u00a0\\u202f]';
const written = new RegExp(`^(\\d{1,3}(?:${space}\\d{3})+|\\d*)(?:([.,])(\\d*))?$`);

/**
 * Reads what somebody typed. Comma and point are both the decimal mark, whatever the language; neither ever groups
 * digits, a space may. Nothing is rounded: what does not fit is an issue.
 *
 * @returns the number as it is kept; undefined for an empty text, which means unknown
 */
export function readNumber(text: string, kind: NumberKind): Result<number | undefined, NumberIssue> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(undefined);
  if (/^[-−]\s*\d/.test(trimmed)) return err('out-of-range');
  const match = written.exec(trimmed);
  if (match === null) return err('not-a-number');
  const whole = (match[1] ?? '').replace(/\D/g, '');
  const mark = match[2];
  const fraction = match[3] ?? '';
  if (whole === '' && fraction === '') return err('not-a-number');
  if (kind.decimals === 0 && mark !== undefined) return err('whole-only');
  if (fraction.length > kind.decimals) return err('too-many-decimals');
  // Long digits only grow larger than any bound, never wrong: a double keeps their order.
  const kept = Number(`${whole}${fraction.padEnd(kind.decimals, '0')}`);
  return kept < kind.min || kept > kind.max ? err('out-of-range') : ok(kept);
}

/** Writes a kept number as one would type it: the language's mark, no groups, no needless zeros. */
export function writeNumber(kept: number, { decimals }: Pick<NumberKind, 'decimals'>, mark: ',' | '.'): string {
  if (decimals === 0) return String(kept);
  const digits = String(kept).padStart(decimals + 1, '0');
  const fraction = digits.slice(-decimals).replace(/0+$/, '');
  const whole = digits.slice(0, -decimals);
  return fraction === '' ? whole : `${whole}${mark}${fraction}`;
}

/**
 * Whether a text could be read as grouped thousands by somebody: `1.250` is 1,25 here and 1250 to others. Such a text is
 * taken as it stands, and the field shows what it took.
 */
export function couldBeGrouped(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text.trim());
}
