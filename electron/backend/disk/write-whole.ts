import { randomUUID } from 'node:crypto';
import { readdirSync, unlinkSync } from 'node:fs';
import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { systemCode } from '../documents/input-file.ts';

/**
 * Removes what had begun to be written to a folder and was stopped.
 *
 * @param whose of this process alone; or of any, for whoever has the folder to himself
 */
export function removeUnfinished(folder: string, whose: 'own' | 'any' = 'own'): void {
  const beginning = whose === 'own' ? `.groenkader-${process.pid}-` : '.groenkader-';
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(beginning) && name.endsWith('.tmp')) unlinkSync(join(folder, name));
    }
  } catch (error) {
    // The folder may not be there yet, or no longer be ours: nothing more can be done on the way out.
    if (systemCode(error) === undefined) throw error;
  }
}

const underWay = new Set<Promise<unknown>>();
let stopped = false;

/**
 * Lets what is being written be finished, and begins nothing more: a process that ends in the middle of opening a file
 * would leave it behind, whatever it had cleared away before.
 */
export async function finishWriting(): Promise<void> {
  stopped = true;
  await Promise.allSettled(underWay);
}

/**
 * Writes a file whole or not at all: beside its place, flushed to the disk, then renamed.
 *
 * Not by write-file-atomic 8: it calls `fs.write` once and does not look how much was written, so that on a disk that
 * fills up it renames a file that is cut off (tried on a full tmpfs). `FileHandle.writeFile` writes on until it fails.
 *
 * @param shown the path as messages name it
 * @param mode who may read it; 0o600 for what is in the data folder and is nobody else's
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array,
  { shown = path, mode = 0o666 }: { readonly shown?: string; readonly mode?: number } = {},
): Promise<Result<undefined, FileProblem>> {
  // The process is about to end: nobody waits for this any more.
  if (stopped) return new Promise(() => undefined);
  const writing = write(path, bytes, shown, mode).finally(() => underWay.delete(writing));
  underWay.add(writing);
  return writing;
}

async function write(
  path: string,
  bytes: Uint8Array,
  shown: string,
  mode: number,
): Promise<Result<undefined, FileProblem>> {
  // Random: processes in containers that share a folder may have the same number.
  const temporary = join(dirname(path), `.groenkader-${process.pid}-${randomUUID()}.tmp`);
  let ours = false;
  try {
    // 'wx': never through a link that somebody else put there.
    const file = await open(temporary, 'wx', mode);
    ours = true;
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return ok(undefined);
  } catch (error) {
    if (ours) await unlink(temporary).catch(() => undefined);
    return err(writeProblem(error, shown));
  }
}

/** What the file system said while writing, as a problem. */
export function writeProblem(error: unknown, shown: string): FileProblem {
  const code = systemCode(error);
  switch (code) {
    case undefined:
      throw error;
    case 'ENOSPC':
    case 'EDQUOT':
      return fileProblem('disk-full', { other: shown });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fileProblem('folder-not-writable', { other: dirname(shown) });
    case 'ENAMETOOLONG':
      return fileProblem('name-too-long', { other: shown });
    default:
      return fileProblem('write-failed', { other: shown, value: code });
  }
}
