import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseState, Snapshot } from '../../../core/contract/calls/app.ts';
import { type ClosedReason, closedReasons } from '../../../core/contract/databases.ts';
import { routes } from '../../../renderer/app/routes.ts';
import { sections } from '../../../renderer/features/settings/sections.ts';
import type { Screen, ScreenWorld } from './screen-world.ts';
import { countScreens } from './screens-count.ts';
import { heartScreens } from './screens-heart.ts';
import { mapScreens } from './screens-map.ts';
import { rotationScreens } from './screens-rotation.ts';
import { visitScreens } from './screens-visit.ts';
import type { Stage } from './stage.ts';

const importable = join(import.meta.dirname, '../../../templates/examples/w-518-cashier.visit.json');

/** While the store is empty. */
export const firstScreens: readonly Omit<Screen, 'onVisit'>[] = [
  {
    name: 'first-start',
    show: async ({ page, texts: { t }, go }) => {
      await go(routes.overview());
      await page.getByRole('heading', { level: 1, name: t('app.firstStart.title') }).waitFor();
    },
  },
  {
    name: 'first-start-new-workstation',
    show: async ({ page, texts: { t }, go }) => {
      await go(routes.overview());
      await page.getByRole('button', { name: t('app.firstStart.create') }).click();
      await page.getByRole('dialog').waitFor();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('app.create.start') })
        .click();
      await page.getByText(t('app.create.missing')).first().waitFor();
    },
  },
];

const overviewScreens: readonly Screen[] = [
  { name: 'overview', show: (stage) => showOverview(stage) },
  {
    name: 'overview-found',
    show: async (stage) => {
      await showOverview(stage);
      await stage.page.getByRole('searchbox').fill('W-518');
      await stage.page.waitForFunction(() => document.querySelectorAll('[data-result]').length === 1);
    },
  },
  {
    name: 'overview-nothing-found',
    show: async (stage) => {
      await showOverview(stage);
      await stage.page.getByRole('searchbox').fill('xyzzy');
      await stage.page.getByText(stage.texts.t('app.overview.nothing')).waitFor();
    },
  },
  {
    name: 'overview-filtered',
    show: async (stage) => {
      await showOverview(stage);
      const states = stage.page.getByRole('group', { name: stage.texts.t('app.overview.state') });
      await states.getByRole('button', { name: stage.texts.t('app.overview.narrow.outside') }).click();
      await stage.page.getByRole('combobox', { name: stage.texts.t('app.overview.criterion') }).click();
      await stage.page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'overview-new-workstation',
    show: async (stage) => {
      await showOverview(stage);
      await stage.page.getByRole('button', { name: stage.texts.t('app.overview.create'), exact: true }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'import-results',
    show: async (stage) => {
      await showOverview(stage);
      const { page, texts } = stage;
      await page.getByRole('button', { name: texts.t('app.import.title'), exact: true }).click();
      const chooser = page.waitForEvent('filechooser');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: texts.t('app.import.choose') })
        .click();
      await (await chooser).setFiles([
        { name: 'w-518.visit.json', mimeType: 'application/json', buffer: readFileSync(importable) },
        { name: 'verslag.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 no sheet') },
      ]);
      await page.getByText(texts.t('app.import.alreadyThere')).waitFor();
      await page.getByText(texts.t('app.import.failed')).waitFor();
    },
  },
];

