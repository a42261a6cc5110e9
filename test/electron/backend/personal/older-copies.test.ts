import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kinds } from '../../../../electron/backend/databases.ts';
import { personalKind } from '../../../../electron/backend/personal/personal-kind.ts';
import { verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { openStore } from '../../../../electron/backend/store/open-store.ts';
import type { StoreKind } from '../../../../electron/backend/store/store-kind.ts';
import { fillVisit, openBackend, startVisit, testFolder, testNow } from '../../../support/backend.ts';
import { personJson, traces } from './personal-fixtures.ts';
import { tcx, twoHours } from './recording-fixtures.ts';

/** The personal database as the first release made it. */
const first: StoreKind = { ...personalKind, migrations: personalKind.migrations.slice(0, 1) };

it('a database of the first schema keeps its records, reads them as typed values, and forgets them everywhere', async () => {
  const folder = testFolder(onTestFinished);
  const before = await openBackend(folder);
  const { visit } = await startVisit(before);
  const base = await fillVisit(before, visit);
  await before.close();
  const where = { folder, now: () => testNow, appVersion: '0.1.0' };
  const older = testFolder(onTestFinished);
  const opening = await openStore(first, { ...where, folder: older });
  if (opening.state !== 'open') throw new Error('not open');
  opening.store.write((db) => {
    const sql = 'INSERT INTO record (id, visit, label, json, imported_at) VALUES (?, ?, ?, ?, ?)';
    db.prepare(sql).run('old-a', visit, 'A', personJson(visit, 'A'), testNow.toISOString());
    db.prepare(sql).run('old-b', visit, 'B', personJson(visit, 'B'), testNow.toISOString());
  });
  opening.store.close();
  expect(traces(older, 'A')).toEqual(['personal.db']);
  copyFileSync(join(older, 'personal.db'), join(folder, 'personal.db'));

  const app = await openBackend(folder);
  expect((await app.get('app.snapshot', {})).personal).toEqual({ state: 'open', how: 'migrated' });
  const read = await app.get('heart-rate.read', { record: 'old-a' });
  expect(read).toMatchObject({ state: 'entered', values: { ageYears: 47, peakBpm: 143, validMinutes: 1_440 } });
  const annex = await app.get('annex.make', { record: 'old-a', language: 'nl', password: 'een wachtwoord' });
  expect(annex.name).toContain('bijlage-arts_A');

  const upload = app.upload(tcx(twoHours()));
  const opened = await app.get('heart-rate.open', { ticket: 't', upload, fileName: 'c.tcx' });
  if (opened.state !== 'read') throw new Error('not read');
  const parameters = { suspects: 'drop' as const, decisions: [], tasks: [] };
  const order = { visit, base, label: 'C', recording: opened.recording, parameters };
  const { record } = await app.get('heart-rate.keep', order);
  await app.get('backup.make', {});
  // One copy from before the step of the schema, one from after it, and the open database.
  const others = traces(folder, 'B').filter((path) => !path.endsWith('-wal'));
  expect(traces(folder, 'A').filter((path) => path.startsWith('backups/'))).toHaveLength(2);

  await app.get('personal.delete', { record: 'old-a' });
  expect(traces(folder, 'A')).toEqual([]);
  expect(traces(folder, 'B')).toEqual(others);
  expect(await app.get('heart-rate.read', { record: record.id })).toMatchObject({ state: 'read', label: 'C' });
  const { backups } = await app.get('backup.list', {});
  for (const { id, database } of backups) {
    expect(await verifyBackup(kinds[database], where, id)).toMatchObject({ ok: true });
  }
  const [oldest] = backups.filter(({ reason }) => reason === 'before-migration');
  await app.get('backup.restore', { database: 'personal', backup: oldest?.id ?? '' });
  expect((await app.get('personal.orphans', {})).records.map(({ id }) => id)).toEqual(['old-b']);
  await app.close();
});

it('a move to another laptop carries a recording with its record', async () => {
  const [here, there] = [testFolder(onTestFinished), testFolder(onTestFinished)];
  const app = await openBackend(here);
  const { visit } = await startVisit(app);
  const base = await fillVisit(app, visit);
  const upload = app.upload(tcx(twoHours()));
  const opened = await app.get('heart-rate.open', { ticket: 't', upload, fileName: 'c.tcx' });
  if (opened.state !== 'read') throw new Error('not read');
  const parameters = { suspects: 'drop' as const, decisions: [], tasks: [] };
  const order = { visit, base, label: 'A', recording: opened.recording, parameters };
  const { record } = await app.get('heart-rate.keep', order);
  const { file } = await app.get('move.export', { personal: true });
  const bytes = app.fetch(file);
  await app.close();
  const other = await openBackend(there);
  expect(await other.get('move.import', { upload: other.upload(bytes), confirmed: true })).toEqual({
    visits: 1,
    personalRecords: 1,
  });
  const read = await other.get('heart-rate.read', { record: record.id });
  expect(read).toMatchObject({ state: 'read', atMs: opened.atMs, bpm: opened.bpm, facts: opened.facts, parameters });
  await other.close();
});
