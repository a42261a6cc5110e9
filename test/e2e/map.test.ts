import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Output } from '../../core/contract/contract.ts';
import { tallyOf } from '../../core/map/group.ts';
import { routes } from '../../renderer/app/routes.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations } from './support/screen-checks.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { button, download, nl, patience } from './support/visit-steps.ts';

/*
 * The map of a company's workstations, from the store to the screen and into files, in a real browser.
 */

let app: OpenApp;
let stage: Stage;
let page: Page;
let map: Output<'map.read'>;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('h1').waitFor();
  stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
  await stage.call('example.load', {});
  map = await stage.call('map.read', {});
});
afterAll(() => app?.close());
beforeEach(() => showMap());
afterEach(() => {
  expect(app.complaints).toEqual([]);
});

const grid = () => page.getByRole('grid', { name: nl.t('map.grid') });
const workstations = () => grid().getByRole('rowheader').getByRole('link');
const chooser = (name: string) => page.getByRole('combobox', { name, exact: true });
const text = () => page.getByRole('textbox', { name: nl.t('map.text') });
const toggle = (state: 'within' | 'outside') =>
  page
    .getByRole('group', { name: nl.t('app.overview.state') })
    .getByRole('button', { name: nl.t(`app.overview.narrow.${state}`) });
const focused = () => page.locator('[role=grid] :focus');

async function showMap(): Promise<void> {
  await stage.go(routes.map());
  await workstations().first().waitFor();
}

/** Waits until the screen says so many of all. */
async function expectShown(number: number): Promise<void> {
  const words = nl.t('map.shown', { shown: nl.number(number), total: nl.number(map.rows.length) });
  await page.getByText(words, { exact: true }).waitFor(patience);
}

/** The workstations' numbers as far as they are in the page, from the top. */
const numbers = () => workstations().evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));

it('puts the map before what narrows it where the window is narrow, and unfolds that on request', async () => {
  await page.setViewportSize({ width: 820, height: 1_180 });
  expect(await text().isVisible()).toBe(false);
  const fold = page.getByRole('button', { name: nl.t('map.choices') });
  await fold.click();
  expect(await fold.getAttribute('aria-expanded')).toBe('true');
  await text().fill('W-733');
  await expectShown(1);
  await page.getByRole('button', { name: nl.t('map.reset') }).click();
  await page.setViewportSize({ width: 1_366, height: 768 });
  await text().waitFor();
  expect(await fold.isVisible()).toBe(false);
});

it('comes whole into the window as soon as one scrolls in it', async () => {
  const below = () =>
    grid().evaluate((element) => (element.parentElement?.getBoundingClientRect().bottom ?? 0) - innerHeight);
  expect(await below()).toBeGreaterThan(0);
  await workstations().first().hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(below).toBeLessThanOrEqual(0);
});

it('shows every workstation with its outcomes, and keeps only what is in sight in the page', async () => {
  expect(map.rows.length).toBeGreaterThan(120);
  await chooser(nl.t('map.group')).selectOption('none');
  await expect.poll(() => grid().getAttribute('aria-rowcount'), patience).toBe(String(map.rows.length + 2));
  const first = map.rows[0];
  expect((await numbers())[0]).toBe(first?.number);
  expect((await numbers()).length).toBeLessThan(map.rows.length);
  const words = {
    m: nl.t('frame.outcome.met'),
    n: nl.t('frame.outcome.not-met'),
    u: nl.t('frame.outcome.not-assessed'),
  };
  const row = grid()
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: first?.number ?? '' }) });
  const cells = await row
    .getByRole('gridcell')
    .evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label')));
  const expected = [...(first?.visit?.outcomes ?? '')].map((letter) => words[letter as 'm']);
  expect(cells.slice(1).map((label) => label?.split(',')[0])).toEqual(expected);
  // Below what is in sight there is the last one.
  await workstations().first().focus();
  await page.keyboard.press('Control+End');
  await expect.poll(async () => (await numbers()).at(-1), patience).toBe(map.rows.at(-1)?.number);
});

