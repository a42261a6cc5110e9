import { expect, it, onTestFinished } from 'vitest';
import { Databases } from '../../../../electron/backend/databases.ts';
import { Files } from '../../../../electron/backend/router/files.ts';
import { takeSnapshot } from '../../../../electron/backend/services/snapshot.ts';
import { openLogo } from '../../../../electron/backend/settings/logo-file.ts';
import { openSettings } from '../../../../electron/backend/settings/settings-file.ts';
import { testFolder, testNow } from '../../../support/backend.ts';

it('is there although the tables that it counts are not, and says that the database is damaged', async () => {
  const folder = testFolder(onTestFinished);
  const now = () => testNow;
  const databases = await Databases.open({ folder, now, appVersion: '0.1.0' }, () => undefined);
  onTestFinished(() => databases.close());
  const source = {
    ...({ appVersion: '0.1.0', host: 'browser', demo: false, systemLanguage: 'nl', databases } as const),
    today: () => '2026-11-22',
    settings: await openSettings(folder, now),
    logo: await openLogo(folder),
    files: new Files(),
  };
  expect(takeSnapshot(source).work).toEqual({ state: 'open', how: 'fresh' });
  databases.store('work').write((db) => db.exec('ALTER TABLE company RENAME TO gone'));
  expect(takeSnapshot(source)).toMatchObject({ work: { state: 'closed', reason: 'damaged' }, workstations: 0 });
});
