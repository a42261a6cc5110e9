import { join } from 'node:path';
import { textsOf } from '../../core/i18n/texts.ts';
import { startHost } from '../e2e/support/host.ts';
import { openBackend } from '../support/backend.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { type Figure, type Row, row, type Settings, skipped } from './figure.ts';
import { play } from './pairs.ts';
import { inFolder } from './program.ts';
import { tellWhenUsable } from './start-watch.ts';

const against = 'Chromium, started to a blank page';
// The goal is for both spawned together; how long it takes where the host is waited for, as `npm start` does, is told too.
const atOnce = { figure: 'start', subject: 'host and Chromium at once, to the overview', against, goal: 2.5 };
const inTurn = { figure: 'start', subject: 'host, then Chromium, to the overview', against, goal: null };
const { t } = textsOf('nl');

/** From nothing to the first screen one can work with, against the browser alone. Built and compiled before. */
export const startFigure: Figure = {
  name: 'start',
  measure: async (settings) => {
    const browser = await findBrowser();
    if (browser === undefined) return [skipped(atOnce, 'there is no browser on this machine')];
    return inFolder((folder) => measure(join(folder, 'data'), settings));
  },
};

async function measure(data: string, { quick }: Settings): Promise<Row[]> {
  const backend = await openBackend(data);
  await backend.get('example.load', {});
  await backend.close();
  const contests = [
    { name: 'at once', subject: () => startApp(data, 'at once'), against: startBlank },
    { name: 'in turn', subject: () => startApp(data, 'in turn'), against: startBlank },
  ];
  if (quick) return [row(atOnce, (await play(contests.slice(0, 1), 1)).flat())];
  // Builds the page where it is stale, and fills the caches.
  await play(contests, 1);
  const rounds = await play(contests, 11);
  const of = (at: number) => rounds.flatMap((round) => round[at] ?? []);
  return [row(atOnce, of(0)), row(inTurn, of(1))];
}

/** Milliseconds until a workstation is on the screen, with a search that takes what is typed. */
async function startApp(data: string, how: 'in turn' | 'at once'): Promise<number> {
  const start = performance.timeOrigin + performance.now();
  const starting = startHost({ data });
  if (how === 'in turn') await starting;
  const [host, browser] = await Promise.all([starting, launchBrowser()]);
  try {
    const page = await browser.newPage();
    await page.addInitScript(tellWhenUsable);
    const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith('usable ') });
    await page.goto(host.address, { waitUntil: 'commit' });
    const usable = Number((await told).text().split(' ')[1]);
    await page.keyboard.press('/');
    await page.keyboard.press('x');
    const search = page.getByRole('searchbox', { name: t('app.shell.search') });
    if ((await search.inputValue()) !== 'x') throw new Error('the search does not take what is typed');
    return usable - start;
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function startBlank(): Promise<number> {
  const start = performance.now();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    return performance.now() - start;
  } finally {
    await browser.close();
  }
}
