import { readdirSync, statSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import type { Snapshot } from '../../../core/contract/calls/app.ts';
import type { Services } from '../../../core/contract/contract.ts';
import { databases as databaseNames } from '../../../core/contract/databases.ts';
import { ok } from '../../../core/result.ts';
import { type Databases, kinds } from '../databases.ts';
import { restoreDatabase } from '../keeping/restore-database.ts';
import type { Files } from '../router/files.ts';
import { dataFolder } from '../store/data-folder.ts';
import { storeFile } from '../store/open-store.ts';
import type { Turns } from '../turns.ts';

interface RecoveryOptions {
  readonly databases: Databases;
  readonly files: Files;
  readonly turns: Turns;
  readonly appVersion: string;
  readonly today: () => string;
  readonly snapshot: () => Snapshot;
  readonly finishDeletions: () => Promise<void>;
}

type RecoveryCalls =
  | 'recovery.retry'
  | 'recovery.restore'
  | 'recovery.start-empty'
  | 'recovery.export-readable'
  | 'recovery.report';

/** What works while a database cannot be opened. */
export function recoveryServices(options: RecoveryOptions): Pick<Services, RecoveryCalls> {
  const { databases, files, turns, today, snapshot, finishDeletions } = options;
  return {
    'recovery.retry': () =>
      turns.take(async () => {
        await databases.retry();
        await finishDeletions();
        return ok(snapshot());
      }),

    'recovery.restore': ({ database, backup }) =>
      turns.take(async () => {
        const restored = await restoreDatabase(databases, database, backup);
        await finishDeletions();
        return restored.ok ? ok(snapshot()) : restored;
      }),

    'recovery.start-empty': ({ database }) =>
      turns.take(async () => {
        // Only for what cannot be opened: an open store is never emptied, whatever is asked.
        if (databases.isOpen(database)) return ok(snapshot());
        const { startEmpty } = await import('../store/restore.ts');
        const begun = await databases.whileClosed(database, () => startEmpty(kinds[database], databases.place));
        // What was put aside just now may hold a record whose deletion was begun.
        await finishDeletions();
        return begun.ok ? ok(snapshot()) : begun;
      }),

    'recovery.export-readable': async () => {
      const { readableVisits } = await import('../store/read-visits.ts');
      // An open store is exported visit by visit; here is what to do where that cannot be.
      const texts = databases.isOpen('work') ? [] : readableVisits(storeFile(kinds.work, databases.place));
      if (texts.length === 0) return ok({ file: null, visits: 0 });
      const bytes = Buffer.from(
        `{"format":"groenkader-visits","formatVersion":1,"visits":[\n${texts.join(',\n')}\n]}\n`,
      );
      const name = `groenkader-visits-${today()}.json`;
      return ok({
        file: files.offer({ name, mediaType: 'application/json', bytes }, 'readable'),
        visits: texts.length,
      });
    },

    'recovery.report': () => ok({ text: report(options) }),
  };
}

/** What helps whoever helps: no content, no names, no paths, for a path has the user's name in it. */
function report({ databases, appVersion, snapshot }: RecoveryOptions): string {
  const { host, work, personal, settingsSetAside } = snapshot();
  const states = { work, personal };
  const lines = [
    `Groenkader ${appVersion} (${host})`,
    `${platform()} ${release()} ${arch()}, Node ${process.versions.node}`,
    `settings: ${settingsSetAside === null ? 'read' : 'set aside'}`,
  ];
  for (const name of databaseNames) {
    const state = states[name];
    const what = state.state === 'open' ? `open, ${state.how}` : `closed, ${state.reason}`;
    lines.push('', `${name}: ${what}`);
    for (const ending of ['', '-wal', '-shm', '-journal']) {
      const size = sizeOf(`${storeFile(kinds[name], databases.place)}${ending}`);
      if (size !== undefined) lines.push(`  ${kinds[name].fileName}${ending}: ${size} bytes`);
    }
    for (const { madeAt, reason, bytes, verified, appVersion: by } of databases.backups(name).slice(0, 20)) {
      lines.push(`  backup ${madeAt} ${reason}: ${bytes} bytes, by ${by}, ${verified ? 'verified' : 'not verified'}`);
    }
  }
  const rescued = namesIn(dataFolder(databases.place.folder).rescue);
  lines.push('', `rescue: ${rescued.length} folders`);
  return lines.join('\n').slice(0, 20_000);
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size;
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
