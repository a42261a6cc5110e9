import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenApp, openApp } from './support/app.ts';
import {
  addTask,
  aspectOf,
  button,
  createFirst,
  criterionRow,
  field,
  nl,
  openPart,
  patience,
  waitSaved,
} from './support/visit-steps.ts';

let app: OpenApp;
let page: Page;
const task = 'Inpakken';

beforeAll(async () => {
  app = await openApp({}, { hasTouch: true });
  page = app.page;
  page.setDefaultTimeout(8_000);
  await createFirst(page, { number: 'P-4', title: 'Inpaklijn', company: 'Koekjes Maes', assessor: 'Els Claes' });
  await addTask(page, task, '240');
  await waitSaved(page);
  // From here on the page's clock goes where the test says.
  await page.clock.install();
});
afterAll(() => app?.close());

const counter = () => page.getByRole('dialog');
const count = (limb: 'left' | 'right') => counter().locator(`[data-count=${limb}]`).textContent();
const rate = (limb: 'left' | 'right') => counter().locator(`[data-rate=${limb}]`).textContent();

const isBent = (pressed: boolean) =>
  counter()
    .getByRole('button', { name: nl.t('count.main.bent'), pressed })
    .waitFor();

/** Presses a key so many seconds after the one before. */
async function after(seconds: number, key: string): Promise<void> {
  await page.clock.runFor(seconds * 1_000);
  await page.keyboard.press(key);
}

async function open(scope: Page | Locator, name: string): Promise<void> {
  await scope.getByRole('button', { name }).first().click();
  await counter().waitFor(patience);
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
}

/** Stops, and keeps nothing of what was counted. */
async function throwAway(): Promise<void> {
  await page.keyboard.press('Escape');
  await counter()
    .getByRole('button', { name: nl.t('count.dropAll') })
    .click();
  await page.clock.resume();
  await page
    .getByRole('dialog', { name: nl.t('count.dropAllTitle') })
    .getByRole('button', { name: nl.t('count.drop'), exact: true })
    .click();
  await counter().first().waitFor({ state: 'hidden' });
}

test('21 actions in whole cycles of 22 s, by keys alone, are in the visit as one step', async () => {
  await openPart(page, nl.t('frame.family.repetitive'));
  const section = aspectOf(page, task, 'cycles');
  await open(section, nl.t('count.door.cycles'));

  // Before the first mark: two actions that will not count.
  await after(0, 'f');
  await after(1, 'j');
  await after(1, 'Space');
  for (let at = 0; at < 10; at += 1) await after(1, 'j');
  await after(1, 'Space');
  for (let at = 0; at < 8; at += 1) await after(1, 'ArrowRight');
  // A slip, taken back; a pause, which is no time of work.
  await after(0, 'f');
  expect(await count('left')).toBe('2');
  await after(0, 'Backspace');
  expect(await count('left')).toBe('1');
  await after(0, 'p');
  await counter().getByText(nl.t('count.paused'), { exact: true }).waitFor();
  await after(4, 'p');
  await counter().getByText(nl.t('count.resumed'), { exact: true }).waitFor();
  for (let at = 0; at < 3; at += 1) await after(0.5, 'j');
  await after(1.5, 'Space');
  expect(await count('right')).toBe('22');
  expect(await rate('right')).toBe('57,3/min');
  expect(await rate('left')).toBe('–');
  // A key that is held down counts once.
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  expect(await count('right')).toBe('23');
  await after(0, 'Backspace');
  await after(1, 'Enter');

  await counter().getByText(nl.t('count.notSaved')).waitFor();
  await counter()
    .getByText(nl.t('count.run.outside', { count: 2, number: '2' }))
    .waitFor();
  await counter()
    .getByText(nl.t('count.run.leftOut', { seconds: '4' }))
    .waitFor();
  expect(await criterionRow(page, 'action-rate').textContent()).not.toContain('57,3');
  await page.clock.resume();
  await counter()
    .getByRole('button', { name: nl.t('count.take.verb'), exact: true })
    .click();
  await counter().waitFor({ state: 'hidden' });

  const actions = field(section, nl.t('visit.entry.actions'));
  expect(await actions.inputValue()).toBe('21');
  expect(await field(section, nl.t('visit.entry.timeMs', { seconds: 10 })).inputValue()).toBe('22');
  expect(await field(section, nl.t('visit.entry.cycles')).inputValue()).toBe('2');
  expect(await section.getByRole('button', { name: /geobserveerd, Groenkader/ }).count()).toBe(3);
  await expect.poll(() => criterionRow(page, 'action-rate').textContent(), patience).toContain('57,3/min');
  await waitSaved(page);
  await button(page, nl.t('visit.actions.undo')).click();
  await actions.waitFor({ state: 'detached' });
  await button(page, nl.t('visit.actions.redo')).click();
  await actions.waitFor();
  expect(app.complaints).toEqual([]);
});

