import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { writeWayIn } from '../../../electron/start/way-in.ts';
import { findBrowser, launchBrowser } from '../../support/browser.ts';
import { startHost } from '../browser-host/start-host.ts';
import { folder } from '../cli/run-cli.ts';

const program = await findBrowser();

afterEach(() => vi.unstubAllEnvs());

test.runIf(program !== undefined)('a browser that opens the file comes into the app, with its cookie', async () => {
  const { host, addresses } = await startHost();
  const wayIn = await writeWayIn(host.newAddress(), folder());
  const browser = await launchBrowser(program);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(pathToFileURL(wayIn.file).href, { waitUntil: 'commit' });
  await page.getByText('the page').waitFor();
  expect(new URL(page.url()).pathname).toMatch(/^\/[\w-]{16}\/$/);
  expect(addresses).toEqual(['opened']);
});

test('the file lies in a folder of its own beside the data, and goes with it', async () => {
  const data = folder();
  const wayIn = await writeWayIn('http://127.0.0.1:1/open/x', data);
  expect(wayIn.file.startsWith(join(data, 'groenkader-open-'))).toBe(true);
  await wayIn.remove();
  await wayIn.remove();
  expect(readdirSync(data)).toEqual([]);
});

// Ubuntu's Firefox may not read the usual data folder, ~/.local/share/groenkader.
test.runIf(process.platform === 'linux')('it lies where a snap may read it, whatever the data folder', async () => {
  const home = folder();
  vi.stubEnv('HOME', home);
  const data = join(home, '.local/share/groenkader');
  mkdirSync(data, { recursive: true });
  const { file } = await writeWayIn('http://127.0.0.1:1/open/x', data);
  expect(file.startsWith(join(home, 'groenkader-open-'))).toBe(true);
  expect(readdirSync(data)).toEqual([]);
});

test('a folder that takes no file is an error, and nothing is left', async () => {
  const data = join(folder(), 'file');
  writeFileSync(data, '');
  await expect(writeWayIn('http://127.0.0.1:1/open/x', data)).rejects.toThrow('ENOTDIR');
});
