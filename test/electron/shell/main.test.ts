import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callNames } from '../../../core/contract/names.ts';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);
let folder = '';

/** The two scripts as they are built for an installer, beside the packages they need and a stand-in for Electron. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groenkader-shell-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  for (const part of ['main', 'preload']) {
    const to = ['--config', `vite.${part}.config.ts`, '--outDir', join(folder, 'dist/shell')];
    await run(process.execPath, [vite, 'build', ...to, '--logLevel', 'error'], { cwd: root });
  }
  put('dist/renderer/index.html', '<p>__NONCE__');
  put('package.json', '{"type":"module"}');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
  put('node_modules/electron/package.json', '{"type":"module","main":"index.js"}');
  cpSync(join(import.meta.dirname, 'fake-electron.mjs'), join(folder, 'node_modules/electron/index.js'));
  cpSync(join(import.meta.dirname, 'play-chromium.mjs'), join(folder, 'play-chromium.mjs'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Seen {
  readonly guarded?: boolean;
  readonly page?: readonly [number, string, string];
  readonly snapshot?: { readonly ok: boolean; readonly value: Readonly<Record<string, unknown>> };
  readonly changed?: { readonly ok: boolean };
  readonly theme?: string;
  readonly menus: readonly string[];
  readonly told: readonly (readonly [string, ...unknown[]])[];
}

function play(env: Readonly<Record<string, string>> = {}, more: readonly string[] = []): Promise<Seen> {
  const child = spawn(process.execPath, ['play-chromium.mjs', '--data', join(folder, 'data'), ...more], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString('utf8');
  });
  child.stderr.on('data', (text: Buffer) => {
    err += text.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(out) as Seen) : reject(new Error(err))));
  });
}

describe('the built main script', () => {
  it('takes its steps in order, shows our page and answers its calls', async () => {
    const { guarded, page, snapshot, changed, menus, theme, told } = await play();
    const steps = told.map(([name]) => name);
    const at = (name: string) => steps.indexOf(name);

    // What Chromium must know before it is up.
    for (const name of ['enableSandbox', 'registerSchemesAsPrivileged', 'appendSwitch', 'setPath']) {
      expect([name, at(name) >= 0 && at(name) < at('ready')]).toEqual([name, true]);
    }
    expect(told).toContainEqual(['setPath', 'userData', join(folder, 'data/window')]);
    // Every guard stands before there is a window.
    const guards = ['PermissionRequest', 'PermissionCheck', 'DevicePermission', 'USBProtectedClasses'];
    const names = [...guards, 'BluetoothPairing', 'DisplayMediaRequest'].map((name) => `set${name}Handler`);
    for (const name of [...names, 'onBeforeRequest', 'setProxy', 'setSpellCheckerEnabled', 'protocol:app']) {
      expect([name, at(name) > at('ready') && at(name) < at('BrowserWindow')]).toEqual([name, true]);
    }
    for (const name of ['setWindowOpenHandler', 'ipc:call', 'setApplicationMenu']) {
      expect([name, at(name) > at('BrowserWindow') && at(name) < at('loadURL')]).toEqual([name, true]);
    }
    expect(steps.filter((name) => name === 'BrowserWindow')).toHaveLength(1);
    expect(guarded).toBe(true);
    expect(told).toContainEqual(['fromPartition', 'page', { cache: false }]);
    expect(told).toContainEqual(['loadURL', 'app://bundle/']);
    expect(told.find(([name]) => name === 'BrowserWindow')?.[1]).toMatchObject({
      webPreferences: { sandbox: true, devTools: false, preload: join(folder, 'dist/shell/preload.cjs') },
    });

    expect(page).toEqual([
      200,
      expect.stringMatching(/^<p>[\w+/]{24}$/),
      expect.stringContaining("default-src 'none'"),
    ]);
    expect(snapshot).toMatchObject({
      ok: true,
      value: { host: 'desktop', systemLanguage: 'fr', work: { state: 'open' } },
    });
    // The menu follows the language that the user chooses.
    expect(changed?.ok).toBe(true);
    expect(menus).toEqual(['Fichier', 'Datei']);
    expect(theme).toBe('dark');
    // It closes its databases first, then it ends.
    expect(steps.slice(-3)).toEqual(['quit', 'preventDefault', 'quit']);
  });

  it('leaves the window of the first start alone', async () => {
    const { told } = await play({ FAKE_SECOND: '1' });
    expect(told.map(([name]) => name).filter((name) => ['BrowserWindow', 'fromPartition'].includes(name))).toEqual([]);
    expect(told).toContainEqual(['quit']);
  });

  it('does not start without the sandbox, and says what to do', async () => {
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    const { told } = await play({}, ['--no-sandbox']);
    expect(told.map(([name]) => name)).not.toContain('BrowserWindow');
    expect(told).toContainEqual([
      'showErrorBox',
      'Groenkader n’a pas pu démarrer',
      expect.stringMatching(/--no-sandbox.*\.deb/),
    ]);
    expect(told).toContainEqual(['exit', 1]);
    // Not even the data was opened.
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('says why it cannot start, and ends', async () => {
    rmSync(join(folder, 'dist/renderer'), { recursive: true });
    const { told } = await play();
    expect(told.map(([name]) => name)).not.toContain('BrowserWindow');
    expect(told).toContainEqual(['showErrorBox', 'Groenkader n’a pas pu démarrer', expect.stringContaining('ENOENT')]);
    expect(told).toContainEqual(['exit', 1]);
    put('dist/renderer/index.html', '<p>__NONCE__');
  });
});

describe('the built preload script', () => {
  it('needs nothing but Electron and puts nothing but the bridge on the page', async () => {
    const code = readFileSync(join(folder, 'dist/shell/preload.cjs'), 'utf8');
    const exposed: Record<string, unknown> = {};
    const required: string[] = [];
    const invoked: unknown[][] = [];
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown) => {
          exposed[name] = value;
        },
      },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          invoked.push(args);
          return '{"ok":true}';
        },
      },
    };
    const require = (name: string) => {
      required.push(name);
      return electron;
    };
    runInNewContext(code, { require, exports: {}, module: { exports: {} } });
    expect(required).toEqual(['electron']);
    expect(Object.keys(exposed)).toEqual(['groenkader']);
    const bridge = exposed.groenkader as { invoke: (name: string, input: unknown) => Promise<unknown> };
    expect(Object.keys(bridge)).toEqual(['invoke', 'onCommand']);
    for (const name of callNames) await bridge.invoke(name, {});
    expect(invoked.map(([, name]) => name)).toEqual([...callNames]);
    await expect(bridge.invoke('app.quit', {})).rejects.toThrow('unknown call');
    // Nothing of Node, and no way out of the sandbox.
    expect(code).not.toMatch(/\b(process|shell|remote|child_process|fs)\b\s*[.(]/);
  });
});
