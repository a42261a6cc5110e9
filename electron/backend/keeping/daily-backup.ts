import { databases as databaseNames } from '../../../core/contract/databases.ts';
import { type Databases, kinds } from '../databases.ts';
import { makeBackup } from '../store/backup.ts';
import { backupDue } from '../store/backup-retention.ts';
import type { Turns } from '../turns.ts';

/** How long after the start, in ms: long enough for the first screen to be there and quiet. */
const afterStart = 20_000;
/** How often a program that stays open looks whether a new day has begun, in ms. */
const every = 30 * 60_000;

interface DailyBackupOptions {
  readonly databases: Databases;
  readonly turns: Turns;
  readonly now: () => Date;
  readonly failed: (error: unknown) => void;
}

/** Makes the first backup of each day in the background. @returns how to stop it */
export function startDailyBackup(options: DailyBackupOptions): () => void {
  const run = () => void makeDailyBackups(options);
  const first = setTimeout(run, afterStart).unref();
  const next = setInterval(run, every).unref();
  return () => {
    clearTimeout(first);
    clearInterval(next);
  };
}

/** Backs up each open database that has not been today and has something to lose. */
export async function makeDailyBackups({ databases, turns, now, failed }: DailyBackupOptions): Promise<void> {
  await turns.take(async () => {
    for (const name of databaseNames) {
      if (!databases.isOpen(name) || !backupDue(databases.backups(name), now())) continue;
      try {
        const store = databases.store(name);
        const rows = store.read((db) =>
          kinds[name].counted.some((table) => db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined),
        );
        const made = rows ? await makeBackup(store, 'daily', databases.place) : undefined;
        if (made?.ok === false) failed(made.error);
      } catch (error) {
        failed(error);
      }
    }
  });
}