test('runs that were not taken over survive Back, fill the entry one came from, and are asked for before they go', async () => {
  const section = aspectOf(page, task, 'cycles');
  const first = nl.t('visit.aspects.cycles.newName', { number: 1 });
  const again = nl.t('count.doorOf.cycles', { what: `${first}, ${nl.t('frame.limb.right')}` });
  await open(section, again);
  for (const key of ['Space', 'j', 'j', 'Space']) await after(1, key);
  await page.evaluate(() => history.back());
  await counter().waitFor({ state: 'detached' });
  await page.clock.resume();
  await openPart(page, nl.t('frame.family.repetitive'));

  // The summary comes first now; a second run beside the first.
  await open(section, `${again} (${nl.t('count.waiting', { count: 1 })})`);
  await counter().getByText('40/min').first().waitFor();
  await counter()
    .getByRole('button', { name: nl.t('count.again.cycles') })
    .click();
  for (const key of ['Space', 'j', 'f', 'Space']) await after(1, key);
  await after(0, 'Escape');
  await counter()
    .getByText(nl.t('count.runs', { count: 2 }), { exact: false })
    .first()
    .waitFor();
  // 3 actions in 6 s; 20 and 40 a minute.
  await counter().getByText('20 tot 40/min', { exact: false }).waitFor();
  await counter()
    .getByText(nl.t('count.worse', { limb: nl.t('frame.limb.right') }))
    .waitFor();
  const left = counter().getByRole('checkbox', { name: nl.t('count.newEntry', { limb: nl.t('frame.limb.left') }) });
  await left.uncheck();

  // Throwing away asks first; Escape there closes the question alone.
  await counter()
    .getByRole('button', { name: nl.t('count.dropAll') })
    .click();
  const question = page.getByRole('dialog', { name: nl.t('count.dropAllTitle') });
  await question.waitFor();
  await page.clock.resume();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  // The same for a question that a part of the summary asks.
  await counter()
    .getByRole('button', { name: nl.t('count.run.drop', { number: 2 }) })
    .click();
  const one = page.getByRole('dialog', { name: nl.t('count.run.dropTitle', { number: 2 }) });
  await one.waitFor();
  await page.keyboard.press('Escape');
  await one.waitFor({ state: 'hidden' });
  await counter()
    .getByText(nl.t('count.runs', { count: 2 }), { exact: false })
    .first()
    .waitFor();
  await counter()
    .getByRole('button', { name: nl.t('count.take.verb'), exact: true })
    .click();
  await counter().waitFor({ state: 'hidden' });
  const actions = field(section, nl.t('visit.entry.actions'));
  expect(await actions.count()).toBe(1);
  expect(await actions.inputValue()).toBe('3');
  await expect.poll(() => criterionRow(page, 'action-rate').textContent(), patience).toContain('30/min');
  await waitSaved(page);
  expect(app.complaints).toEqual([]);
});

test('a finger on a half counts at once and leaves the keys what they are', async () => {
  const section = aspectOf(page, task, 'cycles');
  await open(section, nl.t('count.door.cycles'));
  const half = (limb: 'left' | 'right') => counter().getByRole('button', { name: nl.t(`count.limb.${limb}`) });
  await half('left').tap();
  await half('left').tap();
  await half('right').tap();
  await half('right').click();
  expect([await count('left'), await count('right')]).toEqual(['2', '2']);
  await page.keyboard.press('Space');
  expect([await count('left'), await count('right')]).toEqual(['2', '2']);
  // By Tab and Enter a half is pressed like any button.
  await half('left').focus();
  await page.keyboard.press('Enter');
  expect(await count('left')).toBe('3');
  await throwAway();
  await section.getByRole('button', { name: nl.t('count.door.cycles'), exact: true }).waitFor();
  expect(app.complaints).toEqual([]);
});

