import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type PartName, packMove, unpackMove } from '../../../../electron/backend/keeping/move-file.ts';
import { personalKind } from '../../../../electron/backend/personal/personal-kind.ts';
import { workStore } from '../../../../electron/backend/store/work-store.ts';
import { openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { importPerson } from '../personal/personal-fixtures.ts';

async function appIn(folder = testFolder(onTestFinished)): Promise<TestBackend> {
  const app = await openBackend(folder);
  onTestFinished(async () => app.close());
  return app;
}

/** The parts of an export with one workstation, one visit and one record. */
let parts: ReadonlyMap<PartName, Uint8Array>;
beforeEach(async () => {
  const from = await appIn();
  const { visit } = await startVisit(from, { number: 'MEE' });
  await importPerson(from, visit, 0, 'A');
  const unpacked = unpackMove(from.fetch((await from.get('move.export', { personal: true })).file));
  if (!unpacked.ok) throw new Error(unpacked.error);
  parts = unpacked.value;
});

/** The same export with another database in it. */
function repacked(name: 'work' | 'personal', sql: string, from: 'same' | 'nothing' = 'same'): Buffer {
  const path = join(testFolder(onTestFinished), 'altered.db');
  if (from === 'same') writeFileSync(path, parts.get(name) ?? '');
  const database = new Database(path);
  database.pragma(`application_id = ${{ work: workStore, personal: personalKind }[name].applicationId}`);
  // Whoever makes such a file asks no constraint.
  database.pragma('ignore_check_constraints = ON');
  database.exec(sql);
  database.close();
  return packMove(new Map(parts).set(name, readFileSync(path)), {
    appVersion: '0.1.0',
    madeAt: '2026-11-22T10:15:00.000Z',
  });
}

const swallow = 'BEGIN SELECT RAISE(IGNORE); END';

describe('a file from another laptop is refused whole, and nothing here changes, when', () => {
  it.each([
    ['its work has none of our tables', 'work', 'CREATE TABLE t (x); PRAGMA user_version = 1', 'nothing'],
    ['its work cannot be brought up', 'work', 'CREATE TABLE visit (x)', 'nothing'],
    ['its personal part has no records', 'personal', 'CREATE TABLE t (x); PRAGMA user_version = 1', 'nothing'],
    ['a trigger swallows what is saved', 'work', `CREATE TRIGGER zz BEFORE UPDATE ON visit ${swallow}`, 'same'],
    ['a title is two lines', 'work', "UPDATE workstation SET title = char(10) || 'x'", 'same'],
    ['a number rings a bell', 'work', "UPDATE workstation SET number = 'x' || char(7)", 'same'],
    ['a company is blank', 'work', "UPDATE company SET name = ' '", 'same'],
    ['a visit was changed at no moment', 'work', "UPDATE visit SET changed_at = 'zz'", 'same'],
    ['a record has no label', 'personal', "UPDATE record SET label = 'A-'", 'same'],
  ] as const)('%s', async (_, name, sql, from) => {
    const to = await appIn();
    const { visit } = await startVisit(to, { number: 'HIER' });
    await importPerson(to, visit, 0, 'B');
    const error = await to.fail('move.import', { upload: to.upload(repacked(name, sql, from)), confirmed: true });
    expect(error).toEqual({ code: 'backup-unusable', params: { backup: '.groenkader', reason: 'damaged' } });

    const { rows } = await to.get('overview.page', { limit: 10 });
    expect(rows.map(({ workstation }) => workstation.number)).toEqual(['HIER']);
    expect((await to.get('personal.list', { visit })).records.map(({ label }) => label)).toEqual(['B']);
    expect((await to.get('app.snapshot', {})).work.state).toBe('open');
    expect(existsSync(join(to.folder, 'rescue'))).toBe(false);
    // Neither half-made copies nor a backup for a replacement that there was not.
    expect(readdirSync(join(to.folder, 'backups'))).toEqual([]);
    expect(readdirSync(to.folder).filter((entry) => /staged|replace/.test(entry))).toEqual([]);
  });
});

it('a move leaves no copy behind outside rescue and backups', async () => {
  const to = await appIn();
  await startVisit(to, { number: 'HIER' });
  await to.get('move.import', { upload: to.upload(repacked('work', 'SELECT 1')), confirmed: true });
  const [aside, ...more] = readdirSync(join(to.folder, 'rescue'));
  expect(more).toEqual([]);
  expect(readdirSync(join(to.folder, 'rescue', aside ?? '')).sort()).toEqual(['groenkader.db', 'personal.db']);
  expect(readdirSync(to.folder).filter((entry) => /staged|replace|together/.test(entry))).toEqual([]);
});

describe('a folder in which somebody worked', () => {
  it('shows a row that no list may hold, and the others with it', async () => {
    const folder = testFolder(onTestFinished);
    const before = await openBackend(folder);
    await startVisit(before, { number: 'W-1' });
    await startVisit(before, { number: 'W-2' });
    await before.close();
    const database = new Database(join(folder, 'groenkader.db'));
    database.exec("UPDATE workstation SET title = 'a' || char(10) || 'b' WHERE number = 'W-1'");
    database.exec("UPDATE company SET name = 'Firma' || char(7)");
    database.close();

    const app = await appIn(folder);
    const { rows } = await app.get('overview.page', { limit: 10 });
    expect(rows.map(({ workstation }) => workstation.title)).toContain('a b');
    expect(rows).toHaveLength(2);
    expect((await app.get('place.tree', {})).companies.map(({ name }) => name)).toEqual(['Firma ']);
    expect((await app.get('overview.due', { today: '2026-11-22', limit: 10 })).rows).toHaveLength(2);
  });

  it('lists its backups beside one with an odd name, and says of a damaged database what there is', async () => {
    const folder = testFolder(onTestFinished);
    const app = await appIn(folder);
    await startVisit(app);
    const { backups } = await app.get('backup.make', {});
    const id = backups.find(({ database }) => database === 'work')?.id ?? '';
    const copy = (name: string) => {
      for (const ending of ['db', 'json']) {
        const bytes = readFileSync(join(folder, 'backups', `${id}.${ending}`));
        writeFileSync(join(folder, 'backups', `${name}.${ending}`), bytes);
      }
    };
    copy('work-a\nb');
    copy(`work-${'x'.repeat(220)}`);
    const listed = (await app.get('backup.list', {})).backups.filter(({ database }) => database === 'work');
    expect(listed.map((one) => one.id)).toEqual([id]);
    await app.close();

    writeFileSync(join(folder, 'groenkader.db'), 'garbage');
    const { work } = await (await appIn(folder)).get('app.snapshot', {});
    expect(work).toMatchObject({ state: 'closed', reason: 'damaged', backups: [{ id }] });
  });

  it('without its database offers the backups, and begins anew only when told so', async () => {
    const folder = testFolder(onTestFinished);
    const before = await openBackend(folder);
    await startVisit(before, { number: 'W-1' });
    await before.get('backup.make', {});
    await before.close();
    rmSync(join(folder, 'groenkader.db'));

    const app = await appIn(folder);
    const { work } = await app.get('app.snapshot', {});
    expect(work).toMatchObject({ state: 'closed', reason: 'damaged', backups: [{ reason: 'manual' }] });
    expect(existsSync(join(folder, 'groenkader.db'))).toBe(false);
    const backup = work.state === 'closed' ? (work.backups[0]?.id ?? '') : '';
    expect(await app.get('recovery.restore', { database: 'work', backup })).toMatchObject({ workstations: 1 });
    await app.close();

    rmSync(join(folder, 'groenkader.db'));
    const other = await appIn(folder);
    const empty = await other.get('recovery.start-empty', { database: 'work', confirmed: true });
    expect(empty).toMatchObject({ work: { state: 'open' }, workstations: 0 });
  });
});

describe('a database whose files go while it is open', () => {
  it.each(['groenkader.db', 'groenkader.db-wal'])('saves nothing more, and says so (%s)', async (name) => {
    const app = await appIn();
    const { visit } = await startVisit(app);
    const { version, document } = await app.get('visit.read', { visit });
    const save = (base: number, remarks: string) => ({
      visit,
      base,
      field: 'remarks',
      document: { ...document, remarks },
    });
    const saved = await app.get('visit.save', save(version, 'blijft'));
    rmSync(join(app.folder, name));
    const closed = { code: 'store-closed', params: { database: 'work', reason: 'damaged' } };
    expect(await app.fail('visit.save', save(saved.version, 'verloren'))).toEqual(closed);
    expect(await app.fail('visit.read', { visit })).toEqual(closed);
    expect((await app.get('app.snapshot', {})).work).toMatchObject({ state: 'closed', reason: 'damaged' });
  });

  it('or are replaced by others', async () => {
    const app = await appIn();
    const { visit } = await startVisit(app);
    const { version, document } = await app.get('visit.read', { visit });
    const path = join(app.folder, 'groenkader.db');
    const bytes = readFileSync(path);
    writeFileSync(`${path}.new`, bytes);
    renameSync(`${path}.new`, path);
    const error = await app.fail('visit.save', { visit, base: version, field: 'remarks', document });
    expect(error.code).toBe('store-closed');
  });
});
