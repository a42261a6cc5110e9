import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MapRow } from '../../core/map/row.ts';
import { parsePlan } from '../../core/rotation/parse-plan.ts';
import { routes } from '../../renderer/app/routes.ts';
import { readPdf } from '../support/sheet-pages.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations, layOutEverything } from './support/screen-checks.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { nl, patience } from './support/visit-steps.ts';

/* A rotation from the choice of workstations to the paper, and what is said where there is none. */

const { t } = nl;
let app: OpenApp;
let stage: Stage;
let green: readonly MapRow[];
let never: MapRow;

beforeAll(async () => {
  app = await openApp();
  await app.page.locator('h1').waitFor();
  stage = stageOf(app.page, app.page.url().replace(/#.*$/, ''), nl);
  await stage.call('example.load', {});
  const map = await stage.call('map.read', {});
  const mass = map.criteria.indexOf('load-mass');
  green = map.rows.filter(({ state }) => state === 'within').slice(0, 3);
  const heavy = map.rows.find(({ visit }) => visit?.outcomes[mass] === 'n');
  if (green.length < 3 || heavy === undefined) throw new Error('the example company has too little to choose from');
  never = heavy;
});
afterAll(() => app?.close());

const label = ({ number, title }: MapRow) => `${number} ${title}`;
const button = (name: string) => app.page.getByRole('button', { name, exact: true });
const part = (name: string) => app.page.getByRole('region', { name, exact: true });

async function openRotation(rows: readonly MapRow[], people: number): Promise<void> {
  const { page } = app;
  await stage.go(routes.map('rotation'));
  await button(t('rotation.screen.choose')).click();
  const dialog = page.getByRole('dialog');
  for (const row of rows) {
    await dialog.getByRole('textbox').fill(row.number);
    await dialog.getByRole('checkbox', { name: label(row), exact: true }).check();
  }
  await dialog
    .getByRole('button', { name: t('app.common.close') })
    .last()
    .click();
  await dialog.waitFor({ state: 'hidden' });
  await part(t('rotation.screen.peopleTitle')).getByLabel(t('rotation.screen.people')).fill(String(people));
}

const solve = async () => {
  await button(t('rotation.screen.solve')).click();
  await app.page.getByRole('heading', { name: t('rotation.screen.result') }).waitFor(patience);
};

test('three workstations and four people: everybody has a place in the grid and a verdict, by keys and in a PDF', async () => {
  const { page, complaints } = app;
  await openRotation(green, 4);
  await page.getByText(t('rotation.screen.needs', { needed: 48, most: 64 })).waitFor();
  await button(t('rotation.screen.solve')).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { name: t('rotation.screen.result') });
  await heading.waitFor(patience);
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);

  const roster = part(t('rotation.sheet.grid')).locator('tbody tr');
  expect(await roster.locator('th').allTextContents()).toEqual(['P1', 'P2', 'P3', 'P4']);
  const spans = await roster.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('td')].reduce((sum, cell) => sum + cell.colSpan, 0)),
  );
  expect(spans).toEqual([16, 16, 16, 16]);
  const days = part(t('rotation.days')).locator('tbody tr');
  expect(await days.count()).toBe(4);
  expect(await days.getByText(t('app.state.outside')).count()).toBe(0);

  const download = page.waitForEvent('download');
  await button(t('rotation.screen.pdf')).click();
  const { pages } = await readPdf(readFileSync(await (await download).path()));
  const text = pages.map((one) => one.text).join('\n');
  for (const words of ['P4', t('rotation.sheet.title'), label(green[0] as MapRow)]) expect(text).toContain(words);

  await layOutEverything(page);
  expect([...(await axeViolations(page, 'light'))]).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);

test('the saved plan holds its visits and opens again', async () => {
  const { page } = app;
  await openRotation(green.slice(0, 2), 3);
  const download = page.waitForEvent('download');
  await button(t('rotation.screen.save')).click();
  const file = readFileSync(await (await download).path());
  const plan = parsePlan(JSON.parse(file.toString()));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  expect(plan.value.stations.map(({ name }) => name)).toEqual(green.slice(0, 2).map(label));
  expect(plan.value.stations.every(({ visit }) => typeof visit === 'object')).toBe(true);

  await button(t('rotation.screen.again')).click();
  await page.getByText(t('rotation.screen.none')).waitFor();
  const choose = page.waitForEvent('filechooser');
  await button(t('rotation.screen.open')).click();
  await (await choose).setFiles({ name: 'plan.rotation.json', mimeType: 'application/json', buffer: file });
  await page.getByRole('group', { name: label(green[0] as MapRow) }).waitFor();
  expect(await page.getByLabel(t('rotation.screen.people')).inputValue()).toBe('3');
}, 60_000);

test('a skill that too few have is named, and what would help', async () => {
  const { page } = app;
  await openRotation(green.slice(0, 1), 2);
  const station = page.getByRole('group', { name: label(green[0] as MapRow) });
  await station.getByLabel(t('rotation.screen.need'), { exact: true }).fill('2');
  await station.getByLabel(t('rotation.screen.skills')).fill('heftruck');
  await page.getByRole('group', { name: 'P1', exact: true }).getByLabel(t('rotation.screen.skills')).fill('heftruck');
  await solve();
  await page.getByText(t('rotation.noPlan')).waitFor();
  const name = label(green[0] as MapRow);
  await page.getByText(t('rotation.reason.skills', { station: name, needed: 2, most: 1 })).waitFor();
  await page.getByText(t('rotation.kind.skills'), { exact: true }).waitFor();
}, 60_000);

test('what is green stands first among what there is to choose', async () => {
  const { page } = app;
  const { rows } = await stage.call('map.read', {});
  const within = rows.filter(({ state }) => state === 'within').map(label);
  await stage.go(routes.map('rotation'));
  await button(t('rotation.screen.choose')).click();
  const listed = page.getByRole('dialog').getByRole('listitem').locator('label');
  await listed.first().waitFor();
  expect((await listed.allTextContents()).slice(0, within.length)).toEqual(within);
}, 60_000);

test('a workstation that can be in no day cannot be chosen, and says why', async () => {
  const { page } = app;
  await stage.go(routes.map('rotation'));
  await button(t('rotation.screen.choose')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(never.number);
  const box = dialog.getByRole('checkbox', { name: label(never), exact: true });
  await box.waitFor();
  expect(await box.isDisabled()).toBe(true);
  await dialog.getByText(t('frame.criterion.load-mass')).first().waitFor();
}, 60_000);

test('what is wrong gets a word: two equal labels, a number that is none, a file that is no plan', async () => {
  const { page } = app;
  await openRotation(green.slice(0, 1), 2);
  await page.getByRole('group', { name: 'P2', exact: true }).getByLabel(t('rotation.screen.label')).fill('P1');
  await button(t('rotation.screen.solve')).click();
  await page.getByText(t('error.text.plan-refused')).waitFor(patience);

  await page.getByLabel(t('rotation.screen.length')).fill('zestien');
  await button(t('rotation.screen.solve')).click();
  await page.getByText(t('rotation.screen.wrong')).waitFor();
  expect(await page.getByLabel(t('rotation.screen.length')).evaluate((it) => it === document.activeElement)).toBe(true);

  const choose = page.waitForEvent('filechooser');
  await button(t('rotation.screen.open')).click();
  await (await choose).setFiles({ name: 'brief.json', mimeType: 'application/json', buffer: Buffer.from('Beste,') });
  await page.getByText(t('rotation.screen.unreadable')).waitFor();
}, 60_000);
