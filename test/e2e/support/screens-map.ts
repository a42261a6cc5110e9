import { routes } from '../../../renderer/app/routes.ts';
import type { Screen } from './screen-world.ts';
import type { Stage } from './stage.ts';

const screens: readonly Omit<Screen, 'onVisit'>[] = [
  { name: 'map', show: (stage) => showMap(stage) },
  {
    name: 'map-cell',
    show: async (stage) => {
      await showMap(stage);
      await stage.page.locator('[role=grid] a').first().focus();
      for (let column = 0; column < 3; column += 1) await stage.page.keyboard.press('ArrowRight');
      await stage.page.getByRole('tooltip').waitFor();
    },
  },
  {
    name: 'map-trend',
    show: async (stage) => {
      await showMap(stage);
      await stage.page.getByRole('button', { name: stage.texts.t('map.trend.title') }).click();
      await stage.page.locator('figure canvas').waitFor();
    },
  },
  {
    name: 'map-nothing-found',
    show: async (stage) => {
      await showMap(stage);
      const { page, texts } = stage;
      const fold = page.getByRole('button', { name: texts.t('map.choices') });
      const field = page.getByRole('textbox', { name: texts.t('map.text') });
      if (!(await field.isVisible())) await fold.click();
      await field.fill('xyzzy');
      await page.getByText(texts.t('map.nothingFound')).waitFor();
    },
  },
  {
    name: 'map-save',
    show: async (stage) => {
      await showMap(stage);
      await stage.page.getByRole('button', { name: stage.texts.t('map.save') }).click();
      await stage.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'map-nearly',
    show: async ({ page, go, texts: { t } }) => {
      await go(routes.map('nearly'));
      await page.getByRole('list', { name: t('map.near.list') }).waitFor();
    },
  },
  {
    name: 'match',
    show: async ({ page, go }) => {
      await go(routes.map('match'));
      await page.locator('section[aria-labelledby=match-result] > ul > li').first().waitFor();
    },
  },
];

/** The map, the workstations that are nearly green and the matching of them: every target as large as on a visit. */
export const mapScreens: readonly Screen[] = screens.map((screen) => ({ ...screen, onVisit: true }));

async function showMap({ page, go }: Stage): Promise<void> {
  await go(routes.map());
  await page.locator('[role=grid] a').first().waitFor();
}
