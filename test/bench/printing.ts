import { readFileSync, rmSync } from 'node:fs';
import type { BrowserProgram } from '../support/browser.ts';
import { runProgram } from './program.ts';
import { missingWords, textOfHtml, textOfPdf } from './words.ts';

/**
 * What a careful program would start a browser with to print one file. Without tags, because our sheets have none, and
 * without the browser's own head and foot.
 */
const flags = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-pdf-tagging',
  '--no-pdf-header-footer',
];

/** Starts a browser without a profile, prints a file and waits for its end; milliseconds. */
export async function printOnce(browser: BrowserProgram, html: string, pdf: string): Promise<number> {
  const profile = `${pdf}.profile`;
  const places = [`--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, html];
  const { ms } = await runProgram(browser.path, [...browser.args, ...flags, ...places]);
  // Every run finds an empty one, as a program's own throw-away profile would be.
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return ms;
}

/** Throws unless the printed file holds all the words it should: else the comparison would be with something else. */
export async function checkPrinted(html: string, pdf: string): Promise<void> {
  const { body, heads } = textOfHtml(html);
  const printed = await textOfPdf(readFileSync(pdf));
  const missing = missingWords(`${body}\n${heads}`, printed.text);
  if (missing.length > 0) throw new Error(`the browser left out: ${missing.slice(0, 10).join(', ')}`);
}
