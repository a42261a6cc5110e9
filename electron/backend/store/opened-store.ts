import type Database from 'better-sqlite3';
import { FilesGone, StoreFailure, storeReason } from './classify-error.ts';
import { readFace, writeFace } from './connection.ts';
import type { ReadDb, Store, WriteDb } from './database.ts';
import { OwnFiles } from './own-files.ts';
import type { StoreKind } from './store-kind.ts';

/**
 * An open database. What the disk or another process does to it comes out as a `StoreFailure`; every other exception is a
 * bug, whether of ours or of the caller.
 */
export class OpenStore implements Store {
  readonly kind: StoreKind;
  /** Path of the main file. */
  readonly file: string;
  readonly #database: Database.Database;
  readonly #release: () => void;
  readonly #reading: ReadDb;
  readonly #writing: WriteDb;
  readonly #begin: Database.Statement;
  readonly #commit: Database.Statement;
  readonly #rollback: Database.Statement;
  readonly #files: OwnFiles;
  #damaged = false;

  constructor(kind: StoreKind, file: string, database: Database.Database, release: () => void) {
    this.kind = kind;
    this.file = file;
    this.#database = database;
    this.#release = release;
    this.#reading = readFace(database);
    this.#writing = writeFace(database);
    this.#begin = database.prepare('BEGIN IMMEDIATE');
    this.#commit = database.prepare('COMMIT');
    this.#rollback = database.prepare('ROLLBACK');
    this.#files = new OwnFiles(file);
  }

  /** Whether SQLite has met a page that cannot be right since the store was opened. */
  get damaged(): boolean {
    return this.#damaged;
  }

  /** From here on it counts as damaged: something of it that must be there cannot be read. */
  condemn(): void {
    this.#damaged = true;
  }

  get userVersion(): number {
    return this.#database.pragma('user_version', { simple: true }) as number;
  }

  readonly read: Store['read'] = (work) => this.#watch(() => settled(work(this.#reading)));

  readonly write: Store['write'] = (work) =>
    this.#watch(() => {
      if (this.#database.inTransaction) throw new Error('A write inside a write');
      this.#begin.run();
      try {
        const value = settled(work(this.#writing));
        if (!this.#files.areInPlace()) throw new FilesGone(this.file);
        this.#commit.run();
        return value;
      } catch (error) {
        // After some failures, as of a full disk, SQLite has rolled back by itself.
        if (this.#database.inTransaction) this.#rollback.run();
        throw error;
      }
    });

  /** Copies the whole store to a file while it stays in use; what is written meanwhile is in the copy too. */
  async copyTo(path: string): Promise<void> {
    try {
      // Pages per turn of the event loop: 4 MB, so that a call waits for a few milliseconds at most.
      await this.#database.backup(path, { progress: () => 1_000 });
    } catch (error) {
      throw this.#known(error);
    }
  }

  /** Brings everything from the log into the main file and empties the log. */
  checkpoint(): void {
    this.#watch(() => this.#database.pragma('wal_checkpoint(TRUNCATE)'));
  }

  /** `checkpoint`, where the disk has room for it: on a full one everything stays in the log, and is read there. */
  emptyLog(): void {
    try {
      this.#database.pragma('wal_checkpoint(TRUNCATE)');
    } catch (error) {
      if (storeReason(error) === undefined) throw error;
    }
  }

  /** Writes the file anew without free pages and empties the log: what was deleted is nowhere in either afterwards. */
  compact(): void {
    this.checkpoint();
    this.#watch(() => this.#database.exec('VACUUM'));
    this.checkpoint();
  }

  /** Closes for good; a second time does nothing. Wait for a running backup first. */
  close(): void {
    if (!this.#database.open) return;
    try {
      this.#database.pragma('optimize');
      this.emptyLog();
    } catch (error) {
      // A full disk: everything is in the log, and the next opening reads it there.
      if (storeReason(error) === undefined) throw error;
    } finally {
      this.#database.close();
      this.#release();
    }
  }

  #watch<Value>(work: () => Value): Value {
    try {
      return work();
    } catch (error) {
      throw this.#known(error);
    }
  }

  #known(error: unknown): unknown {
    if (error instanceof StoreFailure) return error;
    const reason = storeReason(error);
    if (reason === undefined) return error;
    if (reason === 'damaged') this.#damaged = true;
    return new StoreFailure(reason, this.kind.name, this.file, error);
  }
}

/** The type forbids a promise; this stops one that came past the type, before it is committed half done. */
function settled<Value>(value: Value): Value {
  if (typeof (value as { readonly then?: unknown } | null | undefined)?.then === 'function') {
    throw new Error('A promise inside a transaction');
  }
  return value;
}
