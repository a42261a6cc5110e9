import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearlyGreen } from '../../core/enough/pool.ts';
import { routes } from '../../renderer/app/routes.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations, layOutEverything } from './support/screen-checks.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { goToScreen, nl, patience } from './support/visit-steps.ts';

/* Whether there are light-duty jobs enough: numbers that are typed, kept, and said back in words. */

const { t, number } = nl;
let app: OpenApp;
let stage: Stage;

beforeAll(async () => {
  app = await openApp();
  await app.page.locator('h1').waitFor();
  stage = stageOf(app.page, app.page.url().replace(/#.*$/, ''), nl);
  await stage.call('example.load', {});
  // The example has needs of its own.
  for (const { place } of (await stage.call('need.list', {})).needs)
    await stage.call('need.save', { place, need: null });
});
afterAll(() => app?.close());

test('six people a year for thirteen weeks are one and a half at the same time; the numbers are kept', async () => {
  const { page, complaints } = app;
  const { rows, departments } = await stage.call('map.read', {});
  const at = rows.find(({ state, department }) => state === 'within' && department !== null)?.department ?? 0;
  const department = departments[at];
  if (department === undefined) throw new Error('no department with a light-duty job');
  await stage.go(routes.map('enough'));
  const region = page.getByRole('region', { name: new RegExp(`${department.name}$`) }).first();
  await region.getByText(t('enough.ask')).waitFor(patience);
  await region.getByLabel(t('enough.people')).fill('6,0');
  await region.getByLabel(t('enough.weeks')).fill('13');
  await region.getByLabel(t('enough.hours')).fill('19');
  await region.getByText(t('enough.atOnce', { people: number(1.5, 2) })).waitFor(patience);
  const { needs } = await stage.call('need.list', {});
  expect(needs).toHaveLength(1);
  expect(needs[0]).toMatchObject({ peopleTenths: 60, weeks: 13, hoursPerWeek: 19 });

  // One department says nothing about the whole.
  const all = page.getByRole('region', { name: t('enough.all') });
  await all.getByText(t('enough.filled', { filled: '1', parts: String(departments.length) })).waitFor(patience);
  await all.getByText(t('enough.ofFilled', { people: number(1.5, 2), hours: number(28.5, 1) })).waitFor(patience);
  expect(await all.getByText(/95 van de 100/).count()).toBe(0);

  // Beside a field that is wrong nothing stands that follows from what it was, and what is kept stays.
  const people = region.getByLabel(t('enough.people'));
  await people.fill('20000');
  await region.getByText(t('visit.number.out-of-range', { min: '0', max: '10\u202f000' })).waitFor(patience);
  await region.getByText(t('enough.ask')).waitFor(patience);
  expect(await region.getByText(/95 van de 100/).count()).toBe(0);
  await all.getByText(t('enough.filled', { filled: '0', parts: String(departments.length) })).waitFor(patience);
  await people.fill('');
  expect(await region.getByRole('alert').count()).toBe(0);
  expect(await people.getAttribute('aria-invalid')).not.toBe('true');
  expect((await stage.call('need.list', {})).needs).toHaveLength(1);
  await people.fill('6');
  await region.getByText(t('enough.atOnce', { people: number(1.5, 2) })).waitFor(patience);

  await page.reload();
  await region.getByText(t('enough.atOnce', { people: number(1.5, 2) })).waitFor(patience);
  await layOutEverything(page);
  expect([...(await axeViolations(page, 'light'))]).toEqual([]);

  await region.getByRole('button', { name: t('enough.clear') }).click();
  await region.getByText(t('enough.ask')).waitFor(patience);
  expect((await stage.call('need.list', {})).needs).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test('all together is judged once every department has its need', async () => {
  const { page } = app;
  const { departments } = await stage.call('map.read', {});
  for (const { id } of departments) {
    const need = { peopleTenths: 10, weeks: 13, hoursPerWeek: 19 };
    await stage.call('need.save', { place: { kind: 'department', id }, need });
  }
  await page.reload();
  await stage.go(routes.map('enough'));
  const all = page.getByRole('region', { name: t('enough.all') });
  const parts = String(departments.length);
  await all.getByText(t('enough.filled', { filled: parts, parts })).waitFor(patience);
  await all.getByText(t('enough.atOnce', { people: number(departments.length / 4, 2) })).waitFor(patience);
  await all.getByText(/95 van de 100/).waitFor(patience);
  expect(await all.getByText(t('enough.notWhole')).count()).toBe(0);
  for (const { id } of departments) await stage.call('need.save', { place: { kind: 'department', id }, need: null });
}, 60_000);

test('a number that is none is said beside its field and not kept', async () => {
  const { page } = app;
  await stage.go(routes.map('enough'));
  const weeks = page.getByLabel(t('enough.weeks')).first();
  await weeks.fill('80');
  await page.getByText(t('visit.number.out-of-range', { min: '1', max: '52' })).waitFor(patience);
  expect((await stage.call('need.list', {})).needs).toEqual([]);
}, 60_000);

test('what is nearly green is counted as it is listed, with the number that is chosen there', async () => {
  const { page } = app;
  const { rows } = await stage.call('map.read', {});
  for (const most of [3, 1]) {
    const count = nearlyGreen(rows, most).length;
    await stage.go(routes.map('nearly'));
    await page.getByLabel(t('map.near.most')).selectOption(String(most));
    await page.getByText(t('map.near.found', { count })).waitFor(patience);
    // Not by a new page: what is chosen is kept while the app is open.
    await goToScreen(page, routes.map('enough'));
    const all = page.getByRole('region', { name: t('enough.all') });
    await all.getByText(t('enough.couldBe', { count, number: number(count), most: number(most) })).waitFor(patience);
  }
}, 60_000);
