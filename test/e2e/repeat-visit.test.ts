import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { startVisit } from '../support/backend.ts';
import { answeredWell, filled, none, task } from '../support/visit-builder.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { axeViolations } from './support/screen-checks.ts';
import {
  aspectOf,
  criterionRow,
  expectVerdict,
  field,
  goToScreen,
  nl,
  openPart,
  patience,
  waitSaved,
} from './support/visit-steps.ts';

const monthsAgo = new Date();
monthsAgo.setUTCMonth(monthsAgo.getUTCMonth() - 3);
const before = monthsAgo.toISOString().slice(0, 10);
const weighed = { evidence: 'measured', instrument: 'Kern weegschaal' };
let folder: PreparedFolder;
let app: OpenApp;
let issued = '';

beforeAll(async () => {
  folder = await prepare(async (backend) => {
    const { visit } = await startVisit(backend, {}, before);
    issued = visit;
    const { document, version } = await backend.get('visit.read', { visit });
    // Everything in order but one heavy crate.
    const how = { evidence: 'observed' };
    const crate = { what: 'Bak', massG: 8_000, handlings: 100, per: 'day' };
    const loads = filled({ ...crate, provenance: { massG: weighed, handlings: { evidence: 'declared' } } });
    const tasks = [task({ id: 't1', title: 'Bakken stapelen', minutesPerDay: 240, loads, pushes: none })];
    const saved = await backend.get('visit.save', {
      visit,
      base: version,
      document: {
        ...document,
        ...answeredWell,
        assessor: { name: 'Els Claes' },
        doesNotOccur: { 'heavy-work': how },
        tasks,
      } as unknown as typeof document,
      field: 'all',
    });
    await backend.get('sheet.issue', { visit, base: saved.version, languages: ['nl'], date: before });
  }, monthsAgo);
  app = await openApp({ data: folder.data });
});

afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('a visit after three months begins with what was found, and shows what became of it', async () => {
  const { page, complaints } = app;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('link', { name: /W-1/ }).first().click();
  await button(nl.t('app.workstation.repeat')).waitFor(patience);
  // In what was issued nothing can be tried out: beside its broken limit stands by what way it can, and leads back here.
  await goToScreen(page, routes.visit(issued));
  await openPart(page, nl.t('frame.family.handling'));
  expect(await axeViolations(page, 'light')).toEqual([]);
  await criterionRow(page, 'load-mass')
    .getByRole('link', { name: nl.t('map.near.repeat') })
    .click();
  await button(nl.t('app.workstation.repeat')).click();
  await page.getByRole('heading', { level: 1, name: 'W-1 Inpakken' }).waitFor(patience);

  // What was taken over says from when it is, and is judged as it was.
  await openPart(page, nl.t('frame.family.handling'));
  await expectVerdict(page, 'outside', { met: 20, notMet: 1, notAssessed: 0 });
  const crate = aspectOf(page, 'Bakken stapelen', 'loads');
  const takenOver = crate.getByText(nl.t('frame.evidence.takenFrom', { date: nl.shortDate(before) }));
  expect(await takenOver.count()).toBe(2);
  await page.getByText(nl.t('visit.evidence.taken', { count: 2 })).waitFor();

  // One value is still so, the other has changed; both are of today now.
  await crate
    .getByRole('button', { name: nl.t('visit.evidence.stillSoFor', { what: nl.t('visit.entry.handlings') }) })
    .click();
  await expect.poll(() => takenOver.count(), patience).toBe(1);
  await field(crate, nl.t('visit.entry.massG')).fill('4,2');
  await expect.poll(() => takenOver.count(), patience).toBe(0);
  await expectVerdict(page, 'within', { met: 21, notMet: 0, notAssessed: 0 });

  // A whole family is still so, with one tap.
  await openPart(page, nl.t('frame.family.falls'));
  await button(nl.t('visit.evidence.stillSoAll')).click();
  await button(nl.t('visit.evidence.stillSoAll')).waitFor({ state: 'detached' });
  await waitSaved(page);
  expect(await criterionRow(page, 'load-mass').textContent()).toContain('4,2 kg');

  // Before and after.
  await button(nl.t('visit.actions.compare')).click();
  const changed = page.getByRole('region', { name: nl.t('issue.compare.changed') });
  await changed.waitFor(patience);
  const nowMet = changed.getByRole('region', { name: nl.t('issue.compare.group.now-met') });
  expect(await nowMet.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining(nl.t('frame.criterion.load-mass')),
  ]);
  expect(await nowMet.innerText()).toContain(nl.t('issue.compare.step', { before: '8 kg', after: '4,2 kg' }));
  const table = page.getByRole('region', { name: nl.t('issue.compare.table') }).getByRole('table');
  const cells = table
    .getByRole('row')
    .filter({ hasText: nl.t('frame.criterion.load-mass') })
    .getByRole('cell');
  const [was, is, change] = await cells.allInnerTexts();
  expect(was).toContain('8 kg');
  expect(was).toContain('Kern weegschaal');
  expect(is).toContain('4,2 kg');
  expect(change).toContain(nl.t('issue.compare.change.now-met'));

  // What nobody looked at again is said: all but the load and the four answers.
  await page.getByText(/steunen nu op waarden die uit een vroeger plaatsbezoek overgenomen/).waitFor();

  // The chart is drawn, and everything in it stands in a table too.
  await page.locator('canvas').waitFor(patience);
  const twin = page.getByRole('table', { name: nl.t('issue.margins.title') });
  const bars = twin
    .getByRole('row')
    .filter({ hasText: nl.t('frame.criterion.load-mass') })
    .getByRole('cell');
  expect(await bars.allTextContents()).toEqual([nl.percent(1.6), nl.percent(0.84)]);
  expect(complaints).toEqual([]);
});
