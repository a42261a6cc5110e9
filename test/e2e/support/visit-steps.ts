import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import type { AspectName } from '../../../core/visit/task.ts';

/*
 * What an assessor does on the screens, by role and name. The words are those of the Dutch catalogue, so that a better word
 * does not break a test and a word that never reaches the screen does.
 */

export const nl = textsOf('nl');

/** A machine that builds, tests and draws at once is slow; waiting costs nothing where the thing is there. */
export const patience = { timeout: 30_000 };

export interface FirstWorkstation {
  readonly number: string;
  readonly title: string;
  readonly company: string;
  readonly assessor?: string;
}

/** From the empty first start to the open visit of a first workstation. */
export async function createFirst(page: Page, { number, title, company, assessor }: FirstWorkstation): Promise<void> {
  await page.getByRole('button', { name: nl.t('app.firstStart.create') }).click();
  const dialog = page.getByRole('dialog', { name: nl.t('app.create.title') });
  await dialog.getByLabel(nl.t('app.create.number')).fill(number);
  await dialog.getByLabel(nl.t('app.create.what')).fill(title);
  await dialog.getByRole('combobox', { name: nl.t('app.places.company') }).fill(company);
  if (assessor !== undefined) await dialog.getByLabel(nl.t('app.create.assessor')).fill(assessor);
  await dialog.getByRole('button', { name: nl.t('app.create.start') }).click();
  await page.getByRole('heading', { level: 1, name: `${number} ${title}` }).waitFor();
}

/** Opens a part of the visit by its name in the list of parts. */
export async function openPart(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: nl.t('visit.parts.label') })
    .getByRole('link', { name })
    .click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

export async function addTask(page: Page, title: string, minutes: string): Promise<void> {
  const tasks = page.getByRole('region', { name: nl.t('visit.work.tasks') });
  const before = await field(tasks, nl.t('visit.work.name')).count();
  await tasks.getByRole('button', { name: nl.t('visit.work.add') }).click();
  await field(tasks, nl.t('visit.work.name')).nth(before).fill(title);
  await field(tasks, nl.t('visit.work.minutes')).nth(before).fill(minutes);
}

/** What one task says of one kind of data. */
export function aspectOf(page: Page, task: string, aspect: AspectName): Locator {
  return page.getByRole('region', { name: `${task}: ${nl.t(`visit.aspects.${aspect}.title`)}`, exact: true });
}

/** Adds a row with a name and leaves it open to be filled. */
export async function addEntry(page: Page, task: string, aspect: AspectName, what: string): Promise<Locator> {
  const section = aspectOf(page, task, aspect);
  const names = section.getByRole('textbox', { name: nl.t(`visit.aspects.${aspect}.what`), exact: true });
  const before = await names.count();
  await section.getByRole('button', { name: nl.t(`visit.aspects.${aspect}.add`) }).click();
  await names.nth(before).fill(what);
  return section.getByRole('group', { name: what, exact: true });
}

/** One criterion in the verdict beside the inputs. */
export function criterionRow(page: Page, id: CriterionId): Locator {
  const name = nl.t(`frame.criterion.${id}`);
  return verdictPanel(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
}

export function verdictPanel(page: Page): Locator {
  return page.getByRole('region', { name: nl.t('visit.verdict.title'), exact: true });
}

export function button(scope: Page | Locator, name: string): Locator {
  return scope.getByRole('button', { name, exact: true });
}

/** A field for text or a number, by its whole label; what stands beside it has longer names. */
export function field(scope: Page | Locator, name: string): Locator {
  return scope.getByRole('textbox', { name, exact: true });
}

/** Waits until the verdict says this outcome with these counts. */
export async function expectVerdict(
  page: Page,
  outcome: 'within' | 'outside' | 'incomplete',
  counts: { readonly met: number; readonly notMet: number; readonly notAssessed: number },
): Promise<void> {
  const panel = verdictPanel(page);
  await expect
    .poll(() => panel.getByRole('heading', { level: 2 }).textContent(), patience)
    .toBe(nl.t(`frame.verdict.${outcome}`));
  const words = [nl.t('app.counts.met', { met: counts.met, total: 21 })];
  if (counts.notMet > 0) words.push(nl.t('app.counts.notMet', { number: counts.notMet }));
  if (counts.notAssessed > 0) words.push(nl.t('app.counts.notAssessed', { number: counts.notAssessed }));
  await expect.poll(() => panel.getByRole('paragraph').first().textContent(), patience).toBe(words.join(' · '));
}

/** Waits until the screen says that everything is on the disk. */
export async function waitSaved(page: Page): Promise<void> {
  await page.locator('[data-save="saved"]').waitFor(patience);
  expect(await page.locator('[data-save]').textContent()).toContain(nl.t('visit.save.saved'));
}

/** Presses something that offers a file, and reads what came. */
export async function download(page: Page, press: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download', patience), press.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Opens a screen by its address, as a link of the app does. */
export async function goToScreen(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
}
