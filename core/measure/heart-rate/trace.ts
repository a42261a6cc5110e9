import { longestHoldMs } from './timeline.ts';
import { isValid, placeAt, type Values } from './values.ts';

/** A point of the line to draw; without a heart rate the line is broken here. */
export interface TracePoint {
  readonly atMs: number;
  readonly bpm: number | null;
}

/**
 * As many points as a picture of so many columns can show: of each column the first, lowest, highest and last valid
 * value, so that no peak is lost and lines meet the next column where they should. A line is broken over gaps, except
 * one that lies within a column. One value on either side is added, so that lines run off the edges.
 *
 * @param buckets columns of the picture, at least 1
 * @returns at most 5 x buckets + 4 points, their times never falling
 */
export function minMaxPerBucket(values: Values, fromMs: number, toMs: number, buckets: number): readonly TracePoint[] {
  const { atMs, bpm } = values;
  const points: TracePoint[] = [];
  const add = (place: number) => {
    const at = atMs[place] as number;
    const last = points.at(-1);
    if (last?.atMs === at) return;
    points.push({ atMs: at, bpm: bpm[place] as number });
  };
  let lastPlace = -1;
  let column: Column | undefined;
  const begin = (place: number) => {
    const before = atMs[lastPlace];
    if (before !== undefined && (atMs[place] as number) - before > longestHoldMs)
      points.push({ atMs: before, bpm: null });
  };
  const end = () => {
    if (column === undefined) return;
    const { first, lowest, highest, last } = column;
    begin(first);
    for (const place of [first, Math.min(lowest, highest), Math.max(lowest, highest), last]) add(place);
    lastPlace = last;
    column = undefined;
  };
  const widthMs = Math.max(toMs - fromMs, 1) / buckets;
  const { start, stop } = reach(values, fromMs, toMs);
  for (let place = start; place <= stop; place += 1) {
    const value = bpm[place] as number;
    if (!isValid(value)) continue;
    const number = Math.floor(((atMs[place] as number) - fromMs) / widthMs);
    if (column?.number !== number) {
      end();
      column = { number, first: place, lowest: place, highest: place, last: place };
    }
    column.last = place;
    if (value < (bpm[column.lowest] as number)) column.lowest = place;
    if (value > (bpm[column.highest] as number)) column.highest = place;
  }
  end();
  return points;
}

interface Column {
  readonly number: number;
  readonly first: number;
  lowest: number;
  highest: number;
  last: number;
}

/** Places of the values in the range, and of one valid value on either side. */
function reach({ atMs, bpm }: Values, fromMs: number, toMs: number): { readonly start: number; readonly stop: number } {
  let start = placeAt(atMs, fromMs);
  while (start > 0 && !isValid(bpm[start] as number)) start -= 1;
  let stop = placeAt(atMs, toMs) + 1;
  while (stop < atMs.length - 1 && !isValid(bpm[stop] as number)) stop += 1;
  return { start: Math.max(start, 0), stop: Math.min(stop, atMs.length - 1) };
}
