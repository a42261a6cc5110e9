import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input } from '../../../../core/contract/contract.ts';
import { frames } from '../../../../core/frame/frames.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { composeDay } from '../../../../core/rotation/compose-day.ts';
import { parsePlan } from '../../../../core/rotation/parse-plan.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { readPdf } from '../../../support/sheet-pages.ts';

/* Rotations of workstations in a real store, looked for in a real worker. */

let app: TestBackend;
let picking: string;
let packing: string;
let unvisited: string;

const load = (massG: number, handlings: number) => ({
  state: 'filled',
  entries: [{ id: 'l', what: 'Doos', massG, handlings, per: 'day' }],
});

beforeAll(async () => {
  app = await openBackend(testFolder((clean) => cleaners.push(clean)));
  // One is on no file, the other one on the sheet: he agreed to that, and not to a plan for others.
  const workerSentences = [
    { id: 'w1', text: 'Geheim', agreed: false },
    { id: 'w2', text: 'Geheim, maar niet op de fiche', agreed: true },
  ];
  const make = async (number: string, massG: number, handlings: number) => {
    const made = await startVisit(app, { number, title: `Post ${number}` });
    const tasks = [{ id: 't1', title: 'Dozen', minutesPerDay: 480, loads: load(massG, handlings) }];
    await fillVisit(app, made.visit, { tasks, workerSentences });
    return made.workstation;
  };
  picking = await make('W-1', 2_000, 2_000);
  packing = await make('W-2', 1_000, 500);
  const place = { company: 'Bakkerij Peeters' };
  unvisited = (await app.get('workstation.create', { number: 'W-3', title: 'Leeg', place })).id;
});
const cleaners: (() => void)[] = [];
afterAll(async () => {
  await app?.close();
  for (const clean of cleaners) clean();
});

type Plan = Input<'rotation.solve'>['plan'];

const planOf = (more: Partial<Plan> = {}): Plan => ({
  format: 'groenkader-rotation',
  formatVersion: 1,
  slots: 4,
  people: [{ label: 'P1' }, { label: 'P2' }],
  stations: [
    { id: picking, name: 'W-1', visit: picking, people: 1 },
    { id: packing, name: 'W-2', visit: packing, people: 1 },
  ],
  ...more,
});

test('both share the heavy station evenly, and the amounts are those of the composed day', async () => {
  const rotation = await app.get('rotation.solve', { ticket: 'a', plan: planOf(), timeLimitMs: 10_000 });
  if (rotation.outcome !== 'plan') throw new Error(rotation.outcome);
  expect(rotation.finished).toBe(true);
  const { document } = await app.get('visit.read', { visit: await visitOf(picking) });
  const { document: other } = await app.get('visit.read', { visit: await visitOf(packing) });
  const [frame] = frames;
  if (frame === undefined) throw new Error('no frame');
  for (const { stations, amounts, verdict } of rotation.days) {
    const minutes = (id: string) => 30 * stations.filter((one) => one === id).length;
    expect(minutes(picking)).toBe(60);
    const stays = [
      { visit: document, dayMinutes: 480, minutes: minutes(picking), brokenUp: true },
      { visit: other, dayMinutes: 480, minutes: minutes(packing), brokenUp: true },
    ];
    expect(judge(composeDay(stays, frame), frame).outcome).toBe(verdict);
    // An eighth of 4 t and an eighth of 0.5 t.
    expect(amounts.find(({ id }) => id === 'daily-tonnage')?.value).toBe(562_500);
  }
});

test.each(['nl', 'fr', 'en', 'de'] as const)(
  'the sheet of it in %s names everybody and every station',
  async (language) => {
    await app.get('rotation.solve', { ticket: 'sheet', plan: planOf({ title: 'Ochtend' }), timeLimitMs: 10_000 });
    const file = await app.get('rotation.sheet', { ticket: 'sheet', language });
    const text = (await readPdf(app.fetch(file))).pages.map((page) => page.text).join('\n');
    for (const words of ['Ochtend', 'P1', 'P2', 'W-1', 'W-2', textsOf(language).t('rotation.days')]) {
      expect(text).toContain(words);
    }
  },
);

test('a saved plan holds what a sheet would of its visits, and is solved the same', async () => {
  const file = await app.get('rotation.save', { plan: planOf(), language: 'nl' });
  const text = app.fetch(file).toString();
  expect(text).not.toContain('Geheim');
  const plan = parsePlan(JSON.parse(text));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const rotation = await app.get('rotation.solve', { ticket: 'b', plan: plan.value, timeLimitMs: 10_000 });
  expect(rotation).toMatchObject({ outcome: 'plan', finished: true });
});

test('what is wrong with a plan is told with a code', async () => {
  const stations = [{ id: unvisited, name: 'Leeg', visit: unvisited, people: 3 }];
  const fail = (plan: unknown) => app.fail('rotation.solve', { ticket: 'c', plan: plan as Plan, timeLimitMs: 1_000 });
  expect(await fail(planOf({ stations }))).toMatchObject({
    code: 'plan-refused',
    params: { problems: [{ code: 'people-short' }] },
  });
  expect(await fail(planOf({ stations: [{ ...stations[0], people: 1 } as (typeof stations)[0]] }))).toMatchObject({
    params: { problems: [{ code: 'unknown-visit' }] },
  });
  // A path is never followed here, even where the file is there.
  const path = resolve('templates/examples/w-518-cashier.visit.json');
  expect(existsSync(path)).toBe(true);
  expect(await fail(planOf({ stations: [{ id: 'a', name: 'A', visit: path, people: 1 }] }))).toMatchObject({
    params: { problems: [{ code: 'unknown-visit', value: JSON.stringify(path) }] },
  });
  expect(await fail({})).toMatchObject({ code: 'plan-refused' });
  expect(await app.fail('rotation.sheet', { ticket: 'c', language: 'nl' })).toEqual({
    code: 'not-found',
    params: { what: 'rotation' },
  });
});

test('a search says how far it is and can be stopped', async () => {
  const people = Array.from({ length: 40 }, (_, at) => ({ label: `P${at + 1}` }));
  const stations = Array.from({ length: 40 }, (_, at) => ({
    id: `s${at}`,
    name: `S${at}`,
    visit: at % 2 === 0 ? picking : packing,
    people: 1,
    leastStay: 1 + (at % 3),
  }));
  const plan = planOf({ slots: 16, people, stations });
  const answer = app.ask('rotation.solve', { ticket: 'long', plan, timeLimitMs: 600_000 });
  await expect.poll(async () => (await app.get('job.progress', { ticket: 'long' })).progress?.total).toBe(600_000);
  await app.get('job.cancel', { ticket: 'long' });
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
  expect((await app.get('job.progress', { ticket: 'long' })).progress).toBeNull();
});

test('what a half-hour brings is told before anything is looked for', async () => {
  const { stations } = await app.get('rotation.stations', {
    stations: [{ visit: picking }, { visit: unvisited }, { visit: packing, dayMinutes: 960 }],
  });
  const tonnage = (at: number) => stations[at]?.perSlot.find(({ id }) => id === 'daily-tonnage')?.value;
  expect([tonnage(0), stations[1], tonnage(2)]).toEqual([250_000, null, 15_625]);
});

async function visitOf(workstation: string): Promise<string> {
  const { rows } = await app.get('map.read', {});
  return rows.find(({ id }) => id === workstation)?.visit?.id ?? '';
}
