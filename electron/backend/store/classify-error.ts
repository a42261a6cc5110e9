import { SqliteError } from 'better-sqlite3';
import type { ClosedReason, DatabaseName } from '../../../core/contract/databases.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';

/** What the disk or another process did to a store. The exception that services may let pass: the router knows it. */
export class StoreFailure extends Error {
  readonly reason: StoreReason;
  readonly database: DatabaseName;
  readonly file: string;

  constructor(reason: StoreReason, database: DatabaseName, file: string, cause: unknown) {
    super(`The ${database} database: ${reason}`, { cause });
    this.name = 'StoreFailure';
    this.reason = reason;
    this.database = database;
    this.file = file;
  }
}

/** A statement that was to write one row wrote none, or several: the database does not do what it is told. */
export class RowsLost extends Error {
  constructor(rows: number) {
    super(`${rows} rows were written, not one`);
    this.name = 'RowsLost';
  }
}

/** The files of an open store were deleted or replaced: what is written to them now, no start would find. */
export class FilesGone extends Error {
  constructor(file: string) {
    super(`${file} is no longer the file that was opened`);
    this.name = 'FilesGone';
  }
}

/** What SQLite and the file system can tell by their codes. */
export type StoreReason = Extract<ClosedReason, 'damaged' | 'not-writable' | 'disk-full' | 'in-use'>;

/** Why a file could not be worked with; undefined for a bug. Decided by codes, never by the words of a message. */
export function storeReason(error: unknown): StoreReason | undefined {
  if (error instanceof StoreFailure) return error.reason;
  if (error instanceof RowsLost || error instanceof FilesGone) return 'damaged';
  return error instanceof SqliteError ? sqliteReason(error.code) : systemReason(codeOf(error));
}

/** Turns an exception of a store into an error of the contract; undefined for a bug. */
export function classifyError(error: unknown): StoreCallError | undefined {
  return error instanceof StoreFailure ? storeCallError(error.reason, error.database, error.file) : undefined;
}

export type StoreCallError = CallError<'store-closed' | 'disk-full' | 'not-writable'>;

export function storeCallError(reason: ClosedReason, database: DatabaseName, file: string): StoreCallError {
  if (reason === 'disk-full') return callError('disk-full');
  return reason === 'not-writable'
    ? callError('not-writable', { path: file })
    : callError('store-closed', { database, reason });
}

function sqliteReason(code: string): StoreReason | undefined {
  // These say that what was read is wrong; every other failed access to the disk says that it cannot be used now.
  if (/^SQLITE_IOERR_(READ|SHORT_READ|CORRUPTFS|DATA)$/.test(code)) return 'damaged';
  if (code === 'SQLITE_IOERR_SHMSIZE') return 'disk-full';
  switch (code.split('_')[1]) {
    case 'CORRUPT':
    case 'NOTADB':
    case 'FORMAT':
      return 'damaged';
    case 'FULL':
      return 'disk-full';
    case 'READONLY':
    case 'CANTOPEN':
    case 'PERM':
    case 'IOERR':
      return 'not-writable';
    case 'BUSY':
    case 'PROTOCOL':
      return 'in-use';
    default:
      return undefined;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? String((error as NodeJS.ErrnoException).code) : undefined;
}

function systemReason(code: string | undefined): StoreReason | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    // Windows says so of a file that somebody else has open.
    case 'EBUSY':
      return 'in-use';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EIO':
    // A file where a folder should be, or a folder where a file should be.
    case 'EEXIST':
    case 'EISDIR':
    // Node's own word for it, where it is to be removed.
    case 'ERR_FS_EISDIR':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return 'not-writable';
    default:
      return undefined;
  }
}

/** Back from the contract's error to why a store is closed. */
export function reasonOf(error: StoreCallError): ClosedReason {
  return error.code === 'store-closed' ? error.params.reason : error.code;
}
