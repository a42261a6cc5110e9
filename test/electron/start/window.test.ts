import { chmodSync, existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartPlan } from '../../../electron/start/plan.ts';
import { findElectron, runWindow } from '../../../electron/start/window.ts';
import { folder } from '../cli/run-cli.ts';

const display = { DISPLAY: ':0' };

function project(files: Readonly<Record<string, string>>): string {
  const root = folder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const program = { 'node_modules/electron/path.txt': 'electron', 'node_modules/electron/dist/electron': '' };

/** Says in a file that it was run, and does what it is for or not. */
function installer(works: boolean): Readonly<Record<string, string>> {
  const make = "fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); ";
  const path = "fs.writeFileSync(__dirname + '/path.txt', 'electron');";
  return {
    'node_modules/electron/install.js': `const fs = require('fs'); fs.appendFileSync(__dirname + '/tried', 'x'); ${works ? make + path : 'process.exit(1)'}`,
  };
}

const tries = (root: string) => {
  const file = join(root, 'node_modules/electron/tried');
  return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
};

describe.runIf(process.platform === 'linux')('Electron’s program', () => {
  beforeEach(() => {
    vi.spyOn(process, 'getuid').mockReturnValue(1_000);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is found where it is', async () => {
    const root = project({ ...program, ...installer(true) });
    const onFetch = vi.fn();
    expect(await findElectron(root, display, onFetch)).toEqual({
      ok: true,
      value: join(root, 'node_modules/electron/dist/electron'),
    });
    expect(onFetch).not.toHaveBeenCalled();
    expect(tries(root)).toBe(0);
  });

  it('is fetched where it is not, which is said first', async () => {
    const root = project(installer(true));
    const onFetch = vi.fn();
    expect(await findElectron(root, display, onFetch)).toMatchObject({ ok: true });
    expect(onFetch).toHaveBeenCalledExactlyOnceWith(90);
  });

  it('is tried to be fetched once, and again after a day', async () => {
    const root = project(installer(false));
    for (let start = 0; start < 3; start += 1) {
      expect(await findElectron(root, display, () => undefined)).toEqual({ ok: false, error: 'not-there' });
    }
    expect(tries(root)).toBe(1);
    const yesterday = Date.now() / 1_000 - 25 * 3_600;
    utimesSync(join(root, 'dist/electron-not-there'), yesterday, yesterday);
    await findElectron(root, display, () => undefined);
    expect(tries(root)).toBe(2);
  });

  it('is not fetched on a build server, without a display, or for root', async () => {
    const root = project(installer(true));
    expect(await findElectron(root, { ...display, CI: '1' }, never)).toEqual({ ok: false, error: 'not-there' });
    expect(await findElectron(root, {}, never)).toEqual({ ok: false, error: 'no-display' });
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(await findElectron(root, display, never)).toEqual({ ok: false, error: 'as-root' });
    expect(tries(root)).toBe(0);
  });

  it('is not there where npm did not install it at all', async () => {
    expect(await findElectron(project({}), display, () => undefined)).toEqual({ ok: false, error: 'not-there' });
  });
});

describe.runIf(process.platform !== 'win32')('the window', () => {
  function plan(script: string): { program: string; plan: StartPlan } {
    const root = project({ electron: `#!/bin/sh\n${script}\n` });
    chmodSync(join(root, 'electron'), 0o755);
    return {
      program: join(root, 'electron'),
      plan: { root, demo: true, dataFolder: join(root, 'my data'), port: 0, openBrowser: false },
    };
  }

  it('gets the folder of the data, and runs as Electron', async () => {
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    const { program, plan: one } = plan('printf "%s\\n" "$@" "as-node=$ELECTRON_RUN_AS_NODE" > "$1/got"');
    expect(await runWindow(program, one)).toBe(true);
    vi.unstubAllEnvs();
    expect(readFileSync(join(one.root, 'got'), 'utf8').split('\n')).toEqual([
      ...[one.root, '--data', one.dataFolder, '--demo', 'as-node=', ''],
    ]);
  });

  it.each(['exit 1', 'exit 127', 'kill -9 $$'])('did not start: %s', async (script) => {
    const { program, plan: one } = plan(script);
    expect(await runWindow(program, one)).toBe(false);
  });

  it('did not start: no such program', async () => {
    const { plan: one } = plan('');
    expect(await runWindow(join(one.root, 'nothing'), one)).toBe(false);
  });
});

function never(): void {
  throw new Error('nothing is to be fetched');
}
