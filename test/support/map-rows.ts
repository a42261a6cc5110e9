import fc from 'fast-check';
import { criterionIds } from '../../core/frame/criterion-id.ts';
import type { MapPaper } from '../../core/map/paper.ts';
import type { MapRow, MapVisit } from '../../core/map/row.ts';

/** A workstation on the map that was visited. */
export function mapRow(more: Partial<MapRow> = {}, visit: Partial<MapVisit> | null = {}): MapRow {
  const usual: MapVisit = {
    id: 'v1',
    date: '2026-03-01',
    issued: true,
    lookAgainBy: null,
    permanence: null,
    peopleAtOnce: null,
    minutesPerDay: null,
    outcomes: 'm'.repeat(criterionIds.length),
    shares: criterionIds.map(() => null),
  };
  const place = { company: 0, site: null, department: null };
  return {
    ...{ id: 'w1', number: 'W-1', title: 'Inpakken', ...place, state: visit === null ? 'unvisited' : 'within' },
    visit: visit === null ? null : { ...usual, ...visit },
    ...more,
  };
}

export function mapPaper(rows: readonly MapRow[], more: Partial<MapPaper> = {}): MapPaper {
  const places = { companies: ['Bakkerij Peeters'], sites: ['Gent', 'Namur'], departments: ['Verpakking', 'Kassa'] };
  const usual = { place: 'Bakkerij Peeters', date: '2026-11-22', filters: [], criteria: criterionIds };
  return { ...usual, group: 'department', rows, ...places, ...more };
}

const index = (most: number) => fc.option(fc.nat(most));
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyVisit: fc.Arbitrary<MapVisit> = fc.record({
  id: fc.constant('v'),
  date: day,
  issued: fc.boolean(),
  lookAgainBy: fc.option(day),
  permanence: fc.constantFrom('permanent' as const, 'temporary' as const, null),
  peopleAtOnce: fc.option(fc.integer({ min: 1, max: 9 })),
  minutesPerDay: fc.option(fc.nat(480)),
  outcomes: fc.array(fc.constantFrom('m', 'n', 'u', '-'), { minLength: 21, maxLength: 21 }).map((all) => all.join('')),
  shares: fc.array(fc.option(fc.nat(3_000)), { minLength: 21, maxLength: 21 }),
});

/** Maps as they may be, each row with an id of its own. */
export const anyRows: fc.Arbitrary<MapRow[]> = fc
  .array(
    fc.record({
      number: fc.constantFrom('1', '2', '10', 'W-2', 'é3'),
      title: fc.constantFrom('Inpakken', 'Kassa rood', 'kassa Élise', 'Lassen'),
      company: fc.nat(2),
      site: index(2),
      department: index(3),
      visit: fc.option(anyVisit),
      state: fc.constantFrom('within' as const, 'outside' as const, 'incomplete' as const),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map((row, at) => ({ ...row, id: `w${at}`, state: row.visit === null ? 'unvisited' : row.state })),
  );
