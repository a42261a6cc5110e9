import { readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../../core/contract/values.ts';
import { backup as backupSchema } from '../../../../core/contract/values.ts';
import { listBackups, makeBackup, removeBackup, verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { sha256OfFile } from '../../../../electron/backend/store/file-hash.ts';
import type { OpenStore } from '../../../../electron/backend/store/opened-store.ts';
import type { StorePlace } from '../../../../electron/backend/store/store-kind.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, contentOf, entries, opened, placeIn, toySteps, toyStore } from './store-fixtures.ts';

const kind = toyStore();

async function backedUp(store: OpenStore, where: StorePlace, reason: Backup['reason'] = 'manual'): Promise<Backup> {
  const made = await makeBackup(store, reason, where);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

test('a backup is a whole database beside its manifest, and what the contract says', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  addEntry(store, 'one');
  addEntry(store, 'two');
  const made = await backedUp(store, where);
  expect(backupSchema.parse(made)).toEqual({
    id: 'work-2026-11-22T09-00-01-000Z-manual',
    database: 'work',
    madeAt: '2026-11-22T09:00:01.000Z',
    reason: 'manual',
    bytes: expect.any(Number),
    rows: { entry: 2, note: 0 },
    appVersion: '1.2.3',
    verified: true,
  });
  expect(listBackups(kind, where)).toEqual([made]);
  const backups = join(where.folder, 'backups');
  expect(readdirSync(backups).sort()).toEqual([`${made.id}.db`, `${made.id}.json`]);
  expect(statSync(backups).mode & 0o777).toBe(0o700);
  expect(statSync(join(backups, `${made.id}.db`)).mode & 0o777).toBe(0o600);

  const before = contentOf(backups);
  const verified = await verifyBackup(kind, where, made.id);
  expect(verified).toMatchObject({ ok: true, value: { manifest: { userVersion: 2 } } });
  const copy = new Database(join(backups, `${made.id}.db`), { readonly: true });
  expect(copy.prepare('SELECT text FROM entry').pluck().all()).toEqual(['one', 'two']);
  copy.close();
  expect(contentOf(backups)).toEqual(before);
  store.close();
});

test('a store stays in use while it is backed up, and the copy is one moment of it', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  store.write((db) => {
    const insert = db.prepare('INSERT INTO entry (text) VALUES (?)');
    for (let n = 0; n < 4_000; n += 1) insert.run('x'.repeat(4_000));
  });
  const making = backedUp(store, where);
  let written = 0;
  const writing = setInterval(() => {
    // Two rows at a time: an odd number in the copy would be half a transaction.
    store.write((db) => db.exec(`INSERT INTO entry (text) VALUES ('a'); INSERT INTO entry (text) VALUES ('b')`));
    written += 1;
  }, 1);
  const made = await making;
  clearInterval(writing);
  expect(written).toBeGreaterThan(1);
  expect((made.rows.entry ?? 0) % 2).toBe(0);
  expect(entries(store)).toHaveLength(4_000 + 2 * written);
  store.close();
}, 20_000);

test('old backups go when a new one is there, and never those of the other database', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  const personal = { ...kind, name: 'personal' as const, fileName: 'personal.db' };
  const other = await opened(personal, where);
  await backedUp(other, where);
  for (let n = 0; n < 5; n += 1) await backedUp(store, where);
  expect(listBackups(kind, where)).toHaveLength(3);
  expect(listBackups(personal, where)).toHaveLength(1);
  expect(readdirSync(join(where.folder, 'backups'))).toHaveLength(8);
  store.close();
  other.close();
});

test('two backups at one moment of the clock get two names', async () => {
  const where = placeIn(folder(), () => new Date('2026-11-22T09:00:00Z'));
  const store = await opened(kind, where);
  const [one, two] = [await backedUp(store, where), await backedUp(store, where)];
  expect(two.id).toBe(`${one.id}-2`);
  expect(listBackups(kind, where)).toHaveLength(2);
  store.close();
});

test('a copy that does not hold is not kept: the store is damaged', async () => {
  const where = placeIn(folder());
  const forgetful = { ...kind, pragmas: { cache_size: 10 } };
  const first = await opened(forgetful, where);
  for (let n = 0; n < 100; n += 1) addEntry(first, 'x'.repeat(8_000));
  first.close();
  const store = await opened(forgetful, where);
  const bytes = readFileSync(store.file);
  writeFileSync(store.file, bytes.fill(0xa5, 8 * 4_096, 60 * 4_096));
  expect(await makeBackup(store, 'daily', where)).toEqual({
    ok: false,
    error: { code: 'store-closed', params: { database: 'work', reason: 'damaged' } },
  });
  expect(readdirSync(join(where.folder, 'backups'))).toEqual([]);
  store.close();
});