const workstationScreens: readonly Screen[] = [
  {
    name: 'workstation-unvisited',
    show: (stage, { unvisited }) => showWorkstation(stage, unvisited),
  },
  {
    name: 'workstation-revisions',
    show: (stage, { issuedTwice }) => showWorkstation(stage, issuedTwice.workstation),
  },
  {
    name: 'workstation-menu',
    show: async (stage, { repeated }) => {
      await showWorkstation(stage, repeated.workstation);
      await stage.page.getByRole('button', { name: stage.texts.t('app.workstation.more') }).click();
      await stage.page.getByRole('menu').waitFor();
    },
  },
  ...(['edit', 'copy', 'delete'] as const).map((name) => ({
    name: `workstation-${name}`,
    show: async (stage: Stage, { repeated }: ScreenWorld) => {
      await showWorkstation(stage, repeated.workstation);
      await stage.page.getByRole('button', { name: stage.texts.t('app.workstation.more') }).click();
      await stage.page.getByRole('menuitem', { name: stage.texts.t(`app.workstation.${name}`) }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  })),
];

const sheetScreens: readonly Screen[] = [
  { name: 'sheet-draft', show: (stage, { repeated }) => showSheet(stage, repeated.visit) },
  {
    name: 'sheet-issue-dialog',
    show: async (stage, { correction }) => {
      await showSheet(stage, correction);
      await stage.page.getByRole('button', { name: stage.texts.t('issue.issuing.open') }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'sheet-replaced', show: (stage, { issuedTwice }) => showSheet(stage, issuedTwice.first) },
  {
    name: 'sheet-correct-dialog',
    show: async (stage, { issuedTwice }) => {
      await showSheet(stage, issuedTwice.second);
      await stage.page.getByRole('button', { name: stage.texts.t('issue.issued.correct') }).click();
      await stage.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'compare',
    show: async ({ page, go, texts: { t } }, { repeated }) => {
      await go(routes.compare(repeated.visit));
      await page.getByRole('heading', { name: t('issue.compare.table') }).waitFor();
    },
  },
  {
    name: 'compare-alone',
    show: async ({ page, go, texts: { t } }, { empty }) => {
      await go(routes.compare(empty));
      await page.getByText(t('issue.compare.aloneTitle')).waitFor();
    },
  },
];

const settingsScreens: readonly Screen[] = sections.map((section) => ({
  name: `settings-${section}`,
  show: async ({ page, go, texts: { t } }) => {
    await go(routes.settings(section));
    await page.getByRole('heading', { level: 2, name: t(`settings.section.${section}`) }).waitFor();
  },
}));

const troubleScreens: readonly Screen[] = [
  ...closedReasons.map((reason) => ({
    name: `recovery-${reason}`,
    show: (stage: Stage) => showClosed(stage, reason),
  })),
  {
    name: 'crash',
    show: async ({ page, go, texts: { t } }, { unvisited }) => {
      await go(routes.overview());
      await page.route('**/call/workstation.read', (route) => route.fulfill({ json: { ok: true, value: {} } }));
      await page.evaluate((to) => {
        window.location.hash = to;
      }, routes.workstation(unvisited));
      await page.getByRole('heading', { name: t('app.crash.title') }).waitFor();
    },
  },
  {
    name: 'gone',
    show: async ({ page, go }) => {
      await go(routes.visit('no-such-visit'));
      await page.getByRole('alert').waitFor();
    },
  },
];

/** Every screen of the app once it has data. */
export const screens: readonly Screen[] = [
  ...overviewScreens,
  ...workstationScreens,
  ...visitScreens,
  ...countScreens,
  ...heartScreens,
  ...rotationScreens,
  ...mapScreens,
  ...sheetScreens,
  ...settingsScreens,
  ...troubleScreens,
];

async function showOverview({ page, go }: Stage): Promise<void> {
  await go(routes.overview());
  await page.locator('[data-result]').first().waitFor();
}

async function showWorkstation({ page, go, texts: { t } }: Stage, workstation: string): Promise<void> {
  await go(routes.workstation(workstation));
  await page.getByRole('button', { name: t('app.workstation.more') }).waitFor();
}

async function showSheet({ page, go }: Stage, visit: string): Promise<void> {
  await go(routes.sheet(visit));
  // The first page is drawn.
  await page.locator('section section canvas').first().waitFor();
}

/** The page as it is while the store is closed. Real closed stores have a spec of their own; here it is about the page. */
async function showClosed({ page, go, call, texts: { t } }: Stage, reason: ClosedReason): Promise<void> {
  await go(routes.overview());
  const snapshot = await call('app.snapshot', {});
  const { backups } = await call('backup.list', {});
  const closed: DatabaseState = {
    state: 'closed',
    reason,
    file: `${snapshot.dataFolder}/groenkader.db`,
    backups: backups.filter(({ database }) => database === 'work'),
  };
  const value: Snapshot = { ...snapshot, work: closed };
  await page.route('**/call/app.snapshot', (route) => route.fulfill({ json: { ok: true, value } }));
  // The page comes with answers of the store that is open: without them it asks.
  await page.route(
    ({ pathname }) => /^\/[\w-]+\/$/.test(pathname),
    async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(<script id="first-answers"[^>]*>)[^<]*/, '$1[]');
      await route.fulfill({ response, body });
    },
  );
  await page.reload();
  await page.getByRole('heading', { level: 1, name: t('recovery.title') }).waitFor();
}
