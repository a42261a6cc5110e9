import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Language, languages } from '../../core/i18n/language.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import { profileOf } from '../core/match/profiles.ts';
import { readPdf } from '../support/sheet-pages.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations, cutSideways, layOutEverything, smallTargets } from './support/screen-checks.ts';
import { stageOf } from './support/stage.ts';
import { nl } from './support/visit-steps.ts';

let app: OpenApp;
let page: Page;
const patience = { timeout: 15_000 };

beforeAll(async () => {
  app = await openApp({ demo: true }, { hasTouch: true });
  page = app.page;
  await page.goto(`${page.url().split('#')[0]}#/map/match`);
  await page.getByRole('heading', { name: nl.t('match.result.title') }).waitFor(patience);
  await rows().first().waitFor(patience);
});
afterAll(() => app?.close());

const rows = () => page.locator('section[aria-labelledby=match-result] > ul > li');
const item = (name: string) => page.getByRole('group', { name, exact: true });
const press = (name: string, state: 'free' | 'limited' | 'off') =>
  item(name)
    .getByRole('button', { name: nl.t(`match.board.${state}`), exact: true })
    .click();
/** How many workstations the filter says there are of one fit. */
const count = async (fit: 'fits' | 'with-change' | 'unknown' | 'does-not-fit') =>
  Number(
    (await page.getByRole('button', { name: new RegExp(`^${nl.t(`match.fit.${fit}`)} \\d+$`) }).textContent())?.match(
      /\d+/,
    )?.[0],
  );

test('a row names its company where the rows are of several', async () => {
  const row = rows().filter({ hasText: 'W-845' });
  expect(await row.textContent()).toContain('Vormingscentrum De Lindehof vzw · Leuven · Onthaal en planning');
  const part = page.getByLabel(nl.t('map.place'));
  await part.selectOption({ label: 'Vormingscentrum De Lindehof vzw' });
  await expect.poll(() => rows().count(), patience).toBe(1);
  expect(await row.textContent()).not.toContain('Vormingscentrum De Lindehof vzw');
  await part.selectOption({ label: nl.t('map.everywhere') });
  await expect.poll(() => rows().count(), patience).toBeGreaterThan(1);
});

test('what a person cannot do is switched off or limited, and the result follows', async () => {
  await page.getByLabel(nl.t('match.board.frame')).click();
  await settled();
  const before = await count('fits');
  expect(before).toBeGreaterThan(0);
  await press(nl.t('match.item.massG'), 'limited');
  const field = item(nl.t('match.item.massG')).getByRole('textbox');
  await field.fill('3,5');
  await field.blur();
  await settled();
  expect(await count('fits')).toBeLessThan(before);
  await page.getByRole('button', { name: new RegExp(`^${nl.t('match.fit.does-not-fit')} \\d+$`) }).click();
  await expect.poll(() => rows().first().textContent(), patience).toMatch(/Tillen: [\d,]+ kg, mag hoogstens 3,5 kg/);
  await page.getByRole('button', { name: nl.t('match.board.more', { item: nl.t('match.item.massG') }) }).click();
  expect(await field.inputValue()).toBe('4');
  await field.fill('vier');
  expect(await item(nl.t('match.item.massG')).getByRole('alert').textContent()).not.toBe('');
  // Until it is mended, the result says of which limit it is, and no proposal can be made of it.
  const stale = page.getByText(nl.t('match.result.stale', { items: nl.t('match.item.massG') }));
  await stale.waitFor(patience);
  await rows().first().getByRole('checkbox').check();
  const make = page.getByRole('button', { name: nl.t('match.result.make') });
  expect(await make.isDisabled()).toBe(true);
  await field.fill('3 kg');
  await stale.waitFor({ state: 'detached', ...patience });
  expect(await make.isEnabled()).toBe(true);
  // The limit that is typed meanwhile may have brought another one to the top.
  await rows().getByRole('checkbox', { checked: true }).uncheck();
  await page.getByRole('button', { name: new RegExp(`^${nl.t('match.result.all')} \\d+$`) }).click();
});

/** The list follows the board a moment later: until then a row may still move. */
async function settled(): Promise<void> {
  let before = '';
  const same = async () => {
    const now = (await rows().allTextContents()).join('\n');
    const unchanged = now === before;
    before = now;
    return unchanged;
  };
  await expect.poll(same, { ...patience, interval: 600 }).toBe(true);
}

