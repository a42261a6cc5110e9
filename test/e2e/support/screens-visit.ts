import type { FileChooser } from 'playwright-core';
import { routes } from '../../../renderer/app/routes.ts';
import { partIds } from '../../../renderer/features/visit/parts/part-ids.ts';
import { makePicture } from './pictures.ts';
import type { Screen, ScreenWorld } from './screen-world.ts';
import { adaptScreens } from './screens-adapt.ts';
import { tableScreens } from './screens-table.ts';
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
    name: 'visit-photo-editor',
    show: async (stage, { draft }) => {
      const { page, texts } = stage;
      await openPhoto(stage, draft);
      for (const kind of ['blur-ellipse', 'arrow', 'text'] as const) {
        await page.getByRole('button', { name: texts.t(`photo.edit.tool.${kind}`), exact: true }).press('Enter');
      }
      await page.getByLabel(texts.t('photo.edit.words')).fill('75 cm');
    },
  },
  {
    name: 'visit-photo-leaving',
    show: async (stage, { draft }) => {
      const { page, texts } = stage;
      await openPhoto(stage, draft);
      await page.getByRole('button', { name: texts.t('photo.edit.tool.arrow'), exact: true }).press('Enter');
      await page.keyboard.press('Escape');
      await page.getByText(texts.t('photo.edit.leave')).waitFor();
    },
  },
  {
    name: 'visit-photo-refused',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'notes');
      const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
      await choosePhoto(stage, { name: 'IMG_0427.HEIC', mimeType: 'image/heic', buffer: heic });
      await stage.page.getByText(stage.texts.t('photo.problem.heic').slice(0, 40)).waitFor();
      await stage.page.locator('#photos').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'visit-photo-no-camera',
    show: async (stage, { draft }) => {
      await showVisit(stage, draft, 'notes');
      await stage.page.getByRole('button', { name: stage.texts.t('photo.camera'), exact: true }).click();
      await stage.page.getByText(stage.texts.t('photo.shot.none')).waitFor();
    },
  },
  ...tableScreens,
  ...adaptScreens,
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

/** A photo of a hall with something in it, open to be drawn on. */
async function openPhoto(stage: Stage, visit: string): Promise<void> {
  await showVisit(stage, visit, 'notes');
  const drawn = {
    width: 1200,
    height: 800,
    ground: '#b9c2c4',
    rects: [
      { at: [0, 560, 1200, 240], colour: '#7d8487' },
      { at: [140, 300, 320, 300], colour: '#a06a3c' },
      { at: [700, 180, 160, 430], colour: '#2f4a66' },
    ],
  } as const;
  const buffer = await makePicture(stage.page, drawn);
  await choosePhoto(stage, { name: 'hal.jpg', mimeType: 'image/jpeg', buffer });
  await stage.page.getByRole('img', { name: stage.texts.t('photo.edit.picture') }).waitFor();
}

async function choosePhoto({ page, texts }: Stage, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: texts.t('photo.choose'), exact: true }).click();
  await (await chooser).setFiles(file);
}

async function typeRemark({ page, texts: { t } }: Stage, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: t('visit.work.remarks'), exact: true });
  // Always a change: a save that was held back may have come through when the screen was left.
  await field.fill((await field.inputValue()) === words ? `${words}.` : words);
}
