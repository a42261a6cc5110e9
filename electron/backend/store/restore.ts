import { chmodSync } from 'node:fs';
import { err, ok, type Result } from '../../../core/result.ts';
import { type StoreCallError, storeCallError, storeReason } from './classify-error.ts';
import { dataFolder } from './data-folder.ts';
import { lookAt } from './file-header.ts';
import { openFile, storeFile } from './open-store.ts';
import { finishReplacing, replaceByStaged, stagedName } from './replacing.ts';
import { makePrivateFile, makePrivateFolder, removeUnfinished, sizeOf, syncFile } from './store-files.ts';
import { newestVersion, type StoreKind, type StorePlace } from './store-kind.ts';
import { lockStore, type StoreLock } from './store-lock.ts';

/** Moves a store to `rescue/` and puts an empty one in its place. It must be closed. */
export function startEmpty(kind: StoreKind, where: StorePlace): Promise<Result<undefined, StoreCallError>> {
  return replaceStore(kind, where, undefined);
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
  fill: ((staged: string) => Promise<void>) | undefined,
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
    removeUnfinished(staged);
    if (fill !== undefined) {
      makePrivateFile(staged);
      await fill(staged);
      chmodSync(staged, 0o600);
      // Nothing is no store: `openFile` would begin a new one.
      if (sizeOf(staged) === 0) return err(storeCallError('damaged', kind.name, file));
    }
    const opening = await openFile(kind, staged, where, { release: () => undefined, backup: false, check: 'full' });
    if (opening.state === 'closed') return err(storeCallError(opening.reason, kind.name, file));
    try {
      // All of it into the main file, which alone moves. Closing would keep silent about a full disk.
      opening.store.checkpoint();
    } finally {
      opening.store.close();
    }
    syncFile(staged);
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
