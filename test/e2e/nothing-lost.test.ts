import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillVisit, startVisit } from '../support/backend.ts';
import { type OpenApp, openApp, watch } from './support/app.ts';
import { startHost } from './support/host.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { button, field, goToScreen, nl, patience, waitSaved } from './support/visit-steps.ts';

const remarks = nl.t('visit.work.remarks');
const place = nl.t('visit.work.place');
let folder: PreparedFolder;
let visit: string;
const open: OpenApp[] = [];

beforeEach(async () => {
  folder = await prepare(async (backend) => {
    ({ visit } = await startVisit(backend));
    await fillVisit(backend, visit, { remarks: 'Zoals gevonden' });
  });
});

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
  folder.remove();
});

async function openVisit(): Promise<OpenApp> {
  const app = await openApp({ data: folder.data });
  open.push(app);
  await goToVisit(app.page);
  return app;
}

async function goToVisit(page: Page): Promise<void> {
  await page.getByRole('main').waitFor(patience);
  await goToScreen(page, `/visit/${visit}`);
  await field(page, remarks).waitFor(patience);
}

/** One more page of the same browser, on the same visit. */
async function another({ page, context, host, complaints }: OpenApp): Promise<Page> {
  const other = await context.newPage();
  watch(other, new URL(host.address).origin, complaints);
  await other.goto(page.url().replace(/#.*$/, ''));
  await goToVisit(other);
  return other;
}

const saveState = (page: Page) => page.locator('[data-save]').getAttribute('data-save');
/** What a browser writes in its console when an address does not answer. */
const unreachable = /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET)/;
const besides = ({ complaints }: OpenApp) => complaints.filter((one) => !unreachable.test(one));

test('a change that was shown as saved survives a power cut, with its step of undo', async () => {
  const first = await openVisit();
  await field(first.page, remarks).fill('Na de stroomuitval nog hier');
  await waitSaved(first.page);
  await first.host.kill();

  const { page, complaints } = await openVisit();
  expect(await field(page, remarks).inputValue()).toBe('Na de stroomuitval nog hier');
  await button(page, nl.t('visit.actions.undo')).click();
  await expect.poll(() => field(page, remarks).inputValue(), patience).toBe('Zoals gevonden');
  expect(complaints).toEqual([]);
});

test('a page that goes away in the middle of typing takes nothing along', async () => {
  const app = await openVisit();
  const { page } = app;
  page.on('dialog', (dialog) => dialog.accept());
  const left = page.waitForURL('about:blank', patience);
  // In one go, so that the change cannot be on its way before the page leaves.
  await field(page, remarks).evaluate((element) => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
    set?.call(element, 'Nog net getypt');
    element.dispatchEvent(new Event('input', { bubbles: true }));
    location.assign('about:blank');
  });
  await left;
  await page.goBack();
  await goToVisit(page);
  await expect
    .poll(async () => {
      await page.reload();
      return field(page, remarks).inputValue();
    }, patience)
    .toBe('Nog net getypt');
  expect(app.complaints).toEqual([]);
});

test('what cannot be saved says so, stays on the screen, and is saved once as soon as it can be', async () => {
  const app = await openVisit();
  const { page, context } = app;
  await context.setOffline(true);
  await field(page, remarks).fill('Zonder antwoord getypt');
  await page.locator('[data-save="failed"]').waitFor(patience);
  await page.getByText(nl.t('visit.save.again')).waitFor();
  expect(await page.locator('[data-save]').getByText(nl.t('visit.save.failed')).count()).toBeGreaterThan(0);
  await field(page, place).fill('Hal 3');
  expect(await field(page, remarks).inputValue()).toBe('Zonder antwoord getypt');

  // To another screen and back: the changes are still here.
  await goToScreen(page, '/');
  await page.getByRole('heading', { level: 1, name: nl.t('app.overview.title') }).waitFor(patience);
  await goToVisit(page);
  expect(await field(page, remarks).inputValue()).toBe('Zonder antwoord getypt');
  expect(await saveState(page)).toBe('failed');

  await context.setOffline(false);
  await waitSaved(page);
  const other = await another(app);
  expect(await field(other, remarks).inputValue()).toBe('Zonder antwoord getypt');
  expect(await field(other, place).inputValue()).toBe('Hal 3');
  await button(other, nl.t('visit.actions.undo')).click();
  await expect.poll(() => field(other, remarks).inputValue(), patience).toBe('Zoals gevonden');
  expect(besides(app)).toEqual([]);
});

test('a program that is gone is not forgotten: the page keeps what it could not save', async () => {
  const first = await openVisit();
  const { page } = first;
  await field(page, place).fill('Hal 3');
  await waitSaved(page);
  await first.host.kill();
  await field(page, remarks).fill('Na het einde getypt');
  await page.locator('[data-save="failed"]').waitFor(patience);

  // A program started anew has another address and lets in nobody of before: the old page goes on saying so.
  const second = await openVisit();
  expect(await field(second.page, place).inputValue()).toBe('Hal 3');
  expect(await field(second.page, remarks).inputValue()).toBe('Zoals gevonden');
  await button(page, nl.t('app.common.retry')).click();
  await page.locator('[data-save="failed"]').waitFor(patience);
  expect(await field(page, remarks).inputValue()).toBe('Na het einde getypt');
  expect([...besides(first), ...second.complaints]).toEqual([]);
});

test('two pages on one visit: nothing is overwritten before somebody chooses', async () => {
  const app = await openVisit();
  const { page } = app;
  const other = await another(app);

  await field(other, remarks).fill('Van de andere bladzijde');
  await waitSaved(other);
  await field(page, place).fill('Hal 3');
  await page.getByText(nl.t('visit.conflict.title')).waitFor(patience);
  expect(await field(page, place).inputValue()).toBe('Hal 3');
  await other.reload();
  await expect.poll(() => field(other, remarks).inputValue(), patience).toBe('Van de andere bladzijde');
  expect(await field(other, place).inputValue()).toBe('');

  // One way out: both.
  await button(page, nl.t('visit.conflict.mine')).click();
  await waitSaved(page);
  expect(await field(page, remarks).inputValue()).toBe('Van de andere bladzijde');
  expect(await field(page, place).inputValue()).toBe('Hal 3');

  // The other way out: theirs.
  await other.reload();
  await expect.poll(() => field(other, place).inputValue(), patience).toBe('Hal 3');
  await field(other, place).fill('Hal 4');
  await waitSaved(other);
  await field(page, remarks).fill('Toch maar niet');
  await page.getByText(nl.t('visit.conflict.title')).waitFor(patience);
  await button(page, nl.t('visit.conflict.other')).click();
  await waitSaved(page);
  expect(await field(page, place).inputValue()).toBe('Hal 4');
  expect(await field(page, remarks).inputValue()).toBe('Van de andere bladzijde');
  expect(app.complaints).toEqual([]);
});

test('a second program on the same folder is told where the first one is, and touches nothing', async () => {
  const { page, complaints } = await openVisit();
  await expect(startHost({ data: folder.data })).rejects.toThrow(nl.t('host.start.in-use', { folder: folder.data }));
  await field(page, remarks).fill('Ongestoord');
  await waitSaved(page);
  expect(complaints).toEqual([]);
});
