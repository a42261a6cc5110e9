import Database from 'better-sqlite3';

/** How long a start waits for another window that is about to close, in ms. */
export const lockPatienceMs = 250;

/** Held from before the first look at a store until it is closed. */
export interface StoreLock {
  readonly release: () => void;
}

/**
 * One process per store, while it is open and while its files are moved. The database itself is locked too, but that lock
 * moves away with the file in a restore, and a new file has none.
 *
 * SQLite's own lock on an empty file of its own: the system drops it with the process, however that ends, so there is
 * never a stale one; and it works on all three systems.
 *
 * @param file the store's main file
 * @throws SqliteError `SQLITE_BUSY` when another process holds it
 */
export function lockStore(file: string): StoreLock {
  const database = new Database(`${file}.lock`, { timeout: lockPatienceMs });
  try {
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    throw error;
  }
  return { release: () => void database.close() };
}
