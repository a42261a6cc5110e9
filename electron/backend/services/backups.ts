import type { Services } from '../../../core/contract/contract.ts';
import { databases as databaseNames } from '../../../core/contract/databases.ts';
import { ok } from '../../../core/result.ts';
import type { Databases } from '../databases.ts';
import { backUp, restoreDatabase } from '../keeping/restore-database.ts';
import type { Turns } from '../turns.ts';

interface BackupOptions {
  readonly databases: Databases;
  readonly turns: Turns;
  /** After another personal database was put in place: what was to be deleted is deleted in it too. */
  readonly finishDeletions: () => Promise<void>;
}

type BackupCalls = 'backup.list' | 'backup.make' | 'backup.restore';

export function backupServices({ databases, turns, finishDeletions }: BackupOptions): Pick<Services, BackupCalls> {
  return {
    'backup.list': () => {
      const backups = databaseNames.flatMap((name) => databases.backups(name));
      return ok({ backups: backups.sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1)) });
    },

    'backup.make': () =>
      turns.take(async () => {
        const made = await backUp(databases, databaseNames, 'manual');
        return made.ok ? ok({ backups: made.value }) : made;
      }),

    'backup.restore': ({ database, backup }) =>
      turns.take(async () => {
        const restored = await restoreDatabase(databases, database, backup);
        if (database === 'personal') await finishDeletions();
        return restored.ok ? ok({}) : restored;
      }),
  };
}
