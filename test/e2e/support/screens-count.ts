import { routes } from '../../../renderer/app/routes.ts';
import type { Countable } from '../../../renderer/features/count/countable.ts';
import type { Screen } from './screen-world.ts';
import type { Stage } from './stage.ts';

const screens: readonly Omit<Screen, 'onVisit'>[] = [
  {
    name: 'count-actions',
    show: (stage, { draft }) => showCounter(stage, draft, 'cycles', ['Space', 'f', 'j', 'f', 'Space', 'j']),
  },
  { name: 'count-paused', show: (stage, { draft }) => showCounter(stage, draft, 'cycles', ['Space', 'j', 'j', 'p']) },
  {
    name: 'count-summary',
    show: async (stage, { draft }) => {
      await showCounter(stage, draft, 'cycles', ['f', 'Space', 'f', 'j', 'f', 'Space', 'j', 'Enter']);
      await stage.page.getByRole('button', { name: stage.texts.t('count.again.cycles') }).click();
      for (const key of ['Space', 'f', 'j', 'Space', 'Enter']) await pressAfter(stage, key);
      await stage.page.getByText(stage.texts.t('count.take.title')).waitFor();
    },
  },
  { name: 'count-bending', show: (stage, { draft }) => showCounter(stage, draft, 'bending', ['Space', '1', 'b']) },
  {
    name: 'count-bending-summary',
    show: async (stage, { draft }) => {
      await showCounter(stage, draft, 'bending', ['Space', '1', 'b', 'b', '2']);
      await stage.page.clock.runFor(400_000);
      await stage.page.keyboard.press('Enter');
      await stage.page.getByText(stage.texts.t('count.take.title')).waitFor();
    },
  },
  {
    name: 'count-prolonged',
    show: (stage, { draft }) => showCounter(stage, draft, 'prolongedPostures', ['Space', 'b']),
  },
];

/** The counters of a visit, and what they ask to take over. */
export const countScreens: readonly Screen[] = screens.map((screen) => ({ ...screen, onVisit: true }));

/** Opens a counter from the first task that has one and presses keys in it, some seconds apart. */
async function showCounter(stage: Stage, visit: string, name: Countable, keys: readonly string[]): Promise<void> {
  const { page, texts, go } = stage;
  await go(routes.visit(visit, name === 'cycles' ? 'repetitive' : 'posture'));
  await page.locator('#part-heading').waitFor();
  const door = page.getByRole('button', { name: texts.t(`count.door.${name}`), exact: true }).first();
  await door.click();
  await page.getByRole('dialog').waitFor();
  await page.clock.install();
  for (const key of keys) await pressAfter(stage, key);
}

async function pressAfter({ page }: Stage, key: string): Promise<void> {
  await page.clock.runFor(2_500);
  await page.keyboard.press(key);
}
