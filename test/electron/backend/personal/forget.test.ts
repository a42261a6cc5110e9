import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kinds } from '../../../../electron/backend/databases.ts';
import { verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { openBackend, startVisit, testFolder, testNow } from '../../../support/backend.ts';
import { folderWithTwo, importPerson, personJson, planted, traces } from './personal-fixtures.ts';

describe('deleting a record', () => {
  it('leaves no byte of it in any file, and keeps the other one everywhere', async () => {
    const folder = testFolder(onTestFinished);
    const { A, visit } = await folderWithTwo(folder);
    const app = await openBackend(folder);
    const before = traces(folder, 'A');
    expect(before.filter((path) => path.startsWith('backups/')).length).toBeGreaterThan(1);
    expect(before.filter((path) => path.startsWith('rescue/'))).toHaveLength(1);
    const others = traces(folder, 'B');
    const listed = (await app.get('backup.list', {})).backups.map(({ id }) => id);

    expect(await app.get('personal.delete', { record: A })).toEqual({});
    expect(traces(folder, 'A')).toEqual([]);
    expect(traces(folder, 'B')).toEqual(others);
    const { records } = await app.get('personal.list', { visit });
    expect(records.map(({ label }) => label)).toEqual(['B']);
    // The finding is no personal value, and nothing of it can be undone into one.
    const { document } = await app.get('visit.read', { visit });
    expect(document.findings?.map(({ label }) => label)).toEqual(['A', 'B']);

    const where = { folder, now: () => testNow, appVersion: '0.1.0' };
    const { backups } = await app.get('backup.list', {});
    expect(backups.map(({ id }) => id)).toEqual(listed);
    for (const { id, database } of backups) {
      expect(await verifyBackup(kinds[database], where, id)).toMatchObject({ ok: true });
    }
    await app.close();
    expect(traces(folder, 'A')).toEqual([]);
  });

  it('of one that is not there says so', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const error = await app.fail('personal.delete', { record: 'nobody' });
    expect(error).toEqual({ code: 'not-found', params: { what: 'personal-record' } });
    await app.close();
  });

  it('takes a file that was put aside damaged along, for it may hold the record anywhere', async () => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    const [rescued] = traces(folder, 'A').filter((path) => path.startsWith('rescue/'));
    const path = join(folder, rescued ?? '');
    const database = new Database(path);
    const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'record'").pluck().get() as number;
    const size = database.pragma('page_size', { simple: true }) as number;
    database.close();
    const bytes = readFileSync(path);
    bytes.fill(0xff, (root - 1) * size, (root - 1) * size + 8);
    writeFileSync(path, bytes);
    const app = await openBackend(folder);
    await app.get('personal.delete', { record: A });
    await app.close();
    expect(traces(folder, 'A')).toEqual([]);
  });

  it('takes back an export that was not saved yet', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const { visit } = await startVisit(app);
    const { record } = await importPerson(app, visit, 0, 'A');
    const { file, personalRecords } = await app.get('move.export', { personal: true });
    expect(personalRecords).toBe(1);
    await app.get('personal.delete', { record });
    expect(app.backend.files.find(file.id)).toBeUndefined();
    await app.close();
  });
});

