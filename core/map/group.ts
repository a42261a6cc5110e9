import type { MapGroup, MapRow } from './row.ts';

/** How many workstations stand where. */
export interface MapTally {
  readonly within: number;
  readonly outside: number;
  readonly incomplete: number;
  readonly unvisited: number;
}

export interface MapPart {
  /** Index of the place in the list that came with the rows, a state, or null: without a place; all of them. */
  readonly key: number | MapRow['state'] | null;
  readonly rows: readonly MapRow[];
  readonly tally: MapTally;
}

export function tallyOf(rows: readonly MapRow[]): MapTally {
  const tally = { within: 0, outside: 0, incomplete: 0, unvisited: 0 };
  for (const { state } of rows) tally[state] += 1;
  return tally;
}

/**
 * Rows by what they have in common, the parts in the order of their first rows; one part where `none`. What has no site or
 * no department is a part of its own in each place that it does have.
 */
export function grouped(rows: readonly MapRow[], by: MapGroup): readonly MapPart[] {
  if (by === 'none') return [{ key: null, rows, tally: tallyOf(rows) }];
  const parts = new Map<MapPart['key'] | string, { readonly key: MapPart['key']; readonly rows: MapRow[] }>();
  for (const row of rows) {
    const key = row[by];
    const of = key ?? `${row.company}/${row.site}`;
    const part = parts.get(of);
    if (part === undefined) parts.set(of, { key, rows: [row] });
    else part.rows.push(row);
  }
  return [...parts.values()].map((part) => ({ ...part, tally: tallyOf(part.rows) }));
}
