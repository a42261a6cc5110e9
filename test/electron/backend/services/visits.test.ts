import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { addPicture, followPictures } from '../../../../electron/backend/store/repositories/pictures.ts';
import { dropSteps } from '../../../../electron/backend/store/repositories/steps.ts';
import { documentOf, findVisit, issueVisit } from '../../../../electron/backend/store/repositories/visits.ts';
import { document as aDocument, answeredWell, filled, findingOf, task } from '../../../support/visit-builder.ts';
import { documentOfVisit, draftOf, openWork, type WorkServices } from '../../../support/work-services.ts';

let work: WorkServices;
beforeEach(async () => {
  work = await openWork();
});
afterEach(() => work.close());

/** Changes fields of a visit as a screen does. */
async function save(visit: string, more: Record<string, unknown>, field = Object.keys(more).join()) {
  const { document, version } = await documentOfVisit(work, visit);
  return work.ask('visit.save', { visit, base: version, document: { ...document, ...more } as never, field });
}

/** Issues a draft, as the service of sheets does it, without a sheet. */
function issue(visit: string, revision = 1) {
  work.store.write((db) => {
    const row = findVisit(db, visit);
    const document = row === undefined ? undefined : documentOf(row);
    if (row === undefined || !document?.ok) throw new Error('no such draft');
    issueVisit(
      db,
      row,
      { ...document.value.visit, issue: { revision, date: '2026-11-22' } },
      work.ctx.now().toISOString(),
    );
    dropSteps(db, visit);
  });
}

const heavy = task({ loads: filled({ massG: 9_000, handlings: 10, per: 'day' }) });
const light = task({ id: 't2' });

test('a visit starts empty, with the head of its workstation and who does it', async () => {
  const { workstation, visit } = await draftOf(work);
  const open = await work.ask('visit.read', { visit });
  expect(open.document).toEqual({
    format: 'groenkader-visit',
    formatVersion: 1,
    id: visit,
    frame: { id: 'inrs-green-frame', version: '2011' },
    company: { name: 'Bakkerij Peeters' },
    site: { name: 'Gent' },
    department: { name: 'Verpakking' },
    workstation: { number: 'W-1', title: 'Inpakken' },
    date: '2026-11-22',
    language: 'nl',
    assessor: { name: 'Ergonoom' },
    tasks: [],
  });
  expect(open).toMatchObject({
    version: 0,
    savedAt: '2026-11-22T09:00:00.000Z',
    canUndo: false,
    canRedo: false,
    workstation,
    revisionReason: null,
    summary: { state: 'draft', outcome: 'incomplete', counts: { met: 0, notMet: 0, notAssessed: 21 }, previous: null },
  });
});

test('a visit can start before anybody said who does it', async () => {
  work.assessor = null;
  const { visit } = await draftOf(work);
  expect((await documentOfVisit(work, visit)).document.assessor).toEqual({ name: '–' });
});

test('a save is kept with everything that follows from it', async () => {
  const { workstation, visit } = await draftOf(work);
  expect(await save(visit, { tasks: [heavy] })).toEqual({
    version: 1,
    savedAt: '2026-11-22T09:00:00.000Z',
    canUndo: true,
    canRedo: false,
  });
  const open = await work.ask('visit.read', { visit });
  expect(open.document.tasks).toEqual([heavy]);
  expect(open.summary).toMatchObject({ outcome: 'outside', version: 1, counts: { notMet: 1 } });
  const { rows } = await work.ask('overview.page', { notMet: 'load-mass', limit: 10 });
  expect(rows.map((row) => row.workstation.id)).toEqual([workstation.id]);
  expect(rows[0]?.visit).toMatchObject({ id: visit, outcome: 'outside' });
  expect((await work.ask('overview.page', { notMet: 'daily-tonnage', limit: 10 })).rows).toEqual([]);
});

test('saving what is there already changes nothing', async () => {
  const { visit } = await draftOf(work);
  await save(visit, { remarks: 'x' });
  work.pass(60_000);
  expect(await save(visit, { remarks: 'x' })).toEqual({
    version: 1,
    savedAt: '2026-11-22T09:00:00.000Z',
    canUndo: true,
    canRedo: false,
  });
});

