import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const cli = join(root, 'electron/groenkader.mjs');
const { CI: _, LC_ALL: __, LC_MESSAGES: ___, LANG: ____, ...plain } = process.env;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** As nobody, because root may read everything. */
  readonly asNobody?: boolean;
}

const nobody = 65_534;

/** Starts the command line as a user's shell would. */
export function startCli(args: readonly string[], { cwd, env, asNobody = false }: RunOptions = {}): ChildProcess {
  const asUser = asNobody && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  return spawn(process.execPath, [cli, ...args], {
    cwd: cwd ?? root,
    env: { ...plain, INIT_CWD: cwd ?? root, NO_COLOR: '', ...env },
    ...asUser,
  });
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return ended(startCli(args, options));
}

export function ended(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Whether another user than root can be played, and may read this checkout. */
export function canBeNobody(): boolean {
  if (process.getuid?.() !== 0) return process.getuid !== undefined;
  return spawnSync(process.execPath, [cli, '--version'], { uid: nobody, gid: nobody, cwd: '/' }).status === 0;
}

/** A folder of its own for one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'groenkader-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a document, or any text or bytes, and gives its path. */
export function put(where: string, name: string, content: unknown): string {
  const path = join(where, name);
  const raw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, raw ? content : JSON.stringify(content));
  return path;
}
