import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';

let app: TestBackend;
beforeAll(async () => {
  app = await openBackend(testFolder(afterAll));
});
afterAll(async () => app.close());

const rows = async () => (await app.get('overview.page', { limit: 200 })).rows;

describe('the example company', () => {
  it('comes once, goes whole, and comes again', async () => {
    const own = await startVisit(app);
    expect(await app.get('example.load', {})).toEqual({ workstations: 8 });
    expect((await app.get('app.snapshot', {})).example).toBe(true);
    const loaded = await rows();
    expect(loaded.filter(({ workstation }) => workstation.example)).toHaveLength(8);
    expect(loaded.every(({ visit }) => visit !== null)).toBe(true);
    expect(await app.get('example.load', {})).toEqual({ workstations: 8 });
    expect(await rows()).toEqual(loaded);

    const issued = loaded.find(({ visit }) => visit?.state === 'issued')?.visit?.id ?? '';
    const { id } = await app.get('sheet.add-language', { visit: issued, language: 'en' });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 8 });
    expect((await app.fail('sheet.read', { sheet: id })).code).toBe('not-found');
    expect((await app.fail('visit.read', { visit: issued })).code).toBe('not-found');
    expect((await rows()).map(({ workstation }) => workstation.id)).toEqual([own.workstation]);
    expect((await app.get('place.tree', {})).companies.map(({ name }) => name)).toEqual(['Bakkerij Peeters']);
    expect((await app.get('overview.page', { search: 'Denderhal', limit: 10 })).rows).toEqual([]);
    expect((await app.get('app.snapshot', {})).example).toBe(false);

    expect(await app.get('example.load', {})).toEqual({ workstations: 8 });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 8 });
  });

  it('takes along what was added to it, and leaves what was moved into it', async () => {
    const own = await app.get('workstation.create', {
      number: 'EIGEN-1',
      title: 'Eigen',
      place: { company: 'Elders' },
    });
    await app.get('example.load', {});
    const example = (await rows()).find(({ workstation }) => workstation.example);
    if (example === undefined) throw new Error('no example');
    const { place } = example.workstation;
    const added = await startVisit(app, { number: 'BIJ-1', title: 'Erbij', place });
    await app.get('workstation.change', { workstation: own.id, number: own.number, title: own.title, place });
    await app.get('example.remove', {});
    expect((await app.fail('workstation.read', { workstation: added.workstation })).code).toBe('not-found');
    const kept = await app.get('workstation.read', { workstation: own.id });
    expect(kept.workstation).toMatchObject({ number: 'EIGEN-1', place });
    const company = (await app.get('place.tree', {})).companies.find(({ name }) => name === place.company);
    expect(company).toMatchObject({ example: false });
  });
});