test('a second window is told, and overwrites nothing', async () => {
  const { visit } = await draftOf(work);
  const { document } = await documentOfVisit(work, visit);
  await save(visit, { remarks: 'first window' });
  const late = { visit, base: 0, document: { ...document, remarks: 'second window' } as never, field: 'remarks' };
  expect(await work.refused('visit.save', late)).toEqual({ code: 'changed-elsewhere', params: { version: 1 } });
  expect(await work.refused('visit.undo', { visit, base: 0 })).toMatchObject({ code: 'changed-elsewhere' });
  expect(await work.refused('visit.delete', { visit, base: 0 })).toMatchObject({ code: 'changed-elsewhere' });
  expect((await documentOfVisit(work, visit)).document.remarks).toBe('first window');
});

test('a document with problems is refused with their places, and nothing is kept', async () => {
  const { visit } = await draftOf(work);
  const { document } = await documentOfVisit(work, visit);
  const wrong = {
    ...document,
    tasks: [heavy, heavy],
    doesNotOccur: { handling: { evidence: 'observed' } },
    nonsense: 1,
  };
  const refused = await work.refused('visit.save', { visit, base: 0, document: wrong as never, field: 'tasks' });
  expect(refused).toMatchObject({ code: 'document-refused', params: { problems: [{ code: 'unknown-field' }] } });
  const { nonsense: _, ...contradiction } = wrong;
  const second = await work.refused('visit.save', { visit, base: 0, document: contradiction as never, field: 'tasks' });
  expect(second).toMatchObject({
    params: { problems: [{ code: 'duplicate-id' }, { code: 'duplicate-id' }, { code: 'mark-with-data' }] },
  });
  for (const document of [{}, { workstation: 7 }, { tasks: Array(500).fill(heavy) }, { ['x'.repeat(5_000)]: 1 }]) {
    const hostile = { visit, base: 0, document: document as never, field: 'x' };
    expect(await work.refused('visit.save', hostile)).toMatchObject({ code: 'document-refused' });
  }
  expect(await documentOfVisit(work, visit)).toEqual({ document, version: 0 });
});

test('head, issue, previous and findings are not the screen’s to write', async () => {
  const { visit } = await draftOf(work);
  const before = (await documentOfVisit(work, visit)).document;
  await save(visit, {
    id: 'other',
    company: { name: 'Other' },
    site: undefined,
    department: { name: 'Other' },
    workstation: { number: '99', title: 'Other', place: 'Poort 3' },
    issue: { revision: 7, date: '2026-12-01' },
    previous: { visit: 'x', date: '2026-01-01', relation: 'repeat' },
    findings: [findingOf('A', 'met', 'met')],
    remarks: 'mine',
  });
  const { document } = await documentOfVisit(work, visit);
  const workstation = { number: 'W-1', title: 'Inpakken', place: 'Poort 3' };
  expect(document).toEqual({ ...before, workstation, remarks: 'mine' });
});

test('a name that changes between two saves of one window stays with the second', async () => {
  const { visit } = await draftOf(work);
  const { document, version } = await documentOfVisit(work, visit);
  const { version: base } = await save(visit, { tasks: [heavy] });
  expect(base).toBe(version + 1);
  const { companies } = await work.ask('place.tree', {});
  await work.ask('place.rename', { place: { kind: 'company', id: companies[0]?.id ?? '' }, name: 'Zuivel Peeters' });
  // The window has not heard of it, and the version is still the one it knows.
  const changed = { ...document, tasks: [heavy, light] } as never;
  await work.ask('visit.save', { visit, base, document: changed, field: 'tasks' });
  const after = (await documentOfVisit(work, visit)).document;
  expect(after).toMatchObject({ company: { name: 'Zuivel Peeters' }, tasks: [{ id: heavy.id }, { id: light.id }] });
});

test('an issued visit does not change any more', async () => {
  const { workstation, visit } = await draftOf(work);
  await save(visit, { tasks: [heavy] });
  issue(visit);
  const { document, version } = await documentOfVisit(work, visit);
  const input = { visit, base: version };
  const locked = { code: 'locked', params: {} };
  expect(await work.refused('visit.save', { ...input, document: document as never, field: 'x' })).toEqual(locked);
  expect(await work.refused('visit.undo', input)).toEqual(locked);
  expect(await work.refused('visit.redo', input)).toEqual(locked);
  expect(await work.refused('visit.delete', input)).toEqual(locked);
  const gone = await work.refused('workstation.delete', { workstation: workstation.id });
  expect(gone).toEqual({ code: 'has-issued-sheets', params: { count: 1 } });
  const change = (sql: string) => () => work.store.write((db) => void db.prepare(sql).run(visit));
  expect(change(`UPDATE visit SET json = '{}' WHERE id = ?`)).toThrow('does not change');
  expect(change(`UPDATE visit SET state = 'draft', revision = NULL, issued_on = NULL WHERE id = ?`)).toThrow(
    'does not change',
  );
  expect(change('DELETE FROM visit WHERE id = ?')).toThrow('stays');
});

