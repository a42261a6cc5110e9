import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';

/**
 * Ends this process by SIGKILL before the nth thing it does to the disk from now on, be it a call of the file system or
 * a statement to SQLite. A copy or a text that is being written is left half written.
 *
 * @returns how many things were done so far, for whoever lived
 */
export function dieAtStep(nth: number): () => number {
  let steps = 0;
  const step = (half?: () => void) => {
    if (steps === nth) {
      half?.();
      process.kill(process.pid, 'SIGKILL');
    }
    steps += 1;
  };

  for (const name of ['mkdirSync', 'openSync', 'fsyncSync', 'renameSync', 'rmSync', 'chmodSync'] as const) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    (fs as unknown as Record<string, unknown>)[name] = (...args: unknown[]) => {
      step();
      return real(...args);
    };
  }
  const { writeFileSync, readFileSync } = fs;
  fs.writeFileSync = (path, data, options) => {
    step(() => writeFileSync(path, String(data).slice(0, String(data).length / 2), options));
    writeFileSync(path, data, options);
  };
  const { copyFile } = fs.promises;
  fs.promises.copyFile = async (from, to) => {
    step(() => {
      const bytes = readFileSync(from);
      writeFileSync(to, bytes.subarray(0, bytes.length / 2));
    });
    await copyFile(from, to);
  };
  // node:fs/promises hands out this same function by a name of its own.
  syncBuiltinESMExports();

  for (const name of ['exec', 'pragma', 'backup', 'close'] as const) {
    const real = Database.prototype[name] as (...args: unknown[]) => unknown;
    (Database.prototype as unknown as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      step();
      return real.apply(this, args);
    };
  }
  return () => steps;
}
