import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClosedReason, DatabaseName } from '../../../core/contract/databases.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import type { Backup } from '../../../core/contract/values.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { type Databases, kinds } from '../databases.ts';
import { makeBackup, verifyBackup } from '../store/backup.ts';
import { type StoreCallError, storeCallError, storeReason } from '../store/classify-error.ts';
import { dataFolder } from '../store/data-folder.ts';
import { storeFile } from '../store/open-store.ts';
import { stagedName } from '../store/replacing.ts';
import { replaceStore, replaceTogether, stageStore } from '../store/restore.ts';
import { removeUnfinished } from '../store/store-files.ts';
import { rowsAreSound } from './check-rows.ts';
import { shownName } from './move-file.ts';

type RestoreError = CallError<'not-found' | 'backup-unusable'> | StoreCallError;

/**
 * Puts a verified backup in the place of a database. One that is open is backed up first; open or not, it moves to
 * `rescue/`. To be called in its turn (`Turns`). Whatever it answers, the database is open again if it can be.
 */
export async function restoreDatabase(
  databases: Databases,
  name: DatabaseName,
  id: string,
): Promise<Result<undefined, RestoreError>> {
  const { place } = databases;
  const verified = await verifyBackup(kinds[name], place, id);
  if (!verified.ok) return verified;
  return holdingCopy(databases, name, verified.value.path, (copy) =>
    replaceDatabase(databases, name, copy, 'before-restore'),
  );
}

/**
 * Puts a verified file in the place of a database.
 *
 * @param reason of the backup that is made of the present one first
 */
export async function replaceDatabase(
  databases: Databases,
  name: DatabaseName,
  path: string,
  reason: Backup['reason'],
): Promise<Result<undefined, StoreCallError>> {
  const { place } = databases;
  if (databases.isOpen(name)) {
    const kept = await makeBackup(databases.store(name), reason, place);
    if (!kept.ok) return kept;
  }
  return databases.whileClosed(name, () => replaceStore(kinds[name], place, (staged) => copyFile(path, staged)));
}

/**
 * Puts several verified files in the place of their databases: all of them, or none. Each is brought up and checked, row
 * by row, before anything moves; then the open databases are backed up; then one rename decides. To be called in its turn.
 */
export async function replaceDatabases(
  databases: Databases,
  paths: ReadonlyMap<DatabaseName, string>,
  reason: Backup['reason'],
): Promise<Result<undefined, StoreCallError | CallError<'backup-unusable'>>> {
  const { place } = databases;
  const names = [...paths.keys()];
  try {
    for (const [name, path] of paths) {
      const fill = (staged: string) => copyFile(path, staged);
      const staged = await stageStore(kinds[name], place, fill, (db) => rowsAreSound(name, db));
      if (!staged.ok) return err(unfit(staged.error, name, storeFile(kinds[name], place)));
    }
    const kept = await backUp(databases, names, reason);
    if (!kept.ok) return kept;
    const [first, ...others] = names.map((name) => kinds[name]);
    if (first === undefined) return ok(undefined);
    const replace = async () => replaceTogether([first, ...others], place);
    return await names.reduce((work, name) => () => databases.whileClosed(name, work), replace)();
  } finally {
    for (const name of names) removeUnfinished(stagedName(storeFile(kinds[name], place)));
  }
}

/** What stands in the way lies with the file that came in, or with the disk here. */
function unfit(reason: ClosedReason, name: DatabaseName, file: string): StoreCallError | CallError<'backup-unusable'> {
  switch (reason) {
    case 'damaged':
    case 'not-ours':
    case 'newer-than-app':
      return callError('backup-unusable', { backup: shownName, reason });
    case 'migration-failed':
      return callError('backup-unusable', { backup: shownName, reason: 'damaged' });
    default:
      return storeCallError(reason, name, file);
  }
}

/** A copy that the next backup's clearing of old ones cannot take away; the next opening removes what a kill leaves. */
async function holdingCopy<Value>(
  { place }: Databases,
  name: DatabaseName,
  path: string,
  work: (copy: string) => Promise<Result<Value, StoreCallError>>,
): Promise<Result<Value, StoreCallError>> {
  const copy = workingFile(place.folder, name);
  try {
    await copyFile(path, copy);
    return await work(copy);
  } catch (error) {
    const reason = storeReason(error);
    if (reason === undefined) throw error;
    return { ok: false, error: storeCallError(reason, name, storeFile(kinds[name], place)) };
  } finally {
    rmSync(copy, { force: true });
  }
}

/** A file for a database on its way in or out. Its name is one that every opening clears away. */
export function workingFile(folder: string, name: DatabaseName): string {
  return join(dataFolder(folder).backups, `${name}-on-its-way.db.tmp`);
}

/** Backs up every open database that has something in it. */
export async function backUp(
  databases: Databases,
  names: readonly DatabaseName[],
  reason: Backup['reason'],
): Promise<Result<Backup[], StoreCallError>> {
  const made: Backup[] = [];
  for (const name of names) {
    const backup = await makeBackup(databases.store(name), reason, databases.place);
    if (!backup.ok) return backup;
    made.push(backup.value);
  }
  return ok(made);
}
