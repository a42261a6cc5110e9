import type { Result } from '../../../core/result.ts';
import { type NumberIssue, type NumberKind, readNumber } from '../visit/input/number-text.ts';

/**
 * Reads the limit that somebody typed, with or without the unit that stands beside the field: `3`, `3 kg`, `240 min`.
 *
 * @param unit in words of the language, `kg`, `min/dag`; of a unit per something its first part will do
 * @returns the number as it is kept; undefined for an empty text
 */
export function readLimit(text: string, kind: NumberKind, unit: string): Result<number | undefined, NumberIssue> {
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  const [first = ''] = unit.split('/');
  const ending = [unit, first].find((each) => each !== '' && lower.endsWith(each.toLowerCase()));
  const bare = ending === undefined ? trimmed : trimmed.slice(0, -ending.length).trim();
  // A unit alone is no number, and no empty field either.
  return readNumber(bare === '' ? trimmed : bare, kind);
}
