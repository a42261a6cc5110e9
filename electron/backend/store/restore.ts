import { chmodSync } from 'node:fs';
import type { ClosedReason } from '../../../core/contract/databases.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { type StoreCallError, storeCallError, storeReason } from './classify-error.ts';
import { dataFolder } from './data-folder.ts';
import type { ReadDb } from './database.ts';
import { lookAt } from './file-header.ts';
import { openFile, storeFile } from './open-store.ts';
import { decideTogether, finishReplacing, replaceByStaged, stagedName } from './replacing.ts';
import { makePrivateFile, makePrivateFolder, removeUnfinished, sizeOf, syncFile } from './store-files.ts';
import { newestVersion, type StoreKind, type StorePlace } from './store-kind.ts';
import { lockStore, type StoreLock } from './store-lock.ts';

/** Moves a store to `rescue/` and puts an empty one in its place. It must be closed. */
export function startEmpty(kind: StoreKind, where: StorePlace): Promise<Result<undefined, StoreCallError>> {
  return replaceStore(kind, where, undefined);
}

/** Writes a store to the path it is given, an empty file. */
export type Fill = (staged: string) => Promise<void>;

/**
 * Makes the store that is to take the place of the present one, and opens it by the same decision as at every start (an
 * older one is migrated), and closes it again. Nothing has moved then. Only for whoever holds the store's lock.
 *
 * @param fill undefined for an empty store
 * @param accepts what must hold of it besides
 * @returns why it cannot take that place
 */
export async function stageStore(
  kind: StoreKind,
  where: StorePlace,
  fill: Fill | undefined,
  accepts: (db: ReadDb) => boolean = () => true,
): Promise<Result<undefined, ClosedReason>> {
  const staged = stagedName(storeFile(kind, where));
  try {
    removeUnfinished(staged);
    if (fill !== undefined) {
      makePrivateFile(staged);
      await fill(staged);
      chmodSync(staged, 0o600);
      // Nothing is no store: `openFile` would begin a new one.
      if (sizeOf(staged) === 0) return err('damaged');
    }
    const opening = await openFile(kind, staged, where, { release: () => undefined, backup: false, check: 'full' });
    if (opening.state === 'closed') return err(opening.reason);
    try {
      if (!opening.store.read(accepts)) return err('damaged');
      // All of it into the main file, which alone moves. Closing would keep silent about a full disk.
      opening.store.checkpoint();
    } finally {
      opening.store.close();
    }
    syncFile(staged);
    return ok(undefined);
  } catch (error) {
    const reason = storeReason(error);
    if (reason === undefined) throw error;
    return err(reason);
  }
}

/**
 * Puts staged stores in the place of the present ones, which move to `rescue/`: all of them, or none. They must be closed.
 * Once it is decided, a failure leaves the rest to the next opening.
 */
export function replaceTogether(
  kinds: readonly [StoreKind, ...StoreKind[]],
  where: StorePlace,
): Result<undefined, StoreCallError> {
  const { rescue } = dataFolder(where.folder);
  const files = kinds.map((kind) => storeFile(kind, where)) as [string, ...string[]];
  const locks: StoreLock[] = [];
  try {
    for (const file of files) locks.push(lockStore(file));
    decideTogether(files, rescue, where.now());
    for (const file of files) finishReplacing(file, rescue);
    return ok(undefined);
  } catch (error) {
    const reason = storeReason(error);
    if (reason === undefined) throw error;
    return err(storeCallError(reason, kinds[0].name, files[0]));
  } finally {
    for (const lock of locks) lock.release();
  }
}

/**
 * Puts another store in the place of the present one, which moves to `rescue/`: that one is opened first, by the same
 * decision as at every start (an older one is migrated), and closed again. Until then nothing has moved.
 * A present file that is newer than the app or not ours stays: it is not for this app to move.
 *
 * @param fill writes the new store to the path it is given, an empty file; undefined for an empty store
 */
export async function replaceStore(
  kind: StoreKind,
  where: StorePlace,
  fill: Fill | undefined,
): Promise<Result<undefined, StoreCallError>> {
  const file = storeFile(kind, where);
  const staged = stagedName(file);
  const { rescue } = dataFolder(where.folder);
  let lock: StoreLock | undefined;
  try {
    makePrivateFolder(where.folder);
    lock = lockStore(file);
    finishReplacing(file, rescue);
    const look = lookAt(file);
    if (look.found === 'database') {
      const { applicationId, userVersion } = look.header;
      if (applicationId !== kind.applicationId) return err(storeCallError('not-ours', kind.name, file));
      if (userVersion > newestVersion(kind)) return err(storeCallError('newer-than-app', kind.name, file));
    }
    const made = await stageStore(kind, where, fill);
    if (!made.ok) return err(storeCallError(made.error, kind.name, file));
    replaceByStaged(file, rescue, where.now());
    return ok(undefined);
  } catch (error) {
    const reason = storeReason(error);
    if (reason === undefined) throw error;
    return err(storeCallError(reason, kind.name, file));
  } finally {
    if (lock !== undefined) removeUnfinished(staged);
    lock?.release();
  }
}
