import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withoutPictures } from '../../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { across, deltaOf } from '../../../../electron/backend/services/undo.ts';
import { visit as arbitraryVisit } from '../../../support/arbitrary-visit.ts';
import { fcOptions } from '../../../support/runs.ts';
import { documentOfVisit, draftOf, openWork, type WorkServices } from '../../../support/work-services.ts';

let work: WorkServices;
let visit: string;
beforeEach(async () => {
  work = await openWork();
  ({ visit } = await draftOf(work));
});
afterEach(() => work.close());

async function remark(remarks: string, field = 'remarks') {
  const { document, version } = await documentOfVisit(work, visit);
  return work.ask('visit.save', { visit, base: version, document: { ...document, remarks } as never, field });
}

const remarks = async () => (await documentOfVisit(work, visit)).document.remarks;
const version = async () => (await documentOfVisit(work, visit)).version;
const undo = async () => work.ask('visit.undo', { visit, base: await version() });
const redo = async () => work.ask('visit.redo', { visit, base: await version() });

test('what is done can be taken back and done again, step by step', async () => {
  await remark('a');
  work.pass(6_000);
  await remark('b');
  expect(await undo()).toMatchObject({ document: { remarks: 'a' }, version: 3, canUndo: true, canRedo: true });
  expect(await undo()).toMatchObject({ version: 4, canUndo: false, canRedo: true });
  expect(await remarks()).toBeUndefined();
  expect(await work.refused('visit.undo', { visit, base: 4 })).toEqual({ code: 'nothing-to-undo', params: {} });
  expect(await redo()).toMatchObject({ document: { remarks: 'a' } });
  expect(await redo()).toMatchObject({ document: { remarks: 'b' }, canUndo: true, canRedo: false });
  expect(await work.refused('visit.redo', { visit, base: 6 })).toEqual({ code: 'nothing-to-redo', params: {} });
});

test('a change after undo leaves nothing to redo', async () => {
  await remark('a');
  work.pass(6_000);
  await remark('b');
  await undo();
  expect(await remark('c')).toMatchObject({ canUndo: true, canRedo: false });
  expect(await undo()).toMatchObject({ document: { remarks: 'a' } });
});

test('typing into one field is one step; a pause or another field begins a new one', async () => {
  for (const text of ['D', 'Do', 'Doo', 'Doos']) {
    await remark(text);
    work.pass(5_000);
  }
  work.pass(1);
  await remark('Doos en');
  await remark('Doos en palet', 'other');
  expect((await undo()).document).toMatchObject({ remarks: 'Doos en' });
  expect((await undo()).document).toMatchObject({ remarks: 'Doos' });
  expect((await undo()).document.remarks).toBeUndefined();
  expect(await work.refused('visit.undo', { visit, base: await version() })).toMatchObject({ code: 'nothing-to-undo' });
});

test('what was typed and taken back by hand leaves no step', async () => {
  await remark('a');
  work.pass(6_000);
  await remark('ab');
  expect(await remark('a')).toMatchObject({ canUndo: true, canRedo: false });
  expect((await undo()).document.remarks).toBeUndefined();
});

test('a change right after undo is a step of its own', async () => {
  await remark('a');
  work.pass(6_000);
  await remark('b', 'other');
  await undo();
  await remark('c');
  expect((await undo()).document).toMatchObject({ remarks: 'a' });
});

test('two hundred steps are kept', async () => {
  for (let at = 1; at <= 203; at += 1) await remark(`step ${at}`, `field ${at}`);
  for (let at = 202; at >= 3; at -= 1) expect((await undo()).document).toMatchObject({ remarks: `step ${at}` });
  expect(await work.refused('visit.undo', { visit, base: await version() })).toMatchObject({ code: 'nothing-to-undo' });
  for (let at = 4; at <= 203; at += 1) await redo();
  expect(await remarks()).toBe('step 203');
});

test('undo goes round a new number of the workstation', async () => {
  const { workstation } = await work.ask('visit.read', { visit });
  await remark('a');
  await work.ask('workstation.change', {
    workstation: workstation.id,
    number: 'W-2',
    title: 'Stapelen',
    place: { company: 'Other' },
  });
  const { document } = await undo();
  expect(document).toMatchObject({ company: { name: 'Other' }, workstation: { number: 'W-2', title: 'Stapelen' } });
  expect([document.remarks, document.site, document.department]).toEqual([undefined, undefined, undefined]);
});

test.each(['', '{', '7', 'null', '{"tasks":7}', '{"date":["2026-11-22","yesterday"]}', '{"tasks":{"_t":"a","5":[1]}}'])(
  'a damaged step (%s) takes the steps along, never the document',
  async (delta) => {
    await remark('a');
    work.pass(6_000);
    await remark('b');
    const { document } = await documentOfVisit(work, visit);
    work.store.write((db) => void db.prepare('UPDATE step SET delta = ? WHERE position = 2').run(delta));
    const refused = await work.refused('visit.undo', { visit, base: 2 });
    expect(refused).toEqual({ code: 'nothing-to-undo', params: {} });
    expect(await documentOfVisit(work, visit)).toEqual({ document, version: 2 });
    expect(await remark('c')).toMatchObject({ version: 3, canUndo: true });
    expect((await undo()).document).toMatchObject({ remarks: 'b' });
  },
);

test('any change of a document can be taken back and done again exactly', () => {
  const stored = arbitraryVisit().map((whole): StoredVisit => withoutPictures(whole).visit);
  fc.assert(
    fc.property(stored, stored, fc.array(fc.nat(), { maxLength: 8 }), (one, other, order) => {
      // Entries that come, go and change places, besides documents that share nothing.
      const tasks = [...one.tasks];
      const moved = { ...one, tasks: order.flatMap((at) => tasks.splice(at % (tasks.length || 1), 1)) };
      for (const after of [other, moved]) {
        const delta = deltaOf(one, after);
        if (delta === undefined) expect(after).toEqual(one);
        else {
          expect(across(after, delta, 'back')?.visit).toEqual(one);
          expect(across(one, delta, 'forth')?.visit).toEqual(after);
        }
      }
    }),
    fcOptions(150, 20_000),
  );
});
