import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSettings } from '../../../../electron/backend/settings/settings-file.ts';
import { openBackend, testFolder, testNow } from '../../../support/backend.ts';
import { jpeg, png } from '../photos/photo-fixtures.ts';

const open = (folder: string) => openSettings(folder, () => testNow);
const defaults = { language: null, colours: 'system', assessor: null, organisation: null };
const aside = 'settings-unreadable-2026-11-22T101500000Z.json';

function folderWith(text: string): string {
  const folder = testFolder(onTestFinished);
  writeFileSync(join(folder, 'settings.json'), text);
  return folder;
}

const written = (folder: string) => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as object;

describe('settings', () => {
  it('begin without a file and are on the disk once they were changed', async () => {
    const folder = testFolder(onTestFinished);
    const settings = await open(folder);
    expect(settings.current()).toEqual(defaults);
    expect(readdirSync(folder)).toEqual([]);
    const assessor = { name: 'An Claes', role: 'ergonoom' };
    expect(await settings.change({ assessor })).toEqual({ ok: true, value: { ...defaults, assessor } });
    expect((await open(folder)).current()).toEqual({ ...defaults, assessor });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('keep both of two changes at once', async () => {
    const folder = testFolder(onTestFinished);
    const settings = await open(folder);
    await Promise.all([settings.change({ language: 'fr' }), settings.change({ colours: 'dark' })]);
    expect((await open(folder)).current()).toEqual({ ...defaults, language: 'fr', colours: 'dark' });
  });

  it('write back what only a newer version knows', async () => {
    const folder = folderWith('{"language":"de","fonts":{"size":20},"assessor":{"name":"An","signature":"x"}}');
    const settings = await open(folder);
    expect(settings.current()).toEqual({ ...defaults, language: 'de', assessor: { name: 'An' } });
    expect(settings.setAside()).toBeNull();
    await settings.change({ colours: 'light' });
    expect(written(folder)).toMatchObject({ fonts: { size: 20 }, language: 'de', colours: 'light' });
  });

  it.each(['', '{"language":', 'null', '[]', '\u0000\u0000\u0000'])('set %j aside and begin anew', async (text) => {
    const folder = folderWith(text);
    const settings = await open(folder);
    expect(settings.current()).toEqual(defaults);
    expect(settings.setAside()).toBe(aside);
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
    expect((await open(folder)).setAside()).toBeNull();
  });

  it('go on with what makes sense of a file, and set the whole of it aside', async () => {
    const folder = folderWith('{"language":"nl","colours":"sepia","assessor":{"name":"An"}}');
    const settings = await open(folder);
    expect(settings.current()).toEqual({ ...defaults, language: 'nl', assessor: { name: 'An' } });
    expect(readFileSync(join(folder, aside), 'utf8')).toContain('sepia');
    expect((await open(folder)).current()).toEqual(settings.current());
  });

  it('stay as they were where they cannot be written, and leave nothing half written', async () => {
    const folder = testFolder(onTestFinished);
    const settings = await open(folder);
    mkdirSync(join(folder, 'settings.json'));
    const answer = await settings.change({ language: 'en' });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'not-writable', params: { path: join(folder, 'settings.json') } },
    });
    expect(settings.current()).toEqual(defaults);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('that cannot be read now are not written over, and are read again before a change', async () => {
    const folder = folderWith('{"language":"fr","assessor":{"name":"An"},"fonts":1}');
    const path = join(folder, 'settings.json');
    // A folder in its place is read by nobody, root included: it stands for a file that another program has locked.
    renameSync(path, join(folder, 'elsewhere'));
    mkdirSync(path);
    const settings = await open(folder);
    expect(settings.current()).toEqual(defaults);
    const refused = { ok: false, error: { code: 'not-writable', params: { path } } };
    expect(await settings.change({ colours: 'dark' })).toEqual(refused);
    rmdirSync(path);
    renameSync(join(folder, 'elsewhere'), path);
    expect(await settings.change({ colours: 'dark' })).toMatchObject({ ok: true });
    expect(written(folder)).toMatchObject({ language: 'fr', assessor: { name: 'An' }, colours: 'dark', fonts: 1 });
  });

  it('that cannot be understood and cannot be set aside stay as they are', async () => {
    const folder = folderWith('{"language":"fr","colours":"sepia"}');
    mkdirSync(join(folder, aside));
    const settings = await open(folder);
    expect(settings.current().language).toBe('fr');
    expect((await settings.change({ language: 'de' })).ok).toBe(false);
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toContain('sepia');
  });

  it.skipIf(process.platform === 'win32')('are for their user alone', async () => {
    const folder = testFolder(onTestFinished);
    const app = await openBackend(folder);
    await app.get('settings.change', { language: 'fr' });
    await app.get('settings.logo', { upload: app.upload(png()) });
    for (const name of ['settings.json', 'logo.png']) {
      expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
    }
    await app.close();
  });

  it('are not confused by a half-written file beside them', async () => {
    const folder = folderWith('{"language":"fr"}');
    writeFileSync(join(folder, '.groenkader-1-x.tmp'), '{"langu');
    expect((await open(folder)).current().language).toBe('fr');
    const app = await openBackend(folder);
    await app.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

describe('the logo', () => {
  it('is kept as it came, in one file, and can be taken away', async () => {
    const folder = testFolder(onTestFinished);
    const app = await openBackend(folder);
    const picture = png();
    const { logo } = await app.get('settings.logo', { upload: app.upload(picture) });
    expect(logo).toMatchObject({ name: 'logo.png', mediaType: 'image/png' });
    expect(app.fetch(logo ?? { id: '' }).equals(Buffer.from(picture))).toBe(true);
    await app.get('settings.logo', { upload: app.upload(jpeg()) });
    expect(readdirSync(folder).filter((name) => name.startsWith('logo'))).toEqual(['logo.jpg']);
    await app.close();

    const again = await openBackend(folder);
    expect((await again.get('app.snapshot', {})).logo).toMatchObject({ name: 'logo.jpg', mediaType: 'image/jpeg' });
    expect(await again.get('settings.logo', { upload: null })).toEqual({ logo: null });
    expect(readdirSync(folder).filter((name) => name.startsWith('logo'))).toEqual([]);
    expect((await again.get('app.snapshot', {})).logo).toBeNull();
    await again.close();
  });

  it('is one of the two when both kinds come at once', async () => {
    const folder = testFolder(onTestFinished);
    const app = await openBackend(folder);
    const change = (bytes: Uint8Array) => app.get('settings.logo', { upload: app.upload(bytes) });
    for (let times = 0; times < 10; times += 1) {
      await Promise.all([png(), jpeg(), png(), jpeg()].map(change));
      expect(readdirSync(folder).filter((name) => name.startsWith('logo'))).toEqual(['logo.jpg']);
      expect((await app.get('app.snapshot', {})).logo).toMatchObject({ name: 'logo.jpg' });
    }
    await app.close();
  });

  it('that cannot be read now is neither replaced nor removed', async () => {
    const folder = testFolder(onTestFinished);
    const path = join(folder, 'logo.png');
    symlinkSync('logo.png', path);
    const app = await openBackend(folder);
    for (const upload of [null, app.upload(jpeg())]) {
      expect(await app.fail('settings.logo', { upload })).toEqual({ code: 'not-writable', params: { path } });
    }
    unlinkSync(path);
    writeFileSync(path, png());
    expect((await app.get('settings.logo', { upload: app.upload(jpeg()) })).logo).toMatchObject({ name: 'logo.jpg' });
    await app.close();
  });

  it('is a clean picture of a sensible size, or refused', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const refused = async (bytes: Uint8Array) => {
      const error = await app.fail('settings.logo', { upload: app.upload(bytes) });
      return error.code === 'file-refused' ? error.params.problems[0]?.code : error.code;
    };
    expect(await refused(Buffer.from('<svg onload="alert(1)"/>'))).toBe('photo-not-this-type');
    expect(await refused(Buffer.from(png()).subarray(0, 40))).toBe('photo-corrupt');
    expect(await refused(Buffer.alloc(500_001))).toBe('too-large');
    expect(await refused(Buffer.concat([png(), Buffer.from('behind')]))).toBe('photo-carries-metadata');
    expect((await app.fail('settings.logo', { upload: 'nothing' })).code).toBe('not-found');
    expect((await app.get('app.snapshot', {})).logo).toBeNull();
    await app.close();
  });

  it('that somebody put into the folder and is no clean picture counts as none', async () => {
    const folder = testFolder(onTestFinished);
    writeFileSync(join(folder, 'logo.png'), 'no picture');
    const app = await openBackend(folder);
    expect((await app.get('app.snapshot', {})).logo).toBeNull();
    await app.close();
  });
});