test.each([
  [1366, 768],
  [820, 1180],
  [320, 640],
])('in a window of %i by %i no area moves from start to stop', async (width, height) => {
  const areas = () =>
    counter()
      .locator('button')
      .evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
  const steadyAfter = async (before: Awaited<ReturnType<typeof areas>>, ...keys: readonly string[]) => {
    for (const key of keys) {
      await after(13, key);
      expect(await areas(), `after ${key}`).toEqual(before);
    }
  };
  try {
    await openPart(page, nl.t('frame.family.repetitive'));
    await open(aspectOf(page, task, 'cycles'), nl.t('count.door.cycles'));
    await page.setViewportSize({ width, height });
    const start = await areas();
    const halves = await counter()
      .locator('[data-count]')
      .evaluateAll((all) => all.map((one) => one.closest('button')?.getBoundingClientRect().toJSON()));
    const [left, right] = halves;
    expect([left.width, left.height, left.top]).toEqual([right.width, right.height, right.top]);
    // Nothing but a margin beside them.
    expect(width - left.width - right.width).toBeLessThan(64);
    if (width > height) expect((left.width + right.width) * left.height).toBeGreaterThan(0.5 * width * height);
    await steadyAfter(start, 'f', 'Space', 'j', 'p', 'j', 'Space', 'f', 'p', 'p', 'Space', 'Backspace');
    for (let at = 0; at < 120; at += 1) await page.keyboard.press('j');
    await steadyAfter(start, 'j');
    await after(3_600, 'f');
    await steadyAfter(start, 'Space', 'f');
    await throwAway();

    await page.setViewportSize({ width: 1366, height: 768 });
    await openPart(page, nl.t('frame.family.posture'));
    await open(aspectOf(page, task, 'bending'), nl.t('count.door.bending'));
    await page.setViewportSize({ width, height });
    const watch = await areas();
    await steadyAfter(watch, 'Space', '1', 'b', 'p', 'b', '2', 'p', 'p', 'r', 'Backspace');
    await after(3_600, 'b');
    await steadyAfter(watch, 'b');
    await throwAway();
  } finally {
    await page.setViewportSize({ width: 1366, height: 768 });
  }
  expect(app.complaints).toEqual([]);
});

test('bending is tapped or held, beside other postures, and gives its entry, its minutes and the shares', async () => {
  await openPart(page, nl.t('frame.family.posture'));
  const section = aspectOf(page, task, 'bending');
  await open(section, nl.t('count.door.bending'));
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  // Held: ten seconds, as long as the key is down.
  await page.clock.runFor(20_000);
  await page.keyboard.down('b');
  await page.clock.runFor(10_000);
  await page.keyboard.up('b');
  await isBent(false);
  // Tapped: on and off.
  await after(30, 'b');
  await isBent(true);
  await after(20, 'b');
  // Half of the time seated.
  await after(10 * 60 - 80, '2');
  await after(10 * 60, 'Enter');
  await counter()
    .getByText(nl.t('count.remark.bends', { count: 2, number: '2' }), { exact: false })
    .waitFor();
  await page.clock.resume();
  await counter()
    .getByRole('button', { name: nl.t('count.take.verb'), exact: true })
    .click();
  await counter().waitFor({ state: 'hidden' });
  // Twice in twenty minutes, thirty seconds of them.
  expect(await field(section, nl.t('visit.entry.timesPerHour')).inputValue()).toBe('6');
  expect(await field(section, nl.t('visit.entry.minutesPerDay')).inputValue()).toBe('6');
  expect(await field(section, nl.t('visit.entry.observedMinutes')).inputValue()).toBe('20');
  await expect
    .poll(() => criterionRow(page, 'trunk-flexion').textContent(), patience)
    .toContain(nl.t('frame.value.bending'));
  await openPart(page, nl.t('visit.parts.work'));
  await button(page, nl.t('visit.work.more')).click();
  expect(await field(page, nl.t('sheet.minutesOf.standing')).inputValue()).toBe('120');
  expect(await field(page, nl.t('sheet.minutesOf.sitting')).inputValue()).toBe('120');
  await waitSaved(page);
  // One step.
  await button(page, nl.t('visit.actions.undo')).click();
  await openPart(page, nl.t('frame.family.posture'));
  expect(await field(section, nl.t('visit.entry.timesPerHour')).count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

test('an hour of a posture with ten minutes of break keeps the limit; nobody bending in time says so', async () => {
  const held = aspectOf(page, task, 'prolongedPostures');
  await open(held, nl.t('count.door.prolongedPostures'));
  await page.keyboard.press('Space');
  await after(60, 'b');
  await after(50 * 60, 'b');
  await after(10 * 60, 'Escape');
  await page.clock.resume();
  await counter()
    .getByRole('button', { name: nl.t('count.take.verb'), exact: true })
    .click();
  await counter().waitFor({ state: 'hidden' });
  expect(await field(held, nl.t('visit.entry.breakMinutesPerHour')).inputValue()).toBe('10');

  const bending = aspectOf(page, task, 'bending');
  await open(bending, nl.t('count.door.bending'));
  await page.keyboard.press('Space');
  await after(14 * 60 + 59, 'Enter');
  await counter()
    .getByText(nl.t('count.tooShort', { minutes: 15 }))
    .waitFor();
  await counter()
    .getByRole('button', { name: nl.t('count.again.bending') })
    .click();
  await after(0, 'Space');
  await after(60, 'Enter');
  await page.clock.resume();
  await counter()
    .getByRole('button', { name: nl.t('count.take.verb'), exact: true })
    .click();
  await counter().waitFor({ state: 'hidden' });
  expect(await field(bending, nl.t('visit.entry.observedMinutes')).inputValue()).toBe('15');
  await expect
    .poll(() => criterionRow(page, 'trunk-flexion').textContent(), patience)
    .toContain(nl.t('frame.value.no-bending'));
  await waitSaved(page);
  expect(app.complaints).toEqual([]);
});