it('narrows by outcome, criterion, words and age, and keeps that until it is cleared', async () => {
  const outside = map.rows.filter(({ state }) => state === 'outside');
  await toggle('outside').click();
  await expectShown(outside.length);
  const tonnage = map.criteria.indexOf('daily-tonnage');
  await chooser(nl.t('map.criterion')).selectOption('daily-tonnage');
  const heavy = outside.filter(({ visit }) => visit?.outcomes[tonnage] === 'n');
  await expectShown(heavy.length);
  await chooser(nl.t('map.stands')).selectOption('m');
  await expectShown(outside.filter(({ visit }) => visit?.outcomes[tonnage] === 'm').length);
  await chooser(nl.t('map.stands')).selectOption('n');
  await expectShown(heavy.length);

  // To a workstation and back: the map is as it was left.
  await workstations().first().click();
  await button(page, nl.t('app.workstation.more')).waitFor();
  await page.goBack();
  await expectShown(heavy.length);
  expect(await toggle('outside').getAttribute('aria-pressed')).toBe('true');

  await text().fill('xyzzy');
  await page.getByText(nl.t('map.nothingFound')).waitFor();
  expect(await button(page, nl.t('issue.view.print')).isDisabled()).toBe(true);
  await button(page, nl.t('map.reset')).click();
  await page.getByText(nl.t('map.all', { count: map.rows.length }), { exact: true }).waitFor();
  expect(await text().inputValue()).toBe('');

  const { today } = await stage.call('app.snapshot', {});
  const due = map.rows.filter(({ visit }) => visit?.lookAgainBy != null && visit.lookAgainBy < today);
  expect(due.length).toBeGreaterThan(0);
  await chooser(nl.t('map.age')).selectOption('due');
  await expectShown(due.length);
});

it('sorts by the head of a column, the other way round, and then as it was', async () => {
  await chooser(nl.t('map.group')).selectOption('none');
  const head = grid().getByRole('columnheader', { name: nl.t('map.workstation'), exact: true });
  const sorted = numbersInOrder();
  await head.click();
  await expect.poll(async () => (await numbers())[0], patience).toBe(sorted[0]);
  expect(await head.getAttribute('aria-sort')).toBe('ascending');
  await head.click();
  await expect.poll(async () => (await numbers())[0], patience).toBe(sorted.at(-1));
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  await head.click();
  await expect.poll(async () => (await numbers())[0], patience).toBe(map.rows[0]?.number);
  expect(await head.getAttribute('aria-sort')).toBeNull();
  // By a criterion: the largest share of its limit first.
  const mass = map.criteria.indexOf('load-mass');
  const most = Math.max(
    ...map.rows.map(({ visit }) => (visit?.outcomes[mass] === 'n' ? (visit.shares[mass] ?? 0) : 0)),
  );
  await grid()
    .getByRole('columnheader', { name: nl.t('frame.criterion.load-mass') })
    .click();
  const heaviest = map.rows.filter(({ visit }) => visit?.shares[mass] === most).map(({ number }) => number);
  await expect.poll(async () => heaviest.includes((await numbers())[0] ?? ''), patience).toBe(true);
});

it('groups by outcome with the counts of each', async () => {
  await chooser(nl.t('map.group')).selectOption('state');
  const tally = tallyOf(map.rows);
  const part = grid()
    .getByRole('rowheader')
    .filter({ hasText: nl.t('app.state.within') })
    .first();
  await expect.poll(() => part.textContent(), patience).toContain(nl.number(tally.within));
  await expect.poll(() => grid().getAttribute('aria-rowcount'), patience).toBe(String(map.rows.length + 4 + 2));
});

it('is gone through with the arrows, tells of each cell, and opens what it is about', async () => {
  await chooser(nl.t('map.group')).selectOption('none');
  await chooser(nl.t('map.sort')).selectOption('load-mass');
  const mass = map.criteria.indexOf('load-mass');
  const heaviest = Math.max(...map.rows.map(({ visit }) => visit?.shares[mass] ?? 0));
  const row = map.rows.find(({ visit }) => visit?.shares[mass] === heaviest);
  // At the top, and not only in sight as before it was put in this order.
  await expect.poll(async () => (await numbers())[0], patience).toBe(row?.number);
  await workstations()
    .filter({ hasText: row?.number ?? '' })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tooltip').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  const note = page.getByRole('tooltip');
  await note.waitFor(patience);
  const words = await note.textContent();
  expect(words).toContain(nl.t('frame.criterion.load-mass'));
  expect(words).toContain(nl.t('map.limit', { limit: '≤ 5 kg' }));
  expect(words).toContain(nl.percent(Math.ceil(heaviest / 10) / 100));
  expect(words).toContain(nl.date(row?.visit?.date ?? ''));
  expect(await focused().getAttribute('aria-describedby')).toBe(await note.getAttribute('id'));

  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });
  expect(await focused().getAttribute('aria-colindex')).toBe('3');
  // To the last line and back to the names of the columns; one cell alone is in the order of Tab.
  await page.keyboard.press('Control+End');
  await expect.poll(() => lineOfFocus(), patience).toBe(map.rows.length - 1);
  expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused().getAttribute('role'), patience).toBe('columnheader');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused().getAttribute('aria-sort'), patience).toBe('ascending');
  // The head tells at once, the lines follow.
  const [lowest] = numbersInOrder();
  await expect.poll(async () => (await numbers())[0], patience).toBe(lowest);

  await page.keyboard.press('ArrowDown');
  for (let column = 0; column < 2; column += 1) await page.keyboard.press('ArrowRight');
  const visit = map.rows.find(({ number }) => number === lowest)?.visit?.id ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.hash === `#${routes.visit(visit, 'handling')}`);
});

