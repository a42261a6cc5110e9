import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, _electron as electron, type Page } from 'playwright-core';
import { findElectron } from '../../../electron/start/window.ts';
import type { HostOptions, RunningHost } from './host.ts';

export interface OpenWindow {
  readonly host: RunningHost;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

const root = join(import.meta.dirname, '../../..');

/**
 * The desktop shell (`npm run build` first) and its window. Written for a machine that has Electron's binary and a
 * display, and not run so far: where the page opens a second window or saves through the system's dialog, a spec will need
 * a way of its own.
 */
export async function openWindow(options: HostOptions): Promise<OpenWindow> {
  const program = await findElectron(root, process.env, () => undefined);
  if (!program.ok) throw new Error(`no window here: ${program.error}`);
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'groenkader-e2e-'));
  const args = [root, '--data', data, ...(options.demo ? ['--demo'] : [])];
  // Playwright starts Electron without its sandbox, which the shell refuses.
  const launch = { executablePath: program.value, args, locale: 'nl-BE', chromiumSandbox: true };
  const app = await electron.launch(launch);
  const page = await app.firstWindow();
  const child = app.process();
  const stop = async () => {
    await app.close();
    if (options.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const host = { address: page.url(), data, pid: child.pid ?? 0, output: () => '', stop, kill };
  return { host, context: app.context(), page, close: stop };
}
