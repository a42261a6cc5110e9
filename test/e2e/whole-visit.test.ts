import { afterAll, beforeAll, expect, test } from 'vitest';
import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';
import { languageNames } from '../../core/i18n/language.ts';
import { textsOf } from '../../core/i18n/texts.ts';
import type { Visit } from '../../core/visit/visit.ts';
import { readSheetData } from '../../electron/backend/pdf/read-data.ts';
import { readPdf } from '../support/sheet-pages.ts';
import { type OpenApp, openApp } from './support/app.ts';
import {
  addEntry,
  addTask,
  aspectOf,
  createFirst,
  criterionRow,
  download,
  expectVerdict,
  field,
  nl,
  openPart,
  patience,
  waitSaved,
} from './support/visit-steps.ts';

const fr = textsOf('fr');
const agreed = 'Die onderste bakken zijn lastig.';
const kept = 'Tegen de avond gaat het trager.';
let app: OpenApp;

beforeAll(async () => {
  app = await openApp();
});
afterAll(() => app?.close());

/** The sheet as a program reads it: the visit that it carries. */
function visitIn(pdf: Buffer): Visit {
  const data = readSheetData(pdf);
  if (!data.ok) throw new Error(data.error.code);
  return (JSON.parse(Buffer.from(data.value).toString('utf8')) as { visit: Visit }).visit;
}

