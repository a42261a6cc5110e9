import type { MapRow } from './row.ts';

export const mapSorts = ['place', 'number', 'title', 'state', 'broken', 'date'] as const;

/** What rows are sorted by; a criterion by its place in the rows' letters: the most used share of its limit first. */
export type MapSort = (typeof mapSorts)[number] | { readonly criterion: number };

const states = ['within', 'incomplete', 'outside', 'unvisited'] as const;
const letters = 'nmu-';

/** Number of criteria that are not met. */
export function brokenIn({ visit }: MapRow): number {
  let broken = 0;
  for (const letter of visit?.outcomes ?? '') if (letter === 'n') broken += 1;
  return broken;
}

/**
 * Sorts rows; equals stay in the order they came in, which is the usual one: company, site, department, number. What
 * has no value comes last, either way round.
 *
 * @param collator of the language that people read in, with numbers in words counted as numbers
 */
export function sorted(
  rows: readonly MapRow[],
  sort: MapSort,
  descending: boolean,
  collator: Intl.Collator,
): readonly MapRow[] {
  if (sort === 'place') return descending ? [...rows].reverse() : rows;
  const compare = comparison(sort, collator);
  const missing = (row: MapRow) =>
    sort !== 'number' && sort !== 'title' && sort !== 'state' && row.visit === null ? 1 : 0;
  return [...rows].sort(
    (one, other) => missing(one) - missing(other) || (descending ? compare(other, one) : compare(one, other)),
  );
}

function comparison(sort: Exclude<MapSort, 'place'>, collator: Intl.Collator): (one: MapRow, other: MapRow) => number {
  switch (sort) {
    case 'number':
    case 'title':
      return (one, other) => collator.compare(one[sort], other[sort]);
    case 'state':
      return (one, other) => states.indexOf(one.state) - states.indexOf(other.state);
    case 'broken':
      return (one, other) => brokenIn(one) - brokenIn(other);
    case 'date':
      return (one, other) =>
        (one.visit?.date ?? '') < (other.visit?.date ?? '') ? -1 : one.visit?.date === other.visit?.date ? 0 : 1;
    default:
      return (one, other) => byCriterion(one, other, sort.criterion);
  }
}

/** Not met before met before unknown; within one outcome the larger share first. */
function byCriterion(one: MapRow, other: MapRow, at: number): number {
  const place = (row: MapRow) => letters.indexOf(row.visit?.outcomes[at] ?? '-');
  const share = (row: MapRow) => row.visit?.shares[at] ?? -1;
  return place(one) - place(other) || share(other) - share(one);
}
