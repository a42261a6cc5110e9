import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguage, type Language } from '../../core/i18n/language.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { axeViolations, cutSideways, layOutEverything, smallTargets } from './support/screen-checks.ts';
import { makeWorld, type Screen, type ScreenWorld } from './support/screen-world.ts';
import { firstScreens, screens } from './support/screens.ts';
import { type Stage, stageOf } from './support/stage.ts';

const pictures = join(import.meta.dirname, '../../screenshots');
const laptop = { width: 1366, height: 768 };
const tablet = { width: 820, height: 1180 };
/** The laptop at 200 %, and the narrowest window of WCAG's reflow. */
const narrow = [
  { width: 683, height: 384 },
  { width: 320, height: 640 },
];
const shown = [
  { name: '1366', touch: false, ...laptop },
  { name: '1920', touch: false, width: 1920, height: 1080 },
  { name: '820', touch: true, ...tablet },
];

/** `SCREENSHOTS=1` takes pictures of every screen in Dutch, `SCREENSHOTS=fr,de` in these languages. */
const wanted = process.env.SCREENSHOTS;
const photographed: readonly Language[] = wanted === undefined ? [] : languagesOf(wanted);

let app: OpenApp;
let address: string;
let devtools: CDPSession;
let stage: Stage;
let world: ScreenWorld;

beforeAll(async () => {
  app = await openApp();
  await app.page.locator('h1').waitFor();
  address = app.page.url().replace(/#.*$/, '');
  devtools = await app.context.newCDPSession(app.page);
  stage = stageOf(app.page, address, textsOf('nl'));
});
afterAll(() => app?.close());

describe('an empty store', () => {
  for (const screen of firstScreens) check(screen);
});

describe('a store with work in it', () => {
  beforeAll(async () => {
    await stage.call('settings.change', { assessor: { name: 'An Peeters', role: 'ergonoom' } });
    world = await makeWorld(stage);
    await stage.call('backup.make', {});
  });
  for (const screen of screens) check(screen);
});

function check(screen: Screen): void {
  test(screen.name, async () => {
    for (const language of photographed) await photograph(screen, language);
    await resize(laptop, false);
    await screen.show(stage, world);
    const { page } = stage;
    await layOutEverything(page);
    const light = await axeViolations(page, 'light');
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await axeViolations(page, 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect([...light, ...dark]).toEqual([]);

    await resize(tablet, true);
    expect(await cutSideways(page), 'on a tablet').toEqual([]);
    if (screen.onVisit) expect(await smallTargets(page), 'on a tablet').toEqual([]);
    for (const size of narrow) {
      await resize(size, false);
      expect(await cutSideways(page), `${size.width} px wide`).toEqual([]);
    }
  });
}

/** A finger has no pointer to hover with: the style sheets ask for that. */
async function resize(size: { readonly width: number; readonly height: number }, touch: boolean): Promise<void> {
  await app.page.setViewportSize(size);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
  await app.page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

async function photograph(screen: Screen, language: Language): Promise<void> {
  const foreign = stageOf(app.page, address, textsOf(language));
  await foreign.call('settings.change', { language });
  for (const { name, touch, ...size } of shown) {
    await resize(size, touch);
    await screen.show(foreign, world);
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme });
      const folder = join(pictures, language, `${name}-${colorScheme}`);
      mkdirSync(folder, { recursive: true });
      await app.page.screenshot({ path: join(folder, `${screen.name}.png`) });
    }
    await app.page.emulateMedia({ colorScheme: 'light' });
  }
  await foreign.call('settings.change', { language: 'nl' });
}

function languagesOf(text: string): Language[] {
  const named = text.split(',').filter(isLanguage);
  return named.length > 0 ? named : ['nl'];
}
