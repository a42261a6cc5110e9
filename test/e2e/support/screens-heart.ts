import { routes } from '../../../renderer/app/routes.ts';
import type { Screen, ScreenWorld } from './screen-world.ts';
import type { Stage } from './stage.ts';
import { shiftCsv, unknownCsv, workShift } from './work-shift.ts';

const values = workShift(3 * 3_600);

const states: readonly Omit<Screen, 'onVisit'>[] = [
  { name: 'heart-choose', show: openPanel },
  {
    name: 'heart-columns',
    show: async (stage, world) => {
      await openPanel(stage, world);
      await choose(stage, 'proef.csv', unknownCsv(values));
      await stage.page.getByRole('combobox', { name: stage.texts.t('heart.columns.time') }).waitFor();
    },
  },
  {
    name: 'heart-recording',
    show: async (stage, world) => {
      const { page, texts } = stage;
      await openPanel(stage, world);
      await choose(stage, 'ochtend.csv', shiftCsv(values));
      await page.locator('[data-current="true"]').waitFor();
      await page.getByRole('textbox', { name: texts.t('heart.person.age'), exact: true }).fill('45');
      await page.getByRole('textbox', { name: texts.t('heart.person.rest'), exact: true }).fill('62');
      await page.getByRole('radio', { name: texts.t('heart.rest.seated-10-min') }).check();
      await page.locator('[data-current="false"]').waitFor({ state: 'detached' });
      for (const summary of await page.getByRole('dialog').locator('summary').all()) await summary.click();
    },
  },
  {
    name: 'heart-entered',
    show: async (stage, world) => {
      await openPanel(stage, world);
      await stage.page.getByRole('button', { name: stage.texts.t('heart.choose.enter') }).click();
      await stage.page.getByRole('textbox', { name: stage.texts.t('heart.entered.mean') }).waitFor();
    },
  },
];

/** The screen of a person's heart rate, over the visit. Nothing is kept, so that each begins alike. */
export const heartScreens: readonly Screen[] = states.map((screen) => ({ ...screen, onVisit: true }));

async function openPanel({ page, go, texts }: Stage, { draft }: ScreenWorld): Promise<void> {
  await go(routes.visit(draft, 'heavy-work'));
  await page.getByRole('button', { name: texts.t('heart.add') }).click();
  await page.getByRole('button', { name: texts.t('heart.choose.file') }).waitFor();
}

async function choose({ page, texts }: Stage, name: string, content: string): Promise<void> {
  const button = page.getByRole('button', { name: texts.t('heart.choose.file') });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}
