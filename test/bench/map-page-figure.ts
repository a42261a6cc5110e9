import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openStore } from '../../electron/backend/store/open-store.ts';
import type { OpenStore } from '../../electron/backend/store/opened-store.ts';
import { mapSql, outcomesSql } from '../../electron/backend/store/repositories/map.ts';
import { workStore } from '../../electron/backend/store/work-store.ts';
import { routes } from '../../renderer/app/routes.ts';
import { openApp } from '../e2e/support/app.ts';
import { nl } from '../e2e/support/visit-steps.ts';
import { findBrowser } from '../support/browser.ts';
import { fillWithExample } from '../support/example-company.ts';
import { emptyPage } from './empty-page.ts';
import { type Figure, type Row, row, rowOfRounds, type Settings, skipped } from './figure.ts';
import { type Contest, type Pair, play, timed } from './pairs.ts';
import { type Deed, shownAfter } from './shown-watch.ts';

const against = 'the bare query, and an empty virtual table of as many lines and columns';
const goal = 1.5;

/** From the click to the map's first frame with rows, and to that with all of them: asked, answered and drawn. */
export const mapPaintFigure: Figure = {
  name: 'map-paint',
  measure: (settings) =>
    withPages(settings, 'map-paint', async ({ app, table, store, size }) => {
      const paint = (there: string) => async () => {
        // Nothing is remembered of the map: the first time that somebody opens it.
        await app.goto(`${app.url().replace(/#.*$/, '')}#${routes.overview()}`);
        await app.reload({ waitUntil: 'networkidle' });
        return shown(app, { go: routes.map(), there });
      };
      const query = () => {
        store.read((db) => [db.prepare(mapSql(undefined)).all(), db.prepare(outcomesSql(undefined)).all()]);
      };
      const bare = async () => (await timed(query)) + (await mounted(table));
      const contests: readonly Contest[] = [
        { name: 'first', subject: paint('[role=gridcell]'), against: bare },
        { name: 'whole', subject: paint('[role=grid]:not([aria-rowcount="-1"]) [role=gridcell]'), against: bare },
      ];
      await play(contests, settings.quick ? 0 : 2);
      const rounds = await play(contests, settings.quick ? 1 : 11);
      const map = `map of ${size} workstations`;
      const rowOf = (at: number, subject: string, own: number | null) =>
        row(
          { figure: 'map-paint', subject, against, goal: own },
          rounds.map((round) => round[at] as Pair),
        );
      return [
        rowOf(0, `${map}, to the first rows on the screen`, goal),
        rowOf(1, `${map}, to the last one in the table`, null),
      ];
    }),
};

/** A choice on the map to the rows that it leaves. */
export const mapFilterFigure: Figure = {
  name: 'map-filter',
  measure: (settings) =>
    withPages(settings, 'map-filter', async ({ app, table, store, size }) => {
      await shown(app, { go: routes.map(), there: '[role=gridcell]' });
      const contests = filters().map(({ name, deed, sql }, at): Contest => {
        const subject = async () => {
          const ms = await shown(app, { ...deed, there: 'main p[role=status]', otherText: true });
          await app.getByRole('button', { name: nl.t('map.reset') }).click();
          await app.getByRole('button', { name: nl.t('map.reset') }).waitFor({ state: 'detached' });
          await app.waitForTimeout(100 + at);
          return ms;
        };
        const query = () => store.read((db) => db.prepare(sql).all());
        return { name, subject, against: async () => (await timed(query)) + (await mounted(table)) };
      });
      await play(contests, settings.quick ? 0 : 2);
      const rounds = await play(contests, settings.quick ? 1 : 11);
      const subject = `one choice on a map of ${size} workstations, to the rows that it leaves`;
      const names = contests.map(({ name }) => name);
      return [rowOfRounds({ figure: 'map-filter', subject, against, goal }, names, rounds)];
    }),
};

/** What narrows the map, and the bare query that would answer the same. */
function filters(): readonly { readonly name: string; readonly deed: Omit<Deed, 'there'>; readonly sql: string }[] {
  const base = mapSql(undefined).replace(/ ORDER BY.*$/, '');
  const order = ' ORDER BY workstation.sort_key, workstation."row"';
  return [
    {
      name: 'outcome',
      deed: { press: 'search fieldset button:nth-of-type(3)' },
      sql: `${base} AND workstation.state = 'outside'${order}`,
    },
    {
      name: 'criterion',
      deed: { put: { into: 'search select:has(optgroup)', value: 'load-mass' } },
      sql: `${base} AND EXISTS (SELECT 1 FROM outcome WHERE outcome.visit = workstation.latest_visit
        AND criterion = 'load-mass' AND outcome.outcome = 'not-met')${order}`,
    },
    {
      name: 'words',
      deed: { put: { into: 'search input', value: 'lader' } },
      sql: `${base} AND number || ' ' || title LIKE '%lader%'${order}`,
    },
  ];
}

interface Pages {
  /** The app, at the overview. */
  readonly app: Page;
  /** The empty table's page, without the table. */
  readonly table: Page;
  /** A second store with the same workstations: that of the app is locked. */
  readonly store: OpenStore;
  readonly size: number;
}

async function withPages(
  settings: Settings,
  figure: string,
  measure: (pages: Pages) => Promise<Row[]>,
): Promise<Row[]> {
  const size = settings.quick ? 240 : 10_000;
  const named = { figure, subject: `map of ${size} workstations`, against, goal };
  if ((await findBrowser()) === undefined) return [skipped(named, 'there is no browser on this machine')];
  const folder = mkdtempSync(join(tmpdir(), 'groenkader-bench-'));
  const data = join(folder, 'app');
  try {
    (await filled(data, size)).close();
    const store = await filled(join(folder, 'bare'), size);
    const app = await openApp({ data });
    try {
      await app.page.locator('[data-result]').first().waitFor();
      const table = await app.context.newPage();
      await table.route('http://empty.invalid/', async (route) =>
        route.fulfill({ contentType: 'text/html', body: await emptyPage() }),
      );
      await table.goto(`http://empty.invalid/#${size}`);
      await table.locator('button').waitFor();
      return await measure({ app: app.page, table, store, size });
    } finally {
      await app.close();
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function filled(folder: string, size: number): Promise<OpenStore> {
  const opening = await openStore(workStore, { folder, now: () => new Date(), appVersion: '0.0.0' });
  if (opening.state !== 'open') throw new Error(`the store is closed: ${opening.reason}`);
  fillWithExample(opening.store, size);
  return opening.store;
}

/** A page that is not in front draws no frames. */
async function shown(page: Page, deed: Deed): Promise<number> {
  await page.bringToFront();
  return page.evaluate(shownAfter, deed);
}

/** The empty table, from the press to its first lines; gone again afterwards. */
async function mounted(table: Page): Promise<number> {
  const ms = await shown(table, { press: 'button', there: '.cell' });
  await table.locator('button').click();
  await table.locator('.scroller').waitFor({ state: 'detached' });
  return ms;
}
