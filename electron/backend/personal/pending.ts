import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { id } from '../../../core/visit/fields.ts';
import { place, sizeOf, syncFile, syncFolder } from '../store/store-files.ts';

/*
 * Deletions that were begun, by the ids of the records and nothing else. A file of its own and not a table: it must hold
 * when the database itself is replaced by a backup, or cannot be opened for a while.
 */
const fileName = 'personal.deleting.json';
const idsSchema = z.array(id).max(10_000);

/**
 * Records whose deletion was begun and is not finished. A file that makes no sense, which only a damaged disk can leave
 * behind, names none: it must not stand in the way of the next deletion.
 *
 * @throws an error of the file system
 */
export function pendingDeletions(folder: string): readonly string[] {
  const path = join(folder, fileName);
  if (sizeOf(path) === 0) return [];
  const text = readFileSync(path, 'utf8');
  try {
    return idsSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Says which deletions are not finished; when it returns, that is on the disk. @throws an error of the file system */
export function writePending(folder: string, ids: readonly string[]): void {
  const path = join(folder, fileName);
  if (ids.length === 0) {
    rmSync(path, { force: true });
    syncFolder(folder);
    return;
  }
  writeFileSync(`${path}.tmp`, JSON.stringify(ids), { mode: 0o600 });
  syncFile(`${path}.tmp`);
  place(`${path}.tmp`, path);
}
