import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { databaseFiles } from '../../electron/backend/store/data-folder.ts';
import { type Fuse, readFuses } from './fuses.ts';
import { packedApp, type Target } from './packed-app.ts';

/*
 * `npm run package:try`, after `npm run package` on a machine that has Electron: the packed app of this system starts out
 * of its archive with its fuses turned, loads its library of SQLite, and stays.
 */

export interface Trial {
  readonly program: string;
  readonly args?: readonly string[];
  /** How long a first start may take. */
  readonly withinMs: number;
  /** How long it must then stay. */
  readonly staysMs: number;
}

/** Starts a program with an empty data folder until its database is there. Gives what went wrong, or nothing. */
export async function tryStart({ program, args = [], withinMs, staysMs }: Trial): Promise<string | undefined> {
  const data = mkdtempSync(join(tmpdir(), 'groenkader-packed-'));
  const child = spawn(program, [...args, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let ended: string | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const gone = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      ended = `it could not be started: ${error.message}`;
      resolve();
    });
    child.on('close', (code, signal) => {
      ended ??= `it ended with ${code ?? signal}:\n${said}`;
      resolve();
    });
  });
  const until = performance.now() + withinMs;
  const database = join(data, databaseFiles.work);
  while (ended === undefined && !existsSync(database) && performance.now() < until) await wait(100);
  const opened = existsSync(database);
  if (opened) await Promise.race([gone, wait(staysMs)]);
  const problem = ended ?? (opened ? undefined : `no database after ${withinMs} ms:\n${said}`);
  child.kill();
  await gone;
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
  return problem;
}

/** What of the packager's settings did not reach the program. */
export function wrongFuses(program: Buffer, settings: string): string[] {
  const { electronFuses } = parse(settings) as { readonly electronFuses: Readonly<Record<Fuse, boolean>> };
  const fuses = readFuses(program);
  return (Object.keys(electronFuses) as Fuse[]).filter((name) => fuses[name] !== electronFuses[name]);
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const target = { platform: process.platform, arch: process.arch } as Target;
  const { program, fused } = packedApp(join(root, 'out'), target);
  const wrong = wrongFuses(readFileSync(fused), readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const problem = await tryStart({ program, withinMs: 120_000, staysMs: 10_000 });
  for (const name of wrong) console.error(`fuse ${name} is not as electron-builder.yml says`);
  if (problem !== undefined) console.error(`${program}: ${problem}`);
  if (wrong.length === 0 && problem === undefined) console.log(`${program} starts, and its fuses are turned`);
  process.exitCode = wrong.length === 0 && problem === undefined ? 0 : 1;
}
