import { routes } from '../../../renderer/app/routes.ts';
import type { Screen } from './screen-world.ts';
import type { Stage } from './stage.ts';

/** Trying an adaptation out: from a broken limit as it opens, and with changes and what would come of them. */
export const adaptScreens: readonly Omit<Screen, 'onVisit'>[] = [
  { name: 'visit-adapt', show: (stage, { draft }) => showAdapt(stage, draft) },
  {
    name: 'visit-adapt-changed',
    show: async (stage, { draft }) => {
      await showAdapt(stage, draft);
      const { t } = stage.texts;
      const dialog = stage.page.getByRole('dialog');
      await dialog.getByRole('button', { name: t('adapt.panel.takeFor', { list: t('adapt.panel.all') }) }).click();
      await dialog
        .getByRole('button', { name: t('adapt.panel.takeFor', { list: t('adapt.panel.all') }), pressed: true })
        .waitFor();
      await dialog.getByLabel(t('adapt.panel.state')).selectOption('done');
    },
  },
];

async function showAdapt({ page, texts: { t }, go }: Stage, visit: string): Promise<void> {
  await go(routes.visit(visit, 'handling'));
  await page.locator('#part-heading').waitFor();
  const show = page.getByRole('button', { name: t('visit.verdict.show') });
  // In a narrow window the criteria are behind a button.
  if (await show.isVisible()) await show.click();
  await page
    .getByRole('button', { name: t('adapt.panel.openFor', { criterion: t('frame.criterion.load-mass') }) })
    .click();
  await page.getByRole('dialog', { name: t('adapt.panel.open') }).waitFor();
}
