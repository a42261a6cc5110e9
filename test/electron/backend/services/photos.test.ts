import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { jpeg, png, segment } from '../photos/photo-fixtures.ts';

let app: TestBackend;
let visit: string;
let workstation: string;
let clean: () => void;
beforeEach(async () => {
  const folder = testFolder((end) => {
    clean = end;
  });
  app = await openBackend(folder);
  ({ visit, workstation } = await startVisit(app));
});
afterEach(async () => {
  await app.close();
  clean();
});

const base = async () => (await app.get('visit.read', { visit })).version;
const photosNow = async () => (await app.get('visit.read', { visit })).document.photos;

async function add(bytes: Uint8Array, caption?: string) {
  const upload = app.upload(bytes);
  return app.ask('photo.add', { visit, base: await base(), upload, ...(caption === undefined ? {} : { caption }) });
}

/** Pictures of different sizes, so that each has a hash of its own. */
const picture = (size: number) => jpeg({ width: size, height: 8 });

describe('adding a photo', () => {
  it('keeps its bytes as they are, under their hash, and shows it in the visit', async () => {
    const bytes = picture(40);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const answer = await add(bytes, 'Het rek langs de muur');
    if (!answer.ok) throw new Error(answer.error.code);
    const { document, version, pictures } = await app.get('visit.read', { visit });
    expect(document.photos).toEqual([
      { id: answer.value.photo, sha256, mediaType: 'image/jpeg', caption: 'Het rek langs de muur' },
    ]);
    expect(answer.value.version).toBe(version);
    const served = pictures[sha256];
    if (served === undefined) throw new Error('the picture is not offered');
    expect(app.fetch(served).equals(bytes)).toBe(true);
  });

  it('takes a PNG too, by its bytes', async () => {
    await add(png());
    expect(await photosNow()).toMatchObject([{ mediaType: 'image/png' }]);
  });

  it('is one step of undo for each, however fast they come', async () => {
    await add(picture(10));
    await add(picture(11));
    const [first, second] = (await photosNow()) ?? [];
    const undone = await app.get('visit.undo', { visit, base: await base() });
    expect(undone.document.photos).toEqual([first]);
    await app.get('visit.undo', { visit, base: undone.version });
    expect(await photosNow()).toBeUndefined();
    await app.get('visit.redo', { visit, base: await base() });
    const redone = await app.get('visit.redo', { visit, base: await base() });
    expect(redone.document.photos).toEqual([first, second]);
    expect(Object.keys(redone.pictures)).toHaveLength(2);
  });

  it('replaces the picture of one that is there, as one step of undo', async () => {
    await add(picture(10), 'Rek');
    await add(picture(11));
    const before = (await photosNow()) ?? [];
    const upload = app.upload(picture(12));
    const answer = await app.get('photo.add', { visit, base: await base(), upload, replaces: before[0]?.id ?? '' });
    expect(answer.photo).toBe(before[0]?.id);
    const after = (await photosNow()) ?? [];
    expect(after).toEqual([{ ...before[0], sha256: after[0]?.sha256 }, before[1]]);
    expect(after[0]?.sha256).not.toBe(before[0]?.sha256);
    const undone = await app.get('visit.undo', { visit, base: await base() });
    expect(undone.document.photos).toEqual(before);
    await app.fail('photo.add', {
      ...{ visit, base: await base(), upload: app.upload(picture(13)), replaces: 'not-there' },
    });
    expect(await photosNow()).toEqual(before);
  });

  it('puts it on the sheet', async () => {
    await add(picture(64), 'Pallet en rek');
    const version = await fillVisit(app, visit);
    const { sheets } = await app.get('sheet.issue', { visit, base: version, languages: ['nl'], date: '2026-11-22' });
    expect(sheets).toHaveLength(1);
  });
});

describe('a photo that is refused', () => {
  async function refusedWith(bytes: Uint8Array): Promise<unknown> {
    const before = await base();
    const answer = await add(bytes);
    expect(await base()).toBe(before);
    expect(app.backend.files.size).toBe(0);
    if (answer.ok) throw new Error('it was taken');
    return answer.error;
  }
  const problem = (code: string) => ({ code: 'file-refused', params: { problems: [{ code }] } });

  it('carries where it was taken, or anything else', async () => {
    const exif = segment(0xe1, Buffer.from('Exif\0\0GPS'));
    expect(await refusedWith(jpeg({ extra: [exif] }))).toMatchObject(problem('photo-carries-metadata'));
    const after = Buffer.from('51.05 N 3.72 E');
    expect(await refusedWith(jpeg({ after }))).toMatchObject(problem('photo-carries-metadata'));
  });

  it('is too large, broken, or no picture', async () => {
    const large = Buffer.concat([picture(8), Buffer.alloc(500_000)]);
    expect(await refusedWith(large)).toMatchObject(problem('photo-too-large'));
    expect(await refusedWith(picture(8).subarray(0, 60))).toMatchObject(problem('photo-corrupt'));
    expect(await refusedWith(Buffer.from('no picture'))).toMatchObject(problem('photo-corrupt'));
    expect(await refusedWith(new Uint8Array())).toMatchObject(problem('photo-corrupt'));
  });

  it('is the ninth', async () => {
    for (let at = 0; at < 8; at += 1) expect((await add(picture(20 + at))).ok).toBe(true);
    expect(await refusedWithCode(picture(40))).toEqual({ code: 'too-many', params: { limit: 8 } });
    expect(await photosNow()).toHaveLength(8);
  });

  it('has words beneath it that cannot be printed', async () => {
    const answer = await add(picture(8), 'een\u0000twee');
    expect(answer).toMatchObject({ ok: false, error: { code: 'document-refused' } });
    expect(await photosNow()).toBeUndefined();
  });

  async function refusedWithCode(bytes: Uint8Array) {
    const answer = await add(bytes);
    return answer.ok ? undefined : answer.error;
  }

  it('comes without its bytes, for a visit that changed, or that is issued or gone', async () => {
    const version = await base();
    const send = (more: { visit?: string; base?: number; upload?: string }) =>
      app.fail('photo.add', { visit, base: version, upload: app.upload(picture(8)), ...more });
    expect(await send({ upload: 'nothing-here' })).toEqual({ code: 'not-found', params: { what: 'file' } });
    expect(await send({ visit: 'gone' })).toEqual({ code: 'not-found', params: { what: 'visit' } });
    expect(await send({ base: version + 1 })).toMatchObject({ code: 'changed-elsewhere' });
    const filled = await fillVisit(app, visit);
    await app.get('sheet.issue', { visit, base: filled, languages: ['nl'], date: '2026-11-22' });
    expect(await send({ base: await base() })).toMatchObject({ code: 'locked' });
    expect((await app.get('workstation.read', { workstation })).visits).toHaveLength(1);
  });
});
