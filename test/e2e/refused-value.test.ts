import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillVisit, startVisit } from '../support/backend.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { addEntry, addTask, field, goToScreen, nl, openPart, patience, waitSaved } from './support/visit-steps.ts';

let folder: PreparedFolder;
let app: OpenApp;
let visit: string;

beforeEach(async () => {
  folder = await prepare(async (backend) => {
    ({ visit } = await startVisit(backend));
    await fillVisit(backend, visit, { remarks: 'Zoals gevonden' });
  });
  app = await openApp({ data: folder.data });
});
afterEach(async () => {
  await app.close();
  folder.remove();
});

test('a value that cannot be kept is said on every screen, and is found again where it was typed', async () => {
  const { page, complaints } = app;
  await page.getByRole('main').waitFor(patience);
  await goToScreen(page, `/visit/${visit}`);
  await field(page, nl.t('visit.work.remarks')).waitFor(patience);
  await addTask(page, 'Laden', '60');
  const pushing = nl.t('frame.family.push-pull');
  await openPart(page, pushing);
  const distance = field(await addEntry(page, 'Laden', 'pushes', 'Rolcontainer'), nl.t('visit.entry.distanceM'));
  await distance.fill('25,5');
  await waitInvalid();
  await openPart(page, nl.t('frame.family.posture'));

  // The list of parts and the state of saving say it, the latter as the way there.
  const nav = page.getByRole('navigation', { name: nl.t('visit.parts.label') });
  const refused = nl.t('visit.save.refused', { count: 1 });
  await nav.getByRole('link', { name: pushing }).filter({ hasText: refused }).waitFor(patience);
  await page.getByRole('link', { name: `${refused} (${pushing})`, exact: true }).click();
  await waitInvalid();
  expect(await distance.inputValue()).toBe('25,5');
  expect(await distance.evaluate((element) => element === document.activeElement)).toBe(true);

  // The sheet says it too, and the way back finds it.
  await page.getByRole('button', { name: nl.t('visit.actions.sheet'), exact: true }).click();
  const aside = page.getByRole('complementary', { name: nl.t('issue.title') });
  await aside.getByText(nl.t('issue.draft.refused', { count: 1 })).waitFor(patience);
  await aside.getByRole('listitem').getByRole('link', { name: pushing, exact: true }).first().click();
  await waitInvalid();
  expect(await distance.inputValue()).toBe('25,5');

  // Put right, it is kept, and nothing speaks of it any more.
  await distance.fill('25');
  await waitSaved(page);
  expect(await page.getByText(refused).count()).toBe(0);
  expect(complaints).toEqual([]);

  function waitInvalid(): Promise<void> {
    return distance.and(page.locator('[aria-invalid="true"]')).waitFor(patience);
  }
});
