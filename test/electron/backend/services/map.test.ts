import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nearlyGreen } from '../../../../core/enough/pool.ts';
import { criterionIds } from '../../../../core/frame/criterion-id.ts';
import { tallyOf } from '../../../../core/map/group.ts';
import { visitOnMap } from '../../../../core/map/visit-on-map.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import { measureKinds } from '../../../../core/visit/visit.ts';
import { newestOf } from '../../../../electron/backend/store/repositories/newest-visits.ts';
import { documentOf } from '../../../../electron/backend/store/repositories/visits.ts';
import { fillWithExample } from '../../../support/example-company.ts';
import { documentOfVisit, draftOf, openWork, type WorkServices } from '../../../support/work-services.ts';

let work: WorkServices;
beforeAll(async () => {
  work = await openWork();
  fillWithExample(work.store, 120);
});
afterAll(() => work.close());

const sql = (text: string, ...values: unknown[]) => work.store.write((db) => db.prepare(text).run(...values));
const kinds = [...measureKinds];

async function newCompany(company: string) {
  await work.ask('place.create', { company });
  const made = (await work.ask('place.tree', {})).companies.find(({ name }) => name === company);
  return { kind: 'company', id: made?.id ?? '' } as const;
}

describe('map.read', () => {
  it('shows of each workstation what its newest document says, judged by the verdict itself', async () => {
    const { rows, criteria, more } = await work.ask('map.read', {});
    expect([rows.length, more, criteria]).toEqual([120, 0, criterionIds]);
    expect(new Set(rows.map(({ state }) => state)).size).toBe(4);
    for (const row of rows) {
      const newest = work.store.read((db) => newestOf(db, row.id));
      if (newest?.json == null) {
        expect([row.visit, row.state]).toEqual([null, 'unvisited']);
        continue;
      }
      const document = documentOf({ json: newest.json });
      if (!document.ok) throw new Error('an example that cannot be read');
      const { visit, frame } = document.value;
      const verdict = judge(visit, frame);
      expect(row.visit).toEqual(visitOnMap(visit as never, verdict, criterionIds));
      expect(row.state).toBe(verdict.outcome);
      expect([row.visit?.shares[4], row.visit?.shares[5]]).toEqual([null, null]);
    }
  });

  it('has the places of its rows, in the order of the overview', async () => {
    const map = await work.ask('map.read', {});
    const { rows } = await work.ask('overview.page', { limit: 200 });
    expect(map.rows.map(({ id }) => id)).toEqual(rows.map(({ workstation }) => workstation.id));
    for (const [at, { workstation }] of rows.entries()) {
      const row = map.rows[at];
      expect(map.companies[row?.company ?? -1]?.name).toBe(workstation.place.company);
      expect(row?.site == null ? undefined : map.sites[row.site]?.name).toBe(workstation.place.site);
      expect(row?.department == null ? undefined : map.departments[row.department]?.name).toBe(
        workstation.place.department,
      );
    }
  });

  it('of a place has its workstations alone, without those in the archive', async () => {
    const all = await work.ask('map.read', {});
    const [department] = all.departments;
    if (department === undefined) throw new Error('no department');
    const place = { kind: 'department', id: department.id } as const;
    const { rows } = await work.ask('map.read', { place });
    expect(rows.map(({ id }) => id)).toEqual(all.rows.filter((row) => row.department === 0).map(({ id }) => id));
    sql('UPDATE workstation SET archived = 1 WHERE id = ?', rows[0]?.id);
    expect((await work.ask('map.read', { place })).rows.map(({ id }) => id)).toEqual(rows.slice(1).map(({ id }) => id));
    sql('UPDATE workstation SET archived = 0 WHERE id = ?', rows[0]?.id);
  });

  it('of an empty company has no rows, and of one that is gone says so', async () => {
    const place = await newCompany('Leeg NV');
    const empty = await work.ask('map.read', { place });
    expect([empty.rows, empty.companies, empty.more]).toEqual([[], [], 0]);
    const gone = { kind: 'site', id: 'gone' } as const;
    const refused = { code: 'not-found', params: { what: 'site' } };
    expect(await work.refused('map.read', { place: gone })).toMatchObject(refused);
    expect(await work.refused('map.trend', { place: gone, days: ['2026-11-22'] })).toMatchObject(refused);
    expect(
      await work.refused('map.nearly', { place: gone, mostBroken: 3, kinds, limit: 10, language: 'nl' }),
    ).toMatchObject(refused);
  });
});

