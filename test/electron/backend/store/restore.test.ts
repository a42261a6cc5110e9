import { existsSync, readdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeBackup } from '../../../../electron/backend/store/backup.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import { replaceStore, startEmpty } from '../../../../electron/backend/store/restore.ts';
import type { StorePlace } from '../../../../electron/backend/store/store-kind.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, contentOf, entries, opened, placeIn, restore, toySteps, toyStore } from './store-fixtures.ts';

const kind = toyStore();
const done = { ok: true, value: undefined };

/** A store with a backup of `one`, and `one, two` now. */
async function scene(): Promise<{ where: StorePlace; id: string; file: string }> {
  const where = placeIn(folder());
  const store = await opened(kind, where);
  addEntry(store, 'one');
  const made = await makeBackup(store, 'daily', where);
  addEntry(store, 'two');
  store.close();
  return { where, id: made.ok ? made.value.id : '', file: join(where.folder, 'toy.db') };
}

async function entriesOf(where: StorePlace): Promise<readonly string[]> {
  const store = await opened(kind, where);
  const found = entries(store);
  store.close();
  return found;
}

function rescued(where: StorePlace): readonly string[] {
  const rescue = join(where.folder, 'rescue');
  return existsSync(rescue) ? readdirSync(rescue).map((name) => join(rescue, name)) : [];
}

test('a restore brings the backup back; the present store and the backup stay, elsewhere', async () => {
  const { where, id } = await scene();
  const backups = contentOf(join(where.folder, 'backups'));
  expect(await restore(kind, where, id)).toEqual(done);
  expect(await entriesOf(where)).toEqual(['one']);
  expect(contentOf(join(where.folder, 'backups'))).toEqual(backups);
  const [aside] = rescued(where);
  expect(await entriesOf(placeIn(aside as string))).toEqual(['one', 'two']);
});

test('a damaged store moves away with its log, byte for byte', async () => {
  const { where, id, file } = await scene();
  writeFileSync(file, 'no database any more');
  writeFileSync(`${file}-wal`, 'nor a log');
  expect(await openStore(kind, where)).toMatchObject({ reason: 'damaged' });
  expect(await restore(kind, where, id)).toEqual(done);
  expect(await entriesOf(where)).toEqual(['one']);
  const [aside] = rescued(where) as [string];
  expect(readFileSync(join(aside, 'toy.db'), 'utf8')).toBe('no database any more');
  expect(readFileSync(join(aside, 'toy.db-wal'), 'utf8')).toBe('nor a log');
});

test('a restore works where nothing is left of the store', async () => {
  const { where, id, file } = await scene();
  unlinkSync(file);
  expect(await restore(kind, where, id)).toEqual(done);
  expect(await entriesOf(where)).toEqual(['one']);
  expect(rescued(where)).toEqual([]);
});

test('starting empty moves too, twice at one moment of the clock into two folders', async () => {
  const { where } = await scene();
  const still = { ...where, now: () => new Date('2026-11-22T12:00:00Z') };
  expect(await startEmpty(kind, still)).toEqual(done);
  expect(await entriesOf(where)).toEqual([]);
  expect(await startEmpty(kind, still)).toEqual(done);
  expect(rescued(where)).toHaveLength(2);
  expect(await entriesOf(placeIn(rescued(where).toSorted()[0] as string))).toEqual(['one', 'two']);
});

test('an older store that is put in place is brought up first', async () => {
  const from = placeIn(folder());
  const older = await opened(toyStore(toySteps.slice(0, 1)), from);
  addEntry(older, 'moved here');
  older.close();
  const { where } = await scene();
  const fill = async (path: string) => writeFileSync(path, readFileSync(join(from.folder, 'toy.db')));
  expect(await replaceStore(kind, where, fill)).toEqual(done);
  expect(await openStore(kind, where)).toMatchObject({ how: 'ready', store: expect.anything() });
});

test.each([
  ['damaged', () => Buffer.from('no database')],
  ['damaged', () => Buffer.alloc(0)],
  ['not-ours', () => new Database(':memory:').exec('CREATE TABLE theirs (text)').serialize()],
] as const)('what would not open (%s) takes no place: nothing has moved', async (reason, bytes) => {
  const { where } = await scene();
  const before = contentOf(where.folder);
  expect(await replaceStore(kind, where, async (path) => writeFileSync(path, bytes()))).toEqual({
    ok: false,
    error: { code: 'store-closed', params: { database: 'work', reason } },
  });
  expect(contentOf(where.folder)).toEqual(before);
  expect(rescued(where)).toEqual([]);
});

test('a changed backup is not restored: nothing has moved', async () => {
  const { where, id } = await scene();
  const path = join(where.folder, 'backups', `${id}.db`);
  writeFileSync(path, readFileSync(path).fill(1, 5_000, 5_010));
  const before = contentOf(where.folder);
  expect(await restore(kind, where, id)).toMatchObject({ error: { code: 'backup-unusable' } });
  expect(contentOf(where.folder)).toEqual(before);
});

test('a present file that is newer or not ours stays where it is', async () => {
  const { where, id } = await scene();
  const before = contentOf(where.folder);
  const olderApp = toyStore(toySteps.slice(0, 1));
  expect(await startEmpty(olderApp, where)).toMatchObject({ error: { params: { reason: 'newer-than-app' } } });
  const other = { ...kind, applicationId: 1 };
  expect(await startEmpty(other, where)).toMatchObject({ error: { params: { reason: 'not-ours' } } });
  expect(contentOf(where.folder)).toEqual(before);
  expect(await restore(kind, where, 'unknown')).toMatchObject({ error: { code: 'not-found' } });
  expect(id).not.toBe('');
});

test('while the store is open anywhere, nothing takes its place', async () => {
  const { where, id } = await scene();
  const store = await opened(kind, where);
  expect(await restore(kind, where, id)).toMatchObject({ error: { params: { reason: 'in-use' } } });
  addEntry(store, 'three');
  expect(entries(store)).toEqual(['one', 'two', 'three']);
  store.close();
});