test('a deleted draft is gone, and its workstation shows the visit before', async () => {
  const { workstation, visit } = await draftOf(work);
  await save(visit, { tasks: [heavy] });
  issue(visit);
  work.pass(1_000);
  const start = { workstation: workstation.id, date: '2027-02-01', language: 'nl' } as const;
  const second = await work.ask('visit.start', { ...start, from: { relation: 'empty' } });
  const page = async () => (await work.ask('overview.page', { limit: 10 })).rows[0]?.visit;
  expect(await page()).toMatchObject({ id: second.visit, outcome: 'incomplete' });
  await work.ask('visit.delete', { visit: second.visit, base: 0 });
  expect(await page()).toMatchObject({ id: visit, outcome: 'outside', state: 'issued' });
  expect(await work.refused('visit.read', { visit: second.visit })).toEqual({
    code: 'not-found',
    params: { what: 'visit' },
  });
});

test('a repeat keeps the work and says from when it is; a revision keeps everything', async () => {
  const { workstation, visit } = await draftOf(work);
  const person = { id: 's1', text: 'Mijn idee', agreed: true };
  const photo = { id: 'p1', mediaType: 'image/png', sha256: 'ab'.repeat(32) };
  work.store.write((db) => addPicture(db, { sha256: photo.sha256, mediaType: 'image/png', bytes: Buffer.from('x') }));
  await save(visit, {
    tasks: [heavy],
    ...answeredWell,
    workerSentences: [person],
    photos: [photo],
    workstation: { number: 'W-1', title: 'Inpakken', place: 'Poort 3', equipment: 'Rollenbaan' },
  });
  issue(visit);
  const earlier = (await documentOfVisit(work, visit)).document as unknown as StoredVisit;
  work.pass(1_000);
  work.assessor = { name: 'Collega' };
  const start = { workstation: workstation.id, date: '2027-02-22', language: 'fr' } as const;

  const repeat = await work.ask('visit.start', { ...start, from: { relation: 'repeat', visit } });
  const again = (await documentOfVisit(work, repeat.visit)).document as unknown as StoredVisit;
  expect(again).toMatchObject({
    date: '2027-02-22',
    language: 'fr',
    assessor: { name: 'Collega' },
    previous: { visit, date: '2026-11-22', relation: 'repeat' },
    photos: [photo],
    workstation: { place: 'Poort 3', equipment: 'Rollenbaan' },
  });
  expect(again.tasks[0]?.pushes).toEqual({ state: 'none', evidence: 'observed', takenFrom: '2026-11-22' });
  expect(again.falls?.['fall-haste']).toEqual({ holds: true, evidence: 'observed', takenFrom: '2026-11-22' });
  expect(again.workerSentences).toBeUndefined();
  expect(again.issue).toBeUndefined();

  const reason = 'De last was verkeerd.';
  const correct = { ...start, from: { relation: 'revision', visit, reason } } as const;
  const revision = await work.ask('visit.start', correct);
  const open = await work.ask('visit.read', { visit: revision.visit });
  const { issue: _, ...rest } = earlier;
  const previous = { visit, date: '2026-11-22', relation: 'revision' };
  expect(open.document).toEqual({ ...rest, id: revision.visit, previous });
  expect(open.revisionReason).toBe(reason);
  expect(await work.refused('visit.start', correct)).toEqual({
    code: 'already-there',
    params: { visit: revision.visit, workstation: workstation.id },
  });
  const ofDraft = { ...start, from: { relation: 'revision', visit: revision.visit, reason } } as const;
  expect(await work.refused('visit.start', ofDraft)).toEqual({ code: 'not-issued', params: {} });

  issue(revision.visit, 2);
  const { visits } = await work.ask('workstation.read', { workstation: workstation.id });
  expect(visits.map(({ id, replacedBy, revision: n }) => [id, replacedBy, n])).toEqual([
    [repeat.visit, null, null],
    [revision.visit, null, 2],
    [visit, revision.visit, 1],
  ]);
});

