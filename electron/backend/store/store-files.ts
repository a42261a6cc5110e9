import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** SQLite keeps a database in up to four files: they move together or not at all. */
const companions = ['', '-wal', '-shm', '-journal'] as const;

/** Makes a folder that only its user can look into. One that is there stays as it is. */
export function makePrivateFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // The names of all that were made, or a power cut takes along what is put into them.
  for (let made = path; made.length >= first.length && made !== dirname(made); made = dirname(made)) {
    syncFolder(dirname(made));
  }
}

/** Makes an empty file that only its user can read; SQLite gives its companions the same mode. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/** Returns when the file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A folder that may be entered but not read, and file systems that know no such thing. */
const cannotSync: readonly unknown[] = ['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP'];

/** Returns when the folder's names are on the disk, where that can be had. Windows keeps them by itself. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    if (!cannotSync.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}

/** Gives a whole file its final name, durably: whoever looks finds all of it or nothing. */
export function place(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Moves a database with its companions into a folder. The main file goes last: while it is there, the move goes on. */
export function moveDatabase(file: string, folder: string): void {
  const name = file.slice(dirname(file).length + 1);
  for (const companion of companions.toReversed()) {
    if (existsSync(file + companion)) renameSync(file + companion, join(folder, name + companion));
  }
  syncFolder(folder);
  syncFolder(dirname(file));
}

/** Removes a database that is a half-made copy of ours: never one that a user worked in. */
export function removeUnfinished(file: string): void {
  for (const companion of companions) rmSync(file + companion, { force: true });
}

/** Name of the copy from which a broken database is read, beside it, so that the next opening clears what a kill left. */
export function readableName(file: string): string {
  return `${file}.readable`;
}

/** Names in a folder; none where it is not there. */
export function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Bytes of a file; 0 where it is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** A moment as part of a file name, `2026-11-22T09-15-00-123Z`. */
export function nameOfMoment(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/g, '-');
}
