import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentOfVisit, draftOf, openWork, type WorkServices } from '../../../support/work-services.ts';

let work: WorkServices;
beforeEach(async () => {
  work = await openWork();
});
afterEach(() => work.close());

const none = { within: 0, outside: 0, incomplete: 0, unvisited: 0 };

async function place(kind: 'company' | 'site' | 'department') {
  const [company] = (await work.ask('place.tree', {})).companies;
  const site = company?.sites[0];
  const id = { company, site, department: site?.departments[0] }[kind]?.id ?? '';
  return { kind, id };
}

async function add(number: string, names: { company: string; site?: string; department?: string }) {
  return work.ask('workstation.create', { number, title: `Post ${number}`, place: names });
}

const order = async () => (await work.ask('overview.page', { limit: 50 })).rows.map((row) => row.workstation.number);

test('places are found by their name in any letters, and made where they are missing', async () => {
  await work.ask('place.create', { company: 'Bakkerij Peeters', site: 'Liège', department: 'Zäune' });
  await work.ask('place.create', { company: ' BAKKERIJ peeters', site: 'LIE\u0300GE', department: 'zäune ' });
  await work.ask('place.create', { company: 'Bakkerij Peeters', department: 'Zäune' });
  const { companies } = await work.ask('place.tree', {});
  expect(companies).toMatchObject([
    {
      name: 'Bakkerij Peeters',
      example: false,
      tally: none,
      sites: [{ name: 'Liège', departments: [{ name: 'Zäune' }] }],
      departments: [{ name: 'Zäune' }],
    },
  ]);
});

test('the tree counts workstations where they stand, archived ones left out', async () => {
  const { workstation } = await draftOf(work);
  await add('W-2', { company: 'Bakkerij Peeters', site: 'Gent' });
  const third = await add('W-3', { company: 'Bakkerij Peeters' });
  const counted = async () => {
    const [company] = (await work.ask('place.tree', {})).companies;
    return [company?.tally, company?.sites[0]?.tally, company?.sites[0]?.departments[0]?.tally];
  };
  expect(await counted()).toEqual([
    { ...none, incomplete: 1, unvisited: 2 },
    { ...none, incomplete: 1, unvisited: 1 },
    { ...none, incomplete: 1 },
  ]);
  const archived = await work.ask('workstation.archive', { workstation: workstation.id, archived: true });
  expect(archived).toEqual({ ...workstation, archived: true });
  await work.ask('workstation.delete', { workstation: third.id });
  expect(await counted()).toEqual([{ ...none, unvisited: 1 }, { ...none, unvisited: 1 }, none]);
});

test('workstations stand in the order of people', async () => {
  for (const number of ['W-10', 'w-2', 'W-1', 'W-01', 'Écran', 'Eclair']) await add(number, { company: 'Ébéniste' });
  await add('9', { company: 'Ebeniste' });
  await add('1', { company: 'Zon', site: 'B' });
  await add('2', { company: 'Zon', site: 'A', department: 'x' });
  await add('3', { company: 'Zon' });
  await add('4', { company: 'zone' });
  expect(await order()).toEqual(['9', 'Eclair', 'Écran', 'W-1', 'W-01', 'w-2', 'W-10', '3', '2', '1', '4']);
});

test('a number is given once in a company, in whatever letters', async () => {
  const first = await add('W-1', { company: 'A' });
  const taken = { code: 'number-taken', params: { number: 'w-1 ', workstation: first.id } };
  expect(await work.refused('workstation.create', { number: 'w-1 ', title: 'x', place: { company: 'a' } })).toEqual(
    taken,
  );
  const other = await add('W-1', { company: 'B' });
  const moved = { workstation: other.id, number: 'w-1 ', title: 'x', place: { company: 'A' } };
  expect(await work.refused('workstation.change', moved)).toEqual(taken);
  expect((await work.ask('place.tree', {})).companies.map(({ name }) => name)).toEqual(['A', 'B']);
  // Its own number in other letters is no other workstation's.
  await work.ask('workstation.change', { workstation: first.id, number: 'w-1', title: 'x', place: { company: 'A' } });
});

