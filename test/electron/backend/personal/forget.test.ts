import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { kinds } from '../../../../electron/backend/databases.ts';
import { verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { openBackend, testFolder, testNow } from '../../../support/backend.ts';
import { folderWithTwo, importPerson, traces } from './personal-fixtures.ts';

describe('deleting a record', () => {
  it('leaves no byte of it in any file, and keeps the other one everywhere', async () => {
    const folder = testFolder(onTestFinished);
    const { A, visit } = await folderWithTwo(folder);
    const app = await openBackend(folder);
    const before = traces(folder, 'A');
    expect(before.filter((path) => path.startsWith('backups/')).length).toBeGreaterThan(1);
    expect(before.filter((path) => path.startsWith('rescue/'))).toHaveLength(1);
    const others = traces(folder, 'B');

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
    const bytes = (await import('node:fs')).readFileSync(path);
    bytes.fill(0xff, (root - 1) * size, (root - 1) * size + 8);
    writeFileSync(path, bytes);
    const app = await openBackend(folder);
    await app.get('personal.delete', { record: A });
    await app.close();
    expect(traces(folder, 'A')).toEqual([]);
  });

  it('takes back an export that was not saved yet', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const { startVisit } = await import('../../../support/backend.ts');
    const { visit } = await startVisit(app);
    const { record } = await importPerson(app, visit, 0, 'A');
    const { file, personalRecords } = await app.get('move.export', { personal: true });
    expect(personalRecords).toBe(1);
    await app.get('personal.delete', { record });
    expect(app.backend.files.find(file.id)).toBeUndefined();
    await app.close();
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

  it('minds no mark that makes no sense', async () => {
    const folder = testFolder(onTestFinished);
    writeFileSync(join(folder, 'personal.deleting.json'), '{"half');
    const app = await openBackend(folder);
    expect((await app.get('app.snapshot', {})).personal).toEqual({ state: 'open', how: 'fresh' });
    await app.close();
  });
});
