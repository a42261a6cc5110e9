import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../../electron/backend/store/backup.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import { workStore } from '../../../../electron/backend/store/work-store.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, contentOf, entries, opened, placeIn, toySteps, toyStore } from './store-fixtures.ts';

const kind = toyStore();

describe('a store that opens', () => {
  test('is made where there is none, for its user alone, and is there the next time', async () => {
    const where = placeIn(join(folder(), 'not', 'yet', 'there'));
    const first = await openStore(kind, where);
    expect(first).toMatchObject({ state: 'open', how: 'fresh' });
    if (first.state === 'closed') return;
    addEntry(first.store, 'kept');
    const file = join(where.folder, 'toy.db');
    expect(statSync(where.folder).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}-shm`)).toBe(false);
    first.store.close();
    first.store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);

    const second = await openStore(kind, where);
    expect(second).toMatchObject({ state: 'open', how: 'ready' });
    if (second.state === 'closed') return;
    expect(entries(second.store)).toEqual(['kept']);
    second.store.close();
  });

  test('has the settings that durability and safety need', async () => {
    const where = placeIn(folder());
    const personal = { ...kind, pragmas: { secure_delete: 1 } };
    const store = await opened(personal, where);
    const pragma = (name: string) => store.write((db) => db.prepare(`PRAGMA ${name}`).pluck().get());
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('fullfsync')).toBe(1);
    expect(pragma('temp_store')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('secure_delete')).toBe(1);
    expect(pragma('application_id')).toBe(kind.applicationId);
    expect(pragma('user_version')).toBe(2);
    store.close();
  });

  test('is brought up from an older version, after a backup of that version', async () => {
    const where = placeIn(folder());
    const old = await opened(toyStore(toySteps.slice(0, 1)), where);
    addEntry(old, 'from before');
    old.close();
    const opening = await openStore(kind, where);
    expect(opening).toMatchObject({ state: 'open', how: 'migrated' });
    if (opening.state === 'closed') return;
    const notes = opening.store.read((db) => db.prepare('SELECT text FROM note').pluck().all());
    expect(notes).toEqual(['from before']);
    opening.store.close();
    expect(listBackups(kind, where)).toMatchObject([
      { reason: 'before-migration', rows: { entry: 1 }, verified: true },
    ]);
    expect(await openStore(kind, where).then(closing)).toMatchObject({ how: 'ready' });
  });

  test('reads what a killed process left in the log', async () => {
    const from = placeIn(folder());
    const store = await opened(kind, from);
    addEntry(store, 'only in the log');
    const to = placeIn(folder());
    for (const companion of ['', '-wal']) {
      copyFileSync(join(from.folder, `toy.db${companion}`), join(to.folder, `toy.db${companion}`));
    }
    store.close();
    const after = await opened(kind, to);
    expect(entries(after)).toEqual(['only in the log']);
    after.close();
  });

  test('takes an empty file for no store yet', async () => {
    const where = placeIn(folder());
    writeFileSync(join(where.folder, 'toy.db'), '');
    expect(await openStore(kind, where).then(closing)).toMatchObject({ state: 'open', how: 'fresh' });
  });

  test('begins with the real schema', async () => {
    const where = placeIn(folder());
    const store = await opened(workStore, where);
    expect(store.read((db) => db.prepare('SELECT count(*) FROM visit').pluck().get())).toBe(0);
    store.close();
    const again = await openStore(workStore, where);
    expect(closing(again)).toMatchObject({ how: 'ready' });
  });
});

describe('a store that does not open', () => {
  test('is left alone when the app is older, even if only the log says so', async () => {
    const third = { version: 3, name: 'later', up: () => undefined };
    const where = placeIn(folder());
    const older = await opened(kind, where);
    addEntry(older, 'first');
    older.close();
    // The newer app is killed right after its migration: version 3 stands in the log alone.
    const newer = await opened(toyStore([...toySteps, third]), where);
    addEntry(newer, 'second');
    const killed = placeIn(folder());
    for (const companion of ['', '-wal']) {
      copyFileSync(join(where.folder, `toy.db${companion}`), join(killed.folder, `toy.db${companion}`));
    }
    newer.close();
    expect(readFileSync(join(killed.folder, 'toy.db')).readUInt32BE(60)).toBe(2);
    for (const place of [where, killed]) {
      const before = contentOf(place.folder);
      expect(await openStore(kind, place)).toEqual({
        state: 'closed',
        reason: 'newer-than-app',
        file: join(place.folder, 'toy.db'),
      });
      expect(contentOf(place.folder)).toEqual(before);
    }
  });

  test("is left alone when it is somebody else's", async () => {
    const where = placeIn(folder());
    const foreign = new Database(join(where.folder, 'toy.db'));
    foreign.pragma('journal_mode = WAL');
    foreign.exec('CREATE TABLE theirs (text TEXT)');
    foreign.close();
    const before = contentOf(where.folder);
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'not-ours' });
    expect(contentOf(where.folder)).toEqual(before);
  });

  test.each([
    ['text', Buffer.from('this is no database, and long enough to hold a header of one hundred bytes. '.repeat(3))],
    ['three bytes', Buffer.from('abc')],
    ['zeros', Buffer.alloc(8_192)],
  ])('is damaged when its file holds %s', async (_, bytes) => {
    const where = placeIn(folder());
    writeFileSync(join(where.folder, 'toy.db'), bytes);
    const before = contentOf(where.folder);
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'damaged' });
    expect(contentOf(where.folder)).toEqual(before);
  });

  test('is damaged when its log is there without it: no empty store begins over it', async () => {
    const from = placeIn(folder());
    const store = await opened(kind, from);
    addEntry(store, 'in the log');
    const where = placeIn(folder());
    copyFileSync(join(from.folder, 'toy.db-wal'), join(where.folder, 'toy.db-wal'));
    store.close();
    const before = contentOf(where.folder);
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'damaged' });
    expect(contentOf(where.folder)).toEqual(before);
  });

  test('is damaged when a page of it is', async () => {
    const where = placeIn(folder());
    const store = await opened(kind, where);
    for (let n = 0; n < 200; n += 1) addEntry(store, `entry ${n} ${'x'.repeat(200)}`);
    store.close();
    const file = join(where.folder, 'toy.db');
    const bytes = readFileSync(file);
    // The inner pages of the tree of entries, and what it points to.
    bytes.fill(0xa5, 3 * 4_096, 7 * 4_096);
    writeFileSync(file, bytes);
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'damaged' });
    expect(existsSync(file)).toBe(true);
  });

  test('is in use while another holds it, and says so soon', async () => {
    const where = placeIn(folder());
    const store = await opened(kind, where);
    const started = performance.now();
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'in-use' });
    expect(performance.now() - started).toBeLessThan(5_000);
    store.close();
    expect(await openStore(kind, where).then(closing)).toMatchObject({ state: 'open' });
  });

  test('is in use while a foreign tool writes to it', async () => {
    const where = placeIn(folder());
    (await opened(kind, where)).close();
    const tool = new Database(join(where.folder, 'toy.db'));
    tool.exec('BEGIN IMMEDIATE');
    expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'in-use' });
    tool.close();
    expect(await openStore(kind, where).then(closing)).toMatchObject({ state: 'open' });
  });

  test('is not writable where a file stands for the folder, or a folder for the file', async () => {
    const root = folder();
    writeFileSync(join(root, 'file'), '');
    expect(await openStore(kind, placeIn(join(root, 'file')))).toMatchObject({ reason: 'not-writable' });
    expect(await openStore(kind, placeIn(join(root, 'file', 'below')))).toMatchObject({ reason: 'not-writable' });
    const where = placeIn(join(root, 'data'));
    mkdirSync(join(where.folder, 'toy.db'), { recursive: true });
    expect(await openStore(kind, where)).toMatchObject({ reason: 'not-writable' });
    rmSync(where.folder, { recursive: true });
  });

  test('of another kind is not ours', async () => {
    const where = placeIn(folder());
    (await opened(kind, where)).close();
    const other = { ...kind, applicationId: kind.applicationId + 1 };
    expect(await openStore(other, where)).toMatchObject({ state: 'closed', reason: 'not-ours' });
  });
});

function closing<Opening extends Awaited<ReturnType<typeof openStore>>>(opening: Opening): Opening {
  if (opening.state === 'open') opening.store.close();
  return opening;
}
