import { rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { removeBackup } from '../store/backup.ts';
import { type Manifest, manifestsIn, writeManifest } from '../store/backup-manifest.ts';
import { storeReason } from '../store/classify-error.ts';
import { isSound } from '../store/connection.ts';
import { dataFolder } from '../store/data-folder.ts';
import { sha256OfFile } from '../store/file-hash.ts';
import type { OpenStore } from '../store/opened-store.ts';
import { namesIn, place, removeUnfinished, sizeOf, syncFile } from '../store/store-files.ts';
import type { StorePlace } from '../store/store-kind.ts';
import { pendingDeletions, writePending } from './pending.ts';
import { personalKind } from './personal-kind.ts';
import { deleteRecord } from './records.ts';

/**
 * Deletes a record for good. To be called in its turn (`Turns`).
 *
 * 1. It is written down that this record goes (`pending.ts`): from here on nothing can bring it back, because whatever
 *    is left to do is done at the next opening (`finishDeletions`).
 * 2. Its row is overwritten, the log emptied, the file written anew.
 * 3. Every backup, and every personal database in `rescue/`, is written anew without it.
 * 4. The mark goes.
 *
 * What cannot be reached is a file that was exported to another laptop, and blocks that the disk itself has set aside.
 *
 * @throws StoreFailure, or an error of the file system, where the disk does not let it: the mark stays
 */
export async function forget(store: OpenStore, where: StorePlace, record: string): Promise<void> {
  const pending = pendingDeletions(where.folder);
  if (!pending.includes(record)) writePending(where.folder, [...pending, record]);
  await finishDeletions(store, where);
}

/** Does what is left to do of deletions that were begun. @throws as `forget` */
export async function finishDeletions(store: OpenStore, where: StorePlace): Promise<void> {
  const records = pendingDeletions(where.folder);
  if (records.length === 0) return;
  store.write((db) => {
    for (const record of records) deleteRecord(db, record);
  });
  store.compact();
  for (const { id, manifest } of manifestsIn(dataFolder(where.folder).backups, personalKind.name)) {
    await cleanBackup(where, id, manifest, records);
  }
  const { rescue } = dataFolder(where.folder);
  for (const name of namesIn(rescue)) cleanRescued(join(rescue, name, personalKind.fileName), records);
  writePending(where.folder, []);
}

/**
 * Writes a backup anew without some records, and its manifest with it; one that cannot be read is removed.
 *
 * The manifest goes first: a kill in between leaves the old file, in which the record is found again next time.
 */
async function cleanBackup(
  where: StorePlace,
  id: string,
  manifest: Manifest,
  records: readonly string[],
): Promise<void> {
  const { backups } = dataFolder(where.folder);
  const path = join(backups, `${id}.db`);
  const copy = join(backups, `${id}.db.tmp`);
  try {
    const rows = sizeOf(path) === 0 ? undefined : await copyFile(path, copy).then(() => withoutRecords(copy, records));
    if (rows === undefined) {
      removeBackup(personalKind, where, id);
      return;
    }
    syncFile(copy);
    writeManifest(backups, id, { ...manifest, bytes: sizeOf(copy), sha256: await sha256OfFile(copy), rows });
    place(copy, path);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** The same for a database that was put aside. Nobody's hash is kept of it, so it is done in place. */
function cleanRescued(path: string, records: readonly string[]): void {
  if (sizeOf(path) === 0) return;
  // Forgetting comes before keeping: what is damaged may hold the record anywhere.
  if (withoutRecords(path, records) === undefined) removeUnfinished(path);
}

/**
 * Overwrites records in a closed database and writes it anew.
 *
 * @returns how many rows are left in the tables that a manifest counts; undefined where the file cannot be read
 */
function withoutRecords(path: string, records: readonly string[]): Readonly<Record<string, number>> | undefined {
  try {
    const database = new Database(path, { fileMustExist: true });
    try {
      database.pragma('secure_delete = ON');
      database.pragma('temp_store = MEMORY');
      database.pragma('journal_mode = DELETE');
      const remove = database.prepare('DELETE FROM record WHERE id = ?');
      for (const record of records) remove.run(record);
      database.exec('VACUUM');
      if (!isSound(database, 'full')) return undefined;
      return { record: database.prepare('SELECT count(*) FROM record').pluck().get() as number };
    } finally {
      database.close();
    }
  } catch (error) {
    // No table of that name is what is left of a damaged schema.
    const isBroken = storeReason(error) === 'damaged';
    if (isBroken || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')) return undefined;
    throw error;
  }
}
