import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kinds } from '../../../../electron/backend/databases.ts';
import { verifyBackup } from '../../../../electron/backend/store/backup.ts';
import { openBackend, testFolder, testNow } from '../../../support/backend.ts';
import { runs } from '../../../support/runs.ts';
import { folderWithTwo, planted, traces } from './personal-fixtures.ts';

const child = join(import.meta.dirname, 'children/forget-one.ts');

/** A deletion killed before each single thing it does to the disk: not begun, or finished at the next opening. */
test('a deletion that is killed is finished at the next opening', async () => {
  const original = testFolder(onTestFinished);
  const { A } = await folderWithTwo(original);
  // One backup that no list shows, and a log without its database.
  const [lone] = traces(original, 'A').filter((path) => path.endsWith('-manual.db'));
  rmSync(join(original, `${lone}`.replace(/db$/, 'json')));
  mkdirSync(join(original, 'rescue/half'));
  writeFileSync(join(original, 'rescue/half/personal.db-wal'), String(planted.A.sumBpmMs));
  const run = async (nth: number) => {
    const folder = testFolder(onTestFinished);
    cpSync(original, folder, { recursive: true });
    return { folder, lived: await ran([folder, A, String(nth)]) };
  };
  const whole = await run(1_000_000);
  expect(whole.lived).toMatchObject({ ok: true });
  const steps = whole.lived?.steps ?? 0;
  expect(steps).toBeGreaterThan(20);

  let finished = 0;
  const stride = Math.ceil(steps / runs(8, 1_000));
  for (let nth = 0; nth < steps; nth += stride) {
    const { folder, lived } = await run(nth);
    expect(lived).toBeUndefined();
    const app = await openBackend(folder);
    const { records } = await app.get('personal.orphans', {});
    expect(records).toEqual([]);
    const labels = await listed(app);
    if (labels.includes('A')) {
      // Killed before anything was decided: it is there as it was.
      expect(traces(folder, 'A').length).toBeGreaterThan(2);
    } else {
      finished += 1;
      expect(traces(folder, 'A')).toEqual([]);
    }
    expect(labels).toContain('B');
    const { backups } = await app.get('backup.list', {});
    expect(backups.filter(({ database }) => database === 'personal')).toHaveLength(2);
    for (const { id, database } of backups) {
      const where = { folder, now: () => testNow, appVersion: '0.1.0' };
      expect(await verifyBackup(kinds[database], where, id)).toMatchObject({ ok: true });
    }
    await app.close();
    expect(labels.includes('A') || traces(folder, 'A').length === 0).toBe(true);
  }
  expect(finished).toBeGreaterThan(3);
});

async function listed({ get }: Awaited<ReturnType<typeof openBackend>>): Promise<string[]> {
  const { rows } = await get('overview.page', { limit: 1 });
  const { records } = await get('personal.list', { visit: rows[0]?.visit?.id ?? '' });
  return records.map(({ label }) => label);
}

function ran(args: readonly string[]): Promise<{ readonly ok: boolean; readonly steps: number } | undefined> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [child, ...args], (error, out, stderr) => {
      if (stderr !== '') reject(new Error(stderr));
      else if (error === null) resolve(JSON.parse(out));
      else resolve(undefined);
    });
  });
}