test('from an empty start to a sheet in two languages, a lock and a correction', async () => {
  const { page, complaints } = app;
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  // The first start, and the first workstation.
  await page.getByRole('heading', { level: 1, name: nl.t('app.firstStart.title') }).waitFor();
  await field(page, nl.t('app.firstStart.assessor')).fill('Els Claes');
  await page.keyboard.press('Enter');
  await page.getByText(nl.t('app.firstStart.nameSaved')).waitFor();
  await createFirst(page, { number: 'W-001', title: 'Orderpicker', company: 'Bakkerij De Vree' });
  await expectVerdict(page, 'incomplete', { met: 0, notMet: 0, notAssessed: 21 });
  expect(await field(page, nl.t('visit.work.assessorName')).inputValue()).toBe('Els Claes');

  // Two tasks.
  await addTask(page, 'Dozen stapelen', '240');
  await addTask(page, 'Etiketten kleven', '200');
  await page.getByText(nl.t('visit.work.total', { minutes: '440' })).waitFor();

  // However much is still open, the button that issues is in sight.
  await button(nl.t('visit.actions.sheet')).click();
  const open = page.getByRole('list', { name: nl.t('issue.draft.openList') });
  await open.waitFor(patience);
  expect(await open.getByRole('listitem').count()).toBe(21);
  const place = await button(nl.t('issue.issuing.open')).boundingBox();
  expect((place?.y ?? Number.NaN) + (place?.height ?? 0)).toBeLessThan(page.viewportSize()?.height ?? 0);
  await page.getByRole('link', { name: nl.t('issue.draft.toVisit') }).click();
  await page.locator('#part-heading').waitFor(patience);

  // Loads, with a comma and with a point; the verdict follows.
  await openPart(page, nl.t('frame.family.handling'));
  const box = await addEntry(page, 'Dozen stapelen', 'loads', 'Doos');
  await field(box, nl.t('visit.entry.massG')).fill('4,5');
  await field(box, nl.t('visit.entry.handlings')).fill('600');
  await aspectOf(page, 'Etiketten kleven', 'loads')
    .getByRole('button', { name: nl.t('visit.aspects.loads.none') })
    .click();
  await expectVerdict(page, 'incomplete', { met: 2, notMet: 0, notAssessed: 19 });
  const crate = await addEntry(page, 'Dozen stapelen', 'loads', 'Bak');
  await field(crate, nl.t('visit.entry.massG')).fill('6.25');
  await field(crate, nl.t('visit.entry.handlings')).fill('100');
  await expectVerdict(page, 'outside', { met: 0, notMet: 2, notAssessed: 19 });
  await expect.poll(() => criterionRow(page, 'load-mass').textContent(), patience).toContain('6,25 kg');
  await expect.poll(() => criterionRow(page, 'daily-tonnage').textContent(), patience).toContain('3,33 t/dag');
  expect(await criterionRow(page, 'load-mass').textContent()).toContain('Bak: 1,25 kg lichter');

  // How it was obtained, without leaving the value.
  await crate.getByRole('button', { name: nl.t('visit.evidence.of', { what: 'Gewicht', how: '' }) }).click();
  const evidence = crate.getByRole('group', { name: `${nl.t('visit.evidence.title')} Gewicht` });
  await evidence.getByRole('radio', { name: nl.t('frame.evidence.measured') }).check();
  await field(evidence, nl.t('visit.evidence.instrument')).fill('Kern weegschaal');
  await field(evidence, nl.t('visit.evidence.remark')).fill('Twee bakken gewogen');
  await evidence.getByRole('button', { name: nl.t('app.common.close') }).click();
  await crate.getByRole('button', { name: /Kern weegschaal/ }).waitFor();

  // Five kilograms is within; undo and redo go there and back.
  await field(crate, nl.t('visit.entry.massG')).fill('5');
  await expectVerdict(page, 'outside', { met: 1, notMet: 1, notAssessed: 19 });
  await waitSaved(page);
  await button(nl.t('visit.actions.undo')).click();
  await expectVerdict(page, 'outside', { met: 0, notMet: 2, notAssessed: 19 });
  expect(await field(crate, nl.t('visit.entry.massG')).inputValue()).toBe('6,25');
  await button(nl.t('visit.actions.redo')).click();
  await expectVerdict(page, 'outside', { met: 1, notMet: 1, notAssessed: 19 });
  expect(await field(crate, nl.t('visit.entry.massG')).inputValue()).toBe('5');

  // From another part they lead to where something changes, and say which part that is.
  await openPart(page, nl.t('visit.parts.work'));
  await button(nl.t('visit.actions.undo')).click();
  await page.getByText(nl.t('visit.actions.undoDone', { parts: nl.t('frame.family.handling') })).waitFor();
  expect(await field(crate, nl.t('visit.entry.massG')).inputValue()).toBe('6,25');
  await button(nl.t('visit.actions.redo')).click();
  await expectVerdict(page, 'outside', { met: 1, notMet: 1, notAssessed: 19 });

  // What does not occur, one tap a family.
  for (const family of ['push-pull', 'repetitive', 'vibration'] as const) {
    await openPart(page, nl.t(`frame.family.${family}`));
    await button(nl.t('visit.absent.mark')).click();
    await page.getByRole('button', { name: nl.t('visit.absent.takeBack') }).waitFor();
  }
  await openPart(page, nl.t('frame.family.heavy-work'));
  await button(nl.t('visit.absent.lightMark')).click();
  await openPart(page, nl.t('frame.family.posture'));
  await button(nl.t('visit.absent.mark')).click();
  for (const task of ['Dozen stapelen', 'Etiketten kleven']) {
    const bending = aspectOf(page, task, 'bending');
    await bending.getByRole('button', { name: nl.t('visit.aspects.bending.none') }).click();
    await field(bending, nl.t('visit.entry.observedMinutes')).fill('15');
  }
  await expectVerdict(page, 'outside', { met: 8, notMet: 1, notAssessed: 12 });

  // Twelve questions, one of them answered with no.
  for (const [family, ids] of [
    ['falls', fallIds],
    ['psychosocial', psychosocialIds],
  ] as const) {
    await openPart(page, nl.t(`frame.family.${family}`));
    for (const id of ids) {
      const answer = nl.t(id === 'psychosocial-break-choice' ? 'visit.answers.no' : 'visit.answers.yes');
      await page
        .getByRole('group', { name: nl.t(`frame.criterion.${id}`), exact: true })
        .getByRole('radio', { name: answer, exact: true })
        .check();
    }
  }
  await expectVerdict(page, 'outside', { met: 19, notMet: 2, notAssessed: 0 });

  // The worker's own words, of which one may go on the sheet, and a measure.
  await openPart(page, nl.t('visit.parts.notes'));
  for (const [at, sentence] of [agreed, kept].entries()) {
    await button(nl.t('visit.voice.add')).click();
    await field(page, nl.t('visit.voice.sentence', { number: at + 1 })).fill(sentence);
  }
  await page
    .getByRole('checkbox', { name: nl.t('visit.voice.agreed') })
    .first()
    .check();
  await button(nl.t('visit.measures.add')).click();
  await field(page, nl.t('visit.measures.what', { number: 1 })).fill('Bakken half vullen');
  await page
    .getByLabel(nl.t('visit.measures.criterion'))
    .selectOption({ label: nl.t('frame.criterion.daily-tonnage') });
  await field(page, nl.t('visit.measures.owner')).fill('Ploegbaas inpak');
  await button(nl.t('visit.measures.add')).click();
  expect(await field(page, nl.t('visit.measures.what', { number: 2 })).inputValue()).toBe('');
  await waitSaved(page);

  // The preview is the sheet, as a draft.
  await button(nl.t('visit.actions.sheet')).click();
  const preview = page.getByRole('region', { name: nl.t('issue.view.draft'), exact: true });
  await preview.getByText('Bakkerij De Vree').first().waitFor();
  await page.getByText(nl.t('issue.draft.wordless', { count: 1 })).waitFor();
  const draft = await download(page, button(nl.t('issue.draft.save')));
  const draftPdf = await readPdf(draft.bytes);
  expect(draftPdf.pages.map(({ behind }) => behind)).toEqual(draftPdf.pages.map(() => nl.t('sheet.draft')));

  // Issue in Dutch and French.
  await button(nl.t('issue.issuing.open')).click();
  const dialog = page.getByRole('dialog', { name: nl.t('issue.issuing.title') });
  expect(await dialog.getByRole('checkbox', { name: languageNames.nl }).isChecked()).toBe(true);
  await dialog.getByRole('checkbox', { name: languageNames.fr }).check();
  await dialog.getByRole('button', { name: nl.t('issue.issuing.verb') }).click();
  await page.getByText(nl.t('issue.issued.done')).waitFor();

  // Both sheets read back.
  const save = (language: string) => button(nl.t('issue.issued.saveOne', { language }));
  const dutch = await download(page, save(languageNames.nl));
  const french = await download(page, save(languageNames.fr));
  expect(dutch.name).toMatch(/^W-001_\d{4}-\d\d-\d\d_r1_nl\.pdf$/);
  expect(french.name).toMatch(/_r1_fr\.pdf$/);
  for (const [sheet, texts] of [
    [dutch, nl],
    [french, fr],
  ] as const) {
    const { text, pages, files } = await readPdf(sheet.bytes);
    expect(text).toContain(texts.t('frame.verdict.outside'));
    for (const words of ['W-001', 'Orderpicker', 'Els Claes', 'Kern weegschaal', 'Bakken half vullen', agreed]) {
      expect(text).toContain(words);
    }
    expect(text).toContain('3,2 t');
    expect(text).not.toContain(kept);
    expect(pages.every(({ behind }) => behind === '')).toBe(true);
    expect(files).toEqual(['groenkader.json']);
    const visit = visitIn(sheet.bytes);
    expect(visit.issue?.revision).toBe(1);
    expect(visit.workerSentences?.map((one) => one.text)).toEqual([agreed]);
    expect(visit.measures?.map(({ what }) => what)).toEqual(['Bakken half vullen']);
    expect(sheet.bytes.includes(kept)).toBe(false);
  }
  expect((await download(page, save(languageNames.nl))).bytes.equals(dutch.bytes)).toBe(true);

  // The issued visit can only be read.
  await page.getByRole('link', { name: /^Plaatsbezoek van/ }).click();
  await page.getByText(/alles staat vast/).waitFor();
  expect(await field(page, nl.t('visit.work.assessorName')).isEditable()).toBe(false);
  expect(await button(nl.t('visit.work.add')).count()).toBe(0);
  expect(await page.locator('[data-save]').count()).toBe(0);

  // A correction becomes revision 2 and says what it replaces; it goes on in the part from which it is begun.
  await openPart(page, nl.t('frame.family.handling'));
  await button(nl.t('issue.issued.correct')).click();
  const correction = page.getByRole('dialog', { name: nl.t('issue.correction.title') });
  await field(correction, nl.t('issue.correction.reason')).fill('De bak was lichter');
  await correction.getByRole('button', { name: nl.t('issue.correction.verb') }).click();
  await waitSaved(page);
  await field(crate, nl.t('visit.entry.handlings')).fill('60');
  await expectVerdict(page, 'outside', { met: 20, notMet: 1, notAssessed: 0 });
  await button(nl.t('visit.actions.sheet')).click();
  await button(nl.t('issue.issuing.open')).click();
  await dialog.getByRole('button', { name: nl.t('issue.issuing.verb') }).click();
  await page.getByText(nl.t('issue.issued.done')).waitFor();
  const corrected = await download(page, save(languageNames.nl));
  expect(corrected.name).toMatch(/_r2_nl\.pdf$/);
  const second = await readPdf(corrected.bytes);
  const issued = visitIn(corrected.bytes).issue;
  expect(issued).toMatchObject({ revision: 2, reason: 'De bak was lichter', replaces: { revision: 1 } });
  expect(second.text).toContain(
    nl.t('sheet.head.replaces', { revision: 1, date: nl.shortDate(issued?.replaces?.date ?? '') }),
  );
  expect(second.text).toContain('De bak was lichter');

  expect(complaints).toEqual([]);
});
