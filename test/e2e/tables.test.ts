import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { workbook } from '../support/workbook.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { Keyboard } from './support/keyboard.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { aspectOf, button, criterionRow, nl, patience, waitSaved } from './support/visit-steps.ts';

/*
 * Lists of loads and a meter's table, from the file to the visit, in a real browser with the real program behind it.
 */

let app: OpenApp;
let stage: Stage;
let page: Page;
let visit: string;
let made = 0;

beforeAll(async () => {
  app = await openApp();
  ({ page } = app);
  await page.locator('h1').waitFor();
  stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
});
afterAll(() => app?.close());
afterEach(() => {
  expect(app.complaints).toEqual([]);
});

const task = 'Orders picken';
const dialog = () => page.getByRole('dialog').first();
const result = () => page.getByRole('region', { name: nl.t('table.result.title') });
const column = (number: number) =>
  dialog().getByRole('combobox', { name: nl.t('table.columns.column', { number }), exact: true });
const radio = (name: string) => dialog().getByRole('radio', { name, exact: true });
const visitNow = async () => (await stage.call('visit.read', { visit })).document;
const taskNow = async () => (await visitNow()).tasks[0];
const fact = (name: string) => result().getByText(name, { exact: true }).locator('xpath=following-sibling::dd');
const takeButton = () => result().getByRole('button', { name: /toevoegen$/ });

/** A new visit with one task, open where its loads or its vibration are. */
async function openVisit(part: 'handling' | 'vibration', more: object = {}): Promise<void> {
  made += 1;
  const { id } = await stage.call('workstation.create', {
    number: `T-${made}`,
    title: 'Orderpicker',
    place: { company: 'Bakkerij Peeters' },
  });
  const { today } = await stage.call('app.snapshot', {});
  ({ visit } = await stage.call('visit.start', {
    workstation: id,
    date: today,
    language: 'nl',
    from: { relation: 'empty' },
  }));
  const { document, version } = await stage.call('visit.read', { visit });
  const tasks = [{ id: 't1', title: task, minutesPerDay: 400, ...more }];
  await stage.call('visit.save', { visit, base: version, document: { ...document, tasks }, field: 'tasks' });
  await stage.go(routes.visit(visit, part));
  await page.locator('#part-heading').waitFor();
}

async function openTables(kind: 'loads' | 'vibration'): Promise<void> {
  await button(aspectOf(page, task, kind), nl.t(`table.open.${kind}`)).click();
  await button(dialog(), nl.t(`table.choose.pick.${kind}`)).waitFor();
}

async function choose(name: string, content: string | Uint8Array): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog()
    .getByRole('button', { name: /\(CSV, XLSX\)$/ })
    .click();
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(content) });
}

const orders = [
  'Orderregel;Artikel;Gewicht (kg);Aantal',
  '1;Doos koffie;6,5;40',
  '2;Zak meel;12;20',
  '3;Doos koffie;6,5;10',
  '4;Pak suiker;;15',
  '5;Pak zout;-1;3',
  '6;Theelichten;0,4;500',
].join('\r\n');

