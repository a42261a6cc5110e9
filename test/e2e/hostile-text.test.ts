import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { fullDocument } from '../support/full-visit.ts';
import { readPdf, squashed } from '../support/sheet-pages.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { createFirst, download, field, goToScreen, nl, openPart, patience, waitSaved } from './support/visit-steps.ts';

/** Markup, formulas, a turned direction, marks on marks, pictures made of several signs, and our own placeholders. */
const taken = 'document.documentElement.dataset.taken=1';
const hostile = `<script>${taken}</script><img src=x onerror=${taken}>=1+1 @SUM(A1)\u202Eabc\u202C Za\u0334\u0321l👩‍👧{{name}}`;
const families = ['handling', 'push-pull', 'repetitive', 'posture', 'vibration', 'falls', 'psychosocial'] as const;
const parts = [
  nl.t('visit.parts.work'),
  ...families.map((one) => nl.t(`frame.family.${one}`)),
  nl.t('visit.parts.notes'),
];
let app: OpenApp;

afterEach(() => app?.close());

/** Nothing of a text has become a part of the page, and nothing of it has run. */
async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dataset.taken)).toBeUndefined();
  expect(await page.locator('#main script, #main iframe, [onerror], img[src="x"]').count()).toBe(0);
}

async function importFile(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: nl.t('app.firstStart.import') }).click();
  const dialog = page.getByRole('dialog', { name: nl.t('app.import.title') });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: nl.t('app.import.choose') }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('hostile words are words on every screen, and on paper', async () => {
  app = await openApp();
  const { page, complaints } = app;
  const { issue: _, ...draft } = fullDocument(hostile);
  await importFile(page, `${hostile.slice(0, 60)}.visit.json`, JSON.stringify(draft));
  const dialog = page.getByRole('dialog', { name: nl.t('app.import.title') });
  await dialog.getByText(nl.t('app.import.done'), { exact: true }).waitFor(patience);
  expect(await dialog.innerText()).toContain('<script>');
  await expectOnlyText(page);
  await dialog
    .getByRole('button', { name: nl.t('app.common.close'), exact: true })
    .last()
    .click();

  // Overview, search, workstation.
  // The row itself, not the draft that waits beside the list.
  const row = page.locator('[data-result]').first();
  await row.waitFor(patience);
  expect(await row.innerText()).toContain(hostile.slice(0, 60));
  await page.getByRole('searchbox').fill('"<script>* OR NEAR(');
  await page.getByText(nl.t('app.overview.nothing')).waitFor(patience);
  await page.getByRole('searchbox').fill('@SUM(A1)');
  await row.click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: '<script>' }).waitFor(patience);
  await expectOnlyText(page);

  // Every part of the visit.
  await page.getByRole('link', { name: nl.t('app.workstation.continueDraft') }).click();
  for (const part of parts) {
    await openPart(page, part);
    await expectOnlyText(page);
  }
  expect(await page.getByLabel(nl.t('visit.voice.sentence', { number: 1 }), { exact: true }).inputValue()).toBe(
    hostile,
  );

  // The sheet, on the screen and as a file.
  await page.getByRole('button', { name: nl.t('visit.actions.sheet'), exact: true }).click();
  const preview = page.getByRole('region', { name: nl.t('issue.view.draft'), exact: true });
  await preview.getByText('<script>').first().waitFor(patience);
  await expectOnlyText(page);
  const { bytes } = await download(page, page.getByRole('button', { name: nl.t('issue.draft.save') }));
  const { text } = await readPdf(bytes);
  for (const words of [`<script>${taken}</script>`, `onerror=${taken}>`, '=1+1 @SUM(A1)', '{{name}}']) {
    expect(squashed(text)).toContain(squashed(words));
  }
  expect(/\/(JavaScript|JS|Launch|OpenAction|AA|SubmitForm|URI)\b/.test(bytes.toString('latin1'))).toBe(false);

  // Before and after.
  await goToScreen(
    page,
    page
      .url()
      .replace(/^[^#]*#/, '')
      .replace('/sheet', '/compare'),
  );
  await page.getByRole('heading', { level: 1, name: nl.t('issue.compare.title') }).waitFor(patience);
  await expectOnlyText(page);
  expect(complaints).toEqual([]);
});

