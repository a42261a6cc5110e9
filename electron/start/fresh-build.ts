import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../core/result.ts';
import { systemCode } from '../backend/documents/input-file.ts';

/** Something that Vite makes of our sources. */
export interface BuildTarget {
  /** Each builds a part of it, into the same folder. Paths are below the project's folder, here and elsewhere. */
  readonly configs: readonly string[];
  readonly output: string;
  /** Files and folders that go into it. */
  readonly sources: readonly string[];
}

export const pageTarget: BuildTarget = {
  configs: ['vite.config.ts'],
  output: 'dist/renderer',
  sources: ['renderer', 'core', 'vite.config.ts', 'package-lock.json'],
};

/** `npm start` itself, in one file that loads faster than its sources. */
export const hostTarget: BuildTarget = {
  configs: ['vite.host.config.ts'],
  output: 'dist/host',
  sources: ['electron', 'core', 'templates', 'vite.host.config.ts', 'package-lock.json'],
};

const stampName = '.made-from';

/**
 * Builds unless what is there was made from exactly these sources, and puts the new output in the place of the old one
 * only when it is whole. Gives what Vite said where it failed.
 * @param onBuild hears that it will take some seconds
 */
export async function buildIfStale(
  root: string,
  target: BuildTarget,
  onBuild: () => void,
): Promise<Result<'fresh' | 'built', string>> {
  const output = join(root, target.output);
  const stamp = stampOf(root, target.sources);
  if (stamp === (await stampIn(output))) return ok('fresh');
  onBuild();
  const making = `${output}.${process.pid}`;
  for (const config of target.configs) {
    const complaint = await runVite(root, config, making);
    if (complaint === undefined) continue;
    await rm(making, { recursive: true, force: true });
    return err(complaint);
  }
  await writeFile(join(making, stampName), stamp);
  await replace(output, making);
  return ok('built');
}

/** Whether what is there was made from exactly these sources. */
export async function isFresh(root: string, target: BuildTarget): Promise<boolean> {
  return stampOf(root, target.sources) === (await stampIn(join(root, target.output)));
}

function stampIn(output: string): Promise<string> {
  return readFile(join(output, stampName), 'utf8').catch(() => '');
}

/** Paths, sizes and times of all sources: reading a thousand files would cost more than a start may. */
function stampOf(root: string, sources: readonly string[]): string {
  const paths = sources.flatMap((source) => filesIn(root, source)).sort();
  // One by one: asking for all of them at once takes longer, each by way of another thread.
  const facts = paths.map((path) => {
    const { size, mtimeMs } = statSync(`${root}/${path}`);
    return `${path} ${size} ${mtimeMs}\n`;
  });
  return createHash('sha256').update(facts.join('')).digest('hex');
}

function filesIn(root: string, source: string): string[] {
  try {
    return filesBelow(root, source);
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return [source];
    throw error;
  }
}

/** By hand: what Node's own recursive reading and `relative` make of each path takes three times as long, twice a start. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** A process of its own: Vite's memory is given back, and what it says can be kept for the case that it fails. */
function runVite(root: string, config: string, output: string): Promise<string | undefined> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', config, '--outDir', output, '--logLevel', 'warn'];
  // Whoever starts the app from a test says NODE_ENV=test, and React would be built with all its warnings inside.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : said));
  });
}

/** Another start may do the same at this moment: whoever is last wins, both are whole. */
async function replace(output: string, by: string): Promise<void> {
  const old = `${by}.old`;
  for (let left = 5; ; left -= 1) {
    try {
      await rename(output, old).catch((error: unknown) => {
        if (systemCode(error) !== 'ENOENT') throw error;
      });
      await rename(by, output);
      break;
    } catch (error) {
      if (left === 0 || !['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '')) throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}