describe('a copy that no list shows', () => {
  it.each([
    ['its manifest gone', (path: string) => rmSync(path.replace(/db$/, 'json'))],
    ['a manifest that cannot be read', (path: string) => writeFileSync(path.replace(/db$/, 'json'), '{"format":')],
    [
      'another name, in a folder of its own',
      (path: string) => {
        mkdirSync(join(path, '../van vroeger'));
        renameSync(path, join(path, '../van vroeger/kopie.sqlite'));
      },
    ],
    ['no right to be written', (path: string) => chmodSync(path, 0o400)],
  ])('with %s loses the record and keeps the other', async (_, change) => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    const backup = traces(folder, 'B').find((path) => path.startsWith('backups/')) ?? '';
    change(join(folder, backup));
    const app = await openBackend(folder);
    const others = traces(folder, 'B');
    expect(traces(folder, 'A').length).toBeGreaterThan(2);
    expect(await app.get('personal.delete', { record: A })).toEqual({});
    expect(traces(folder, 'A')).toEqual([]);
    expect(traces(folder, 'B')).toEqual(others);
    const { backups } = await app.get('backup.list', {});
    expect(backups.filter(({ database }) => database === 'personal').length).toBeGreaterThan(1);
    await app.close();
  });

  it.each(['-wal', '-journal'])('and is only a log (%s) is removed', async (ending) => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    mkdirSync(join(folder, 'rescue/half'));
    for (const path of [
      `rescue/half/personal.db${ending}`,
      `backups/personal-2026-11-01T10-00-00-000Z-daily.db${ending}`,
    ]) {
      writeFileSync(join(folder, path), `a page with ${planted.A.sumBpmMs} in it`);
    }
    const app = await openBackend(folder);
    await app.get('personal.delete', { record: A });
    expect(traces(folder, 'A')).toEqual([]);
    await app.close();
  });

  it('is none of ours is not touched', async () => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    const theirs = ['backups/notes.txt', 'backups/personal-budget.db', 'rescue/work.db', 'rescue/work.db-wal'];
    for (const path of theirs) writeFileSync(join(folder, path), `somebody wrote ${path}`);
    const database = new Database(join(folder, 'backups/personal.db'));
    database.exec('CREATE TABLE record (id, visit, label)');
    database.close();
    const before = readFileSync(join(folder, 'backups/personal.db'));
    const app = await openBackend(folder);
    await app.get('personal.delete', { record: A });
    for (const path of theirs) expect(readFileSync(join(folder, path), 'utf8')).toBe(`somebody wrote ${path}`);
    expect(readFileSync(join(folder, 'backups/personal.db'))).toEqual(before);
    await app.close();
  });
});

describe('one person under two ids', () => {
  /** B is brought in, lost to a restore of an older state, and in some cases brought in again under a new id. */
  async function lost(folder: string) {
    const app = await openBackend(folder);
    const { visit } = await startVisit(app);
    const first = await importPerson(app, visit, 0, 'A');
    const made = await app.get('backup.make', {});
    const older = made.backups.find(({ database }) => database === 'personal')?.id ?? '';
    const second = await importPerson(app, visit, first.version, 'B');
    await app.get('backup.restore', { database: 'personal', backup: older });
    expect(traces(folder, 'B').map((path) => path.split('/')[0])).toEqual(['backups', 'rescue']);
    return { app, visit, A: first.record, B: second.record, version: second.version };
  }

  it('goes under both, also from what the restore put aside', async () => {
    const folder = testFolder(onTestFinished);
    const { app, visit, A, B, version } = await lost(folder);
    const again = await importPerson(app, visit, version, 'B');
    expect(again.record).not.toBe(B);
    // The deletion empties the log.
    const others = traces(folder, 'A').filter((path) => !path.endsWith('-wal'));
    await app.get('personal.delete', { record: again.record });
    expect(traces(folder, 'B')).toEqual([]);
    expect(traces(folder, 'A')).toEqual(others);
    expect((await app.get('personal.list', { visit })).records.map(({ id }) => id)).toEqual([A]);
    await app.close();
  });

  it('goes by an id that only copies know, and is not there after that', async () => {
    const folder = testFolder(onTestFinished);
    const { app, B } = await lost(folder);
    expect(await app.get('personal.delete', { record: B })).toEqual({});
    expect(traces(folder, 'B')).toEqual([]);
    expect((await app.fail('personal.delete', { record: B })).code).toBe('not-found');
    await app.close();
  });
});