test('every field that takes words says when they are too many, and keeps what was kept', async () => {
  app = await openApp();
  const { page, complaints } = app;
  const { issue: _, ...draft } = fullDocument('Woorden');
  await importFile(page, 'gewoon.visit.json', JSON.stringify(draft));
  await page
    .getByRole('dialog')
    .getByRole('link', { name: nl.t('app.import.open') })
    .click();

  let fields = 0;
  for (const part of parts) {
    await openPart(page, part);
    const words = page.locator(
      '#part :is(input:not([inputmode], [type=date], [type=radio], [type=checkbox], [type=file]), textarea)',
    );
    const labels = await words.evaluateAll((all) =>
      all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent),
    );
    for (const at of labels.keys()) {
      // Of rows that are alike the first will do.
      if (labels.indexOf(labels[at]) !== at) continue;
      const one = words.nth(at);
      await one.fill('w'.repeat(2_001));
      expect(await one.getAttribute('aria-invalid'), `${part}: ${labels[at]}`).toBe('true');
      const problem = await page.locator(`[id="${await one.getAttribute('id')}-problem"]`).textContent();
      expect(problem?.length).toBeGreaterThan(5);
      // What was typed stays to be shortened.
      expect((await one.inputValue()).length).toBe(2_001);
      await one.fill(hostile);
      expect(await one.getAttribute('aria-invalid'), `${part}: ${labels[at]}`).toBeNull();
      fields += 1;
    }
    await waitSaved(page);
  }
  expect(fields).toBeGreaterThan(20);
  await expectOnlyText(page);

  // A megabyte pasted by mistake: refused beside the field, and the page goes on.
  await openPart(page, nl.t('visit.parts.work'));
  const remarks = field(page, nl.t('visit.work.remarks'));
  await remarks.fill('m'.repeat(1_000_000));
  expect(await remarks.getAttribute('aria-invalid')).toBe('true');
  await field(page, nl.t('visit.work.place')).fill('Hal 3');
  await page.locator('[data-save="saved"]').waitFor(patience);
  expect(await page.locator('[data-save]').textContent()).toContain(nl.t('visit.save.refused', { count: 1 }));
  await page.reload();
  await remarks.waitFor(patience);
  expect(await remarks.inputValue()).toBe(hostile);
  expect(await field(page, nl.t('visit.work.place')).inputValue()).toBe('Hal 3');
  expect(complaints).toEqual([]);
});

test('a new workstation and a file with a megabyte in one field are refused beside what is wrong', async () => {
  app = await openApp();
  const { page, complaints } = app;
  await page.getByRole('button', { name: nl.t('app.firstStart.create') }).click();
  const create = page.getByRole('dialog', { name: nl.t('app.create.title') });
  await field(create, nl.t('app.create.number')).fill('n'.repeat(41));
  await create.getByText(nl.t('app.create.tooLong', { number: 40 })).waitFor();
  await field(create, nl.t('app.create.what')).fill('w'.repeat(1_000_000));
  await create.getByText(nl.t('app.create.tooLong', { number: 200 })).waitFor();
  await create.getByRole('button', { name: nl.t('app.create.start') }).click();
  expect(await create.getByRole('textbox', { name: nl.t('app.create.number') }).inputValue()).toHaveLength(41);
  await page.keyboard.press('Escape');
  await create.waitFor({ state: 'hidden' });

  await importFile(
    page,
    'groot.visit.json',
    JSON.stringify({ ...fullDocument('Woorden'), remarks: 'm'.repeat(1_000_000) }),
  );
  const dialog = page.getByRole('dialog', { name: nl.t('app.import.title') });
  await dialog.getByText(nl.t('app.import.failed')).waitFor(patience);
  expect(await dialog.innerText()).toContain('remarks');
  await dialog
    .getByRole('button', { name: nl.t('app.common.close'), exact: true })
    .last()
    .click();
  await createFirst(page, { number: '=1+1', title: hostile, company: hostile });
  await expectOnlyText(page);
  expect(complaints).toEqual([]);
});