test('what a kill left of a backup in the making goes at the next opening, and nothing else', async () => {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  const made = await backedUp(store, where);
  store.close();
  const backups = join(where.folder, 'backups');
  writeFileSync(join(backups, 'work-x-daily.db.tmp'), 'half');
  writeFileSync(join(backups, 'work-x-daily.db.tmp-journal'), 'half');
  writeFileSync(join(backups, 'work-x-daily.json.tmp'), 'half');
  writeFileSync(join(backups, 'work-x-daily.json'), '{}');
  writeFileSync(join(backups, 'personal-y-daily.db.tmp'), 'of the other');
  writeFileSync(join(backups, 'my own notes.txt'), 'keep');
  writeFileSync(join(backups, 'work-old-copy.db'), 'keep');
  (await opened(kind, where)).close();
  expect(readdirSync(backups).sort()).toEqual(
    [`${made.id}.db`, `${made.id}.json`, 'my own notes.txt', 'personal-y-daily.db.tmp', 'work-old-copy.db'].sort(),
  );
});

describe('a backup is refused', () => {
  async function one() {
    const where = placeIn(folder());
    const store = await opened(kind, where);
    for (let n = 0; n < 50; n += 1) addEntry(store, `entry ${n}`);
    const { id } = await backedUp(store, where);
    store.close();
    const path = join(where.folder, 'backups', `${id}.db`);
    return { where, id, path, manifest: join(where.folder, 'backups', `${id}.json`) };
  }
  const unusable = (backup: string, reason: string) => ({
    ok: false,
    error: { code: 'backup-unusable', params: { backup, reason } },
  });

  test('when a single bit of it is not what it was', async () => {
    const { where, id, path } = await one();
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 997) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ 1;
      writeFileSync(path, flipped);
      expect(await verifyBackup(kind, where, id)).toEqual(unusable(id, 'changed'));
    }
    writeFileSync(path, bytes.subarray(0, -1));
    expect(await verifyBackup(kind, where, id)).toEqual(unusable(id, 'changed'));
    expect(listBackups(kind, where)).toMatchObject([{ id, verified: false }]);
  });

  test('when its file is gone', async () => {
    const { where, id, path } = await one();
    unlinkSync(path);
    expect(await verifyBackup(kind, where, id)).toEqual(unusable(id, 'missing'));
    expect(listBackups(kind, where)).toEqual([]);
  });

  test.each(['', '{', '[]', '{"format":"groenkader-backup"}', 'x'.repeat(200_000)])(
    'when its manifest is %.30s',
    async (text) => {
      const { where, id, manifest } = await one();
      writeFileSync(manifest, text);
      expect(await verifyBackup(kind, where, id)).toMatchObject({ error: { code: 'not-found' } });
      expect(listBackups(kind, where)).toEqual([]);
    },
  );

  test('when its name leads out of the folder', async () => {
    const { where, id } = await one();
    for (const name of [`../backups/${id}`, `./${id}`, `${id}.db`, '..', '', 'nothing\0', `${id}\0`]) {
      expect(await verifyBackup(kind, where, name)).toMatchObject({ error: { code: 'not-found' } });
      removeBackup(kind, where, name);
    }
    expect(listBackups(kind, where)).toHaveLength(1);
  });

  test('when it is of a newer app, of another database, or of nobody', async () => {
    const { where, id, path, manifest } = await one();
    const older = toyStore(toySteps.slice(0, 1));
    expect(await verifyBackup(older, where, id)).toEqual(unusable(id, 'newer-than-app'));
    const other = { ...kind, applicationId: 1 };
    expect(await verifyBackup(other, where, id)).toEqual(unusable(id, 'not-ours'));
    const personal = { ...kind, name: 'personal' as const };
    expect(await verifyBackup(personal, where, id)).toMatchObject({ error: { code: 'not-found' } });
    // A file that is broken and still has the hash of its manifest: made so, or written so by a broken disk.
    writeFileSync(path, readFileSync(path).fill(0xa5, 4_096));
    const facts = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...facts, sha256: await sha256OfFile(path) }));
    expect(await verifyBackup(kind, where, id)).toEqual(unusable(id, 'damaged'));
    removeBackup(kind, where, id);
    expect(readdirSync(join(where.folder, 'backups'))).toEqual([]);
  });
});