test('a copy is for another workstation, and leaves out what belongs to that place', async () => {
  const { visit } = await draftOf(work);
  await save(visit, { tasks: [heavy], remarks: 'here', measures: [{ id: 'm1', what: 'Heftafel' }] });
  const other = await work.ask('workstation.create', { number: '2', title: 'Stapelen', place: { company: 'Other' } });
  const start = { workstation: other.id, date: '2026-11-23', language: 'nl' } as const;
  const wrong = await work.refused('visit.start', { ...start, from: { relation: 'repeat', visit } });
  expect(wrong).toEqual({ code: 'not-found', params: { what: 'visit' } });
  const copy = await work.ask('visit.start', { ...start, from: { relation: 'copy', visit } });
  const { document } = await documentOfVisit(work, copy.visit);
  expect(document).toMatchObject({
    company: { name: 'Other' },
    workstation: { number: '2', title: 'Stapelen' },
    previous: { visit, relation: 'copy', workstation: 'W-1' },
  });
  expect(Object.keys(document)).not.toEqual(expect.arrayContaining(['remarks']));
  expect(document.measures ?? document.site).toBeUndefined();
});

test('a row that cannot be read is an error of its own visit, and of no list', async () => {
  const { workstation, visit } = await draftOf(work);
  const damage = (json: string) =>
    work.store.write((db) => void db.prepare('UPDATE visit SET json = ? WHERE id = ?').run(json, visit));
  for (const json of ['', '{"format":', 'null', JSON.stringify(aDocument({ frame: { id: 'new', version: '9' } }))]) {
    damage(json);
    expect(await work.refused('visit.read', { visit })).toMatchObject({ code: 'document-refused' });
    const input = { visit, base: 0, document: aDocument() as never, field: 'x' };
    expect(await work.refused('visit.save', input)).toMatchObject({ code: 'document-refused' });
    expect(await work.refused('visit.undo', { visit, base: 0 })).toMatchObject({ code: 'document-refused' });
    const from = { relation: 'repeat', visit } as const;
    const start = { workstation: workstation.id, date: '2026-11-23', language: 'nl', from } as const;
    expect(await work.refused('visit.start', start)).toMatchObject({ code: 'document-refused' });
    expect((await work.ask('workstation.read', { workstation: workstation.id })).visits).toHaveLength(1);
    expect((await work.ask('overview.page', { limit: 10 })).rows).toHaveLength(1);
    await work.ask('place.rename', { place: await placeOf('company'), name: `Bakkerij ${json.length}` });
  }
  await work.ask('visit.delete', { visit, base: 0 });
});

async function placeOf(kind: 'company') {
  const { companies } = await work.ask('place.tree', {});
  return { kind, id: companies[0]?.id ?? '' };
}

test('pictures stay while a visit or a step of undo needs them', async () => {
  const { visit } = await draftOf(work);
  const sha256 = '0'.repeat(64);
  const photos = [{ id: 'p1', mediaType: 'image/png', sha256 }];
  const kept = () => work.store.read((db) => db.prepare('SELECT sha256 FROM picture').pluck().all());
  const { document } = await documentOfVisit(work, visit);
  const withPhoto = { visit, base: 0, document: { ...document, photos } as never, field: 'photos' };
  expect(await work.refused('visit.save', withPhoto)).toMatchObject({
    code: 'document-refused',
    params: { problems: [{ code: 'photo-hash', field: 'photos[0].sha256' }] },
  });
  work.store.write((db) => addPicture(db, { sha256, mediaType: 'image/png', bytes: Buffer.from('picture') }));
  await save(visit, { photos });
  const open = await work.ask('visit.read', { visit });
  expect(work.ctx.files.find(open.pictures[sha256]?.id ?? '')?.bytes).toEqual(Buffer.from('picture'));
  work.pass(10_000);
  await save(visit, { photos: undefined });
  expect(kept()).toEqual([sha256]);
  const back = await work.ask('visit.undo', { visit, base: 2 });
  expect(Object.keys(back.pictures)).toEqual([sha256]);
  await work.ask('visit.redo', { visit, base: 3 });
  work.store.write((db) => {
    dropSteps(db, visit);
    followPictures(db, { id: visit });
  });
  expect(kept()).toEqual([]);
  await work.ask('visit.delete', { visit, base: 4 });
});

test('the time of a task that is light again is within', async () => {
  const { visit } = await draftOf(work);
  const all = { tasks: [light], ...answeredWell, doesNotOccur: { 'heavy-work': { evidence: 'observed' } } };
  await save(visit, all);
  expect((await work.ask('visit.read', { visit })).summary).toMatchObject({ outcome: 'within', counts: { met: 21 } });
});
