import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { makeSheets } from '../../electron/backend/sheets/sheet-batch.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { parsed, sheetParts } from './examples.ts';
import { type Figure, type Row, row, type Settings, skipped } from './figure.ts';
import { htmlOf } from './html-of-definition.ts';
import { writeVisits } from './inputs.ts';
import { play, timed } from './pairs.ts';
import { asDeclared, checkPrinted } from './printing.ts';
import { inFolder } from './program.ts';

/** Many sheets in a process that runs already, against a browser that runs already and prints the same contents. */
export const warmFigure: Figure = {
  name: 'warm-batch',
  measure: async (settings) => {
    if ((await findBrowser()) === undefined) {
      const named = { figure: 'warm-batch', subject: 'makeSheets', against: 'warm Chromium', goal: 1 };
      return [skipped(named, 'there is no browser on this machine')];
    }
    const browser = await launchBrowser();
    try {
      return await inFolder((folder) => measure(folder, browser, settings));
    } finally {
      await browser.close();
    }
  },
};

async function measure(folder: string, browser: Browser, { quick }: Settings): Promise<Row[]> {
  const visits = writeVisits(join(folder, 'visits'), quick ? 3 : 50);
  const htmls = visits.map(({ text }) => htmlOf(sheetParts(parsed(text))));
  const files = visits.map(({ path }) => path);
  const out = join(folder, 'sheets');
  const printed = (at: number) => join(folder, `printed-${at}.pdf`);
  const ours = () => timed(() => batch(files, out));
  const one = () => timed(() => printAll(browser, htmls, printed, 1));
  const pages = availableParallelism();
  const several = () => timed(() => printAll(browser, htmls, printed, pages));

  await play([{ name: 'warm-up', subject: ours, against: several }], 1);
  for (const [at, html] of htmls.slice(0, 8).entries()) await checkPrinted(html, printed(at));
  const made = readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
  if (made !== files.length) throw new Error(`${made} sheets instead of ${files.length}`);

  const named = { figure: 'warm-batch', subject: `makeSheets: ${files.length} files read, judged and written` };
  const rounds = quick ? 1 : 5;
  const alone = await play([{ name: 'one page', subject: ours, against: one }], rounds);
  const rows = [row({ ...named, against: 'warm Chromium, one page', goal: 1 }, alone.flat())];
  if (pages > 1) {
    const many = await play([{ name: 'pages', subject: ours, against: several }], quick ? 1 : 3);
    rows.push(row({ ...named, against: `warm Chromium, ${pages} pages at once`, goal: null }, many.flat()));
  }
  return rows;
}

async function batch(files: readonly string[], out: string): Promise<void> {
  const failures: string[] = [];
  const file = (path: string) => ({ given: path, path });
  await makeSheets(
    { inputs: files.map(file), persons: [], folder: file(out), language: 'nl', otherwise: 'nl', force: true },
    {
      planned: () => undefined,
      written: () => undefined,
      warned: () => undefined,
      failed: (failure, fault) => failures.push(fault ?? JSON.stringify(failure)),
    },
  );
  if (failures.length > 0) throw new Error(`a batch failed: ${failures[0]}`);
}

/** Prints every content to a file, on so many pages (tabs) at once. */
async function printAll(
  browser: Browser,
  htmls: readonly string[],
  path: (at: number) => string,
  pages: number,
): Promise<void> {
  const waiting = [...htmls.entries()];
  const work = async () => {
    const page = await browser.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, html] = next;
      await page.setContent(html);
      await page.pdf({ path: path(at), ...asDeclared });
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: pages }, work));
}
