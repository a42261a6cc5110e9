import type { Locator, Page } from 'playwright-core';
import { routes } from '../../../renderer/app/routes.ts';
import { goToScreen, nl, patience } from './visit-steps.ts';

/*
 * What an ergonomist does with a person's heart rate, by role and name.
 */

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const panel = (page: Page): Locator => page.getByRole('dialog').first();
export const press = (scope: Page | Locator, name: string): Promise<void> =>
  scope.getByRole('button', { name, exact: true }).click();
export const result = (page: Page): Locator => page.getByRole('region', { name: nl.t('heart.result.title') });

export async function openHeavyWork(page: Page, visit: string): Promise<void> {
  await goToScreen(page, routes.visit(visit, 'heavy-work'));
  await page.getByRole('button', { name: nl.t('heart.add') }).waitFor(patience);
}

/** Opens the screen for a new person and gives it a file. */
export async function addRecording(page: Page, file: GivenFile): Promise<void> {
  await press(page, nl.t('heart.add'));
  await chooseRecording(page, file);
}

export async function chooseRecording(page: Page, file: GivenFile): Promise<void> {
  const button = page.getByRole('button', { name: nl.t('heart.choose.file'), exact: true });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser', patience), button.click()]);
  await chooser.setFiles(file);
}

/** Waits until the result belongs to what is typed and marked. */
export async function waitJudged(page: Page): Promise<void> {
  await page.locator('[data-criterion="cardiac-cost"]').waitFor(patience);
  await page.locator('[data-current="true"]').waitFor(patience);
}

/** What the screen says of one criterion: its outcome and the rule that made it. */
export async function said(page: Page, criterion: 'cardiac-cost' | 'peak-heart-rate'): Promise<string> {
  await waitJudged(page);
  return (await result(page).locator(`[data-criterion="${criterion}"]`).innerText()).replace(/\s+/g, ' ');
}

/** Keeps it under the letter that is proposed, and waits until the visit is in sight again. */
export async function keep(page: Page, verb: 'verb' | 'again' = 'verb'): Promise<void> {
  await press(page, nl.t(`heart.keep.${verb}`));
  await page.getByRole('dialog').waitFor({ state: 'detached', ...patience });
}

/** The part of the visit in which measured persons stand. */
export const measured = (page: Page): Locator => page.getByRole('region', { name: nl.t('visit.heart.title') });
