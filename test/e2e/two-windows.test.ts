import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { fillVisit, startVisit } from '../support/backend.ts';
import { type OpenApp, openApp, watch } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { stageOf } from './support/stage.ts';
import { aspectOf, button, field, goToScreen, nl, patience, waitSaved } from './support/visit-steps.ts';

/*
 * Two windows on one visit, of which one brings a list of loads in from a file: the other is told before it writes, and
 * either can take the import back.
 */

const remarks = nl.t('visit.work.remarks');
const orders = 'Artikel;Gewicht (kg);Aantal\nDoos koffie;6,5;40\nZak meel;12;20\n';
let folder: PreparedFolder;
let visit: string;
let app: OpenApp;
let other: Page;

beforeEach(async () => {
  folder = await prepare(async (backend) => {
    ({ visit } = await startVisit(backend));
    await fillVisit(backend, visit, { remarks: 'Zoals gevonden' });
  });
  app = await openApp({ data: folder.data });
  await app.page.getByRole('main').waitFor(patience);
  await goToScreen(app.page, routes.visit(visit));
  await field(app.page, remarks).waitFor(patience);
  other = await app.context.newPage();
  watch(other, new URL(app.host.address).origin, app.complaints);
  await other.goto(app.page.url().replace(/#.*$/, ''));
  await goToScreen(other, routes.visit(visit, 'handling'));
});
afterEach(async () => {
  await app?.close();
  folder.remove();
});

const visitNow = async () =>
  (await stageOf(app.page, app.page.url().replace(/#.*$/, ''), nl).call('visit.read', { visit })).document;

/** Brings the list in by the screens of the other window, up to the button that takes it over. */
async function readOrders() {
  await button(aspectOf(other, 'Dozen stapelen', 'loads'), nl.t('table.open.loads')).click();
  const dialog = other.getByRole('dialog').first();
  const chooser = other.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /\(CSV, XLSX\)$/ }).click();
  await (await chooser).setFiles({ name: 'orders.csv', mimeType: '', buffer: Buffer.from(orders) });
  const take = dialog.getByRole('button', { name: /toevoegen$/ });
  await take.waitFor(patience);
  return { dialog, take };
}

test('what was brought in there is not written over here, and can be taken back here', async () => {
  const { page, complaints } = app;
  const { dialog, take } = await readOrders();
  await take.click();
  await dialog.waitFor({ state: 'hidden' });
  await waitSaved(other);
  const brought = (await visitNow()).tasks[0]?.loads;
  expect(brought).toMatchObject({ state: 'filled', entries: [{ what: 'Doos koffie' }, { what: 'Zak meel' }] });

  await field(page, remarks).fill('Hier getypt');
  await page.getByText(nl.t('visit.conflict.title')).waitFor(patience);
  expect(await visitNow()).toMatchObject({ remarks: 'Zoals gevonden', tasks: [{ loads: brought }] });
  await button(page, nl.t('visit.conflict.mine')).click();
  await waitSaved(page);
  expect(await visitNow()).toMatchObject({ remarks: 'Hier getypt', tasks: [{ loads: brought }] });

  // Back over both steps from here: the import of the other window is one of them.
  const undo = button(page, nl.t('visit.actions.undo'));
  await undo.click();
  await expect.poll(async () => (await visitNow()).remarks, patience).toBe('Zoals gevonden');
  expect((await visitNow()).tasks[0]?.loads).toEqual(brought);
  await undo.click();
  await expect.poll(async () => (await visitNow()).tasks[0]?.loads, patience).toBeUndefined();

  // And the window that brought it in is told in its turn, before it writes what it still shows.
  await goToScreen(other, routes.visit(visit));
  await field(other, remarks).fill('Daar getypt');
  await other.getByText(nl.t('visit.conflict.title')).waitFor(patience);
  const now = await visitNow();
  expect([now.remarks, now.tasks[0]?.loads]).toEqual(['Zoals gevonden', undefined]);
  await button(other, nl.t('visit.conflict.other')).click();
  await expect.poll(() => field(other, remarks).inputValue(), patience).toBe('Zoals gevonden');
  expect((await visitNow()).tasks[0]?.loads).toBeUndefined();
  expect(complaints).toEqual([]);
});

test('an import on top of what was typed there is asked about, and neither is lost', async () => {
  const { page, complaints } = app;
  const { dialog, take } = await readOrders();
  await field(page, remarks).fill('Intussen getypt');
  await waitSaved(page);
  await take.click();
  await dialog.waitFor({ state: 'hidden' });
  await other.getByText(nl.t('visit.conflict.title')).waitFor(patience);
  expect(await visitNow()).toMatchObject({ remarks: 'Intussen getypt' });
  expect((await visitNow()).tasks[0]?.loads).toBeUndefined();
  await button(other, nl.t('visit.conflict.mine')).click();
  await waitSaved(other);
  expect(await visitNow()).toMatchObject({
    remarks: 'Intussen getypt',
    tasks: [{ loads: { entries: [{ what: 'Doos koffie' }, { what: 'Zak meel' }] } }],
  });
  expect(complaints).toEqual([]);
});
