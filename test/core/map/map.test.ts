import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtered } from '../../../core/map/filter.ts';
import { grouped, tallyOf } from '../../../core/map/group.ts';
import { brokenIn, type MapSort, mapSorts, sorted } from '../../../core/map/order.ts';
import { departmentParts } from '../../../core/map/paper.ts';
import { type MapRow, mapGroups } from '../../../core/map/row.ts';
import { trend } from '../../../core/map/trend.ts';
import { anyRows, mapRow } from '../../support/map-rows.ts';
import { fcOptions } from '../../support/runs.ts';

const today = '2026-11-22';
const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
const ids = (rows: readonly MapRow[]) => rows.map(({ id }) => id);
const sum = (tally: ReturnType<typeof tallyOf>) => Object.values(tally).reduce((all, one) => all + one, 0);

describe('a filter', () => {
  const rows = [
    mapRow({ id: 'a', number: 'W-1', title: 'Inpakken lijn 2' }, { date: '2025-11-22', lookAgainBy: '2026-11-22' }),
    mapRow({ id: 'b', number: 'W-2', title: 'Élise', state: 'outside' }, { date: '2025-11-21', outcomes: 'nm' }),
    mapRow({ id: 'c', number: 'W-12', title: 'Kassa' }, { lookAgainBy: '2026-11-21', permanence: 'temporary' }),
    mapRow({ id: 'd', number: 'W-4', title: 'Nieuw' }, null),
  ];
  const left = (filter: Parameters<typeof filtered>[1]) => ids(filtered(rows, filter, today)).join('');

  it('of words wants each of them, with or without accents', () => {
    expect([left({ text: '2 inp' }), left({ text: 'elise' }), left({ text: ' ' }), left({ text: 'xx' })]).toEqual([
      ...['a', 'b', 'abcd', ''],
    ]);
  });

  it('of age takes what is older than a year, to the day, and days that have passed, not today', () => {
    expect([left({ age: 'old' }), left({ age: 'due' })]).toEqual(['b', 'c']);
    const leap = [mapRow({ id: 'x' }, { date: '2027-02-28' }), mapRow({ id: 'y' }, { date: '2027-03-01' })];
    expect(ids(filtered(leap, { age: 'old' }, '2028-02-29'))).toEqual(['x']);
  });

  it('of criteria, state and permanence takes any of those named', () => {
    expect(left({ criteria: { places: [0, 1], letter: 'n' } })).toBe('b');
    expect(left({ states: ['outside', 'unvisited'] })).toBe('bd');
    expect([left({ permanence: 'temporary' }), left({ permanence: 'unknown' })]).toEqual(['c', 'abd']);
  });

  it('leaves rows in their order, and two filters are one after the other', () => {
    const one = { text: 'kassa' };
    const other = { states: ['outside', 'incomplete'] as const, age: 'old' as const };
    fc.assert(
      fc.property(anyRows, (rows) => {
        const both = filtered(rows, { ...one, ...other }, today);
        expect(both).toEqual(filtered(filtered(rows, other, today), one, today));
        expect(ids(both)).toEqual(ids(rows).filter((id) => ids(both).includes(id)));
      }),
      fcOptions(100, 2_000),
    );
  });
});

describe('sorting', () => {
  const anySort: fc.Arbitrary<MapSort> = fc.oneof(
    fc.constantFrom(...mapSorts),
    fc.nat(20).map((criterion) => ({ criterion })),
  );

  it('keeps every row once, puts the unvisited last, and leaves equals in their order', () => {
    fc.assert(
      fc.property(anyRows, anySort, fc.boolean(), (rows, sort, descending) => {
        const result = sorted(rows, sort, descending, collator);
        expect(ids(result).sort()).toEqual(ids(rows).sort());
        expect(ids(sorted(result, sort, descending, collator))).toEqual(
          sort === 'place' && descending ? ids(rows) : ids(result),
        );
        if (sort === 'broken' || sort === 'date' || typeof sort === 'object') {
          const first = result.findIndex(({ visit }) => visit === null);
          expect(first < 0 || result.slice(first).every(({ visit }) => visit === null)).toBe(true);
        }
      }),
      fcOptions(200, 5_000),
    );
  });

  it('counts numbers in numbers, and broken criteria', () => {
    const rows = ['W-10', 'W-2', 'W-1'].map((number) => mapRow({ id: number, number }));
    expect(ids(sorted(rows, 'number', false, collator))).toEqual(['W-1', 'W-2', 'W-10']);
    expect(brokenIn(mapRow({}, { outcomes: 'nnmu-n' }))).toBe(3);
    expect(brokenIn(mapRow({}, null))).toBe(0);
  });

  it('by a criterion puts the most used share first, not met before met before unknown', () => {
    const of = (id: string, outcomes: string, share: number | null) => mapRow({ id }, { outcomes, shares: [share] });
    const rows = [of('u', 'u', null), of('m', 'm', 990), of('n', 'n', 1_200), of('N', 'n', 2_000), of('-', '-', null)];
    expect(ids(sorted(rows, { criterion: 0 }, false, collator)).join('')).toBe('Nnmu-');
  });
});

describe('groups', () => {
  it('hold every row once, with their own counts, which add up to those of all', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...mapGroups), (rows, by) => {
        const parts = grouped(rows, by);
        expect(ids(parts.flatMap((part) => part.rows)).sort()).toEqual(ids(rows).sort());
        for (const part of parts) {
          expect(part.tally).toEqual(tallyOf(part.rows));
          expect(part.rows.every((row) => by === 'none' || row[by] === part.key)).toBe(true);
        }
        expect(parts.reduce((all, { tally }) => all + sum(tally), 0)).toBe(rows.length);
      }),
      fcOptions(100, 2_000),
    );
  });

  it('of departments keep those without one apart by site and company', () => {
    const rows = [
      mapRow({ id: 'a', company: 0, site: 0 }),
      mapRow({ id: 'b', company: 0, site: 1 }),
      mapRow({ id: 'c', company: 1, department: 2 }),
      mapRow({ id: 'd', company: 0, site: 0 }),
    ];
    expect(departmentParts(rows).map((part) => ids(part.rows).join(''))).toEqual(['ad', 'b', 'c']);
  });
});

describe('a trend', () => {
  const found = (date: string, outcome: 'within' | 'outside' | 'incomplete') => ({ date, outcome });

  it('tells of each day what the newest visit until then had found', () => {
    const posts = [
      [found('2026-01-10', 'outside'), found('2026-06-01', 'within')],
      [found('2026-03-01', 'incomplete'), found('2026-03-01', 'outside')],
      [],
    ];
    const states = trend(posts, ['2026-01-09', '2026-01-10', '2026-03-01', '2026-12-31']).map(({ tally }) => tally);
    expect(states).toEqual([
      { within: 0, outside: 0, incomplete: 0, unvisited: 3 },
      { within: 0, outside: 1, incomplete: 0, unvisited: 2 },
      { within: 0, outside: 2, incomplete: 0, unvisited: 1 },
      { within: 1, outside: 1, incomplete: 0, unvisited: 1 },
    ]);
  });
});