test('a new name goes to order, search, counts and drafts, and to no issued or newer version', async () => {
  const { workstation, visit } = await draftOf(work);
  await work.ask('place.rename', { place: await place('company'), name: 'Zuivel Peeters' });
  await work.ask('place.rename', { place: await place('site'), name: 'Namur' });
  await work.ask('place.rename', { place: await place('department'), name: 'Café' });
  const { document, version } = await documentOfVisit(work, visit);
  expect(document).toMatchObject({
    company: { name: 'Zuivel Peeters' },
    site: { name: 'Namur' },
    department: { name: 'Café' },
  });
  expect(version).toBe(0);
  for (const [search, found] of [
    ['zuivel namur cafe', 1],
    ['bakkerij', 0],
    ['gent', 0],
  ] as const) {
    expect((await work.ask('overview.page', { search, limit: 5 })).rows).toHaveLength(found);
  }
  await add('0', { company: 'Bakkerij' });
  expect(await order()).toEqual(['0', workstation.number]);
});

test('a name that a place beside it has is taken', async () => {
  await work.ask('place.create', { company: 'A', site: 'Gent' });
  await work.ask('place.create', { company: 'A', site: 'Namur' });
  await work.ask('place.create', { company: 'B' });
  const company = await place('company');
  expect(await work.refused('place.rename', { place: company, name: 'b ' })).toEqual({
    code: 'name-taken',
    params: { name: 'b ' },
  });
  expect(await work.refused('place.rename', { place: await place('site'), name: 'NAMUR' })).toMatchObject({
    code: 'name-taken',
  });
  await work.ask('place.rename', { place: company, name: 'a' });
  await work.ask('place.rename', { place: await place('site'), name: 'B' });
  const nowhere = { kind: 'site', id: 'nowhere' } as const;
  const gone = { code: 'not-found', params: { what: 'site' } };
  expect(await work.refused('place.rename', { place: nowhere, name: 'x' })).toEqual(gone);
  expect(await work.refused('place.delete', { place: nowhere })).toEqual(gone);
});

test('only empty places can be deleted, with the empty places in them', async () => {
  const workstation = await add('1', { company: 'A', site: 'Gent', department: 'x' });
  await work.ask('workstation.archive', { workstation: workstation.id, archived: true });
  for (const kind of ['company', 'site', 'department'] as const) {
    const refused = await work.refused('place.delete', { place: await place(kind) });
    expect(refused).toEqual({ code: 'not-empty', params: { count: 1 } });
  }
  await work.ask('workstation.delete', { workstation: workstation.id });
  await work.ask('place.delete', { place: await place('company') });
  expect(await work.ask('place.tree', {})).toEqual({ companies: [] });
});

test('a workstation that moves takes its draft along', async () => {
  const { workstation, visit } = await draftOf(work);
  const to = { number: 'W-9', title: 'Stapelen', place: { company: 'Other', department: 'Hal 2' } };
  const changed = await work.ask('workstation.change', { workstation: workstation.id, ...to });
  expect(changed).toEqual({ ...workstation, ...to });
  const { document, version } = await documentOfVisit(work, visit);
  expect(document).toMatchObject({ company: { name: 'Other' }, department: { name: 'Hal 2' } });
  expect(document.workstation).toEqual({ number: 'W-9', title: 'Stapelen' });
  expect([document.site, version]).toEqual([undefined, 0]);
  // The screen that has the old head open saves on, and the head stays the new one.
  const stale = { ...document, company: { name: 'Bakkerij Peeters' }, remarks: 'x' };
  await work.ask('visit.save', { visit, base: 0, document: stale as never, field: 'remarks' });
  expect((await documentOfVisit(work, visit)).document).toEqual({ ...document, remarks: 'x' });
});

test('a deleted workstation takes its drafts and their pictures along, and can be found no more', async () => {
  const { workstation } = await draftOf(work);
  await work.ask('workstation.delete', { workstation: workstation.id });
  const rows = (table: string) => work.store.read((db) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  for (const table of ['workstation', 'visit', 'outcome', 'step', 'search_text']) expect(rows(table), table).toBe(0);
  const gone = { code: 'not-found', params: { what: 'workstation' } };
  const input = { workstation: workstation.id };
  expect(await work.refused('workstation.delete', input)).toEqual(gone);
  expect(await work.refused('workstation.read', input)).toEqual(gone);
  expect(await work.refused('workstation.archive', { ...input, archived: true })).toEqual(gone);
  const start = { ...input, date: '2026-11-22', language: 'nl', from: { relation: 'empty' } } as const;
  expect(await work.refused('visit.start', start)).toEqual(gone);
});
