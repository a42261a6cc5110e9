import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type PartName, packMove, unpackMove } from '../../../../electron/backend/keeping/move-file.ts';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { importPerson } from '../personal/personal-fixtures.ts';
import { png } from '../photos/photo-fixtures.ts';

async function appIn(folder = testFolder(onTestFinished)): Promise<TestBackend> {
  const app = await openBackend(folder);
  onTestFinished(async () => app.close());
  return app;
}

const numbers = async ({ get }: TestBackend) =>
  (await get('overview.page', { limit: 200 })).rows.map(({ workstation }) => workstation.number);

describe('a backup', () => {
  it('brings back the work of its moment, and what it replaces is in a backup and in rescue', async () => {
    const app = await appIn();
    await startVisit(app, { number: 'OUD' });
    const { backups } = await app.get('backup.make', {});
    const work = backups.find(({ database }) => database === 'work');
    expect(work).toMatchObject({ verified: true, reason: 'manual', rows: { workstation: 1, visit: 1 } });
    await startVisit(app, { number: 'NIEUW' });
    await app.get('backup.restore', { database: 'work', backup: work?.id ?? '' });
    expect(await numbers(app)).toEqual(['OUD']);

    const [before] = (await app.get('backup.list', {})).backups.filter(({ reason }) => reason === 'before-restore');
    expect(before?.rows).toMatchObject({ workstation: 2 });
    expect(readdirSync(join(app.folder, 'rescue'))).toHaveLength(1);
    await app.get('backup.restore', { database: 'work', backup: before?.id ?? '' });
    expect((await numbers(app)).sort()).toEqual(['NIEUW', 'OUD']);
  });

  it('can be restored although the one made before it pushes it out of the list', async () => {
    const app = await appIn();
    await startVisit(app, { number: 'EERST' });
    const { backups } = await app.get('backup.make', {});
    await app.get('backup.make', {});
    await app.get('backup.make', {});
    await startVisit(app, { number: 'LATER' });
    const id = backups.find(({ database }) => database === 'work')?.id ?? '';
    await app.get('backup.restore', { database: 'work', backup: id });
    expect(await numbers(app)).toEqual(['EERST']);
  });

  it('is there after it was made, also by a clock that was set back', async () => {
    const folder = testFolder(onTestFinished);
    let hour = 12;
    const app = await openBackend(folder, { now: () => new Date(`2026-11-22T${hour}:00:00Z`) });
    for (hour = 23; hour > 13; hour -= 1) {
      const { backups } = await app.get('backup.make', {});
      const here = (await app.get('backup.list', {})).backups.map(({ id }) => id);
      expect(here).toEqual(expect.arrayContaining(backups.map(({ id }) => id)));
      expect((await app.get('move.export', { personal: true })).visits).toBe(0);
    }
    await app.close();
  });

  it('that was changed, or is not there, is refused, and nothing moves', async () => {
    const app = await appIn();
    await startVisit(app);
    const { backups } = await app.get('backup.make', {});
    const id = backups.find(({ database }) => database === 'work')?.id ?? '';
    const path = join(app.folder, 'backups', `${id}.db`);
    const bytes = readFileSync(path);
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await app.fail('backup.restore', { database: 'work', backup: id })).toEqual({
      code: 'backup-unusable',
      params: { backup: id, reason: 'changed' },
    });
    for (const backup of ['none', '../groenkader', 'work-x/../../groenkader']) {
      expect((await app.fail('backup.restore', { database: 'work', backup })).code).toBe('not-found');
    }
    expect((await app.fail('backup.restore', { database: 'personal', backup: id })).code).toBe('not-found');
    expect(await numbers(app)).toEqual(['W-1']);
    expect(existsSync(join(app.folder, 'rescue'))).toBe(false);
  });
});

