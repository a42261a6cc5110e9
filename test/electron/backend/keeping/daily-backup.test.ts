import { expect, it, onTestFinished } from 'vitest';
import { Databases } from '../../../../electron/backend/databases.ts';
import { makeDailyBackups } from '../../../../electron/backend/keeping/daily-backup.ts';
import { Turns } from '../../../../electron/backend/turns.ts';
import { openBackend, startVisit, testFolder } from '../../../support/backend.ts';

it('is made once a day, of what has something in it', async () => {
  const folder = testFolder(onTestFinished);
  const app = await openBackend(folder);
  await startVisit(app);
  await app.close();

  let now = new Date(2026, 10, 22, 9);
  const databases = await Databases.open({ folder, now: () => now, appVersion: '0.1.0' }, () => undefined);
  const failures: unknown[] = [];
  const run = () =>
    makeDailyBackups({ databases, turns: new Turns(), now: () => now, failed: (error) => failures.push(error) });
  const made = () => databases.backups('work').map(({ reason, madeAt }) => [reason, madeAt]);

  await run();
  now = new Date(2026, 10, 22, 18);
  await run();
  expect(made()).toEqual([['daily', new Date(2026, 10, 22, 9).toISOString()]]);
  now = new Date(2026, 10, 23, 1);
  await run();
  expect(made()).toHaveLength(2);
  expect(databases.backups('personal')).toEqual([]);
  expect(failures).toEqual([]);
  databases.close();
});
