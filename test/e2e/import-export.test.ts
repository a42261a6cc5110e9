import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { languageNames } from '../../core/i18n/language.ts';
import { parseVisit } from '../../core/visit/parse.ts';
import { filesBelow, startVisit } from '../support/backend.ts';
import { personDocument } from '../support/person-builder.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { button, download, goToScreen, nl, patience } from './support/visit-steps.ts';

const examples = join(import.meta.dirname, '../../templates/examples');
const picker = join(examples, 'w-101-order-picker.visit.json');
const cashier = join(examples, 'w-518-cashier.visit.json');
/** A value that stands nowhere else, so that a search for its digits finds a person's values and nothing more. */
const planted = 313_456_789;
const open: OpenApp[] = [];
const folders: PreparedFolder[] = [];

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
  for (const folder of folders.splice(0)) folder.remove();
});

async function laptop(data?: string): Promise<OpenApp> {
  const app = await openApp(data === undefined ? {} : { data });
  open.push(app);
  return app;
}

const importDialog = (page: Page) => page.getByRole('dialog', { name: nl.t('app.import.title') });
type Files = Parameters<Page['setInputFiles']>[1];

/** Whether the planted value stands in any file of a data folder. */
const holdsPerson = (data: string) => filesBelow(data).some(({ bytes }) => bytes.includes(String(planted)));

/** Chooses files with the button of this name, as in the system's own dialog. */
async function choose(page: Page, name: string, files: Files): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser', patience), button(page, name).click()]);
  await chooser.setFiles(files);
}

/** What became of each file, by its name. */
async function results(page: Page, count: number): Promise<Record<string, string>> {
  const items = importDialog(page).getByRole('listitem');
  await importDialog(page).getByText(nl.t('app.import.summary', { count })).waitFor(patience);
  const texts = await items.filter({ hasNot: page.locator('li li') }).allInnerTexts();
  return Object.fromEntries(
    texts.map((text) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .slice(0, 2),
    ),
  );
}