describe('a deletion that the disk does not let be', () => {
  /** A folder that stands where a backup is to be written anew. */
  function obstacle(folder: string): string {
    const [backup] = traces(folder, 'B').filter((path) => path.startsWith('backups/'));
    const path = join(folder, `${backup}.tmp`);
    mkdirSync(join(path, 'not empty'), { recursive: true });
    return path;
  }

  it('says so by code, withdraws an export, leaves the record listed, and ends when it is asked for again', async () => {
    const folder = testFolder(onTestFinished);
    const { A, visit } = await folderWithTwo(folder);
    const app = await openBackend(folder);
    const { file } = await app.get('move.export', { personal: true });
    const path = obstacle(folder);
    const before = traces(folder, 'A');
    for (let time = 0; time < 2; time += 1) {
      const error = await app.fail('personal.delete', { record: A });
      expect(error).toEqual({ code: 'not-writable', params: { path: path.replace(/\.tmp$/, '') } });
      expect(app.backend.files.find(file.id)).toBeUndefined();
    }
    expect((await app.get('personal.list', { visit })).records.map(({ id }) => id)).toContain(A);
    // The other copies are not made to wait for the one that cannot be written.
    const left = traces(folder, 'A');
    expect(left.length).toBeLessThan(before.length);
    expect(left).toContain('personal.db');

    rmSync(path, { recursive: true });
    expect(await app.get('personal.delete', { record: A })).toEqual({});
    expect(traces(folder, 'A')).toEqual([]);
    await app.close();
  });

  it('is ended before another record comes in under the same label', async () => {
    const folder = testFolder(onTestFinished);
    const { A, visit } = await folderWithTwo(folder);
    const app = await openBackend(folder);
    const path = obstacle(folder);
    await app.fail('personal.delete', { record: A });
    const { version } = await app.get('visit.read', { visit });
    const bring = { visit, base: version, upload: app.upload(personJson(visit, 'A')), fileName: 'a.person.json' };
    expect((await app.fail('personal.import', bring)).code).toBe('not-writable');
    rmSync(path, { recursive: true });
    const { record } = await app.get('personal.import', bring);
    expect(record.id).not.toBe(A);
    expect(traces(folder, 'A').map((name) => name.replace(/-wal$/, ''))).toEqual(['personal.db']);
    await app.close();
    const next = await openBackend(folder);
    expect((await next.get('personal.list', { visit })).records.map(({ id }) => id)).toContain(record.id);
    await next.close();
  });
});

describe('a restore', () => {
  it('brings no record back whose deletion was begun', async () => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    // As a kill leaves it that came right after the first step.
    writeFileSync(join(folder, 'personal.deleting.json'), JSON.stringify([A]));
    const app = await openBackend(folder);
    expect(traces(folder, 'A')).toEqual([]);
    await app.close();
  });

  it('of nothing, beside a database that cannot be opened, ends what was begun too', async () => {
    const folder = testFolder(onTestFinished);
    const { A } = await folderWithTwo(folder);
    writeFileSync(join(folder, 'personal.deleting.json'), JSON.stringify({ records: [A], people: [] }));
    const bytes = readFileSync(join(folder, 'personal.db'));
    writeFileSync(join(folder, 'personal.db'), bytes.fill(0xff, 0, 16));
    const app = await openBackend(folder);
    expect((await app.get('app.snapshot', {})).personal).toMatchObject({ state: 'closed', reason: 'damaged' });
    expect(traces(folder, 'A').length).toBeGreaterThan(2);
    await app.get('recovery.start-empty', { database: 'personal', confirmed: true });
    expect(traces(folder, 'A')).toEqual([]);
    await app.close();
  });

  it('minds no mark that makes no sense', async () => {
    const folder = testFolder(onTestFinished);
    writeFileSync(join(folder, 'personal.deleting.json'), '{"half');
    const app = await openBackend(folder);
    expect((await app.get('app.snapshot', {})).personal).toEqual({ state: 'open', how: 'fresh' });
    await app.close();
  });
});
