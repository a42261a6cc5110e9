import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Above this size in bytes the log begins anew; the one before it is kept. */
const mostBytes = 1_000_000;
const mostFrames = 30;

/** Keeps the stack of a bug under the support number that the user sees. `what` is a call's name. */
export type Log = (supportId: string, what: string, error: unknown) => void;

/**
 * A log that can be sent to anybody: it says where in the program something went wrong and never with which data.
 * Messages of errors are left out, for those of SQLite, zod and `JSON.parse` quote what they choked on.
 */
export function openLog(folder: string, appVersion: string, now: () => Date): Log {
  const path = join(folder, 'groenkader.log');
  return (supportId, what, error) => {
    const head = [now().toISOString(), appVersion, supportId, what, ...named(error)].join(' ');
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) {
        renameSync(path, join(folder, 'groenkader.1.log'));
      }
      appendFileSync(path, `${[head, ...frames(error)].join('\n')}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk: there is no other place to say so, and the caller has its answer already.
    }
  };
}

/** Name and code of an error; of zod's, also the fields of the contract that it is about. */
function named(error: unknown): string[] {
  const { name, code, issues } = (error ?? {}) as { name?: unknown; code?: unknown; issues?: unknown };
  const words = [error instanceof Error ? name : typeof error, code].filter(isWord);
  if (!Array.isArray(issues)) return words;
  const fields = issues.slice(0, 10).map(({ path }: { path?: unknown }) => fieldOf(path));
  return [...words, ...new Set(fields)];
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(value);
}

function fieldOf(path: unknown): string {
  const parts = Array.isArray(path) ? path : [];
  return `.${parts.map((part) => (isWord(part) && /^[a-z][A-Za-z]*$/.test(part) ? part : '*')).join('.')}`;
}

const frame = /^ {4}at (?:[\w.$<>#[\] ]+ \()?(?:file:\/\/|node:|\/|[A-Za-z]:[\\/])[^\n]*:\d+:\d+\)?$/;

/** The folder of the installation, which may be below a user's name. */
const installed =
  /(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^\n]*?[\\/](?=(?:core|electron|templates|dist|node_modules)[\\/])/;

/** The lines of a stack that name a place in the program, without the folder it is installed in. */
function frames(error: unknown): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  // The message stands in front, and may itself look like a place.
  const at = error.message === '' ? -1 : error.stack.indexOf(error.message);
  const lines = error.stack.slice(at < 0 ? 0 : at + error.message.length).split('\n');
  const own = lines.slice(lines.findLastIndex((line) => !frame.test(line)) + 1);
  return own.slice(0, mostFrames).map((line) => line.replace(installed, ''));
}
