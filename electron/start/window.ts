import { spawn } from 'node:child_process';
import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import type { BuildTarget } from './fresh-build.ts';
import { hasDisplay, type StartPlan } from './plan.ts';

/** The desktop shell's two scripts. */
export const shellTarget: BuildTarget = {
  configs: ['vite.main.config.ts', 'vite.preload.config.ts'],
  output: 'dist/shell',
  sources: ['electron', 'core', 'templates', 'vite.main.config.ts', 'vite.preload.config.ts', 'package-lock.json'],
};

/** How long Electron's own download may take. */
const fetchMs = 90_000;
/** For so long a download that failed is not tried again: without a network every start would wait for it. */
const restMs = 24 * 3_600_000;
/** A window that was open for so long did start, however it ended. */
const startedMs = 15_000;

/**
 * Path of Electron's program. Where it is not there, one attempt is made to have it, within `fetchMs`.
 * Errors: why there can be no window here.
 */
export async function findElectron(
  root: string,
  env: NodeJS.ProcessEnv,
  onFetch: (seconds: number) => void,
): Promise<Result<string, 'no-display' | 'as-root' | 'not-there'>> {
  if (!hasDisplay(env, process.platform)) return err('no-display');
  // Chromium runs as root only without its sandbox, and without it this app does not run.
  if (process.platform === 'linux' && process.getuid?.() === 0) return err('as-root');
  const there = await installed(root);
  if (there !== undefined) return ok(there);
  const failed = join(root, 'dist/electron-not-there');
  if (env.CI || (await isFresh(failed))) return err('not-there');
  onFetch(fetchMs / 1_000);
  await fetchElectron(root);
  const fetched = await installed(root);
  if (fetched !== undefined) return ok(fetched);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(failed, '');
  return err('not-there');
}

/** Runs the desktop shell to its end; false where it did not start. */
export function runWindow(program: string, plan: StartPlan): Promise<boolean> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = [plan.root, '--data', plan.dataFolder, ...(plan.demo ? ['--demo'] : [])];
  const began = performance.now();
  const child = spawn(program, args, { env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0 || performance.now() - began > startedMs));
  });
}

/** Electron's package says in `path.txt` where its program is, once it is there. */
async function installed(root: string): Promise<string | undefined> {
  const folder = join(root, 'node_modules/electron');
  try {
    const program = join(folder, 'dist', await readFile(join(folder, 'path.txt'), 'utf8'));
    await access(program);
    return program;
  } catch {
    return undefined;
  }
}

function fetchElectron(root: string): Promise<void> {
  const script = join(root, 'node_modules/electron/install.js');
  const child = spawn(process.execPath, [script], { stdio: 'ignore', timeout: fetchMs, killSignal: 'SIGKILL' });
  return new Promise((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
}

async function isFresh(path: string): Promise<boolean> {
  const made = await stat(path).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs < restMs;
}
