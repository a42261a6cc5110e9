import type { MapRow } from './row.ts';

/** What a map is narrowed to; all that is given must hold. */
export interface MapFilter {
  /** Words, each anywhere in number or title. */
  readonly text?: string | undefined;
  readonly states?: readonly MapRow['state'][] | undefined;
  /** Any of these criteria, by their places in the rows' letters, has this outcome. */
  readonly criteria?: { readonly places: readonly number[]; readonly letter: 'm' | 'n' | 'u' } | undefined;
  readonly permanence?: 'permanent' | 'temporary' | 'unknown' | undefined;
  /** `old`: the newest visit is older than a year; `due`: its day to look again has passed. */
  readonly age?: 'old' | 'due' | undefined;
}

/** @param today a calendar date, `2026-11-22` */
export function filtered(rows: readonly MapRow[], filter: MapFilter, today: string): readonly MapRow[] {
  const words = wordsOf(filter.text ?? '');
  const yearAgo = aYearBefore(today);
  const { states, criteria, permanence, age } = filter;
  if (words.length === 0 && !states && !criteria && !permanence && !age) return rows;
  return rows.filter((row) => {
    const { visit } = row;
    if (states !== undefined && !states.includes(row.state)) return false;
    if (criteria !== undefined && !criteria.places.some((at) => visit?.outcomes[at] === criteria.letter)) return false;
    if (permanence !== undefined && (visit?.permanence ?? 'unknown') !== permanence) return false;
    if (age === 'old' && (visit === null || visit.date >= yearAgo)) return false;
    if (age === 'due' && (visit === null || visit.lookAgainBy === null || visit.lookAgainBy >= today)) return false;
    if (words.length === 0) return true;
    const text = folded(`${row.number} ${row.title}`);
    return words.every((word) => text.includes(word));
  });
}

/** Same letters with and without accents, small and large. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The 29th of February has no day a year before: the 1st of March, so that what is a year old is not yet older. */
function aYearBefore(date: string): string {
  const before = new Date(`${date}T00:00:00Z`);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before.toISOString().slice(0, 10);
}