describe('a database that cannot be opened', () => {
  async function damaged(): Promise<TestBackend> {
    const folder = testFolder(onTestFinished);
    const before = await openBackend(folder);
    const { visit } = await startVisit(before);
    await fillVisit(before, visit);
    await before.get('backup.make', {});
    await before.close();
    const path = join(folder, 'groenkader.db');
    const database = new Database(path, { readonly: true });
    const page = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'workstation'").pluck().get();
    const size = database.pragma('page_size', { simple: true }) as number;
    database.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, ((page as number) - 1) * size, (page as number) * size);
    writeFileSync(path, bytes);
    return appIn(folder);
  }

  it('closes the gate, and says why and with which backups', async () => {
    const app = await damaged();
    const { work, personal } = await app.get('app.snapshot', {});
    expect(work).toMatchObject({ state: 'closed', reason: 'damaged', file: join(app.folder, 'groenkader.db') });
    expect(work.state === 'closed' ? work.backups.map(({ verified }) => verified) : []).toEqual([true]);
    expect(personal.state).toBe('open');
    const error = await app.fail('place.tree', {});
    expect(error).toEqual({ code: 'store-closed', params: { database: 'work', reason: 'damaged' } });
    // Settings work nevertheless.
    expect((await app.get('settings.change', { language: 'fr' })).language).toBe('fr');
    expect((await app.get('recovery.retry', {})).work).toMatchObject({ state: 'closed', reason: 'damaged' });
  });

  it('is exported as far as it can be read', async () => {
    const app = await damaged();
    const { file, visits } = await app.get('recovery.export-readable', {});
    expect(visits).toBe(1);
    const { visits: documents } = JSON.parse(app.fetch(file ?? { id: '' }).toString());
    expect(documents).toMatchObject([{ format: 'groenkader-visit', tasks: [{ title: 'Dozen stapelen' }] }]);
  });

  it('is restored from a backup, or begun anew, and moves aside either way', async () => {
    const app = await damaged();
    const { work } = await app.get('app.snapshot', {});
    const backup = work.state === 'closed' ? (work.backups[0]?.id ?? '') : '';
    const after = await app.get('recovery.restore', { database: 'work', backup });
    expect(after.work).toEqual({ state: 'open', how: 'ready' });
    expect(await numbers(app)).toEqual(['W-1']);
    expect(readdirSync(join(app.folder, 'rescue'))).toHaveLength(1);

    const other = await damaged();
    const empty = await other.get('recovery.start-empty', { database: 'work', confirmed: true });
    expect(empty).toMatchObject({ work: { state: 'open' }, workstations: 0 });
    expect(readdirSync(join(other.folder, 'rescue'))).toHaveLength(1);
  });

  it('is not emptied while it is open', async () => {
    const app = await appIn();
    await startVisit(app);
    await app.get('recovery.start-empty', { database: 'work', confirmed: true });
    expect(await numbers(app)).toEqual(['W-1']);
  });

  it('leaves a report without names or paths', async () => {
    const app = await damaged();
    const { text } = await app.get('recovery.report', {});
    expect(text).toMatch(/^work: closed, damaged$/m);
    expect(text).toMatch(/^ {2}groenkader\.db: \d+ bytes$/m);
    expect(text).not.toContain(app.folder);
    expect(text).not.toContain('Peeters');
  });

  it('that a newer version wrote, or somebody else, is left alone', async () => {
    for (const [pragma, reason] of [
      ['user_version = 99', 'newer-than-app'],
      ['application_id = 7', 'not-ours'],
    ] as const) {
      const folder = testFolder(onTestFinished);
      await (await openBackend(folder)).close();
      const database = new Database(join(folder, 'groenkader.db'));
      database.pragma(pragma);
      database.close();
      const bytes = readFileSync(join(folder, 'groenkader.db'));
      const app = await appIn(folder);
      expect((await app.get('app.snapshot', {})).work).toMatchObject({ state: 'closed', reason });
      const error = await app.fail('recovery.start-empty', { database: 'work', confirmed: true });
      expect(error).toEqual({ code: 'store-closed', params: { database: 'work', reason } });
      expect(readFileSync(join(folder, 'groenkader.db')).equals(bytes)).toBe(true);
    }
  });

  it('is in use by the first of two', async () => {
    const folder = testFolder(onTestFinished);
    const first = await appIn(folder);
    const second = await appIn(folder);
    expect((await second.get('app.snapshot', {})).work).toMatchObject({ state: 'closed', reason: 'in-use' });
    await first.close();
    expect((await second.get('recovery.retry', {})).work.state).toBe('open');
  });
});

