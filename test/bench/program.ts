import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { groenkader: string } };

/** The command that the project ships, as npm starts it: what follows `node`, with whole paths. */
export const command: readonly string[] = scripts.groenkader
  .split(' ')
  .slice(1)
  .map((word) => (word.startsWith('-') ? word : join(root, word)));

/** Runs with a folder of its own that is gone afterwards. */
export async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-bench-'));
  try {
    return await run(folder);
  } finally {
    // A browser may still be putting its profile away.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Longer than anything here takes on a busy machine: better an error than to wait for ever. */
const mostMs = 600_000;

interface Ended {
  readonly ms: number;
  /** Most memory in use at once, in MB; null where `/proc` cannot tell. */
  readonly peakMB: number | null;
}

/** Runs a program to its end. Throws, with what it said, where it does not end with 0. */
export function runProgram(path: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(path, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
      timeout: mostMs,
    });
    let said = '';
    let peakMB: number | null = null;
    child.stderr.on('data', (data: Buffer) => {
      said = `${said}${data}`.slice(-2_000);
    });
    // The mark only rises: what counts is the last look before the end.
    const watch = setInterval(() => {
      peakMB = highWaterMark(child) ?? peakMB;
    }, 25);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      if (code === 0) resolve({ ms: performance.now() - start, peakMB });
      else reject(new Error(`${path} ${args.slice(0, 3).join(' ')} ... ended with ${code ?? signal}: ${said}`));
    });
  });
}

function highWaterMark({ pid }: ChildProcess): number | undefined {
  try {
    const kB = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kB === undefined ? undefined : Number(kB) / 1024;
  } catch {
    return undefined;
  }
}