describe('a list of loads', () => {
  it('is previewed, judged at once, and becomes one step of the visit', async () => {
    await openVisit('handling');
    await openTables('loads');
    await choose('orders.csv', orders);

    await column(3).waitFor(patience);
    expect(await column(2).inputValue()).toBe('what');
    expect(await column(3).inputValue()).toBe('mass');
    expect(await column(4).inputValue()).toBe('quantity');
    // 50 x 6.5 + 20 x 12 + 500 x 0.4 = 765 kg
    await expect.poll(() => fact(nl.t('table.result.rows')).textContent(), patience).toBe('4 van 6');
    expect(await fact(nl.t('table.result.handlings')).textContent()).toBe('570');
    expect(await fact(nl.t('table.result.tonnage')).textContent()).toContain('0,77');
    expect(await fact(nl.t('table.result.heaviest')).textContent()).toBe('12 kg');
    const said = await result().getByRole('listitem').allTextContents();
    expect(said[0]).toContain(nl.t('frame.outcome.not-met'));
    expect(said[1]).toContain(nl.t('frame.outcome.met'));

    await result().locator('summary').click();
    await expect
      .poll(() => result().getByRole('row').allTextContents(), patience)
      .toEqual(['RijCelWaarom', `5${nl.t('table.reason.empty')}`, `6-1${nl.t('table.reason.negative')}`]);

    await takeButton().click();
    await dialog().waitFor({ state: 'hidden' });
    await waitSaved(page);
    const kept = (await taskNow())?.loads;
    const from = { evidence: 'document', remark: 'orders.csv' };
    expect(kept).toMatchObject({
      state: 'filled',
      entries: [
        { what: 'Doos koffie', massG: 6_500, handlings: 50, per: 'day', provenance: { massG: from, handlings: from } },
        { what: 'Zak meel', massG: 12_000, handlings: 20 },
        { what: 'Theelichten', massG: 400, handlings: 500 },
      ],
    });
    expect(await criterionRow(page, 'load-mass').textContent()).toContain('12 kg');

    await button(page, nl.t('visit.actions.undo')).click();
    await expect.poll(async () => (await taskNow())?.loads, patience).toBeUndefined();
    await button(page, nl.t('visit.actions.redo')).click();
    await expect.poll(async () => (await taskNow())?.loads, patience).toEqual(kept);
  });

  it('is read from another sheet of a workbook, in pounds, by the mass of the row', async () => {
    await openVisit('handling');
    await openTables('loads');
    await choose(
      'magazijn.xlsx',
      workbook({
        sheets: [
          { name: 'Leeg blad', rows: [['niets', 'hier']] },
          {
            name: 'Lijnen',
            rows: [
              ['Nummer', 'Kratten', 'Totaal'],
              ['A', 4, 40],
              ['B', 10, 50.5],
            ],
          },
        ],
      }),
    );
    await dialog().getByLabel(nl.t('table.columns.sheet')).selectOption({ label: 'Lijnen' });
    await column(3).waitFor(patience);
    await column(1).selectOption('what');
    await column(2).selectOption('quantity');
    await column(3).selectOption('mass');
    await dialog().getByLabel(nl.t('table.columns.unit')).selectOption('lb');
    await radio(nl.t('table.columns.row')).check();
    // 40 lb = 18 144 g up, in 4 pieces 4 536 g; 50.5 lb = 22 907 g up, in 10 pieces of 2 290 g and 2 291 g.
    await expect.poll(() => fact(nl.t('table.result.heaviest')).textContent(), patience).toBe('4,536 kg');
    await takeButton().click();
    await waitSaved(page);
    expect((await taskNow())?.loads).toMatchObject({
      entries: [
        { what: 'A', massG: 4_536, handlings: 4 },
        { what: 'B', massG: 2_290, handlings: 3 },
        { what: 'B', massG: 2_291, handlings: 7 },
      ],
    });
  });

  it('takes typed lines, marked as one says, in place of what was there, and asks before', async () => {
    await openVisit('handling', {
      loads: { state: 'filled', entries: [{ id: 'old', what: 'Oude last', massG: 9_000, handlings: 3, per: 'day' }] },
    });
    await openTables('loads');
    await dialog().getByLabel(nl.t('table.choose.byHand')).fill('5,2 kg; 120; doos\n800 g; 30\n');
    await button(dialog(), nl.t('table.choose.byHandNext')).click();
    await column(1).waitFor(patience);
    await radio(nl.t('frame.evidence.measured')).check();
    await radio(nl.t('table.take.replace')).check();
    await takeButton().click();
    const asking = page.getByRole('dialog', { name: nl.t('table.take.replaceTitle', { task }) });
    await button(asking, nl.t('app.common.cancel')).click();
    await asking.waitFor({ state: 'hidden' });
    expect((await taskNow())?.loads).toMatchObject({ entries: [{ id: 'old' }] });
    await takeButton().click();
    await button(asking, nl.t('table.take.replaceVerb')).click();
    await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
    await waitSaved(page);
    const how = { evidence: 'measured' };
    expect((await taskNow())?.loads).toEqual({
      state: 'filled',
      entries: [
        {
          id: expect.any(String),
          what: 'doos',
          massG: 5_200,
          handlings: 120,
          per: 'day',
          provenance: { massG: how, handlings: how },
        },
        {
          id: expect.any(String),
          what: '–',
          massG: 800,
          handlings: 30,
          per: 'day',
          provenance: { massG: how, handlings: how },
        },
      ],
    });
    // Nobody named it: it is called by its number.
    await page.getByRole('group', { name: nl.t('visit.aspects.loads.newName', { number: 2 }), exact: true }).waitFor();
  });

  it('leaves the visit alone when it is no list, when it is stopped, and when one goes away', async () => {
    await openVisit('handling');
    const before = await visitNow();
    await openTables('loads');
    await choose('foto.csv', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'));
    await dialog()
      .getByRole('alert')
      .filter({ hasText: nl.t('problem.next.not-a-table') })
      .waitFor(patience);
    await choose('leeg.csv', '');
    await dialog().getByRole('alert').filter({ hasText: 'leeg.csv' }).waitFor(patience);
    await choose('orders.csv', orders);
    await column(1).waitFor(patience);
    const leaving = page.getByRole('dialog', { name: nl.t('table.leave.title') });
    // One press asks, the next takes the question back and leaves the table open, the third asks again.
    await page.keyboard.press('Escape');
    await leaving.waitFor(patience);
    await page.keyboard.press('Escape');
    await leaving.waitFor({ state: 'hidden' });
    await column(1).waitFor(patience);
    await page.keyboard.press('Escape');
    // The question has a cross of the same name.
    await button(leaving, nl.t('table.leave.verb')).last().click();
    await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
    expect(await visitNow()).toEqual(before);
  });

  it('goes into the visit by keys alone', async () => {
    await openVisit('handling');
    const keys = new Keyboard(page);
    await keys.goTo(button(aspectOf(page, task, 'loads'), nl.t('table.open.loads')));
    await page.keyboard.press('Enter');
    await keys.goTo(dialog().getByLabel(nl.t('table.choose.byHand')));
    await keys.type('2,5;200;pot\n7;10;ton');
    await keys.goTo(button(dialog(), nl.t('table.choose.byHandNext')));
    await page.keyboard.press('Enter');
    await column(1).waitFor(patience);
    await keys.goTo(column(1));
    await keys.goTo(takeButton());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
    await waitSaved(page);
    expect((await taskNow())?.loads).toMatchObject({ entries: [{ massG: 2_500 }, { massG: 7_000 }] });
    expect((await taskNow())?.loads).not.toHaveProperty('entries.0.provenance');
  });
});

describe('a large list', () => {
  it('shows how far it is read, and can be stopped with nothing changed', async () => {
    await openVisit('handling');
    const before = await visitNow();
    await openTables('loads');
    // A workbook takes its time: every cell of it is an element.
    const rows = Array.from({ length: 190_000 }, (_, at) => [at, 2.5, 3, 'Doos', 'Gent', 'Luik', 'Namen', 'Eupen']);
    await choose('groot.xlsx', workbook({ sheets: [{ name: 'Blad1', rows }] }));
    const bar = dialog().getByRole('progressbar', { name: nl.t('table.busy') });
    await bar.waitFor(patience);
    await button(dialog(), nl.t('table.stop')).click(patience);
    await button(dialog(), nl.t('table.choose.pick.loads')).waitFor(patience);
    expect(await dialog().getByRole('alert').allTextContents()).toEqual([]);
    expect(await visitNow()).toEqual(before);
  });
});

describe('100,000 rows', () => {
  const rows = 100_000;
  const large = ['Artikel;Gewicht (kg);Aantal'];
  for (let at = 0; at < rows; at += 1) large.push(`Artikel ${at % 4_000};${(at % 40) / 10 + 0.1};1`);

  it('become 4,000 loads in one line, of which each can be found and changed', async () => {
    await openVisit('handling');
    await openTables('loads');
    await choose('week.csv', large.join('\n'));
    await column(2).waitFor(patience);
    await expect.poll(() => fact(nl.t('table.result.handlings')).textContent(), patience).toBe('100.000');
    expect(await fact(nl.t('table.result.loads')).textContent()).toBe('4.000');
    await takeButton().click();
    await dialog().waitFor({ state: 'hidden' });
    await waitSaved(page);

    const section = aspectOf(page, task, 'loads');
    await section
      .getByRole('heading', { name: nl.t('table.group.title', { count: 4_000, number: '4.000', source: 'week.csv' }) })
      .waitFor();
    expect(await section.getByRole('group').count()).toBe(0);
    await section.getByRole('button', { name: nl.t('table.group.show') }).click();
    await section.getByRole('searchbox', { name: nl.t('table.group.search') }).fill('artikel 3999');
    const found = section.getByRole('group', { name: 'Artikel 3999', exact: true });
    await found.waitFor();
    expect(await section.getByRole('group').count()).toBeLessThan(10);
    const mass = found.getByRole('textbox', { name: nl.t('visit.entry.massG') });
    await mass.fill('');
    // A busy machine draws late; a page that drew all of them took seconds.
    expect(await slowestKey(mass, '4,25')).toBeLessThan(1_000);
    await waitSaved(page);
    expect((await taskNow())?.loads).toMatchObject({ state: 'filled' });
    await expect
      .poll(async () => {
        const loads = (await taskNow())?.loads;
        return loads?.state === 'filled' ? loads.entries.find(({ what }) => what === 'Artikel 3999')?.massG : 0;
      }, patience)
      .toBe(4_250);

    await section.getByRole('button', { name: nl.t('table.group.remove') }).click();
    await button(page.getByRole('dialog'), nl.t('app.common.delete')).click();
    await waitSaved(page);
    expect((await taskNow())?.loads).toBeUndefined();
  });
});

/** The longest time from a key to the next frame that shows it [ms]. */
async function slowestKey(field: Locator, text: string): Promise<number> {
  await field.focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { times });
    document.addEventListener('beforeinput', () => {
      const begun = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
    });
  });
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(150);
  }
  const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
  expect(times).toHaveLength(text.length);
  return Math.max(...times);
}

