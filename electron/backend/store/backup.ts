import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { CallError } from '../../../core/contract/errors.ts';
import { callError } from '../../../core/contract/errors.ts';
import { type Backup, backup } from '../../../core/contract/values.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { type Manifest, manifestsIn, readManifest, writeManifest } from './backup-manifest.ts';
import { backupsToRemove } from './backup-retention.ts';
import { problemOfFile } from './check-file.ts';
import { type StoreCallError, storeCallError, storeReason } from './classify-error.ts';
import { isSound } from './connection.ts';
import { dataFolder } from './data-folder.ts';
import { sha256OfFile } from './file-hash.ts';
import { makePrivateFile, makePrivateFolder, nameOfMoment, namesIn, place, sizeOf, syncFile } from './store-files.ts';
import type { StoreKind, StorePlace } from './store-kind.ts';

/** What a backup is made of: an open store. */
export interface BackupSource {
  readonly kind: StoreKind;
  readonly file: string;
  readonly userVersion: number;
  readonly copyTo: (path: string) => Promise<void>;
}

/**
 * Copies an open store, checks the copy, and only then gives it its name; then old backups go (`backupsToRemove`).
 * A copy that does not hold is not kept: then the store itself is damaged, which is the answer.
 */
export async function makeBackup(
  source: BackupSource,
  reason: Backup['reason'],
  where: StorePlace,
): Promise<Result<Backup, StoreCallError>> {
  const { kind, file } = source;
  const folder = dataFolder(where.folder).backups;
  const madeAt = where.now();
  const id = freeId(folder, `${kind.name}-${nameOfMoment(madeAt)}-${reason}`);
  const copy = join(folder, `${id}.db.tmp`);
  try {
    makePrivateFolder(folder);
    makePrivateFile(copy);
    await source.copyTo(copy);
    const rows = checkCopy(copy, kind);
    if (rows === undefined) return err(storeCallError('damaged', kind.name, file));
    syncFile(copy);
    const manifest: Manifest = {
      format: 'groenkader-backup',
      formatVersion: 1,
      database: kind.name,
      madeAt: madeAt.toISOString(),
      reason,
      appVersion: where.appVersion,
      userVersion: source.userVersion,
      bytes: sizeOf(copy),
      sha256: await sha256OfFile(copy),
      rows,
    };
    // The manifest first: a backup is there when its database is, and is never without its hash.
    writeManifest(folder, id, manifest);
    place(copy, join(folder, `${id}.db`));
    removeOldBackups(kind, where, id);
    return ok(asBackup(id, manifest, true));
  } catch (error) {
    const failure = storeReason(error);
    if (failure === undefined) throw error;
    return err(storeCallError(failure, kind.name, file));
  } finally {
    rmSync(copy, { force: true });
  }
}

/** The backups of a store, newest first. `verified` is false where the file is no longer as long as it was. */
export function listBackups({ name }: StoreKind, { folder }: StorePlace): readonly Backup[] {
  const { backups } = dataFolder(folder);
  return (
    manifestsIn(backups, name)
      .map(({ id, manifest }) => ({ id, manifest, bytes: sizeOf(join(backups, `${id}.db`)) }))
      // A file that somebody named otherwise is not one of ours, and would take the list along.
      .filter(({ id, bytes }) => bytes > 0 && backup.shape.id.safeParse(id).success)
      .map(({ id, manifest, bytes }) => asBackup(id, manifest, bytes === manifest.bytes))
      .sort((one, other) =>
        one.madeAt === other.madeAt ? compare(other.id, one.id) : compare(other.madeAt, one.madeAt),
      )
  );
}

export interface VerifiedBackup {
  readonly path: string;
  readonly manifest: Manifest;
}

/** Reads a backup whole and checks it: its hash, whose it is, its version, its structure. Nothing is changed. */
export async function verifyBackup(
  kind: StoreKind,
  { folder }: StorePlace,
  id: string,
): Promise<Result<VerifiedBackup, CallError<'not-found' | 'backup-unusable'>>> {
  const { backups } = dataFolder(folder);
  // Looked up, never joined to a path as it came.
  const manifest = namesIn(backups).includes(`${id}.json`) ? readManifest(backups, id) : undefined;
  if (manifest === undefined || manifest.database !== kind.name) return err(callError('not-found', { what: 'backup' }));
  const unusable = (reason: CallError<'backup-unusable'>['params']['reason']) =>
    err(callError('backup-unusable', { backup: id, reason }));

  const path = join(backups, `${id}.db`);
  if (sizeOf(path) === 0) return unusable('missing');
  if ((await sha256OfFile(path)) !== manifest.sha256) return unusable('changed');
  const problem = problemOfFile(kind, path);
  return problem === undefined ? ok({ path, manifest }) : unusable(problem);
}

/** Removes one backup for good, as the deletion of personal values needs it. An id that is not there is no error. */
export function removeBackup({ name }: StoreKind, { folder }: StorePlace, id: string): void {
  const { backups } = dataFolder(folder);
  if (!id.startsWith(`${name}-`) || !namesIn(backups).includes(`${id}.json`)) return;
  rmSync(join(backups, `${id}.db`), { force: true });
  rmSync(join(backups, `${id}.json`), { force: true });
}

/** Removes what a kill left of a backup in the making. Only for whoever holds the store's lock, before making one. */
export function removeUnfinishedBackups({ name }: StoreKind, { folder }: StorePlace): void {
  const { backups } = dataFolder(folder);
  const names = namesIn(backups);
  for (const entry of names) {
    if (!entry.startsWith(`${name}-`)) continue;
    const lone = entry.endsWith('.json') && !names.includes(entry.replace(/\.json$/, '.db'));
    if (lone || /\.tmp(-journal|-wal|-shm)?$/.test(entry)) rmSync(join(backups, entry), { force: true });
  }
}

/** Never the one just made: by a clock that was set back it may be the oldest. */
function removeOldBackups(kind: StoreKind, where: StorePlace, made: string): void {
  for (const id of backupsToRemove(listBackups(kind, where), where.now())) {
    if (id !== made) removeBackup(kind, where, id);
  }
}

/** Rows of each counted table; undefined where the copy is not sound. */
function checkCopy(path: string, { counted }: StoreKind): Readonly<Record<string, number>> | undefined {
  const copying = new Database(path, { fileMustExist: true });
  try {
    // So that reading a backup later makes no files beside it; and no file of shared memory for doing so.
    copying.pragma('locking_mode = EXCLUSIVE');
    copying.pragma('journal_mode = DELETE');
  } finally {
    copying.close();
  }
  chmodSync(path, 0o600);
  const copy = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (!isSound(copy, 'full')) return undefined;
    const tables = copy.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
    const rows = counted
      // A backup before a migration may not have a table yet.
      .filter((table) => tables.includes(table))
      .map((table) => [table, copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number] as const);
    return Object.fromEntries(rows);
  } finally {
    copy.close();
  }
}

function asBackup(id: string, manifest: Manifest, verified: boolean): Backup {
  const { database, madeAt, reason, bytes, rows, appVersion } = manifest;
  return { id, database, madeAt, reason, bytes, rows, appVersion, verified };
}

function freeId(folder: string, wanted: string): string {
  const names = namesIn(folder);
  let id = wanted;
  for (let next = 2; names.includes(`${id}.json`); next += 1) id = `${wanted}-${next}`;
  return id;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : 1;
}
