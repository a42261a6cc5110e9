import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ClosedReason } from '../../../core/contract/databases.ts';
import { listBackups, makeBackup, removeUnfinishedBackups } from './backup.ts';
import { reasonOf, storeReason } from './classify-error.ts';
import { connect, isSound, writeFace } from './connection.ts';
import { dataFolder } from './data-folder.ts';
import { lookAt } from './file-header.ts';
import { migrate } from './migrate.ts';
import { OpenStore } from './opened-store.ts';
import { finishReplacing, removeUndecided, stagedName } from './replacing.ts';
import { hasOurSchema } from './schema.ts';
import {
  makePrivateFile,
  makePrivateFolder,
  place,
  readableName,
  removeUnfinished,
  sizeOf,
  syncFile,
} from './store-files.ts';
import { newestVersion, type StoreKind, type StorePlace } from './store-kind.ts';
import { lockStore, type StoreLock } from './store-lock.ts';

/**
 * Up to this size a start checks the whole structure: 100 MB take 0.1 s from memory, and up to a second from a slow disk.
 * A larger file is checked after an unclean end, before a migration, and in the copy of every backup.
 */
const checkedAtEveryStart = 64 * 1024 * 1024;

/** What opening came to. A closed store says why, and where the file is that could not be opened. */
export type Opening =
  | { readonly state: 'open'; readonly how: 'fresh' | 'ready' | 'migrated'; readonly store: OpenStore }
  | ClosedStore;

export interface ClosedStore {
  readonly state: 'closed';
  readonly reason: ClosedReason;
  readonly file: string;
  /** The step of a failed migration, for the log. */
  readonly step?: { readonly version: number; readonly name: string; readonly cause: unknown };
}

export function storeFile({ fileName }: StoreKind, { folder }: StorePlace): string {
  return join(folder, fileName);
}

/**
 * Opens a store, or says why not. A file that is not ours or newer than the app is not touched, and nothing is deleted.
 * A restore that was interrupted is finished first.
 */
export async function openStore(kind: StoreKind, where: StorePlace): Promise<Opening> {
  const file = storeFile(kind, where);
  let lock: StoreLock | undefined;
  let opening: Opening | undefined;
  try {
    makePrivateFolder(where.folder);
    lock = lockStore(file);
    finishReplacing(file, dataFolder(where.folder).rescue);
    removeUndecided(file);
    const halfMade = [freshName(stagedName(file)), freshName(file), readableName(file)];
    for (const one of halfMade) removeUnfinished(one);
    removeUnfinishedBackups(kind, where);
    // Backups without what they are of: somebody took it away. No empty store begins over that by itself.
    if (lookAt(file).found === 'nothing' && listBackups(kind, where).some(({ verified }) => verified)) {
      return { state: 'closed', reason: 'damaged', file };
    }
    opening = await openFile(kind, file, where, { release: lock.release, backup: true, check: 'as-needed' });
    return opening;
  } catch (error) {
    return closed(storeReason(error), file, error);
  } finally {
    if (opening?.state !== 'open') lock?.release();
  }
}

interface FileOptions {
  /** Called when the store is closed. */
  readonly release: () => void;
  /** Whether a backup is made before a migration. */
  readonly backup: boolean;
  /** `full` for a file that comes from elsewhere. */
  readonly check: 'as-needed' | 'full';
}

/** The decision itself, for whoever holds the store's lock. @throws SqliteError, or an error of the file system */
export async function openFile(
  kind: StoreKind,
  file: string,
  where: StorePlace,
  { release, backup, check }: FileOptions,
): Promise<Opening> {
  const look = lookAt(file);
  if (look.found === 'nothing') {
    const failed = createFresh(kind, file);
    if (failed !== undefined) return failed;
    return { state: 'open', how: 'fresh', store: new OpenStore(kind, file, connect(file, kind), release) };
  }
  if (look.found === 'no-database') return { state: 'closed', reason: 'damaged', file };
  const { applicationId, userVersion } = look.header;
  if (applicationId !== kind.applicationId) return { state: 'closed', reason: 'not-ours', file };
  if (userVersion > newestVersion(kind)) return { state: 'closed', reason: 'newer-than-app', file };
  accessSync(file, constants.R_OK | constants.W_OK);

  const database = connect(file, kind);
  let opening: Opening | undefined;
  try {
    const mustMigrate = userVersion < newestVersion(kind);
    // Only a process that was ended from outside leaves its log behind.
    const unclean = look.walBytes > 0;
    if (!hasOurSchema(database, kind)) return { state: 'closed', reason: 'damaged', file };
    if (mustMigrate || unclean || check === 'full') {
      if (!isSound(database, 'full')) return { state: 'closed', reason: 'damaged', file };
    } else if (sizeOf(file) <= checkedAtEveryStart && !isSound(database, 'quick')) {
      return { state: 'closed', reason: 'damaged', file };
    }
    const store = new OpenStore(kind, file, database, release);
    if (mustMigrate && backup) {
      const made = await makeBackup(store, 'before-migration', where);
      if (!made.ok) return { state: 'closed', reason: reasonOf(made.error), file };
    }
    if (mustMigrate) {
      const failed = migrate(database, writeFace(database), kind.migrations);
      if (failed !== undefined)
        return closed(storeReason(failed.cause) ?? 'migration-failed', file, failed.cause, failed);
    }
    // What a kill left in the log may be what was to be overwritten for good.
    if (unclean) store.emptyLog();
    opening = { state: 'open', how: mustMigrate ? 'migrated' : 'ready', store };
    return opening;
  } finally {
    if (opening === undefined) database.close();
  }
}

function freshName(file: string): string {
  return `${file}.fresh`;
}

/** Makes an empty store under another name first, so that the final name never stands for half of one. */
function createFresh(kind: StoreKind, file: string): ClosedStore | undefined {
  const fresh = freshName(file);
  removeUnfinished(fresh);
  try {
    makePrivateFile(fresh);
    const bare = new Database(fresh);
    try {
      bare.pragma(`application_id = ${kind.applicationId}`);
    } finally {
      bare.close();
    }
    const database = connect(fresh, kind);
    try {
      const failed = migrate(database, writeFace(database), kind.migrations);
      if (failed !== undefined)
        return closed(storeReason(failed.cause) ?? 'migration-failed', file, failed.cause, failed);
      // All of it into the main file, which alone gets the final name. Closing would keep silent about a full disk.
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
    syncFile(fresh);
    place(fresh, file);
    return undefined;
  } finally {
    removeUnfinished(fresh);
  }
}

function closed(
  reason: ClosedReason | undefined,
  file: string,
  error: unknown,
  step?: NonNullable<ClosedStore['step']>,
): ClosedStore {
  if (reason === undefined) throw error;
  return step === undefined ? { state: 'closed', reason, file } : { state: 'closed', reason, file, step };
}