describe('moving to another laptop', () => {
  async function full(): Promise<TestBackend> {
    const app = await appIn();
    const { visit } = await startVisit(app, { number: 'MEE' });
    await importPerson(app, visit, await fillVisit(app, visit), 'A');
    await app.get('settings.change', { language: 'fr', assessor: { name: 'An Claes' } });
    await app.get('settings.logo', { upload: app.upload(png()) });
    return app;
  }

  it('takes everything along, and personal values when they are asked for', async () => {
    const from = await full();
    const { file, visits, personalRecords } = await from.get('move.export', { personal: true });
    expect([visits, personalRecords]).toEqual([1, 1]);
    const to = await appIn();
    await startVisit(to, { number: 'HIER' });
    const upload = to.upload(from.fetch(file));
    expect(await to.get('move.import', { upload, confirmed: true })).toEqual({ visits: 1, personalRecords: 1 });
    expect(await numbers(to)).toEqual(['MEE']);
    const { settings, logo } = await to.get('app.snapshot', {});
    expect(settings).toMatchObject({ language: 'fr', assessor: { name: 'An Claes' } });
    expect(logo?.mediaType).toBe('image/png');
    expect((await to.get('personal.orphans', {})).records).toEqual([]);
    const { backups } = await to.get('backup.list', {});
    expect(backups.find(({ reason, database }) => reason === 'before-move' && database === 'work')).toMatchObject({
      rows: { workstation: 1 },
    });
    expect(readdirSync(join(to.folder, 'rescue')).length).toBeGreaterThan(0);
    expect(readdirSync(join(to.folder, 'backups')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('without personal values leaves those that are here alone, and offers them for deletion', async () => {
    const from = await full();
    const { file, personalRecords } = await from.get('move.export', { personal: false });
    expect(personalRecords).toBe(0);
    const to = await appIn();
    const { visit } = await startVisit(to);
    const { record } = await importPerson(to, visit, 0, 'B');
    await to.get('move.import', { upload: to.upload(from.fetch(file)), confirmed: true });
    expect((await to.get('personal.orphans', {})).records.map(({ id }) => id)).toEqual([record]);
  });

  it('refuses every other file, and a changed one, and changes nothing', async () => {
    const from = await full();
    const { file } = await from.get('move.export', { personal: true });
    const whole = from.fetch(file);
    const parts = unpackMove(whole);
    if (!parts.ok) throw new Error(parts.error);
    const facts = { appVersion: '0.1.0', madeAt: '2026-11-22T10:15:00.000Z' };
    const repacked = (name: PartName, bytes: Uint8Array) => packMove(new Map(parts.value).set(name, bytes), facts);
    const flipped = Buffer.from(whole);
    flipped[flipped.length - 9] = (flipped[flipped.length - 9] ?? 0) ^ 4;
    const newer = Buffer.from(parts.value.get('work') ?? []);
    newer.writeUInt32BE(99, 60);
    const text = Buffer.from(whole.toString('latin1').replace('"formatVersion":1', '"formatVersion":2'), 'latin1');

    const to = await appIn();
    await startVisit(to, { number: 'HIER' });
    for (const [bytes, reason] of [
      [Buffer.from(''), 'not-ours'],
      [readFileSync(join(to.folder, 'personal.db')), 'not-ours'],
      [whole.subarray(0, whole.length - 1), 'damaged'],
      [Buffer.concat([whole, Buffer.from('x')]), 'damaged'],
      [whole.subarray(0, 18), 'damaged'],
      [flipped, 'changed'],
      [text, 'newer-than-app'],
      [repacked('work', newer), 'newer-than-app'],
      [repacked('work', parts.value.get('personal') ?? Buffer.of()), 'not-ours'],
      [repacked('work', Buffer.of()), 'damaged'],
      [repacked('personal', Buffer.from('SQLite format 3')), 'damaged'],
      [repacked('settings', Buffer.from('{}')), 'damaged'],
      [repacked('logo', Buffer.from('<svg/>')), 'damaged'],
    ] as const) {
      const error = await to.fail('move.import', { upload: to.upload(bytes), confirmed: true });
      expect(error).toEqual({ code: 'backup-unusable', params: { backup: '.groenkader', reason } });
    }
    expect((await to.fail('move.import', { upload: 'none', confirmed: true })).code).toBe('not-found');
    expect(await numbers(to)).toEqual(['HIER']);
    expect(existsSync(join(to.folder, 'rescue'))).toBe(false);
    expect(readdirSync(join(to.folder, 'backups'))).toEqual([]);
  });
});