test('the length of the day is said in hours, and one of minutes is asked about', async () => {
  const day = item(nl.t('match.item.dayMinutes'));
  await press(nl.t('match.item.dayMinutes'), 'limited');
  await day.getByText('= 4 uur', { exact: true }).waitFor(patience);
  await day.getByRole('textbox').fill('4');
  await day.getByText(nl.t('match.board.shortDay')).waitFor(patience);
  await press(nl.t('match.item.dayMinutes'), 'free');
});

test('a profile that contradicts itself is told so', async () => {
  for (const name of ['sittingMinutes', 'standingMinutes', 'walkingMinutes'] as const)
    await press(nl.t(`match.item.${name}`), 'off');
  await page.getByText(nl.t('match.problem.no-posture')).waitFor(patience);
  for (const name of ['sittingMinutes', 'standingMinutes', 'walkingMinutes'] as const)
    await press(nl.t(`match.item.${name}`), 'free');
});

test('up to ten workstations go on a proposal of one page', async () => {
  await settled();
  for (let at = 0; at < 10; at += 1) await rows().nth(at).getByRole('checkbox').check();
  expect(await rows().nth(10).getByRole('checkbox').isDisabled()).toBe(true);
  await page.getByLabel(nl.t('match.result.remark')).fill('Te bespreken op dinsdag');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: nl.t('match.result.make') }).click();
  const pdf = await readPdf(readFileSync(await (await saving).path()));
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.text).toContain('Te bespreken op dinsdag');
  expect(pdf.text).toContain('Tillen: hoogstens 3 kg');
});

test('beside the board stands how many fit, and the way to them, where the window is narrow', async () => {
  await page.setViewportSize({ width: 820, height: 1_180 });
  const way = page.getByRole('button', { name: nl.t('match.result.title') });
  expect(await way.textContent()).toContain(String(await count('fits')));
  await way.click();
  const heading = page.getByRole('heading', { name: nl.t('match.result.title') });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.setViewportSize({ width: 1_366, height: 768 });
  expect(await way.isVisible()).toBe(false);
});

test('a profile is saved because one asks for it, opened again, and refused with a reason', async () => {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: nl.t('match.board.save') }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('mogelijkheden.profile.json');
  const bytes = readFileSync(await saved.path());
  expect(JSON.parse(bytes.toString())).toEqual(profileOf({ massG: 3_000 }));
  await page.getByRole('button', { name: nl.t('match.board.reset') }).click();
  expect(await item(nl.t('match.item.massG')).getByRole('textbox').count()).toBe(0);
  const choose = async (content: Buffer | string) => {
    const asking = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: nl.t('match.board.open') }).click();
    await (await asking).setFiles({
      name: 'p.profile.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  };
  await choose(JSON.stringify({ ...profileOf({}), name: 'J. Peeters' }));
  await page.getByText(nl.t('match.board.refused')).waitFor(patience);
  await choose('{');
  await page.getByText(nl.t('match.board.refused')).waitFor(patience);
  await choose(bytes);
  await expect.poll(() => item(nl.t('match.item.massG')).getByRole('textbox').inputValue(), patience).toBe('3');
});

test('nothing of a profile is kept by the browser', async () => {
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
  );
  expect(kept).not.toMatch(/massG|3000|limits/);
});

test('works without a mouse', async () => {
  const lifting = item(nl.t('match.item.massG'));
  await lifting.getByRole('button', { name: nl.t('match.board.free'), exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(
    await lifting.getByRole('button', { name: nl.t('match.board.off'), exact: true }).getAttribute('aria-pressed'),
  ).toBe('true');
});

const sizes = [
  [1366, 768],
  [820, 1_180],
] as const;

test.each(languages)('is whole, in reach and free of what axe finds, in %s', async (language: Language) => {
  const stage = stageOf(page, page.url().split('#')[0] ?? '', textsOf(language));
  await stage.call('settings.change', { language });
  const folder = process.env.PICTURES;
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  for (const [width, height] of sizes) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await stage.go('/map/match');
      await rows().first().waitFor(patience);
      const texts = textsOf(language);
      await item(texts.t('match.item.massG'))
        .getByRole('button', { name: texts.t('match.board.limited'), exact: true })
        .click();
      await item(texts.t('match.item.kneelingMinutes'))
        .getByRole('button', { name: texts.t('match.board.off'), exact: true })
        .click();
      await settled();
      await layOutEverything(page);
      // Below the bar at the top nothing can be reached until one scrolls.
      await page.evaluate(() => scrollTo(0, 0));
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/match-${language}-${width}-${colorScheme}.png` });
      expect(await axeViolations(page, colorScheme)).toEqual([]);
      expect(await cutSideways(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
    }
  }
  expect(app.complaints).toEqual([]);
});
