import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations, layOutEverything } from './support/screen-checks.ts';
import { type Stage, stageOf } from './support/stage.ts';
import { nl, patience } from './support/visit-steps.ts';

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

  await page.reload();
  await region.getByText(t('enough.atOnce', { people: number(1.5, 2) })).waitFor(patience);
  await layOutEverything(page);
  expect([...(await axeViolations(page, 'light'))]).toEqual([]);

  await region.getByRole('button', { name: t('enough.clear') }).click();
  await region.getByText(t('enough.ask')).waitFor(patience);
  expect((await stage.call('need.list', {})).needs).toEqual([]);
  expect(complaints).toEqual([]);
}, 60_000);

test('a number that is none is said beside its field and not kept', async () => {
  const { page } = app;
  await stage.go(routes.map('enough'));
  const weeks = page.getByLabel(t('enough.weeks')).first();
  await weeks.fill('80');
  await page.getByText(t('visit.number.out-of-range', { min: '1', max: '52' })).waitFor(patience);
  expect((await stage.call('need.list', {})).needs).toEqual([]);
}, 60_000);
