import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '../../renderer/app/routes.ts';
import { startVisit } from '../support/backend.ts';
import { answeredWell, filled, none, task } from '../support/visit-builder.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { axeViolations } from './support/screen-checks.ts';
import {
  button,
  criterionRow,
  expectVerdict,
  field,
  goToScreen,
  nl,
  openPart,
  patience,
  waitSaved,
} from './support/visit-steps.ts';

let folder: PreparedFolder;
let app: OpenApp;
let visitId = '';

beforeAll(async () => {
  folder = await prepare(async (backend) => {
    const { visit } = await startVisit(backend, {});
    visitId = visit;
    const { document, version } = await backend.get('visit.read', { visit });
    // Everything in order but one heavy crate, of which there are many.
    const loads = filled({ what: 'Bak', massG: 8_000, handlings: 500, per: 'day' });
    const tasks = [task({ id: 't1', title: 'Bakken stapelen', minutesPerDay: 240, loads, pushes: none })];
    await backend.get('visit.save', {
      visit,
      base: version,
      document: {
        ...document,
        ...answeredWell,
        assessor: { name: 'Els Claes' },
        doesNotOccur: { 'heavy-work': { evidence: 'observed' } },
        tasks,
      } as unknown as typeof document,
      field: 'all',
    });
  });
  app = await openApp({ data: folder.data });
});

afterAll(async () => {
  await app?.close();
  folder?.remove();
});

test('an adaptation is tried out beside a broken limit, kept as a measure and changed later', async () => {
  const { page, complaints } = app;
  await page.getByRole('link', { name: /W-1/ }).first().waitFor(patience);
  await goToScreen(page, routes.visit(visitId));
  await page.getByRole('heading', { level: 1, name: 'W-1 Inpakken' }).waitFor(patience);
  await openPart(page, nl.t('frame.family.handling'));
  await expectVerdict(page, 'outside', { met: 19, notMet: 2, notAssessed: 0 });

  // From the broken limit: its ways out, and all that is needed.
  const mass = nl.t('frame.criterion.load-mass');
  await button(criterionRow(page, 'load-mass'), nl.t('adapt.panel.openFor', { criterion: mass })).click();
  const dialog = page.getByRole('dialog', { name: nl.t('adapt.panel.open') });
  await dialog.waitFor(patience);
  const outlook = dialog.getByRole('region', { name: nl.t('adapt.panel.verdict') });
  await outlook.getByText(nl.t('adapt.panel.same')).waitFor();
  expect(await axeViolations(page, 'light')).toEqual([]);
  await button(dialog, nl.t('adapt.panel.takeFor', { list: mass }))
    .first()
    .click();

  // Half the mass is half the tonnage: both limits would be kept, and the visit itself stays as it is.
  await outlook
    .getByText(nl.t('frame.verdict.within'), { exact: true })
    .or(outlook.getByText(nl.t('app.state.within')))
    .first()
    .waitFor();
  const rows = outlook.getByRole('row');
  expect(await rows.filter({ hasText: mass }).innerText()).toMatch(/8 kg[\s\S]*5 kg/);
  expect(await rows.filter({ hasText: nl.t('frame.criterion.daily-tonnage') }).innerText()).toMatch(/4 t[\s\S]*2,5 t/);

  // Another number, with a comma: six kilos are too much.
  const changes = dialog.getByRole('region', { name: nl.t('adapt.panel.changes') });
  const number = field(changes, `Bak: ${nl.t('visit.entry.massG')}`);
  await number.fill('6,5');
  await expect.poll(() => rows.filter({ hasText: mass }).innerText(), patience).toContain('6,5 kg');
  await number.fill('4,5');
  await outlook.getByText('4,5 kg', { exact: true }).waitFor();

  // Said by name, with what it costs, and kept: one step of undo, and on the disk.
  const facts = dialog.getByRole('region', { name: nl.t('adapt.panel.facts') });
  await field(facts, nl.t('adapt.panel.name')).fill('Kleinere bak');
  await facts.getByLabel(nl.t('adapt.panel.cost')).selectOption('low');
  await facts.getByLabel(nl.t('adapt.panel.state')).selectOption('planned');
  expect(await axeViolations(page, 'light')).toEqual([]);
  await button(dialog, nl.t('adapt.panel.keep')).click();
  await dialog.waitFor({ state: 'detached' });
  await waitSaved(page);
  await expectVerdict(page, 'outside', { met: 19, notMet: 2, notAssessed: 0 });
  await criterionRow(page, 'load-mass')
    .getByText(nl.t('visit.verdict.measures', { count: 1 }))
    .waitFor();

  // It stands among the measures and is opened again from there.
  await openPart(page, nl.t('visit.parts.notes'));
  const measures = page.getByRole('region', { name: nl.t('visit.measures.title') });
  await measures.getByText('Bak: 8 kg → 4,5 kg').waitFor();
  await button(measures, nl.t('adapt.panel.editOf', { number: 1 })).click();
  await dialog.waitFor(patience);
  expect(await field(facts, nl.t('adapt.panel.name')).inputValue()).toBe('Kleinere bak');
  await facts.getByLabel(nl.t('adapt.panel.state')).selectOption('done');
  await dialog.getByRole('link', { name: nl.t('adapt.panel.toWorkstation') }).waitFor();
  await button(dialog, nl.t('adapt.panel.keepChanges')).click();
  await dialog.waitFor({ state: 'detached' });
  await measures.getByText(nl.t('adapt.panel.repeat')).waitFor();

  // Undone in one step each.
  await button(page, nl.t('visit.actions.undo')).click();
  await measures.getByText(nl.t('adapt.panel.repeat')).waitFor({ state: 'detached' });
  await button(page, nl.t('visit.actions.undo')).click();
  await measures.getByText('Bak: 8 kg → 4,5 kg').waitFor({ state: 'detached' });

  // By keyboard alone: open, close, and the focus is where it was.
  await openPart(page, nl.t('frame.family.handling'));
  const door = button(criterionRow(page, 'load-mass'), nl.t('adapt.panel.openFor', { criterion: mass }));
  await door.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => door.evaluate((element) => element === document.activeElement), patience).toBe(true);
  expect(complaints).toEqual([]);
});
