import { access, constants } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that can be started, and what it must be started with here. */
export interface BrowserProgram {
  readonly path: string;
  readonly args: readonly string[];
  /** Where it comes from, for a report. */
  readonly source: 'Debian' | '@sparticuz/chromium';
}

const debian = '/usr/bin/chromium';
let found: Promise<BrowserProgram | undefined> | undefined;

/**
 * Debian's Chromium where it is installed, else the one inside the npm package `@sparticuz/chromium` (linux-x64 only);
 * undefined where neither can run. Its first use unpacks it to the temporary folder.
 */
export function findBrowser(): Promise<BrowserProgram | undefined> {
  found ??= find();
  return found;
}

async function find(): Promise<BrowserProgram | undefined> {
  if (await isExecutable(debian)) return { path: debian, args: ['--no-sandbox'], source: 'Debian' };
  return packedBrowser();
}

/** The browser inside the npm package; it knows none of Chromium's commands (`--print-to-pdf`), it must be driven. */
export async function packedBrowser(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // It looks at this while it is imported: then it brings its own NSS libraries and sets LD_LIBRARY_PATH.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  return { path: await packed.executablePath(), args: packed.args, source: '@sparticuz/chromium' };
}

/**
 * Starts a browser, the one that `findBrowser` found if none is given; the caller closes it. Throws where there is none.
 * @param more arguments besides those it needs here
 */
export async function launchBrowser(given?: BrowserProgram, more: readonly string[] = []): Promise<Browser> {
  const program = given ?? (await findBrowser());
  if (program === undefined) throw new Error(`no browser: neither ${debian} nor @sparticuz/chromium can run here`);
  return chromium.launch({ executablePath: program.path, args: [...program.args, ...more], headless: true });
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
