import { routes } from '../../../renderer/app/routes.ts';
import { partIds } from '../../../renderer/features/visit/parts/part-ids.ts';
import type { Screen, ScreenWorld } from './screen-world.ts';
import type { Stage } from './stage.ts';

const partsOfVisit: readonly Omit<Screen, 'onVisit'>[] = [
  ...partIds.map((part) => ({
    name: `visit-${part}`,
    show: (stage: Stage, { draft }: ScreenWorld) => showVisit(stage, draft, part),
  })),
  { name: 'visit-empty', show: (stage, { empty }) => showVisit(stage, empty) },
  { name: 'visit-empty-family', show: (stage, { empty }) => showVisit(stage, empty, 'handling') },
  { name: 'visit-issued', show: (stage, { issued }) => showVisit(stage, issued, 'handling') },
  { name: 'visit-correction', show: (stage, { correction }) => showVisit(stage, correction) },
  { name: 'visit-taken-over', show: (stage, { repeated }) => showVisit(stage, repeated.visit, 'handling') },
  {
    name: 'visit-evidence',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      await stage.page.locator('#part fieldset button[aria-expanded=false]').first().click();
      await stage.page
        .getByRole('group', { name: stage.texts.t('visit.evidence.title') })
        .first()
        .waitFor();
    },
  },
  {
    name: 'visit-criterion-info',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      await stage.page.locator('#part summary').first().click();
      await stage.page.getByText(stage.texts.t('visit.info.reading'), { exact: true }).first().waitFor();
    },
  },
  {
    name: 'visit-wrong-number',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      await stage.page
        .getByRole('textbox', { name: stage.texts.t('visit.entry.massG') })
        .first()
        .fill('12,5x');
      await stage.page
        .getByRole('alert')
        .filter({ hasText: stage.texts.t('visit.number.not-a-number') })
        .waitFor();
    },
  },
  {
    name: 'visit-verdict-open',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'handling');
      const toggle = stage.page.getByRole('button', { name: stage.texts.t('visit.verdict.show') });
      if (await toggle.isVisible()) await toggle.click();
    },
  },
  {
    name: 'visit-keys',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft);
      await stage.page.getByRole('button', { name: stage.texts.t('visit.actions.keys') }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'visit-not-saved',
    show: async (stage, { empty }) => {
      await showVisit(stage, empty);
      await stage.page.route('**/call/visit.save', (route) => route.abort());
      await typeRemark(stage, 'Nog niet op de schijf');
      await stage.page.locator('[data-save=failed]').waitFor();
    },
  },
  {
    name: 'visit-changed-elsewhere',
    show: async (stage, { empty }) => {
      await showVisit(stage, empty);
      const { document, version } = await stage.call('visit.read', { visit: empty });
      const other = { ...document, remarks: `Elders gewijzigd ${version}` };
      await stage.call('visit.save', { visit: empty, base: version, document: other, field: 'remarks' });
      await typeRemark(stage, 'Hier gewijzigd');
      await stage.page.getByText(stage.texts.t('visit.conflict.title')).waitFor();
    },
  },
];

/** The visit screen in its parts and states. */
export const visitScreens: readonly Screen[] = partsOfVisit.map((screen) => ({ ...screen, onVisit: true }));

async function showVisit({ page, go }: Stage, visit: string, part?: string): Promise<void> {
  await go(routes.visit(visit, part));
  await page.locator('#part-heading').waitFor();
}

async function typeRemark({ page, texts: { t } }: Stage, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: t('visit.work.remarks'), exact: true });
  // Always a change: a save that was held back may have come through when the screen was left.
  await field.fill((await field.inputValue()) === words ? `${words}.` : words);
}
