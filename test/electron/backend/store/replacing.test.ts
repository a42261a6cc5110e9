import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, storeFile } from '../../../../electron/backend/store/open-store.ts';
import { decideTogether, finishReplacing } from '../../../../electron/backend/store/replacing.ts';
import { replaceTogether, stageStore } from '../../../../electron/backend/store/restore.ts';
import type { StoreKind, StorePlace } from '../../../../electron/backend/store/store-kind.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, entries, opened, placeIn, toyStore } from './store-fixtures.ts';

const one: StoreKind = toyStore();
const other: StoreKind = { ...toyStore(), fileName: 'other.db', applicationId: one.applicationId + 1 };

/** Two stores of one folder with `old` in each, and for each one with `new` staged. */
async function scene(): Promise<StorePlace> {
  const where = placeIn(folder());
  for (const kind of [one, other]) {
    const elsewhere = placeIn(folder());
    await write(kind, elsewhere, 'new');
    await write(kind, where, 'old');
    const fill = async (staged: string) => copyFileSync(storeFile(kind, elsewhere), staged);
    expect(await stageStore(kind, where, fill)).toMatchObject({ ok: true });
  }
  return where;
}

async function write(kind: StoreKind, where: StorePlace, text: string): Promise<void> {
  const store = await opened(kind, where);
  addEntry(store, text);
  store.close();
}

/** What the next start finds in both. */
async function found(where: StorePlace): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const kind of [one, other]) {
    const store = await opened(kind, where);
    texts.push(...entries(store));
    store.close();
  }
  return texts;
}

const files = (where: StorePlace) => [storeFile(one, where), storeFile(other, where)] as const;
const rescueOf = (where: StorePlace) => join(where.folder, 'rescue');
const leftOver = (where: StorePlace) =>
  readdirSync(where.folder).filter((name) => /staged|replace-|together/.test(name));

test('two stores are replaced together, and the old ones lie together in rescue', async () => {
  const where = await scene();
  expect(replaceTogether([one, other], where)).toEqual({ ok: true, value: undefined });
  expect(leftOver(where)).toEqual([]);
  const [aside, ...more] = readdirSync(rescueOf(where));
  expect(more).toEqual([]);
  expect(readdirSync(join(rescueOf(where), aside ?? '')).sort()).toEqual(['other.db', 'toy.db']);
  expect(await found(where)).toEqual(['new', 'new']);
});

test('a kill before the decision leaves both old stores, and nothing half made', async () => {
  const staged = await scene();
  expect(await found(staged)).toEqual(['old', 'old']);
  expect(leftOver(staged)).toEqual([]);

  // While the two are being gathered.
  const gathered = await scene();
  mkdirSync(join(gathered.folder, 'together.staged'));
  copyFileSync(`${storeFile(one, gathered)}.staged`, join(gathered.folder, 'together.staged', one.fileName));
  expect(await found(gathered)).toEqual(['old', 'old']);
  expect(leftOver(gathered)).toEqual([]);
});

test.each([
  ['right after the decision', []],
  ['after the first of them', [one]],
  ['after the second of them', [other]],
  ['after both', [one, other]],
] as const)('a kill %s leaves both new stores at the next start', async (_, finished) => {
  const where = await scene();
  decideTogether(files(where), rescueOf(where), where.now());
  for (const kind of finished) finishReplacing(storeFile(kind, where), rescueOf(where));
  expect(await found(where)).toEqual(['new', 'new']);
  expect(leftOver(where)).toEqual([]);
  expect(readdirSync(rescueOf(where))).toHaveLength(1);
});

test('a store in use is not replaced, and neither is the other', async () => {
  const where = await scene();
  const open = await opened(other, where);
  expect(replaceTogether([one, other], where)).toMatchObject({ ok: false, error: { code: 'store-closed' } });
  open.close();
  expect(await found(where)).toEqual(['old', 'old']);
  expect(existsSync(rescueOf(where))).toBe(false);
});

test.each(['toy.db.staged', 'toy.db.fresh', 'toy.db.staged-wal'])(
  'a folder where half-made copies go (%s) is no crash: the store is not writable, and the folder stays',
  async (name) => {
    const where = placeIn(folder());
    await write(one, where, 'old');
    mkdirSync(join(where.folder, name));
    expect(await openStore(one, where)).toMatchObject({ state: 'closed', reason: 'not-writable' });
    expect(existsSync(join(where.folder, name))).toBe(true);
  },
);