it('keeps the focus when its line is scrolled away', async () => {
  await workstations().first().focus();
  const before = await lineOfFocus();
  await grid().evaluate((element) => element.parentElement?.scrollTo({ top: 100_000 }));
  await expect.poll(async () => (await numbers()).length > 0 && (await lineOfFocus()), patience).toBe(before);
});

it('saves what it shows, in its order, as PDF, workbook and table', async () => {
  await toggle('within').click();
  const within = map.rows.filter(({ state }) => state === 'within');
  await expectShown(within.length);
  const save = async (format: 'pdf' | 'xlsx' | 'csv'): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    await button(page, nl.t('map.save')).click();
    return download(page, page.getByRole('menuitem', { name: nl.t(`map.formats.${format}`) }));
  };
  const csv = await save('csv');
  expect(csv.name).toMatch(/\.csv$/);
  const text = csv.bytes.toString('utf8');
  const written = map.rows.filter(({ number }) => new RegExp(`(^|[;"\\n])${number}[;"]`).test(text));
  expect(written.map(({ number }) => number).sort()).toEqual(within.map(({ number }) => number).sort());
  const pdf = await save('pdf');
  expect(pdf.name).toMatch(/\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await save('xlsx');
  expect(xlsx.name).toMatch(/\.xlsx$/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

it('prints the pages of its PDF, lying', async () => {
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') });
  });
  await button(page, nl.t('issue.view.print')).click();
  await page.locator('[data-printed]').waitFor(patience);
  expect(await page.locator('[data-print-pages] > canvas[data-landscape]').count()).toBeGreaterThan(0);
});

it('tells how it came to be, in a chart and in a table', async () => {
  await button(page, nl.t('map.trend.title')).click();
  await page.locator('figure canvas').waitFor(patience);
  const rows = page.getByRole('table', { name: nl.t('map.trend.title') }).getByRole('row');
  expect(await rows.count()).toBe(1 + 12 + 1);
  const { within, incomplete, outside, unvisited } = tallyOf(map.rows);
  expect(await rows.last().getByRole('cell').allTextContents()).toEqual(
    [within, incomplete, outside, unvisited].map((number) => nl.number(number)),
  );
});

it('lists what is nearly green, and opens what could be tried on a draft', async () => {
  const asked = { mostBroken: 3, kinds: ['technical', 'organisational', 'human'] as const, limit: 200 };
  const nearly = () => stage.call('map.nearly', { ...asked, kinds: [...asked.kinds], language: 'nl' });
  const [locked] = (await nearly()).rows;
  const { today } = await stage.call('app.snapshot', {});
  const from = { relation: 'repeat' as const, visit: locked?.visit ?? '' };
  const started = { workstation: locked?.workstation ?? '', date: today, language: 'nl' as const, from };
  await planLongAgo((await stage.call('visit.start', started)).visit);
  const all = await nearly();
  const row = all.rows.find(({ issued }) => !issued);
  expect(row).toBeDefined();
  await stage.go(routes.map('nearly'));
  const list = page.getByRole('list', { name: nl.t('map.near.list') });
  await list.waitFor(patience);
  expect(await axeViolations(page, 'light')).toEqual([]);
  await chooser(nl.t('map.near.most')).selectOption('3');
  await page.getByText(nl.t('map.near.found', { count: all.rows.length }), { exact: true }).waitFor(patience);
  const titles = await list.getByRole('heading', { level: 2 }).allTextContents();
  expect(titles).toEqual(all.rows.map(({ number, title }) => `${number} ${title}`));
  const other = all.rows.find(({ issued }) => issued);
  await list
    .getByRole('link', { name: nl.t('map.near.seeOf', { what: `${other?.number} ${other?.title}` }) })
    .waitFor(patience);
  const card = (id: string | undefined) =>
    list.locator('> li').filter({ has: page.locator(`a[href$="${routes.workstation(id ?? '')}"]`) });
  for (const { workstation, takes, site, department } of all.rows) {
    const words = await card(workstation).textContent();
    for (const change of takes) expect(words).toContain(change);
    expect(words).toContain([site, department].filter((part) => part !== null).join(' · '));
  }
  await card(row?.workstation)
    .getByText(nl.t('map.near.passed', { date: nl.date('2020-03-02') }))
    .waitFor(patience);
  // What is issued is locked: the way leads to where a repeat visit starts, and back.
  await card(other?.workstation)
    .getByRole('link', { name: nl.t('map.near.repeatOf', { what: `${other?.number} ${other?.title}` }) })
    .click();
  await button(page, nl.t('app.workstation.repeat')).waitFor(patience);
  await page.goBack();
  await list.getByRole('link', { name: nl.t('map.near.tryOut', { what: `${row?.number} ${row?.title}` }) }).click();
  await page.getByRole('dialog').waitFor(patience);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Coming back to the visit, one finds it as it always is.
  await page.goBack();
  await list.waitFor(patience);
  await page.goForward();
  await page.getByRole('heading', { level: 1 }).waitFor(patience);
  expect(await page.getByRole('dialog').count()).toBe(0);
});

it('says that there is nothing, and what went wrong', async () => {
  const { id } = await stage.call('workstation.create', {
    number: 'X-1',
    title: 'Nog niets',
    place: { company: 'Leeg bedrijf', site: 'Leeg', department: 'Leeg' },
  });
  await stage.call('workstation.archive', { workstation: id, archived: true });
  const { companies } = await stage.call('place.tree', {});
  const empty = companies.find(({ name }) => name === 'Leeg bedrijf');
  await stage.go(routes.map());
  await chooser(nl.t('map.place')).selectOption(`company ${empty?.id}`);
  await page.getByText(nl.t('map.empty')).waitFor(patience);
  await page.getByRole('link', { name: nl.t('map.views.nearly') }).click();
  await page.getByText(nl.t('map.near.none')).waitFor(patience);

  await stage.go(routes.map());
  await workstations().first().waitFor();
  await page.route('**/call/map.read', (route) => route.abort());
  await page.getByRole('link', { name: nl.t('map.views.nearly') }).click();
  await chooser(nl.t('map.place')).selectOption(`company ${companies[0]?.id}`);
  await page
    .getByRole('link', { name: nl.t('map.views.map'), exact: true })
    .last()
    .click();
  await page
    .getByRole('alert')
    .getByRole('button', { name: nl.t('app.common.retry') })
    .waitFor(patience);
  await page.unroute('**/call/map.read');
  await button(page, nl.t('app.common.retry')).click();
  await workstations().first().waitFor(patience);
  // The browser itself complains of the answer that was withheld.
  app.complaints.length = 0;
});

it('is clean for assistive technology in light and dark', async () => {
  await workstations().first().focus();
  for (let column = 0; column < 4; column += 1) await page.keyboard.press('ArrowRight');
  const light = await axeViolations(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await axeViolations(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  expect([...light, ...dark]).toEqual([]);
});

/** Notes an adaptation in a draft that was planned for a day long ago. */
async function planLongAgo(visit: string): Promise<void> {
  const { document, version } = await stage.call('visit.read', { visit });
  const date = '2020-03-02';
  const late = { id: 'late', what: 'Pauzes spreiden', state: 'planned' as const, date };
  const measures = [{ ...late, changes: [{ change: 'lighter-hour' as const }] }];
  await stage.call('visit.save', { visit, base: version, document: { ...document, measures }, field: 'measures' });
}

/** The numbers of all workstations as the first column orders them. */
function numbersInOrder(): string[] {
  const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });
  return map.rows.map(({ number }) => number).sort(collator.compare);
}

/** The line that the cell with the focus is in; -1 where none has it. */
function lineOfFocus(): Promise<number> {
  return page.evaluate(() => Number(document.activeElement?.getAttribute('data-line') ?? -1));
}
