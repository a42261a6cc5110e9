import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserProgram, findBrowser, packedBrowser } from '../support/browser.ts';
import { examples, parsed, sheetParts } from './examples.ts';
import { type Figure, partsOf, type Row, row, type Settings, skipped } from './figure.ts';
import { htmlOf } from './html-of-definition.ts';
import { type Contest, play } from './pairs.ts';
import { checkPrinted, printOnce } from './printing.ts';
import { command, inFolder, runProgram } from './program.ts';

const named = { figure: 'cold', against: 'headless Chromium, start to end' };
const usual = { ...named, subject: 'groenkader sheet, start to end: 8 visits in turn', goal: 0.7 };
/** Node keeps what it compiled; the first call after an installation finds nothing. */
const firstEver = { ...named, subject: 'the same, nothing compiled before', goal: null };

/** A smaller browser than Debian's, and no command to start: what a service that runs already would do. */
const driven = {
  figure: 'cold',
  against: '@sparticuz/chromium, started from a running Node',
  subject: usual.subject,
  goal: null,
};

/** One sheet by a command of its own, against a browser that is started to print the same content. */
export const coldFigure: Figure = {
  name: 'cold',
  measure: async (settings) => {
    const browser = await findBrowser();
    if (browser === undefined) return [skipped(usual, 'there is no browser on this machine')];
    return inFolder((folder) => measure(folder, browser, settings));
  },
};

async function measure(folder: string, browser: BrowserProgram, { quick }: Settings): Promise<Row[]> {
  const files = examples().slice(0, quick ? 1 : undefined);
  let caches = 0;
  const emptyCache = () => {
    caches += 1;
    return { NODE_COMPILE_CACHE: join(folder, `cache-${caches}`) };
  };
  const contests = (env: () => NodeJS.ProcessEnv, program = browser) =>
    files.map(({ name, path, text }): Contest => {
      const out = join(folder, `sheet-of-${name}`);
      const [html, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)];
      mkdirSync(out, { recursive: true });
      writeFileSync(html, htmlOf(sheetParts(parsed(text))));
      const args = [...command, 'sheet', path, '-o', out, '--force', '--lang', 'nl'];
      return {
        name,
        subject: async () => (await runProgram(process.execPath, args, env())).ms,
        against: () => printOnce(program, html, pdf),
      };
    });
  const cached = contests(() => ({}));
  await play(cached, 1);
  for (const { name, text } of files) {
    await checkPrinted(htmlOf(sheetParts(parsed(text))), join(folder, `${name}.pdf`));
  }
  const rounds = await play(cached, quick ? 1 : 3);
  const first = await play(contests(emptyCache), 1);
  const parts = partsOf(
    files.map(({ name }) => name),
    rounds,
  );
  const note = `Chromium: ${browser.source}, an empty profile each time, fonts of the machine`;
  const rows = [row({ ...usual, parts, note }, rounds.flat()), row(firstEver, first.flat())];
  const packed = await packedBrowser();
  if (packed !== undefined && browser.source !== packed.source) {
    const small = contests(() => ({}), packed);
    await play(small.slice(0, 1), 1);
    rows.push(row(driven, (await play(small, 1)).flat()));
  }
  return rows;
}
