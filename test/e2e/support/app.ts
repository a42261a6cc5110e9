import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { appOrigin } from '../../../electron/shell/app-origin.ts';
import { launchBrowser } from '../../support/browser.ts';
import { type HostOptions, type RunningHost, startHost } from './host.ts';
import { openWindow } from './window.ts';

/** The program, and one page on it that was let in. */
export interface OpenApp {
  readonly host: RunningHost;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must stay empty: uncaught errors, refusals of the page's policy, requests that left the host. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts the host and a browser and opens the printed address; with `HOST=electron` the desktop shell instead.
 * @param browserArgs for the browser, `--use-fake-device-for-media-stream`
 */
export async function openApp(
  options: HostOptions = {},
  context: BrowserContextOptions = {},
  browserArgs: readonly string[] = [],
): Promise<OpenApp> {
  if (process.env.HOST === 'electron') {
    const app = await openWindow(options);
    const complaints: string[] = [];
    watch(app.page, appOrigin, complaints);
    return { ...app, complaints };
  }
  const host = await startHost(options);
  // Whatever does not start takes down with it what did.
  const browser = await launchBrowser(undefined, browserArgs).catch(async (error: unknown) => {
    await host.stop();
    throw error;
  });
  const close = async () => {
    await browser.close();
    await host.stop();
  };
  const complaints: string[] = [];
  try {
    const opened = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'nl-BE',
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
      acceptDownloads: true,
      ...context,
    });
    const page = await opened.newPage();
    watch(page, new URL(host.address).origin, complaints);
    await page.goto(host.address);
    // The address opens by a page that goes on by itself.
    await page.waitForURL(({ pathname }) => !pathname.startsWith('/open/'));
    return { host, context: opened, page, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Collects what a page should never do. */
export function watch(page: Page, origin: string, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:')) {
      complaints.push(`request: ${url}`);
    }
  });
}