describe('map.trend', () => {
  it('ends where the map stands, and begins with nobody visited', async () => {
    const { rows } = await work.ask('map.read', {});
    const { points } = await work.ask('map.trend', { days: ['2000-01-01', '2099-12-31'] });
    expect(points).toEqual([
      { day: '2000-01-01', tally: { within: 0, outside: 0, incomplete: 0, unvisited: 120 } },
      { day: '2099-12-31', tally: tallyOf(rows) },
    ]);
  });

  it('counts a visit from its day on', async () => {
    const place = await newCompany('Trend NV');
    await draftOf(work, 'T-1', { place: { company: 'Trend NV' } });
    const { points } = await work.ask('map.trend', { place, days: ['2026-11-21', '2026-11-22'] });
    expect(points.map(({ tally }) => [tally.unvisited, tally.incomplete])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    sql(`UPDATE workstation SET archived = 1 WHERE number = 'T-1'`);
  });
});

describe('map.nearly', () => {
  it('lists workstations outside with few broken criteria, and what is left over', async () => {
    const { rows: all, companies } = await work.ask('map.read', {});
    const outside = nearlyGreen(all, 3);
    expect(outside.length).toBeGreaterThan(5);
    for (const mostBroken of [1, 2]) {
      const listed = await work.ask('map.nearly', { mostBroken, kinds, limit: 500, language: 'nl' });
      const counted = nearlyGreen(all, mostBroken).map(({ id }) => id);
      expect(counted.length).toBeLessThan(outside.length);
      expect(listed.rows.map(({ workstation }) => workstation).sort()).toEqual(counted.sort());
    }
    const { rows, more } = await work.ask('map.nearly', { mostBroken: 3, kinds, limit: 500, language: 'nl' });
    expect(rows.map(({ workstation }) => workstation).sort()).toEqual(outside.map(({ id }) => id).sort());
    expect(more).toBe(0);
    for (const row of rows) {
      const on = all.find(({ id }) => id === row.workstation);
      expect(companies[on?.company ?? -1]?.name).toBe(row.company);
      expect([...row.broken].sort()).toEqual(criterionIds.filter((_, at) => on?.visit?.outcomes[at] === 'n').sort());
      expect(row.notAssessed).toBe([...(on?.visit?.outcomes ?? '')].filter((one) => one === 'u').length);
      expect(row.takes.length).toBe(Math.min(row.changes ?? 0, 5));
    }
    const few = await work.ask('map.nearly', { mostBroken: 3, kinds, limit: 2, language: 'nl' });
    expect(few).toEqual({ rows: rows.slice(0, 2), more: rows.length - 2 });
  });

  it('says which changes, in the language that is asked, with the names of the visit', async () => {
    const place = await newCompany('Bijna NV');
    const { visit } = await draftOf(work, 'B-1', {
      place: { company: 'Bijna NV', site: 'Gent', department: 'Magazijn' },
    });
    const { document, version } = await documentOfVisit(work, visit);
    const loads = ['Doos', unnamed].map((what, at) => ({
      id: `a${at}`,
      what,
      massG: at === 0 ? 12_000 : 6_000,
      handlings: 10,
      per: 'day',
    }));
    const others = ['c', 'd', 'e', 'f'].map((id) => ({
      id,
      what: `Krat ${id}`,
      massG: 6_000,
      handlings: 1,
      per: 'day',
    }));
    const task = { id: 't', title: 'Stapelen', loads: { state: 'filled', entries: [...loads, ...others] } };
    const changed = { ...document, tasks: [task] } as never;
    await work.ask('visit.save', { visit, base: version, document: changed, field: 'tasks' });
    const asked = async (language: 'nl' | 'en') => {
      const { rows } = await work.ask('map.nearly', { place, mostBroken: 3, kinds, limit: 5, language });
      return rows[0];
    };
    const row = await asked('nl');
    expect(row).toMatchObject({ site: 'Gent', department: 'Magazijn', broken: ['load-mass'], changes: 6 });
    // Six changes, of which five are said; what nobody named has its number.
    expect(row?.takes).toEqual([
      'Doos: 12 kg → 5 kg',
      ...['Last 2', 'Krat c', 'Krat d', 'Krat e'].map((name) => `${name}: 6 kg → 5 kg`),
    ]);
    expect((await asked('en'))?.takes[1]).toBe('Load 2: 6 kg → 5 kg');
    sql(`UPDATE workstation SET archived = 1 WHERE number = 'B-1'`);
  });

  it('leaves out a document that cannot be read, which stays on the map', async () => {
    const { rows } = await work.ask('map.nearly', { mostBroken: 21, kinds, limit: 500, language: 'nl' });
    // A draft: the store lets nothing change an issued one.
    const drafts = (await work.ask('map.read', {})).rows.filter((row) => row.visit?.issued === false);
    const visit = rows.find((row) => drafts.some((draft) => draft.visit?.id === row.visit))?.visit;
    expect(visit).toBeDefined();
    const before = work.store.read((db) => db.prepare('SELECT json FROM visit WHERE id = ?').pluck().get(visit));
    sql('UPDATE visit SET json = ? WHERE id = ?', '{', visit);
    const left = await work.ask('map.nearly', { mostBroken: 21, kinds, limit: 500, language: 'nl' });
    expect(left.rows).toEqual(rows.filter((row) => row.visit !== visit));
    expect((await work.ask('map.read', {})).rows.some((row) => row.visit?.id === visit)).toBe(true);
    sql('UPDATE visit SET json = ? WHERE id = ?', before, visit);
  });
});

describe('map.export', () => {
  const question = { group: 'department' as const, language: 'nl' as const, filters: [] };

  it('holds the rows that a screen shows, in its order, without those that are gone', async () => {
    const { rows } = await work.ask('map.read', {});
    const chosen = [rows[7], rows[3], rows[90]].flatMap((row) => row?.id ?? []);
    const file = await work.ask('map.export', { ...question, format: 'csv', workstations: [...chosen, 'gone'] });
    expect(file).toMatchObject({ name: 'kaart-lichte-functies_2026-11-22_nl.csv', mediaType: 'text/csv' });
    const lines = Buffer.from(work.ctx.files.find(file.id)?.bytes ?? [])
      .toString()
      .trimEnd()
      .split('\r\n');
    expect(lines.slice(1).map((line) => line.split(';')[3])).toEqual(
      [rows[7], rows[3], rows[90]].map((row) => row?.number),
    );
  });

  it.each(['pdf', 'xlsx'] as const)('as %s has its name, kind and size', async (format) => {
    const { rows, companies } = await work.ask('map.read', {});
    const place = { kind: 'company', id: companies[0]?.id ?? '' } as const;
    const workstations = rows.map(({ id }) => id);
    const file = await work.ask('map.export', { ...question, place, format, workstations, language: 'fr' });
    const bytes = Buffer.from(work.ctx.files.find(file.id)?.bytes ?? []);
    expect([file.name, file.bytes]).toEqual([`carte-postes-legers_2026-11-22_fr.${format}`, bytes.length]);
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
  });

  it('of a place that is gone is refused', async () => {
    const place = { kind: 'company', id: 'gone' } as const;
    expect(await work.refused('map.export', { ...question, place, format: 'csv', workstations: [] })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a need', () => {
  const need = { peopleTenths: 25, weeks: 3, hoursPerWeek: 20 };

  it('is kept per place, replaced, taken away, and goes with its place', async () => {
    const place = await newCompany('Nood NV');
    await work.ask('need.save', { place, need });
    await work.ask('need.save', { place, need: { ...need, weeks: 4 } });
    expect((await work.ask('need.list', {})).needs).toEqual([{ place, ...need, weeks: 4 }]);
    await work.ask('need.save', { place, need: null });
    expect((await work.ask('need.list', {})).needs).toEqual([]);
    await work.ask('need.save', { place, need });
    await work.ask('place.delete', { place });
    expect((await work.ask('need.list', {})).needs).toEqual([]);
    expect(await work.refused('need.save', { place, need })).toMatchObject({
      code: 'not-found',
      params: { what: 'company' },
    });
  });
});
