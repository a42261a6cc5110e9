import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { buildIfStale, hostTarget, pageTarget } from '../../../electron/start/fresh-build.ts';
import { send } from '../browser-host/start-host.ts';
import { ended, folder, type Ran } from '../cli/run-cli.ts';

const root = join(import.meta.dirname, '../../..');
const { t } = textsOf('nl');
const { CI: _, LC_ALL: __, LC_MESSAGES: ___, DISPLAY: ____, WAYLAND_DISPLAY: _____, ...plain } = process.env;

interface Started {
  readonly child: ChildProcess;
  readonly ran: Promise<Ran>;
  /** The address once it is printed; undefined where the program ended without one. */
  readonly address: Promise<URL | undefined>;
}

/** `npm start` as npm runs it. */
function startApp(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root): Started {
  const child = spawn(process.execPath, [join(root, 'electron/start.mjs'), ...args], {
    cwd: root,
    env: { ...plain, LANG: 'nl_BE.UTF-8', INIT_CWD: cwd, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  // A source may have changed since the build above: not what these tests are about.
  const ran = ended(child).then((one) => ({ ...one, err: one.err.replace(`${t('host.start.building')}\n`, '') }));
  let out = '';
  const printed = new Promise<URL>((resolve) => {
    child.stdout?.on('data', (text: string) => {
      out += text;
      const address = /^http:\S+$/m.exec(out)?.[0];
      if (address !== undefined && out.endsWith('\n')) resolve(new URL(address));
    });
  });
  return { child, ran, address: Promise.race([printed, ran.then(() => undefined)]) };
}

beforeAll(async () => {
  for (const target of [pageTarget, hostTarget]) {
    const built = await buildIfStale(root, target, () => undefined);
    if (!built.ok) throw new Error(built.error);
  }
});

describe('npm start', () => {
  it('serves the app at the address it prints, and closes the databases when it is stopped', async () => {
    const cwd = folder();
    const { child, ran, address } = startApp(['--browser', '--no-open', '--data', 'my data'], {}, cwd);
    const url = await address;
    expect(url?.hostname).toBe('127.0.0.1');
    const opened = await send(Number(url?.port), url?.pathname ?? '', {});
    const home = /url=(\/[\w-]+\/)"/.exec(opened.body)?.[1] ?? '';
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const page = await send(Number(url?.port), home, { headers: { cookie } });
    expect(page.body).toContain('<div id="root">');
    const headers = { cookie, origin: url?.origin ?? '', 'content-type': 'application/json' };
    const call = { method: 'POST', headers, body: '{}' };
    const snapshot = JSON.parse((await send(Number(url?.port), `${home}call/app.snapshot`, call)).body) as unknown;
    expect(snapshot).toMatchObject({
      ok: true,
      value: { host: 'browser', demo: false, dataFolder: join(cwd, 'my data'), work: { state: 'open', how: 'fresh' } },
    });

    child.kill('SIGTERM');
    const { code, out, err } = await ran;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([t('host.start.address'), String(url), '']);
    // A write-ahead log that is left with something in it would mean that nobody closed the database.
    expect(existsSync(join(cwd, 'my data/groenkader.db'))).toBe(true);
    expect(readdirSync(join(cwd, 'my data')).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'opens the browser by a file, so that the address stands in no list of processes',
    async () => {
      const bin = folder();
      const data = join(folder(), 'data');
      // What GNOME opens files with: says what it was told, and how the file looked then.
      const gio =
        '#!/bin/sh\n[ "$1" = help ] && exit 0\nstat -c "%a %n" "$2" "$(dirname "$2")" >"$0.told"\ncat "$2" >"$0.page"\n';
      writeFileSync(join(bin, 'gio'), gio, { mode: 0o755 });
      const desktop = { DISPLAY: ':9', XDG_CURRENT_DESKTOP: 'GNOME', PATH: `${bin}:${process.env.PATH}` };
      const { child, ran, address } = startApp(['--browser', '--data', data], desktop);
      const url = await address;
      const page = join(bin, 'gio.page');
      await vi.waitFor(() => expect(existsSync(page) && readFileSync(page, 'utf8')).toContain(`url=${url}"`), 10_000);
      const [file, parent] = readFileSync(join(bin, 'gio.told'), 'utf8').split('\n');
      expect(file).toMatch(/^600 .*data\/groenkader-open-\w+\/groenkader\.html$/);
      expect(parent).toMatch(/^700 /);
      const token = url?.pathname.slice('/open/'.length) ?? '';
      expect(`${file}${parent}`).not.toContain(token);

      // Gone once the browser is in; and who comes second is told of.
      expect((await send(Number(url?.port), url?.pathname ?? '', {})).status).toBe(200);
      const left = () => readdirSync(data).filter((name) => name.startsWith('groenkader-open-'));
      await vi.waitFor(() => expect(left()).toEqual([]), 10_000);
      expect((await send(Number(url?.port), url?.pathname ?? '', {})).status).toBe(403);
      child.kill('SIGTERM');
      expect((await ran).err).toBe(`${t('host.start.address-used')}\n`);

      const second = startApp(['--browser', '--data', data], desktop);
      await second.address;
      await vi.waitFor(() => expect(left()).toHaveLength(1), 10_000);
      second.child.kill('SIGTERM');
      await second.ran;
      expect(left()).toEqual([]);
    },
  );

  it('says that the data is open already, and where', async () => {
    const data = folder();
    const first = startApp(['--browser', '--no-open', '--data', data]);
    await first.address;
    const second = await startApp(['--browser', '--no-open', '--data', data]).ran;
    expect(second).toEqual({ code: 3, out: '', err: `${t('host.start.in-use', { folder: data })}\n` });
    // A start that was killed leaves nothing that stands in the way.
    first.child.kill('SIGKILL');
    await first.ran;
    const third = startApp(['--browser', '--no-open', '--data', data]);
    expect(await third.address).toBeDefined();
  });

  it('says that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { readonly port: number };
    const { ran } = startApp(['--browser', '--no-open', '--data', folder(), '--port', String(port)]);
    expect(await ran).toEqual({ code: 3, out: '', err: `${t('host.start.port-taken', { port })}\n` });
  });

  it('opens in the browser where there can be no window, and says why', async () => {
    const { child, ran, address } = startApp(['--no-open', '--data', folder()]);
    expect(await address).toBeDefined();
    child.kill('SIGINT');
    const { code, err } = await ran;
    expect({ code, err }).toEqual({ code: 0, err: `${t('host.start.no-window.no-display')}\n` });
  });

  it.runIf(process.platform === 'linux')(
    'begins the demo in a folder of its own, with the example company',
    async () => {
      const home = folder();
      const { child, ran, address } = startApp(['--browser', '--no-open', '--demo'], { XDG_DATA_HOME: home });
      expect(await address).toBeDefined();
      child.kill('SIGTERM');
      expect((await ran).err).toBe('');
      expect(readdirSync(home)).toEqual(['groenkader-demo']);
    },
  );

  it('refuses a wrong option in one line, in the language of the system', async () => {
    const { ran } = startApp(['--brwser'], { LANG: 'fr_BE.UTF-8' });
    const { code, out, err } = await ran;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^groenkader: option inconnue.*--brwser.*--browser.*\n$/);
  });
});
