import { SqliteError } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { closedReasons } from '../../../../core/contract/databases.ts';
import {
  classifyError,
  reasonOf,
  StoreFailure,
  storeCallError,
  storeReason,
} from '../../../../electron/backend/store/classify-error.ts';

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_BUSY_RECOVERY', 'in-use'],
  ['SQLITE_READONLY', 'not-writable'],
  ['SQLITE_READONLY_DIRECTORY', 'not-writable'],
  ['SQLITE_CANTOPEN', 'not-writable'],
  ['SQLITE_CANTOPEN_ISDIR', 'not-writable'],
  ['SQLITE_PERM', 'not-writable'],
  ['SQLITE_IOERR_WRITE', 'not-writable'],
  ['SQLITE_IOERR_FSYNC', 'not-writable'],
  ['SQLITE_IOERR_READ', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CORRUPT_INDEX', 'damaged'],
  ['SQLITE_CORRUPT_VTAB', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_ERROR', undefined],
  ['SQLITE_CONSTRAINT_UNIQUE', undefined],
  ['SQLITE_CONSTRAINT_FOREIGNKEY', undefined],
  ['SQLITE_MISMATCH', undefined],
  ['SQLITE_LOCKED', undefined],
  ['SQLITE_MISUSE', undefined],
])('%s of SQLite means %s, whatever its words', (code, reason) => {
  expect(storeReason(new SqliteError('disk is full, database is locked and malformed', code))).toBe(reason);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EBUSY', 'in-use'],
  ['EACCES', 'not-writable'],
  ['EPERM', 'not-writable'],
  ['EROFS', 'not-writable'],
  ['EIO', 'not-writable'],
  ['EISDIR', 'not-writable'],
  ['ERR_FS_EISDIR', 'not-writable'],
  ['ENOTDIR', 'not-writable'],
  ['ENOENT', undefined],
  ['ERR_INVALID_ARG_TYPE', undefined],
])('%s of the file system means %s', (code, reason) => {
  expect(storeReason(Object.assign(new Error('disk is full'), { code }))).toBe(reason);
});

test('only what a store itself said crosses the gate; a bug stays a bug', () => {
  const full = new SqliteError('x', 'SQLITE_FULL');
  expect(classifyError(full)).toBeUndefined();
  expect(classifyError(new TypeError('x'))).toBeUndefined();
  expect(classifyError('SQLITE_FULL')).toBeUndefined();
  expect(classifyError(new StoreFailure('not-writable', 'personal', '/data/personal.db', full))).toEqual({
    code: 'not-writable',
    params: { path: '/data/personal.db' },
  });
});

test('a reason goes into an error of the contract and comes back', () => {
  for (const reason of closedReasons) expect(reasonOf(storeCallError(reason, 'work', '/data/w.db'))).toBe(reason);
});
