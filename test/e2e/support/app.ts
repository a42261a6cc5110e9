import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { type HostOptions, type RunningHost, startHost } from './host.ts';

/** The program, a browser, and one page on it that was let in. */
export interface OpenApp {
  readonly host: RunningHost;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must stay empty: uncaught errors, refusals of the page's policy, requests that left the host. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** Starts the host and a browser and opens the printed address. */
export async function openApp(options: HostOptions = {}, context: BrowserContextOptions = {}): Promise<OpenApp> {
  const host = await startHost(options);
  const browser = await launchBrowser();
  const opened = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    ...context,
  });
  const page = await opened.newPage();
  const complaints: string[] = [];
  watch(page, new URL(host.address).origin, complaints);
  await page.goto(host.address);
  // The address opens by a page that goes on by itself.
  await page.waitForURL(({ pathname }) => !pathname.startsWith('/open/'));
  const close = async () => {
    await browser.close();
    await host.stop();
  };
  return { host, browser, context: opened, page, complaints, close };
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
