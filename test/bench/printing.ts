import { readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type BrowserProgram, launchBrowser } from '../support/browser.ts';
import { timed } from './pairs.ts';
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

/** Paper and margins as the page declares them, and no tags here either. */
export const asDeclared = { preferCSSPageSize: true, printBackground: true, tagged: false } as const;

/** Starts a browser without a profile, prints a file and waits for its end; milliseconds. */
export async function printOnce(browser: BrowserProgram, html: string, pdf: string): Promise<number> {
  // That build knows no `--print-to-pdf` and would wait for ever (tried); it has to be told what to do.
  if (browser.source === '@sparticuz/chromium') return timed(() => printDriven(browser, html, pdf));
  const profile = `${pdf}.profile`;
  const places = [`--user-data-dir=${profile}`, `--print-to-pdf=${pdf}`, html];
  const { ms } = await runProgram(browser.path, [...browser.args, ...flags, ...places]);
  // Every run finds an empty one, as a program's own throw-away profile would be.
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return ms;
}

async function printDriven(program: BrowserProgram, html: string, pdf: string): Promise<void> {
  const browser = await launchBrowser(program);
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(html).href);
    await page.pdf({ path: pdf, ...asDeclared });
  } finally {
    await browser.close();
  }
}

/** Throws unless the printed file holds all the words it should: else the comparison would be with something else. */
export async function checkPrinted(html: string, pdf: string): Promise<void> {
  const { body, heads } = textOfHtml(html);
  const printed = await textOfPdf(readFileSync(pdf));
  const missing = missingWords(`${body}\n${heads}`, printed.text);
  if (missing.length > 0) throw new Error(`the browser left out: ${missing.slice(0, 10).join(', ')}`);
}
