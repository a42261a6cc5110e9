import Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from './database.ts';
import type { StoreKind } from './store-kind.ts';
import { lockPatienceMs } from './store-lock.ts';

/** Set and read back: a setting that SQLite does not know or does not take fails silently otherwise. */
const everyStore = {
  // A second process is told so at once, no file of shared memory appears, and a backup from here still works.
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  // FULL: better-sqlite3 is built with NORMAL, which may lose the last transactions when the power goes.
  synchronous: 2,
  // On a Mac a plain fsync leaves the bytes in the disk's own memory. Elsewhere this changes nothing.
  fullfsync: 1,
  // Nothing of a store in the system's folder for temporary files.
  temp_store: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  // Pages of the log before a save brings them into the file and waits for it, twice SQLite's own number: saves write the
  // same few pages again and again, so that is half the work. Not more: a log that still grows is slower to write to.
  wal_autocheckpoint: 2_000,
  // Brings the log back to this size after a large transaction.
  journal_size_limit: 16 * 1024 * 1024,
} as const;

/** Opens a file of ours that is there. @throws SqliteError */
export function connect(file: string, { pragmas, applicationId }: StoreKind): Database.Database {
  const database = new Database(file, { fileMustExist: true, timeout: lockPatienceMs });
  try {
    for (const [name, value] of Object.entries({ ...everyStore, ...pragmas })) {
      database.pragma(`${name} = ${value}`);
      expectPragma(database, name, value);
    }
    // Reading takes the lock, which stays.
    expectPragma(database, 'application_id', applicationId);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function expectPragma(database: Database.Database, name: string, expected: string | number): void {
  const value = database.pragma(name, { simple: true });
  if (value !== expected) throw new Error(`${name} is ${value}, not ${expected}`);
}

/** What is wrong with the file, by SQLite's own checks; `quick` leaves out that indexes and tables agree. */
export function isSound(database: Database.Database, how: 'quick' | 'full'): boolean {
  const check = how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)';
  if (database.pragma(check, { simple: true }) !== 'ok') return false;
  return how === 'quick' || (database.pragma('foreign_key_check') as readonly unknown[]).length === 0;
}

/** The reading face: a statement that would write is refused, not only hidden by a type. */
export function readFace(database: Database.Database): ReadDb {
  const prepare = (source: string) => {
    const statement = database.prepare(source);
    if (!statement.readonly) throw new Error('A statement that writes, outside of write');
    return statement;
  };
  return { access: 'read', prepare: prepare as Database.Database['prepare'] };
}

export function writeFace(database: Database.Database): WriteDb {
  return {
    access: 'write',
    prepare: database.prepare.bind(database) as Database.Database['prepare'],
    exec: database.exec.bind(database),
  };
}
