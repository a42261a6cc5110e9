import type { Outcome } from '../visit/visit.ts';
import { outcomeLetters } from './row.ts';

const byLetter = new Map<string | undefined, Outcome>(
  (Object.keys(outcomeLetters) as Outcome[]).map((outcome) => [outcomeLetters[outcome], outcome]),
);

/** What a letter of a row says; undefined where the criterion is not in the frame of its visit. */
export function outcomeOf(letter: string | undefined): Outcome | undefined {
  return byLetter.get(letter);
}
