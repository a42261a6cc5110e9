import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { connect, writeFace } from '../../../../electron/backend/store/connection.ts';
import type { Migration, WriteDb } from '../../../../electron/backend/store/database.ts';
import { migrate, orderedMigrations } from '../../../../electron/backend/store/migrate.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import type { StoreKind } from '../../../../electron/backend/store/store-kind.ts';
import { workStore } from '../../../../electron/backend/store/work-store.ts';
import { folder } from '../../cli/run-cli.ts';
import { addEntry, opened, placeIn, toySteps, toyStore } from './store-fixtures.ts';

/**
 * SHA-256 of the files of released migrations, first 16 digits. A released step never changes, not even in a comment:
 * somebody's store was made by it. Add a line with each release.
 */
const released: Readonly<Record<string, string>> = { '0001-initial.ts': 'fb8be0767cd9afc1' };

test('a released step is as it was released', () => {
  const migrations = join(import.meta.dirname, '../../../../electron/backend/store/migrations');
  for (const [name, hash] of Object.entries(released)) {
    const now = createHash('sha256')
      .update(readFileSync(join(migrations, name)))
      .digest('hex');
    expect([name, now.slice(0, 16)]).toEqual([name, hash]);
  }
});

test('a list with a gap, a double or a wrong order does not load', () => {
  const step = (version: number): Migration => ({ version, name: `step ${version}`, up: () => undefined });
  expect(orderedMigrations([step(1), step(2)])).toHaveLength(2);
  expect(() => orderedMigrations([step(1), step(3)])).toThrow('Migration 3 (step 3) stands in place 2');
  expect(() => orderedMigrations([step(1), step(1)])).toThrow('Migration 1');
  expect(() => orderedMigrations([step(2), step(1)])).toThrow('Migration 2');
});

test.each([
  ['the toy schema', toyStore(), 1],
  ['the toy schema, second step', toyStore(), 2],
  ['the schema of the work', workStore, 1],
  ['the schema of the work, second step', workStore, 2],
])('%s: a fault before or after any statement leaves version and schema as they were', (_, kind, version) => {
  let faults = 0;
  for (let nth = 0; ; nth += 1) {
    const { database, start } = before(kind, version);
    const failing = kind.migrations.map((step) => (step.version === version ? failingAt(step, nth) : step));
    const failed = migrate(database, writeFace(database), failing);
    if (failed === undefined) {
      expect(database.pragma('user_version', { simple: true })).toBe(kind.migrations.length);
      database.close();
      break;
    }
    faults += 1;
    expect(failed.version).toBe(version);
    expect(failed.cause).toEqual(new Error(`fault ${nth}`));
    expect(state(database)).toEqual(start);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
    // And the same store can be brought up afterwards.
    expect(migrate(database, writeFace(database), kind.migrations)).toBeUndefined();
    database.close();
  }
  expect(faults).toBeGreaterThan(2);
});

test('a step that leaves a broken reference fails as a whole', () => {
  const { database, start } = before(toyStore(), 2);
  const breaking: Migration = {
    version: 2,
    name: 'breaking',
    up: (db) => db.exec('CREATE TABLE note (entry REFERENCES entry (id)); INSERT INTO note VALUES (99)'),
  };
  const [first] = toySteps;
  expect(migrate(database, writeFace(database), [first as Migration, breaking])?.cause).toMatchObject({
    message: 'Step 2 leaves a broken reference in note',
  });
  expect(state(database)).toEqual(start);
  database.close();
});

test('a failed step closes the store by its name and number, and the backup from before is there', async () => {
  const where = placeIn(folder());
  const old = await opened(toyStore(toySteps.slice(0, 1)), where);
  addEntry(old, 'kept');
  old.close();
  const broken = { version: 2, name: 'broken', up: (db: WriteDb) => db.exec('CREATE TABLE entry (text TEXT)') };
  const opening = await openStore(toyStore([...toySteps.slice(0, 1), broken]), where);
  expect(opening).toMatchObject({ state: 'closed', reason: 'migration-failed', step: { version: 2, name: 'broken' } });
  const again = await openStore(toyStore(), where);
  expect(again).toMatchObject({ state: 'open', how: 'migrated' });
  if (again.state === 'open') again.store.close();
});

/** An open store of the version before a step, with a row where it has a table, and how it stands. */
function before(kind: StoreKind, version: number) {
  const path = join(folder(), kind.fileName);
  const bare = new Database(path);
  bare.pragma(`application_id = ${kind.applicationId}`);
  bare.close();
  const database = connect(path, kind);
  migrate(database, writeFace(database), kind.migrations.slice(0, version - 1));
  if (version > 1 && kind !== workStore) database.exec(`INSERT INTO entry (text) VALUES ('kept')`);
  return { database, start: state(database) };
}

function state(database: Database.Database) {
  return {
    version: database.pragma('user_version', { simple: true }),
    schema: database.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all(),
    rows: database.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'entry'`).pluck().get(),
  };
}

/** The same step, which throws before its nth statement, or after its last. */
function failingAt(step: Migration, nth: number): Migration {
  let done = 0;
  const tick = () => {
    if (done === nth) throw new Error(`fault ${nth}`);
    done += 1;
  };
  const up = (db: WriteDb) => {
    step.up({
      ...db,
      exec: ((source: string) => {
        for (const statement of statements(source)) {
          tick();
          db.exec(statement);
        }
        return undefined;
      }) as unknown as WriteDb['exec'],
    });
    tick();
  };
  return { ...step, up };
}

/** The single statements of a text of SQL: a trigger ends with `END;`, every other statement with `;`. */
function statements(source: string): readonly string[] {
  const found: string[] = [];
  let begun = '';
  for (const piece of source.replaceAll(/--.*$/gm, '').split(/(?<=;)/)) {
    begun += piece;
    if (/^\s*CREATE TRIGGER/.test(begun) && !/\bEND;$/.test(begun)) continue;
    if (begun.trim() !== '') found.push(begun);
    begun = '';
  }
  return found;
}
