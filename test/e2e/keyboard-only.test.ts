import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';
import { languageNames } from '../../core/i18n/language.ts';
import { readPdf } from '../support/sheet-pages.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { Keyboard } from './support/keyboard.ts';
import { aspectOf, expectVerdict, field, nl, patience, waitSaved } from './support/visit-steps.ts';

let app: OpenApp;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app?.close());

test('from an empty start to a saved sheet with the keyboard alone', async () => {
  const { page, complaints } = app;
  const keys = new Keyboard(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const partHeading = (name: string) => page.getByRole('heading', { level: 2, name, exact: true });

  // The first workstation.
  const create = page.getByRole('button', { name: nl.t('app.firstStart.create') });
  await create.waitFor(patience);
  await keys.goTo(create);
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: nl.t('app.create.title') });
  await keys.arrivesAt(field(dialog, nl.t('app.create.number')));
  await keys.type('K-7');
  await keys.press('Tab');
  await keys.type('Kassa');
  await keys.press('Tab');
  await keys.type('Winkel Maes');
  await keys.goTo(field(dialog, nl.t('app.create.assessor')));
  await keys.type('Els Claes');
  await keys.press('Enter');
  await keys.arrivesAt(page.getByRole('heading', { level: 1, name: 'K-7 Kassa' }));

  // A task: one key adds it and leads to its name.
  await keys.press('Control+Enter');
  await keys.arrivesAt(field(page, nl.t('visit.work.name')));
  await keys.type('Afrekenen');
  await keys.press('Tab');
  await keys.type('300');

  // A load, its evidence without leaving the value, undo and redo.
  await keys.press('Alt+2');
  await keys.arrivesAt(partHeading(nl.t('frame.family.handling')));
  await keys.press('Control+Enter');
  const loads = aspectOf(page, 'Afrekenen', 'loads');
  await keys.arrivesAt(field(loads, nl.t('visit.aspects.loads.what')));
  await keys.type('Zak aardappelen');
  const mass = field(loads, nl.t('visit.entry.massG'));
  // The values follow the name; what can be done with the row comes behind them.
  await keys.press('Tab');
  await keys.arrivesAt(mass);
  await keys.type('5,5');
  await expectVerdict(page, 'outside', { met: 0, notMet: 1, notAssessed: 20 });
  await waitSaved(page);
  await keys.press('Control+z');
  await expect.poll(() => mass.inputValue(), patience).toBe('');
  await keys.press('Control+y');
  await expect.poll(() => mass.inputValue(), patience).toBe('5,5');
  await keys.arrivesAt(mass);
  await keys.press('Alt+ArrowDown');
  const evidence = loads.getByRole('group', { name: `${nl.t('visit.evidence.title')} ${nl.t('visit.entry.massG')}` });
  await keys.goTo(evidence.getByRole('radio').first());
  await keys.press('Space');
  await keys.goTo(field(evidence, nl.t('visit.evidence.instrument')));
  await keys.type('Kern weegschaal');
  await keys.press('Escape');
  await keys.arrivesAt(mass);
  await keys.goTo(field(loads, nl.t('visit.entry.handlings')));
  await keys.type('90');

  // What does not occur.
  for (const [digit, family] of [
    ['3', 'push-pull'],
    ['4', 'repetitive'],
    ['5', 'heavy-work'],
    ['6', 'posture'],
    ['7', 'vibration'],
  ] as const) {
    await keys.press(`Alt+${digit}`);
    await keys.arrivesAt(partHeading(nl.t(`frame.family.${family}`)));
    await keys.goTo(button(nl.t(family === 'heavy-work' ? 'visit.absent.lightMark' : 'visit.absent.mark')));
    await keys.press('Enter');
    await keys.arrivesAt(button(nl.t('visit.absent.takeBack')));
  }
  await keys.press('Alt+6');
  const bending = aspectOf(page, 'Afrekenen', 'bending');
  await keys.goTo(bending.getByRole('button', { name: nl.t('visit.aspects.bending.none') }));
  await keys.press('Enter');
  await keys.goTo(field(bending, nl.t('visit.entry.observedMinutes')), 'back');
  await keys.type('20');

  // Twelve questions: an arrow key answers each.
  for (const [digit, family, ids] of [
    ['8', 'falls', fallIds],
    ['9', 'psychosocial', psychosocialIds],
  ] as const) {
    await keys.press(`Alt+${digit}`);
    await keys.arrivesAt(partHeading(nl.t(`frame.family.${family}`)));
    for (const id of ids) {
      const group = page.getByRole('group', { name: nl.t(`frame.criterion.${id}`), exact: true });
      await keys.goTo(group.getByRole('radio', { name: nl.t('visit.answers.open'), exact: true }));
      await keys.press('ArrowRight');
      await keys.arrivesAt(group.getByRole('radio', { name: nl.t('visit.answers.yes'), exact: true }));
    }
  }
  await expectVerdict(page, 'outside', { met: 20, notMet: 1, notAssessed: 0 });

  // A sentence, with the worker's consent.
  await keys.press('Alt+0');
  await keys.arrivesAt(partHeading(nl.t('visit.parts.notes')));
  await keys.press('Control+Enter');
  await keys.arrivesAt(page.getByLabel(nl.t('visit.voice.sentence', { number: 1 }), { exact: true }));
  await keys.type('De zakken staan te laag.');
  const consent = page.getByRole('checkbox', { name: nl.t('visit.voice.agreed') });
  await keys.goTo(consent);
  await keys.press('Space');
  expect(await consent.isChecked()).toBe(true);

  // The list of parts is worked with arrows.
  const nav = page.getByRole('navigation', { name: nl.t('visit.parts.label') });
  await keys.goTo(nav.getByRole('link', { name: nl.t('visit.parts.notes') }), 'back');
  await keys.press('ArrowUp');
  await keys.arrivesAt(nav.getByRole('link', { name: nl.t('frame.family.psychosocial') }));

  // The sheet.
  await keys.goTo(button(nl.t('visit.actions.sheet')), 'back');
  await keys.press('Enter');
  await keys.arrivesAt(page.getByRole('heading', { level: 1, name: `${nl.t('issue.title')} K-7` }));
  await keys.goTo(button(nl.t('issue.issuing.open')));
  await keys.press('Enter');
  await keys.goTo(page.getByRole('dialog').getByRole('button', { name: nl.t('issue.issuing.verb') }));
  await keys.press('Enter');
  await keys.arrivesAt(page.getByText(nl.t('issue.issued.done')));
  const save = button(nl.t('issue.issued.saveOne', { language: languageNames.nl }));
  await keys.goTo(save);
  const [file] = await Promise.all([page.waitForEvent('download', patience), keys.press('Enter')]);
  await keys.arrivesAt(save);
  const sheet = await readPdf(readFileSync(await file.path()));
  for (const words of ['K-7', 'Kassa', 'Els Claes', 'Zak aardappelen', 'Kern weegschaal', 'De zakken staan te laag.']) {
    expect(sheet.text).toContain(words);
  }

  // Whatever was on the way: the order of Tab is that of the page.
  expect(await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count()).toBe(0);
  expect(complaints).toEqual([]);
});