const meter = [
  'Bron\tX [m/s²]\tY [m/s²]\tZ [m/s²]\tDuur (min)',
  'Heftruck\t0,30\t0,20\t0,45\t90',
  'Veegmachine\t0,40\t0,10\t0,20\t20',
].join('\n');

describe('a table of vibration', () => {
  it('asks whether the factor is in it, and never guesses', async () => {
    await openVisit('vibration');
    await openTables('vibration');
    await choose('meter.txt', meter);
    await column(5).waitFor(patience);
    expect(await Promise.all([1, 2, 3, 4, 5].map((at) => column(at).inputValue()))).toEqual([
      'what',
      'x',
      'y',
      'z',
      'minutes',
    ]);
    await result().getByText(nl.t('table.columns.missing.factor')).waitFor();
    expect(await dialog().getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await takeButton().count()).toBe(0);
    await radio(nl.t('visit.entry.factorNo')).check();
    await takeButton().click();
    await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
    await waitSaved(page);
    expect((await taskNow())?.vibration).toMatchObject({
      state: 'filled',
      entries: [
        { what: 'Heftruck', accelerationMmS2: { x: 300, y: 200, z: 450 }, factorIncluded: false, minutesPerDay: 90 },
        { what: 'Veegmachine', accelerationMmS2: { x: 400, y: 100, z: 200 }, factorIncluded: false, minutesPerDay: 20 },
      ],
    });
    // Asked again the next time.
    await openTables('vibration');
    await choose('meter.txt', meter);
    await column(5).waitFor(patience);
    expect(await dialog().getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('shows A(8) beside the criterion, live, and says that it is none', async () => {
    const source = { id: 's1', what: 'Heftruck', accelerationMmS2: { x: 500, y: 100, z: 300 }, minutesPerDay: 60 };
    await openVisit('vibration', { vibration: { state: 'filled', entries: [{ ...source, factorIncluded: true }] } });
    const beside = page.getByRole('region', { name: nl.t('table.beside.title'), exact: true });
    expect(await beside.textContent()).toContain('is niet het criterium');
    const row = beside.getByRole('row').nth(1);
    const cells = () => row.locator('th, td').allTextContents();
    // 0.5 m/s2 for 1 h: A(8) 0.177; 480 min to the action value, more than a day to the limit value.
    expect(await cells()).toEqual([
      'Heftruck',
      `0,5 (${nl.t('table.beside.worst')})`,
      '0,1',
      '0,3',
      '0,59',
      '60',
      '0,18',
      '8 u 0 min',
      nl.t('table.beside.wholeDay'),
    ]);
    const entry = aspectOf(page, task, 'vibration').getByRole('group', { name: 'Heftruck', exact: true });
    await entry.getByRole('radio', { name: nl.t('visit.entry.factorNo') }).check();
    await expect.poll(async () => (await cells())[1]).toBe(`0,7 (${nl.t('table.beside.worst')})`);
    // 480 x (0.5 / 0.7)^2 = 244.9 min
    expect((await cells())[7]).toBe('4 u 4 min');
    await entry.getByRole('textbox', { name: nl.t('visit.entry.minutesPerDay') }).fill('480');
    await expect.poll(async () => (await cells())[6]).toBe('0,7');
    expect(await beside.textContent()).toContain(nl.t('table.beside.atAction'));
  });
});
