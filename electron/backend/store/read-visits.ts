import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemCode } from '../documents/input-file.ts';
import { storeReason } from './classify-error.ts';
import { readableName, removeUnfinished, sizeOf } from './store-files.ts';

/** No row of a visit is shorter, so that a file has at most this many bytes per row number. */
const leastBytesPerVisit = 64;

/**
 * The documents of all visits that can still be read in a file that cannot be opened any more, as JSON texts that parse
 * to an object; whether they are visits is for `parseStoredVisit` to say. The file is read from a copy and stays as it is.
 *
 * @throws an error of the file system when there is no room for a copy
 */
export function readableVisits(file: string): readonly string[] {
  try {
    return readBy(file, readableName(file));
  } catch (error) {
    if (!noRoom.includes(systemCode(error))) throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-rescue-'));
  try {
    return readBy(file, join(folder, 'copy.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A data folder that takes no copy, which may be why its database cannot be opened: then the system's folder does. */
const noRoom: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT'];

function readBy(file: string, copy: string): readonly string[] {
  removeUnfinished(copy);
  try {
    for (const companion of ['', '-wal', '-journal']) {
      if (existsSync(file + companion)) copyFileSync(file + companion, copy + companion);
    }
    return sizeOf(copy) === 0 ? [] : readCopy(copy);
  } finally {
    removeUnfinished(copy);
  }
}

function readCopy(copy: string): readonly string[] {
  let database: Database.Database | undefined;
  try {
    database = new Database(copy);
    // A schema with a broken line is read as far as it goes.
    database.unsafeMode(true);
    database.pragma('writable_schema = ON');
    const byNumber = database.prepare('SELECT json FROM visit WHERE rowid = ?').pluck();
    const texts = new Map<number, string>();
    for (const number of rowNumbers(database, Math.ceil(sizeOf(copy) / leastBytesPerVisit))) {
      const text = orUndefined(() => byNumber.get(number));
      if (typeof text === 'string' && isObject(text)) texts.set(number, text);
    }
    return [...texts.values()];
  } catch (error) {
    return unreadable(error);
  } finally {
    database?.close();
  }
}

/** The rows that the table lists from its beginning and from its end, and where that breaks off all numbers between. */
function* rowNumbers(database: Database.Database, most: number): Generator<number> {
  const walk = (source: string) => {
    const numbers: number[] = [];
    const whole = orUndefined(() => {
      for (const number of database.prepare(source).pluck().iterate()) numbers.push(number as number);
      return true;
    });
    return { numbers, whole: whole === true };
  };
  const up = walk('SELECT rowid FROM visit NOT INDEXED ORDER BY rowid');
  yield* up.numbers;
  if (up.whole) return;
  const down = walk('SELECT rowid FROM visit NOT INDEXED ORDER BY rowid DESC');
  const last = down.numbers[0] ?? most;
  for (let number = (up.numbers.at(-1) ?? 0) + 1; number <= Math.min(last, most); number += 1) yield number;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function orUndefined<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (isBroken(error)) return undefined;
    throw error;
  }
}

function unreadable(error: unknown): readonly string[] {
  if (isBroken(error)) return [];
  throw error;
}

/** A broken file can lack its table too, which SQLite calls a mistake of the statement. */
function isBroken(error: unknown): boolean {
  return storeReason(error) !== undefined || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR');
}
