import { criterionIds } from '../../core/frame/criterion-id.ts';
import { filtered } from '../../core/map/filter.ts';
import { mapSql, outcomesSql } from '../../electron/backend/store/repositories/map.ts';
import { fillStore } from '../support/many-workstations.ts';
import { openWork } from '../support/work-services.ts';
import { type Figure, type Row, row } from './figure.ts';
import { type Contest, play, timedCall } from './pairs.ts';

/**
 * The map of a company as the page gets it, against the two bare queries; and how it and a filter grow. The goals are those
 * of what one sees of it (`map-page-figure.ts`).
 */
export const mapFigure: Figure = {
  name: 'map',
  measure: async ({ quick }) => {
    const rows: Row[] = [];
    const rounds = quick ? 2 : 9;
    const leastMs = quick ? 0.2 : 12;
    let small: { readonly size: number; readonly readMs: number; readonly filterMs: number } | undefined;
    for (const size of quick ? [100, 200, 300] : [1_000, 10_000, 100_000]) {
      const work = await openWork();
      try {
        fillStore(work.store, size);
        const [places, outcomes] = work.store.read((db) => [
          db.prepare(mapSql(undefined)),
          db.prepare(outcomesSql(undefined)),
        ]);
        const read = () => {
          const answer = work.services['map.read']({});
          if (answer instanceof Promise || !answer.ok || answer.value.rows.length !== size) throw new Error('not read');
          return answer.value.rows;
        };
        const known = read();
        const narrow = () => {
          const left = filtered(
            known,
            { text: 'montage', criteria: { places: criterionIds.map((_, at) => at), letter: 'n' } },
            '2026-11-22',
          );
          if (left.length === 0) throw new Error('nothing was found');
          return left;
        };
        const timedRead = () => timedCall(read, leastMs);
        const timedFilter = () => timedCall(narrow, leastMs);
        // Both queries to their end, as rows without names: what SQLite itself takes.
        const bare = () => [places?.raw().all(), outcomes?.raw().all()];
        const against: Contest = { name: 'read', subject: timedRead, against: () => timedCall(bare, leastMs) };
        await play([against], 1);
        const played = (await play([against], rounds)).flat();
        rows.push(
          row({ figure: 'map', subject: `map.read of ${size}`, against: 'the bare queries', goal: null }, played),
        );
        const filterMs = Math.min(...Array.from({ length: rounds }, timedFilter));
        const readMs = Math.min(...played.map(({ subject }) => subject));
        const first = small;
        if (first === undefined) small = { size, readMs, filterMs };
        else {
          const times = size / first.size;
          const grown = (what: string, pairs: readonly [number, number]) =>
            row(
              { figure: 'map', subject: `${what} of ${size}`, against: `of ${first.size}, ${times} times`, goal: null },
              [{ subject: pairs[0], against: pairs[1] * times }],
            );
          rows.push(grown('map.read', [readMs, first.readMs]), grown('a filter', [filterMs, first.filterMs]));
        }
      } finally {
        work.close();
      }
    }
    return rows;
  },
};
