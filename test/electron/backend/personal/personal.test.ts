import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { personDocument } from '../../../support/person-builder.ts';
import { importPerson, personJson, planted, traces } from './personal-fixtures.ts';

let app: TestBackend;
const folder = testFolder(afterAll);
beforeAll(async () => {
  app = await openBackend(folder);
});
afterAll(async () => app.close());

let made = 0;
async function draft() {
  made += 1;
  const { visit, workstation } = await startVisit(app, { number: `P-${made}`, title: 'Gemeten' });
  return { visit, workstation, base: await fillVisit(app, visit) };
}

describe('importing a person', () => {
  it('keeps the record apart and puts its finding into the visit, as one step of undo', async () => {
    const { visit, base } = await draft();
    const { record, version } = await importPerson(app, visit, base, 'A');
    const open = await app.get('visit.read', { visit });
    expect(open).toMatchObject({ version, canUndo: true });
    expect(open.document.findings).toEqual([
      expect.objectContaining({ label: 'A', restDefinition: 'seated-10-min', validMinutes: 1_440 }),
    ]);
    const { records } = await app.get('personal.list', { visit });
    expect(records).toEqual([
      { id: record, visit, label: 'A', importedAt: '2026-11-22T10:15:00.000Z', hasFinding: true },
    ]);

    const undone = await app.get('visit.undo', { visit, base: version });
    expect(undone.document.findings).toBeUndefined();
    const orphans = await app.get('personal.orphans', {});
    expect(orphans.records.map(({ id }) => id)).toEqual([record]);
    await app.get('visit.redo', { visit, base: undone.version });
    expect((await app.get('personal.orphans', {})).records).toEqual([]);
  });

  it('twice is one record, and another record under its label is refused', async () => {
    const { visit, base } = await draft();
    const first = await importPerson(app, visit, base, 'A');
    expect((await importPerson(app, visit, first.version, 'A')).record).toBe(first.record);
    const upload = app.upload(personJson(visit, 'A', { ageYears: 48 }));
    const error = await app.fail('personal.import', { visit, base: first.version, upload, fileName: 'x.person.json' });
    expect(error).toMatchObject({ code: 'file-refused', params: { problems: [{ code: 'person-twice' }] } });
    expect((await app.get('personal.list', { visit })).records).toHaveLength(1);
  });

  it('into a correction takes a record of the visit that is corrected', async () => {
    const { visit, workstation, base } = await draft();
    await app.get('sheet.issue', { visit, base, languages: ['nl'], date: '2026-11-22' });
    const from = { relation: 'revision', visit, reason: 'Meting erbij' } as const;
    const { visit: next } = await app.get('visit.start', { workstation, date: '2026-11-20', language: 'nl', from });
    const upload = app.upload(personJson(visit, 'B'));
    await app.get('personal.import', { visit: next, base: 0, upload, fileName: 'b.person.json' });
    expect((await app.get('personal.list', { visit: next })).records).toMatchObject([{ label: 'B', hasFinding: true }]);
    expect((await app.get('personal.list', { visit })).records).toEqual([]);
    expect((await app.get('personal.orphans', {})).records).toEqual([]);
  });

  it('of another visit, into an issued one or over a newer version is refused, and keeps nothing', async () => {
    const { visit, base } = await draft();
    const bring = (json: string, at = base) =>
      app.fail('personal.import', { visit, base: at, upload: app.upload(json), fileName: 'x.person.json' });
    expect(await bring(personJson('another', 'A'))).toMatchObject({
      code: 'file-refused',
      params: { problems: [{ code: 'person-for-no-visit', field: 'visitId', allowed: visit }] },
    });
    expect((await bring(personJson(visit, 'A'), base - 1)).code).toBe('changed-elsewhere');
    await app.get('sheet.issue', { visit, base, languages: ['nl'], date: '2026-11-22' });
    expect((await bring(personJson(visit, 'A'), base + 1)).code).toBe('locked');
    expect((await app.get('personal.list', { visit })).records).toEqual([]);
  });

  it('beside the mark that heavy work does not occur is refused', async () => {
    const { visit } = await startVisit(app, { number: 'P-mark' });
    const base = await fillVisit(app, visit, { doesNotOccur: { 'heavy-work': { evidence: 'observed' } } });
    const upload = app.upload(personJson(visit, 'A'));
    const error = await app.fail('personal.import', { visit, base, upload, fileName: 'x.person.json' });
    expect(error).toMatchObject({ code: 'document-refused', params: { problems: [{ code: 'mark-with-data' }] } });
    expect((await app.get('personal.list', { visit })).records).toEqual([]);
  });
});

describe('a personal value', () => {
  it.each([
    ['not JSON', `{"heaviestHour": ${planted.A.sumBpmMs}x`],
    ['not valid', JSON.stringify(personDocument({ ageYears: planted.A.sumBpmMs }))],
    ['under a key of its own', JSON.stringify(personDocument({ [`Jan ${planted.A.sha256}`]: planted.A.sumBpmMs }))],
    [
      'of an impossible mean',
      personJson('x', 'A', { heaviestHour: { sumBpmMs: 7_123_456_789, validMs: 1, spanMs: 1 } }),
    ],
  ])('in a file that is %s is not in the answer', async (_, text) => {
    const { visit, base } = await draft();
    const error = await app.fail('personal.import', { visit, base, upload: app.upload(text), fileName: 'x.json' });
    expect(error.code).toBe('file-refused');
    expect(JSON.stringify(error)).not.toMatch(/7123456789|a1b2c3d4/);
  });

  it('is in no file but those of the personal database, and in nothing that is given out', async () => {
    const { visit, base } = await draft();
    const { version } = await importPerson(app, visit, base, 'B');
    const given = [JSON.stringify(await app.get('personal.list', { visit }))];
    given.push(JSON.stringify(await app.get('visit.read', { visit })));
    given.push(app.fetch(await app.get('visit.export', { visit })).toString('latin1'));
    const order = { visit, base: version, languages: ['nl'] as 'nl'[], date: '2026-11-22' };
    const { sheets } = await app.get('sheet.issue', order);
    given.push(app.fetch(await app.get('sheet.read', { sheet: sheets[0]?.id ?? '' })).toString('latin1'));
    await app.get('backup.make', {});
    given.push(app.fetch((await app.get('move.export', { personal: false })).file).toString('latin1'));
    given.push((await app.get('recovery.report', {})).text);
    for (const text of given) expect(text).not.toMatch(/8987654321|f9e8d7c6/);
    const found = traces(folder, 'B');
    expect(found.length).toBeGreaterThan(1);
    for (const path of found) expect(path).toMatch(/^(?:personal\.db|backups\/personal-|rescue\/[^/]+\/personal\.db)/);
  });
});
