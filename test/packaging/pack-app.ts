import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { neededFolders } from '../../build/licences.ts';
import { type PackedApp, packedApp, type Target } from './packed-app.ts';
import { makeStandIn } from './stand-in.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A copy of the project in a folder of its own, built; the project's own `dist` is another's. */
export interface PackProject {
  readonly folder: string;
  readonly pack: (target: Target) => Promise<PackedApp>;
  readonly remove: () => void;
}

/** Builds the project and makes it ready to be packed. Takes some seconds. */
export async function makeProject(): Promise<PackProject> {
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-pack-'));
  const outputs = { '.': 'renderer', main: 'shell', preload: 'shell' };
  for (const [part, output] of Object.entries(outputs)) {
    const config = part === '.' ? 'vite.config.ts' : `vite.${part}.config.ts`;
    const to = ['--config', config, '--outDir', join(folder, 'dist', output), '--emptyOutDir', 'false'];
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    await run(process.execPath, [vite, 'build', ...to, '--logLevel', 'error'], { cwd: root });
  }
  const files = ['package.json', 'package-lock.json', 'electron-builder.yml', 'LICENSE', 'README.md'];
  const folders = ['packaging', 'core', 'electron', 'templates', 'test/packaging'];
  for (const path of [...files, ...folders]) cpSync(join(root, path), join(folder, path), { recursive: true });
  // What the app needs, and two that it must do without.
  const packages = [...neededFolders(root), join(root, 'node_modules/react'), join(root, 'node_modules/wouter')];
  for (const from of packages) cpSync(from, join(folder, from.slice(root.length)), { recursive: true });
  return { folder, pack: (target) => pack(folder, target), remove: () => rmSync(folder, { recursive: true }) };
}

async function pack(folder: string, { platform, arch }: Target): Promise<PackedApp> {
  const standIn = join(folder, `electron-${platform}`);
  mkdirSync(standIn, { recursive: true });
  makeStandIn(platform, standIn);
  const system = { linux: '--linux', win32: '--win', darwin: '--mac' }[platform];
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const args = ['--dir', system, `--${arch}`, '--publish', 'never', `-c.electronDist=${standIn}`];
  await run(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, CI: 'true' } });
  return packedApp(join(folder, 'out'), { platform, arch });
}
