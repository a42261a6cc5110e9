import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openBackend, startVisit, type TestBackend, testFolder, testNow } from '../../../support/backend.ts';
import { document } from '../../../support/visit-builder.ts';

let app: TestBackend;
beforeEach(async () => {
  app = await openBackend(testFolder(onTestFinished));
  onTestFinished(async () => app.close());
});

const rows = async () => (await app.get('overview.page', { limit: 200 })).rows;
const company = async (name: string) => (await app.get('place.tree', {})).companies.find((one) => one.name === name);

/** Loads it. @returns its workstation with an issued visit */
async function load() {
  await app.get('example.load', {});
  const found = (await rows()).find(({ workstation, visit }) => workstation.example && visit?.state === 'issued');
  if (found === undefined) throw new Error('no example');
  return found;
}

describe('the example company', () => {
  it('comes once, goes whole, and comes again', async () => {
    const own = await startVisit(app);
    expect(await app.get('example.load', {})).toEqual({ workstations: 128 });
    expect((await app.get('app.snapshot', {})).example).toBe(true);
    const loaded = await rows();
    expect(loaded.filter(({ workstation }) => workstation.example)).toHaveLength(128);
    expect(loaded.filter(({ visit }) => visit === null)).toHaveLength(6);
    expect(await app.get('example.load', {})).toEqual({ workstations: 128 });
    expect(await rows()).toEqual(loaded);

    const issued = loaded.find(({ visit }) => visit?.state === 'issued')?.visit?.id ?? '';
    const { id } = await app.get('sheet.add-language', { visit: issued, language: 'en' });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });
    expect((await app.fail('sheet.read', { sheet: id })).code).toBe('not-found');
    expect((await app.fail('visit.read', { visit: issued })).code).toBe('not-found');
    expect((await rows()).map(({ workstation }) => workstation.id)).toEqual([own.workstation]);
    expect((await app.get('place.tree', {})).companies.map(({ name }) => name)).toEqual(['Bakkerij Peeters']);
    expect((await app.get('overview.page', { search: 'Denderhal', limit: 10 })).rows).toEqual([]);
    expect((await app.get('app.snapshot', {})).example).toBe(false);

    expect(await app.get('example.load', {})).toEqual({ workstations: 128 });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });
  });

  it('says what its departments need, once, and takes that along', async () => {
    await app.get('example.load', {});
    const { needs } = await app.get('need.list', {});
    expect(needs.length).toBeGreaterThan(10);
    for (const { place, peopleTenths } of needs) {
      expect(place.kind).toBe('department');
      expect(peopleTenths).toBeGreaterThan(0);
    }
    const [first] = needs;
    if (first === undefined) throw new Error('no need');
    await app.get('need.save', { place: first.place, need: { peopleTenths: 1, weeks: 2, hoursPerWeek: 3 } });
    await app.get('example.load', {});
    expect((await app.get('need.list', {})).needs[0]).toEqual({
      place: first.place,
      peopleTenths: 1,
      weeks: 2,
      hoursPerWeek: 3,
    });
    await app.get('example.remove', {});
    expect((await app.get('need.list', {})).needs).toEqual([]);
  });

  it('leaves what the user made in it or moved into it, and the company with it', async () => {
    const own = await app.get('workstation.create', {
      number: 'EIGEN-1',
      title: 'Eigen',
      place: { company: 'Elders' },
    });
    const { place } = (await load()).workstation;
    const added = await startVisit(app, { number: 'BIJ-1', title: 'Erbij', place });
    const raw = JSON.stringify(document({ id: 'ingevoerd', company: { name: place.company } }));
    const upload = app.upload(raw);
    const imported = await app.get('visit.import', { upload, fileName: 'bezoek.visit.json' });
    await app.get('workstation.change', { workstation: own.id, number: own.number, title: own.title, place });
    for (const workstation of [own.id, added.workstation, imported.workstation]) {
      expect((await app.get('workstation.read', { workstation })).workstation.example).toBe(false);
    }
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });
    expect((await app.get('visit.read', { visit: added.visit })).document.company).toEqual({ name: place.company });
    expect((await app.get('visit.read', { visit: imported.visit })).document.id).toBe('ingevoerd');
    expect((await app.get('workstation.read', { workstation: own.id })).workstation).toMatchObject({ place });
    expect(await company(place.company)).toMatchObject({ example: false });

    // Loaded again beside them, and removed again.
    expect(await app.get('example.load', {})).toEqual({ workstations: 128 });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });
    expect((await app.get('visit.read', { visit: added.visit })).document.id).toBe(added.visit);
  });

  it('is the user’s own once its company has another name', async () => {
    const { visit, workstation } = await load();
    const id = (await company(workstation.place.company))?.id ?? '';
    const rename = (name: string) => app.get('place.rename', { place: { kind: 'company', id }, name });
    await rename(workstation.place.company);
    expect(await company(workstation.place.company)).toMatchObject({ example: true });
    await rename('Mijn Bedrijf NV');
    const added = await startVisit(app, { number: 'EIGEN-2', place: { company: 'Mijn Bedrijf NV' } });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 127 });
    expect((await app.get('visit.read', { visit: added.visit })).document.id).toBe(added.visit);
    expect((await app.get('visit.read', { visit: visit?.id ?? '' })).workstation.example).toBe(false);
    expect(await company('Mijn Bedrijf NV')).toMatchObject({ example: false });
    // Its visit is here: it does not come a second time.
    expect(await app.get('example.load', {})).toEqual({ workstations: 127 });
  });

  it('is known again on another day, with all visits of a workstation, and goes', async () => {
    await app.get('example.load', {});
    const { rows: found } = await app.get('overview.page', { search: 'Roggelinde', limit: 200 });
    expect(found).toHaveLength(120);
    const read = await Promise.all(
      found.map(({ workstation: { id } }) => app.get('workstation.read', { workstation: id })),
    );
    const lengths = read.map(({ visits }) => visits.length);
    expect(Math.max(...lengths)).toBe(3);
    await app.close();
    const later = new Date(testNow.getTime() + 400 * 86_400_000);
    app = await openBackend(app.folder, { now: () => later });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });
    expect((await app.get('place.tree', {})).companies).toEqual([]);
  });

  it('leaves the made-up company to the user who gave it another name, those nobody visited too', async () => {
    await app.get('example.load', {});
    const id = (await company('Roggelinde Groep NV'))?.id ?? '';
    await app.get('place.rename', { place: { kind: 'company', id }, name: 'Mijn Keukens NV' });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 8 });
    expect((await app.get('overview.page', { search: 'Keukens', limit: 200 })).rows).toHaveLength(120);
    expect(await app.get('example.load', {})).toEqual({ workstations: 8 });
    expect(await company('Roggelinde Groep NV')).toBeUndefined();
  });

  it('is the user’s own once a workstation of it has another title', async () => {
    const { workstation } = await load();
    const { id, number, place } = workstation;
    await app.get('workstation.change', { workstation: id, number, title: 'Mijn eigen werkpost', place });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 127 });
    expect((await app.get('workstation.read', { workstation: id })).visits).toHaveLength(1);
  });

  it('leaves a workstation whole for which a visit was begun, with its issued sheets, until that visit is deleted', async () => {
    const { workstation, visit } = await load();
    const repeat = (id: string) =>
      app.get('visit.start', {
        workstation: id,
        date: '2026-11-20',
        language: 'nl',
        from: { relation: 'repeat', visit: visit?.id ?? '' },
      });
    const tried = await repeat(workstation.id);
    await app.get('visit.delete', { visit: tried.visit, base: 0 });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 128 });

    await load();
    const again = (await rows()).find((row) => row.visit?.id === visit?.id)?.workstation.id ?? '';
    const begun = await repeat(again);
    expect(await app.get('example.remove', {})).toEqual({ workstations: 127 });
    const kept = await app.get('workstation.read', { workstation: again });
    expect(kept.workstation.example).toBe(false);
    expect(kept.visits.map(({ id }) => id).sort()).toEqual([begun.visit, visit?.id].sort());
  });

  it('leaves an empty department that the user made in it', async () => {
    const { place } = (await load()).workstation;
    await app.get('place.create', { company: place.company, department: 'Mijn afdeling' });
    await app.get('example.remove', {});
    const names = (await company(place.company))?.departments.map(({ name }) => name);
    expect(names).toContain('Mijn afdeling');
  });

  it('is backed up before it goes, and nothing is where there is none', async () => {
    const { visit } = await load();
    await app.get('example.remove', {});
    const [backup, ...more] = (await app.get('backup.list', {})).backups;
    expect(more).toEqual([]);
    expect(backup).toMatchObject({ database: 'work', reason: 'manual', verified: true });
    expect(await app.get('example.remove', {})).toEqual({ workstations: 0 });
    expect((await app.get('backup.list', {})).backups).toHaveLength(1);
    await app.get('backup.restore', { database: 'work', backup: backup?.id ?? '' });
    expect((await app.get('visit.read', { visit: visit?.id ?? '' })).summary.id).toBe(visit?.id);
  });
});
