import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { personalKind } from '../../../../electron/backend/personal/personal-kind.ts';
import { makeBackup } from '../../../../electron/backend/store/backup.ts';
import { openStore, storeFile } from '../../../../electron/backend/store/open-store.ts';
import type { StoreKind, StorePlace } from '../../../../electron/backend/store/store-kind.ts';
import { workStore } from '../../../../electron/backend/store/work-store.ts';
import { folder } from '../../cli/run-cli.ts';
import { contentOf, opened, placeIn, restore, toySteps, toyStore } from './store-fixtures.ts';

/** A closed store into whose file somebody else wrote. */
async function altered(kind: StoreKind, sql: string): Promise<StorePlace> {
  const where = placeIn(folder());
  (await opened(kind, where)).close();
  alter(storeFile(kind, where), sql);
  return where;
}

function alter(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

const swallow = 'BEGIN SELECT RAISE(IGNORE); END';

test.each([
  ['a trigger that swallows saves', workStore, `CREATE TRIGGER zz BEFORE UPDATE ON visit ${swallow}`],
  ['a trigger named like our search', workStore, `CREATE TRIGGER search_text_zz BEFORE UPDATE ON visit ${swallow}`],
  ['a table too many', workStore, 'CREATE TABLE t (x)'],
  ['a view in place of a table', workStore, 'DROP TABLE step; CREATE VIEW step AS SELECT 1 AS visit'],
  ['a lock that is gone', workStore, 'DROP TRIGGER visit_locked'],
  ['a column too many', workStore, 'ALTER TABLE company ADD COLUMN x TEXT'],
  ['no record', personalKind, 'DROP TABLE record'],
] as const)('a sound file with %s is damaged and stays as it is', async (_, kind, sql) => {
  const where = await altered(kind, sql);
  const before = contentOf(where.folder);
  expect(await openStore(kind, where)).toMatchObject({ state: 'closed', reason: 'damaged' });
  expect(contentOf(where.folder)).toEqual(before);
});

test('an older schema with something added is not migrated', async () => {
  const where = await altered(toyStore(toySteps.slice(0, 1)), 'CREATE TABLE note (x)');
  expect(await openStore(toyStore(), where)).toMatchObject({ state: 'closed', reason: 'damaged' });
});

test.each([workStore, personalKind])(
  "SQLite's own statistics and a rewritten file are no change ($name)",
  async (kind) => {
    const where = await altered(kind, 'ANALYZE; VACUUM');
    (await opened(kind, where)).close();
  },
);

test('a backup of another schema is not put in the place of anything, whatever its manifest says', async () => {
  const kind = toyStore();
  const where = placeIn(folder());
  const store = await opened(kind, where);
  store.write((db) => db.exec('CREATE TABLE t (x)'));
  const made = await makeBackup(store, 'manual', where);
  store.write((db) => db.exec('DROP TABLE t'));
  store.close();
  const id = made.ok ? made.value.id : '';
  expect(await restore(kind, where, id)).toEqual({
    ok: false,
    error: { code: 'backup-unusable', params: { backup: id, reason: 'damaged' } },
  });
  expect(existsSync(join(where.folder, 'rescue'))).toBe(false);
  (await opened(kind, where)).close();
});
