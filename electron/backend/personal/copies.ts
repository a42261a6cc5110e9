import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { removeBackup } from '../store/backup.ts';
import { type Manifest, readManifest, writeManifest } from '../store/backup-manifest.ts';
import { StoreFailure, storeReason } from '../store/classify-error.ts';
import { isSound, readFace, writeFace } from '../store/connection.ts';
import { dataFolder } from '../store/data-folder.ts';
import { sha256OfFile } from '../store/file-hash.ts';
import { lookAt } from '../store/file-header.ts';
import { namesIn, place, removeUnfinished, sizeOf, syncFile } from '../store/store-files.ts';
import type { StorePlace } from '../store/store-kind.ts';
import type { Pending, Person } from './pending.ts';
import { personalKind } from './personal-kind.ts';
import { deleteRecords, peopleOf } from './records.ts';

/** A personal database besides the open one, or what is left of one: in `backups/`, or below `rescue/`. */
interface Copy {
  readonly folder: string;
  readonly name: string;
}

/** Names that only this app gives to copies of the personal database. */
const backupName = /^personal-\d{4}-\d\d-\d\dT.*\.db(\.tmp)?$/;
const companion = /-(wal|shm|journal)$/;

/**
 * Every copy, whatever its name: one of ours is known by its application id, even where its manifest was lost or somebody
 * renamed it; and by its name, even where nothing but its log or a damaged file is left.
 *
 * @throws StoreFailure where a folder cannot be looked into
 */
export function copiesOf(where: StorePlace): readonly Copy[] {
  const { backups, rescue } = dataFolder(where.folder);
  return [...copiesBelow(backups, (name) => backupName.test(name)), ...copiesBelow(rescue, isRescued)];
}

function isRescued(name: string): boolean {
  return name === personalKind.fileName;
}

function copiesBelow(root: string, isNamedOurs: (name: string) => boolean): readonly Copy[] {
  return named(root, () => {
    if (namesIn(root).length === 0) return [];
    const found = new Map<string, Copy>();
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const name = entry.name.replace(companion, '');
      const path = join(entry.parentPath, name);
      if (!found.has(path) && (isNamedOurs(name) || isPersonal(path))) {
        found.set(path, { folder: entry.parentPath, name });
      }
    }
    return [...found.values()];
  });
}

function isPersonal(path: string): boolean {
  const look = named(path, () => lookAt(path));
  return look.found === 'database' && look.header.applicationId === personalKind.applicationId;
}

/** Whose record this is, by what a copy says; nobody where it cannot be read. @throws StoreFailure */
export function peopleIn({ folder, name }: Copy, record: string): readonly Person[] {
  const path = join(folder, name);
  return named(path, () =>
    sizeOf(path) === 0 ? [] : (whileOpen(path, { readonly: true }, (db) => peopleOf(readFace(db), record)) ?? []),
  );
}

/**
 * Writes a copy anew without what is to go, a backup with its manifest. What cannot be read is removed, and so is a log
 * without its database: it may hold a record anywhere, and forgetting comes before keeping.
 *
 * @throws StoreFailure where the disk does not let it: the copy is as it was, or has lost the records already
 */
export async function cleanCopy(where: StorePlace, copy: Copy, pending: Pending): Promise<void> {
  const path = join(copy.folder, copy.name);
  const { backups } = dataFolder(where.folder);
  const id = copy.name.replace(/\.db$/, '');
  const manifest = copy.folder === backups && id !== copy.name ? readManifest(backups, id) : undefined;
  try {
    if (manifest !== undefined && (await cleanBackup(path, { backups, id, manifest }, pending))) return;
    if (manifest === undefined && sizeOf(path) > 0) {
      // Nobody's hash is kept of it, so it is done in place. A copy that somebody made read-only is ours nevertheless.
      chmodSync(path, 0o600);
      if (withoutRecords(path, pending) !== undefined) return;
    }
    removeUnfinished(path);
    if (manifest !== undefined) removeBackup(personalKind, where, id);
  } catch (error) {
    throw asFailure(error, path);
  }
}

/**
 * The manifest goes first: a kill in between leaves the old file, in which the records are found again next time.
 *
 * @returns false where the backup cannot be read
 */
async function cleanBackup(
  path: string,
  { backups, id, manifest }: { readonly backups: string; readonly id: string; readonly manifest: Manifest },
  pending: Pending,
): Promise<boolean> {
  if (sizeOf(path) === 0) return false;
  const anew = `${path}.tmp`;
  try {
    await copyFile(path, anew);
    chmodSync(anew, 0o600);
    const rows = withoutRecords(anew, pending);
    if (rows === undefined) return false;
    syncFile(anew);
    writeManifest(backups, id, { ...manifest, bytes: sizeOf(anew), sha256: await sha256OfFile(anew), rows });
    place(anew, path);
    // What somebody's look into it left beside it.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
    return true;
  } finally {
    removeUnfinished(anew);
  }
}

/**
 * Overwrites records in a closed database and writes it anew.
 *
 * @returns how many rows are left in the tables that a manifest counts; undefined where the file cannot be read
 */
function withoutRecords(path: string, pending: Pending): Readonly<Record<string, number>> | undefined {
  return whileOpen(path, {}, (database) => {
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('journal_mode = DELETE');
    deleteRecords(writeFace(database), pending);
    database.exec('VACUUM');
    if (!isSound(database, 'full')) return undefined;
    return { record: database.prepare('SELECT count(*) FROM record').pluck().get() as number };
  });
}

/** @returns undefined where the file is damaged, or its schema is not ours any more, so that SQLite refuses our words */
function whileOpen<Value>(
  path: string,
  options: Database.Options,
  work: (database: Database.Database) => Value,
): Value | undefined {
  try {
    const database = new Database(path, { ...options, fileMustExist: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    const reason = storeReason(error);
    if (reason === 'damaged' || (reason === undefined && error instanceof Database.SqliteError)) return undefined;
    throw error;
  }
}

/** Lets a step of a deletion fail by the file it failed on. @throws StoreFailure, or the exception of a bug */
export function named<Value>(path: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw asFailure(error, path);
  }
}

/** A full disk, or a file that cannot be written; damage and use by others are not those of the open database. */
function asFailure(error: unknown, path: string): unknown {
  const reason = error instanceof StoreFailure ? undefined : storeReason(error);
  if (reason === undefined) return error;
  return new StoreFailure(reason === 'disk-full' ? reason : 'not-writable', personalKind.name, path, error);
}
