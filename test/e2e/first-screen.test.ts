import { afterEach, expect, it } from 'vitest';
import { languageNames } from '../../core/i18n/language.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import { type OpenApp, openApp } from './support/app.ts';

let app: OpenApp | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** Loads the page anew and gives the calls it made until nothing was left to ask. */
async function callsOfALoad({ page }: OpenApp): Promise<string[]> {
  const calls: string[] = [];
  page.on('request', (request) => calls.push(/\/call\/(.*)$/.exec(request.url())?.[1] ?? ''));
  // What the page before asked for late, when it had nothing else to do, is not of this one.
  page.on('framenavigated', () => calls.splice(0));
  await page.reload({ waitUntil: 'networkidle' });
  await page.locator('[data-result]').first().waitFor();
  return calls.filter((name) => name !== '').sort();
}

it('is drawn from the answers that came with the page, and asks for nothing it was given', async () => {
  app = await openApp({ demo: true });
  await app.page.locator('[data-result]').first().waitFor();
  expect(await callsOfALoad(app)).toEqual(['personal.orphans']);
  expect(app.complaints).toEqual([]);
});

it('asks for everything where no answers came with the page', async () => {
  app = await openApp({ demo: true });
  const home = new URL(app.page.url());
  await app.page.route(`${home.origin}${home.pathname}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replace(/(<script id="first-answers"[^>]*>)[^<]*/, '$1'),
    });
  });
  expect(await callsOfALoad(app)).toEqual([
    'app.snapshot',
    'overview.due',
    'overview.page',
    'personal.orphans',
    'place.tree',
  ]);
  expect(app.complaints).toEqual([]);
});

it('fetches the words of the language in use, and those of another one when it is chosen', async () => {
  app = await openApp({ demo: true });
  const { page } = app;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(...(/\/texts-(\w\w)-/.exec(request.url())?.slice(1) ?? [])));
  const heading = (language: 'nl' | 'fr', key: 'app.overview.title' | 'settings.title') =>
    page.getByRole('heading', { level: 1, name: textsOf(language).t(key) });
  await page.reload({ waitUntil: 'networkidle' });
  await heading('nl', 'app.overview.title').waitFor();
  expect(fetched).toEqual(['nl']);
  await page.getByRole('link', { name: textsOf('nl').t('app.shell.settings') }).click();
  // Ticked once the host has kept it: `check` would not wait for that.
  await page.getByRole('radio', { name: languageNames.fr }).click();
  await heading('fr', 'settings.title').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  expect(fetched).toEqual(['nl', 'fr']);
  await page.reload({ waitUntil: 'networkidle' });
  await heading('fr', 'settings.title').waitFor();
  expect(fetched).toEqual(['nl', 'fr', 'fr']);
  expect(app.complaints).toEqual([]);
});