test('several files at once: each says what became of it', async () => {
  const { page, complaints } = await laptop();
  await page.getByRole('button', { name: nl.t('app.firstStart.import') }).click();
  await choose(page, nl.t('app.import.choose'), [
    { name: 'goed.visit.json', mimeType: 'application/json', buffer: readFileSync(picker) },
    { name: 'nog-eens.visit.json', mimeType: 'application/json', buffer: readFileSync(picker) },
    { name: 'kapot.visit.json', mimeType: 'application/json', buffer: Buffer.from('{"format": "groenkader-visit"') },
    { name: 'iets.pdf', mimeType: 'application/pdf', buffer: Buffer.from('geen fiche') },
    { name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004') },
    { name: 'kassa.visit.json', mimeType: 'application/json', buffer: readFileSync(cashier) },
  ]);
  expect(await results(page, 2)).toEqual({
    'goed.visit.json': nl.t('app.import.done'),
    'nog-eens.visit.json': nl.t('app.import.alreadyThere'),
    'kapot.visit.json': nl.t('app.import.failed'),
    'iets.pdf': nl.t('app.import.failed'),
    'lijst.xlsx': nl.t('app.import.failed'),
    'kassa.visit.json': nl.t('app.import.done'),
  });
  await button(page, nl.t('app.import.asCopy')).click();
  await importDialog(page).getByText(nl.t('app.import.doneCopy')).waitFor(patience);
  await importDialog(page)
    .getByRole('button', { name: nl.t('app.common.close'), exact: true })
    .last()
    .click();
  await expect.poll(() => page.locator('[data-result]').count(), patience).toBe(2);
  expect(complaints).toEqual([]);
});

/** Of an issued visit: what the two buttons give, its data and the sheet that is kept. */
async function leaving(page: Page) {
  await importDialog(page)
    .getByRole('link', { name: nl.t('app.import.open') })
    .first()
    .click();
  await button(page, nl.t('visit.actions.issued')).click();
  const language = languageNames.nl;
  const make = button(page, nl.t('issue.issued.addOne', { language }));
  const save = button(page, nl.t('issue.issued.saveOne', { language }));
  await make.or(save).waitFor(patience);
  if (await make.isVisible()) await make.click();
  await save.waitFor(patience);
  return { sheet: await download(page, save), data: await download(page, button(page, nl.t('issue.draft.data'))) };
}

test('an issued visit leaves as data and as a sheet, and both come in elsewhere with all of it', async () => {
  const one = await laptop();
  await one.page.getByRole('button', { name: nl.t('app.firstStart.import') }).click();
  await choose(one.page, nl.t('app.import.choose'), picker);
  const { sheet, data } = await leaving(one.page);
  const original = parseVisit(JSON.parse(readFileSync(picker, 'utf8')));
  if (!original.ok) throw new Error('not a visit');
  const { workerSentences, ...kept } = original.value.visit;
  const said = workerSentences?.filter(({ agreed }) => agreed);
  const sent = { ...kept, workerSentences: said };
  expect(JSON.parse(data.bytes.toString('utf8'))).toEqual(sent);

  const other = await laptop();
  await other.page.getByRole('button', { name: nl.t('app.firstStart.import') }).click();
  await choose(other.page, nl.t('app.import.choose'), [
    { name: sheet.name, mimeType: 'application/pdf', buffer: sheet.bytes },
    { name: data.name, mimeType: 'application/json', buffer: data.bytes },
  ]);
  expect(await results(other.page, 1)).toEqual({
    [sheet.name]: nl.t('app.import.done'),
    [data.name]: nl.t('app.import.alreadyThere'),
  });
  const arrived = await leaving(other.page);
  expect(JSON.parse(arrived.data.bytes.toString('utf8'))).toEqual(sent);
  // The sheet is the one that was issued, byte for byte, and was not made anew.
  expect(arrived.sheet.bytes.equals(sheet.bytes)).toBe(true);
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test('everything moves to another laptop, personal values only when asked for by themselves', async () => {
  const folder = await prepare(async (backend) => {
    const { visit } = await startVisit(backend);
    const { version: base } = await backend.get('visit.read', { visit });
    const rest = { bpm: 61, definition: 'seated-10-min' };
    const heaviestHour = { sumBpmMs: planted, validMs: 3_600_000, spanMs: 3_600_000 };
    const record = personDocument({ visitId: visit, ageYears: 47, rest, peakBpm: 120, heaviestHour });
    const upload = backend.upload(JSON.stringify(record));
    await backend.get('personal.import', { visit, base, upload, fileName: 'a.person.json' });
  });
  folders.push(folder);
  const from = await laptop(folder.data);
  await goToScreen(from.page, '/settings/move');
  const plain = await download(from.page, button(from.page, nl.t('settings.move.make')));
  const said = from.page.getByText(/Het bestand is klaar/);
  await said.waitFor(patience);
  expect(await said.innerText()).not.toContain('meting');
  await from.page.getByRole('checkbox', { name: nl.t('settings.move.personal') }).check();
  const whole = await download(from.page, button(from.page, nl.t('settings.move.makePersonal')));
  await expect.poll(() => said.innerText(), patience).toContain('1 meting');
  expect(holdsPerson(folder.data)).toBe(true);

  const to = await laptop();
  await goToScreen(to.page, '/settings/move');
  for (const [file, content, personal] of [
    [plain, '1 plaatsbezoek', false],
    [whole, '1 meting', true],
  ] as const) {
    await choose(to.page, nl.t('settings.move.choose'), {
      name: file.name,
      mimeType: 'application/octet-stream',
      buffer: file.bytes,
    });
    await to.page
      .getByRole('dialog', { name: nl.t('settings.move.confirmTitle', { name: file.name }) })
      .getByRole('button', { name: nl.t('settings.move.verb'), exact: true })
      .click();
    await to.page
      .getByText(/^Overgenomen: /)
      .filter({ hasText: content })
      .waitFor(patience);
    expect(holdsPerson(to.host.data)).toBe(personal);
  }
  await goToScreen(to.page, '/');
  const row = to.page.locator('[data-result]');
  await row.waitFor(patience);
  expect(await row.innerText()).toContain('W-1');
  expect([...from.complaints, ...to.complaints]).toEqual([]);
});

test('the example company comes whole and goes whole', async () => {
  const { page, complaints } = await laptop();
  await page.getByRole('button', { name: nl.t('app.firstStart.example') }).click();
  // As many rows as the window shows; all of them are counted when they go.
  await expect.poll(() => page.locator('[data-result]').count(), patience).toBeGreaterThan(8);
  await goToScreen(page, '/settings/example');
  await button(page, nl.t('settings.example.remove')).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: nl.t('settings.example.remove') })
    .click();
  await page.getByText(nl.t('settings.example.removed', { count: 128, number: '128' })).waitFor(patience);
  await goToScreen(page, '/');
  await page.getByRole('heading', { level: 1, name: nl.t('app.firstStart.title') }).waitFor(patience);
  expect(complaints).toEqual([]);
});
