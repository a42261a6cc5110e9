import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { fitFile, tcxFile } from '../electron/backend/instruments/heart-rate/recordings.ts';
import { fillVisit, startVisit } from '../support/backend.ts';
import { type OpenApp, openApp } from './support/app.ts';
import {
  addRecording,
  chooseRecording,
  type GivenFile,
  keep,
  measured,
  openHeavyWork,
  panel,
  press,
  result,
  said,
  waitJudged,
} from './support/heart-steps.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { stageOf } from './support/stage.ts';
import { download, field, nl, patience } from './support/visit-steps.ts';
import { shiftCsv, unknownCsv, workShift } from './support/work-shift.ts';

const open: OpenApp[] = [];
const folders: PreparedFolder[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
  for (const folder of folders.splice(0)) folder.remove();
});

/** A laptop with one draft that has one task. */
async function laptop(): Promise<OpenApp & { readonly visit: string }> {
  let visit = '';
  const folder = await prepare(async (backend) => {
    ({ visit } = await startVisit(backend));
    await fillVisit(backend, visit);
  });
  folders.push(folder);
  const app = await openApp({ data: folder.data });
  open.push(app);
  await openHeavyWork(app.page, visit);
  return { ...app, visit };
}

const fileOf = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const shift = workShift(4 * 3_600);
const watchFile = () => fileOf('ochtend.fit', fitFile(shift.map(({ s, bpm }) => ({ s, bpm }))));
const tableFile = () => fileOf('ochtend.csv', shiftCsv(shift));

const restTime = (name: 'from' | 'to') =>
  nl.t('heart.time.of', { what: nl.t('heart.mark.rest'), name: nl.t(`heart.time.${name}`) });
const period = (page: Page) => page.getByRole('region', { name: nl.t('heart.period.title') });
const outcome = (page: Page, word: 'met' | 'not-met' | 'not-assessed') =>
  measured(page).getByText(nl.t(`frame.outcome.${word}`), { exact: true });

test('a FIT recording by keyboard alone: rest, suspects, kept, undone, opened again, changed, deleted', async () => {
  const { page, complaints, visit } = await laptop();
  const stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
  const findings = async () => (await stage.call('visit.read', { visit })).document.findings ?? [];
  await addRecording(page, watchFile());
  expect(await said(page, 'cardiac-cost')).toContain(nl.t('heart.rule.noRest'));
  expect(await said(page, 'peak-heart-rate')).toContain(nl.t('heart.rule.noAge'));

  // Seated from 8:00 to 8:10 in Brussels' winter time: two hours before it is in UTC.
  await field(page, nl.t('heart.person.age')).focus();
  await page.keyboard.type('45');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.getByRole('radio', { name: nl.t('heart.rest.seated-10-min') }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent)).toBe(
    restTime('from'),
  );
  await page.keyboard.type('9:00');
  await page.keyboard.press('Tab');
  await page.keyboard.type('9:10');
  await page.keyboard.press('Tab');
  expect(await field(page, nl.t('heart.person.rest')).inputValue()).toBe('62');
  const cost = await said(page, 'cardiac-cost');
  expect(cost).toContain(nl.t('frame.outcome.not-met'));
  expect(cost).toContain('57 min');
  expect(await said(page, 'peak-heart-rate')).toContain(nl.t('heart.rule.undecided', { bpm: '188 spm' }));

  const suspects = page.getByRole('region', { name: nl.t('heart.suspects.title') });
  await suspects.getByText(nl.t('heart.suspects.holdsUp')).waitFor(patience);
  await suspects.getByLabel(nl.t('heart.suspects.reasonAll')).fill(nl.t('heart.suspects.reasons.signal'));
  await press(suspects, nl.t('heart.suspects.dropAll'));
  expect(await said(page, 'peak-heart-rate')).toContain(nl.t('frame.outcome.met'));
  await keep(page);

  await expect.poll(() => outcome(page, 'not-met').count(), patience).toBe(1);
  expect(await outcome(page, 'met').count()).toBe(1);
  expect(await findings()).toMatchObject([{ label: 'A', restDefinition: 'seated-10-min', validMinutes: 57 }]);

  await page.keyboard.press('Control+z');
  await measured(page).getByText(nl.t('visit.heart.none')).waitFor(patience);
  await measured(page).getByText(nl.t('visit.heart.noFinding')).waitFor(patience);
  expect(await findings()).toEqual([]);

  await press(page, nl.t('heart.openOf', { label: 'A' }));
  await waitJudged(page);
  expect(await field(page, nl.t('heart.person.age')).inputValue()).toBe('45');
  expect(await field(page, restTime('to')).inputValue()).toBe('09:10:00');
  expect(await page.getByLabel(nl.t('heart.suspects.reason', { time: '10:40:00' })).inputValue()).toBe(
    nl.t('heart.suspects.reasons.signal'),
  );
  await press(suspects, nl.t('heart.suspects.keepAll'));
  expect(await said(page, 'peak-heart-rate')).toContain(nl.t('frame.outcome.not-met'));
  await keep(page, 'again');
  await expect.poll(() => outcome(page, 'not-met').count(), patience).toBe(2);
  expect((await findings()).map(({ label }) => label)).toEqual(['A']);
  expect((await stage.call('personal.list', { visit })).records).toHaveLength(1);

  await press(page, nl.t('visit.heart.delete', { label: 'A' }));
  await press(page.getByRole('dialog'), nl.t('visit.heart.deleteVerb'));
  await measured(page)
    .getByText(nl.t('visit.heart.records'))
    .waitFor({ state: 'detached', ...patience });
  expect((await stage.call('personal.list', { visit })).records).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the trace moves, and what is dragged on the strip stands in the fields, and the other way round', async () => {
  const { page, complaints } = await laptop();
  await addRecording(page, tableFile());
  await waitJudged(page);
  const shown = page.getByText(/^Te zien/);
  const whole = await shown.textContent();
  const trace = page.getByRole('group', { name: nl.t('heart.trace.keys') });
  await trace.focus();
  for (const key of ['+', '+', 'ArrowRight']) await page.keyboard.press(key);
  expect(await shown.textContent()).not.toBe(whole);
  await page.keyboard.press('Home');
  expect(await shown.textContent()).toBe(whole);

  const plot = await trace.boundingBox();
  if (plot === null) throw new Error('no trace');
  await page.mouse.move(plot.x + 300, plot.y + 100);
  // Without Ctrl a wheel scrolls the page.
  await page.mouse.wheel(0, 40);
  await page.mouse.wheel(0, -40);
  expect(await shown.textContent()).toBe(whole);
  await trace.hover({ position: { x: 300, y: 100 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  await expect.poll(() => shown.textContent(), patience).not.toBe(whole);
  const zoomed = await shown.textContent();
  await page.mouse.down();
  await page.mouse.move(plot.x + 200, plot.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(await shown.textContent()).not.toBe(zoomed);

  const strip = page.locator('[data-strip]');
  const drag = async (from: number, to: number) => {
    // Choosing what is marked may have scrolled the page.
    await strip.scrollIntoViewIfNeeded();
    const box = await strip.boundingBox();
    if (box === null) throw new Error('no strip');
    await page.mouse.move(box.x + box.width * from, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + 20, { steps: 5 });
    await page.mouse.up();
  };
  await drag(0.25, 0.75);
  const from = field(period(page), nl.t('heart.time.from'));
  const to = field(period(page), nl.t('heart.time.to'));
  expect(await from.inputValue()).toMatch(/^(08:59|09:00)/);
  expect(await to.inputValue()).toMatch(/^(10:59|11:00)/);
  // Its right edge alone.
  const left = await from.inputValue();
  await drag(0.75, 0.5);
  expect(await from.inputValue()).toBe(left);
  expect(await to.inputValue()).toMatch(/^(09:59|10:00)/);
  await from.fill('8:30');
  await from.press('Enter');
  const marked = strip.locator('div').filter({ hasText: nl.t('heart.mark.period') });
  expect(Number.parseFloat((await marked.getAttribute('style'))?.match(/left: ([\d.]+)%/)?.[1] ?? '')).toBeCloseTo(
    12.5,
    1,
  );
  await from.fill('7:00');
  await from.press('Tab');
  await period(page)
    .getByText(nl.t('heart.time.outside', { from: '08:00:00', to: '11:59:59' }))
    .waitFor(patience);
  await waitJudged(page);

  await page.getByRole('combobox', { name: nl.t('heart.mark.title') }).selectOption('t1');
  await drag(0.1, 0.2);
  await drag(0.5, 0.6);
  await expect.poll(() => result(page).getByText('Dozen stapelen').count(), patience).toBe(1);
  // All that is marked stays in sight, and five minutes as rest too, with what is wrong with them.
  await page.getByRole('combobox', { name: nl.t('heart.mark.title') }).selectOption('rest');
  await drag(0, 0.02);
  await page
    .getByRole('alert')
    .filter({ hasText: nl.t('heart.person.problem.too-short', { minutes: 10 }) })
    .waitFor(patience);
  const titles = await strip.locator('span').allInnerTexts();
  expect(titles.toSorted()).toEqual(
    [nl.t('heart.mark.period'), nl.t('heart.mark.rest'), 'Dozen stapelen', 'Dozen stapelen'].toSorted(),
  );
  const times = page.getByRole('group', { name: 'Dozen stapelen' }).getByRole('textbox');
  expect(await times.count()).toBe(4);

  await page.keyboard.press('Escape');
  await press(page.getByRole('dialog', { name: nl.t('heart.leave.title') }), nl.t('heart.leave.verb'));
  await page.getByRole('dialog').waitFor({ state: 'detached', ...patience });
  await measured(page).getByText(nl.t('visit.heart.none')).waitFor(patience);
  expect(complaints).toEqual([]);
});

test('a table whose columns nobody knows, and files that are none', async () => {
  const { page, complaints, visit } = await laptop();
  const stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
  const before = await stage.call('visit.read', { visit });
  const refused = async (file: GivenFile) => {
    await chooseRecording(page, file);
    const alert = page.getByRole('alert').filter({ hasText: file.name });
    await alert.waitFor(patience);
    return (await alert.innerText()).toLowerCase();
  };
  await press(page, nl.t('heart.add'));
  expect(await refused(fileOf('niets.fit', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])))).not.toBe('');
  expect(await refused(fileOf('zonder.tcx', tcxFile([{ s: 0 }, { s: 1 }])))).toContain(
    nl.t('problem.text.no-heart-rate'),
  );
  expect(
    await refused(fileOf('nullen.csv', 'time,heart_rate\n2026-03-02T08:00:00Z,0\n2026-03-02T08:00:01Z,0\n')),
  ).toContain(nl.t('problem.text.no-valid-heart-rate'));
  expect((await stage.call('visit.read', { visit })).version).toBe(before.version);

  await chooseRecording(page, fileOf('proef.csv', unknownCsv(shift)));
  const time = page.getByRole('combobox', { name: nl.t('heart.columns.time') });
  await time.waitFor(patience);
  const read = page.getByRole('button', { name: nl.t('heart.columns.read') });
  expect(await read.isDisabled()).toBe(true);
  // The wrong ones first: the table is still there to choose others.
  await time.selectOption('2');
  await page.getByRole('combobox', { name: nl.t('heart.columns.heartRate') }).selectOption('1');
  await read.click();
  await page.getByRole('alert').filter({ hasText: 'proef.csv' }).waitFor(patience);
  await page.getByRole('combobox', { name: nl.t('heart.columns.time') }).selectOption('1');
  await page.getByRole('combobox', { name: nl.t('heart.columns.heartRate') }).selectOption('2');
  await page.getByRole('button', { name: nl.t('heart.columns.read') }).click();
  await waitJudged(page);
  await page.getByText(/van 07:00:00 tot/).waitFor(patience);
  expect(complaints).toEqual([]);
});

test('reading shows how far it is, and stops when it is told to', async () => {
  const { page, complaints } = await laptop();
  const many = Array.from({ length: 220_000 }, (_, s) => ({ s, bpm: 60 + (s % 90) }));
  await addRecording(page, fileOf('lang.tcx', tcxFile(many)));
  const stop = page.getByRole('button', { name: nl.t('heart.reading.stop') });
  await stop.waitFor(patience);
  expect(await page.getByRole('progressbar').count()).toBe(1);
  await stop.click();
  await page.getByRole('button', { name: nl.t('heart.choose.file') }).waitFor(patience);
  expect(await page.getByRole('alert').allInnerTexts()).toEqual(['']);
  expect(complaints).toEqual([]);
});

test('values typed in, beside a change that came from another window', async () => {
  const { page, complaints, visit } = await laptop();
  const stage = stageOf(page, page.url().replace(/#.*$/, ''), nl);
  await press(page, nl.t('heart.add'));
  await press(page, nl.t('heart.choose.enter'));
  // Where the longest label takes two lines, the fields of its row still stand at one height.
  await page.setViewportSize({ width: 820, height: 1_180 });
  const row = [nl.t('heart.entered.mean'), nl.t('heart.entered.span'), nl.t('heart.entered.valid')];
  const tops = await Promise.all(row.map(async (name) => (await field(page, name).boundingBox())?.y));
  expect(tops).toEqual(row.map(() => tops[0]));
  const label = await page.getByText(nl.t('heart.entered.mean'), { exact: true }).boundingBox();
  expect(label?.height).toBeGreaterThan(30);
  await field(page, nl.t('heart.person.age')).fill('45');
  await field(page, nl.t('heart.person.rest')).fill('65');
  await field(page, nl.t('heart.entered.mean')).fill('95,1');
  await field(page, nl.t('heart.entered.span')).fill('60');
  await field(page, nl.t('heart.entered.valid')).fill('58');
  await field(page, nl.t('heart.result.peak')).fill('148');
  const { document, version } = await stage.call('visit.read', { visit });
  await stage.call('visit.save', {
    visit,
    base: version,
    document: { ...document, remarks: 'Elders' },
    field: 'remarks',
  });
  await keep(page);
  await expect.poll(() => outcome(page, 'not-met').count(), patience).toBe(1);
  expect(await outcome(page, 'met').count()).toBe(1);
  const after = await stage.call('visit.read', { visit });
  expect(after.document).toMatchObject({ remarks: 'Elders', findings: [{ label: 'A', validMinutes: 58 }] });

  await press(page, nl.t('heart.openOf', { label: 'A' }));
  await field(page, nl.t('heart.entered.mean')).waitFor(patience);
  expect(await field(page, nl.t('heart.entered.mean')).inputValue()).toBe('95,1');
  await field(page, nl.t('heart.entered.mean')).fill('95.0');
  await keep(page, 'again');
  await expect.poll(() => outcome(page, 'met').count(), patience).toBe(2);
  expect(complaints).toEqual([]);
});

test('a disk that is full between record and finding: the error is shown, and the records are asked for again', async () => {
  const { page } = await laptop();
  await press(page, nl.t('heart.add'));
  await press(page, nl.t('heart.choose.enter'));
  await field(page, nl.t('heart.person.rest')).fill('65');
  await field(page, nl.t('heart.entered.mean')).fill('95,1');
  await field(page, nl.t('heart.entered.span')).fill('60');
  await field(page, nl.t('heart.entered.valid')).fill('58');
  const error = { code: 'disk-full', params: {} };
  await page.route('**/call/heart-rate.enter', (route) => route.fulfill({ json: { ok: false, error } }));
  const listed = page.waitForRequest('**/call/personal.list', patience);
  await press(page, nl.t('heart.keep.verb'));
  await page.getByText(nl.t('error.text.disk-full')).first().waitFor(patience);
  await listed;
});

test('the physician’s annex opens with its password alone and is gone when its dialog closes', async () => {
  const { page, complaints, visit } = await laptop();
  await addRecording(page, tableFile());
  await waitJudged(page);
  await keep(page);
  await press(page, nl.t('heart.annex.openOf', { label: 'A' }));
  const dialog = panel(page);
  await dialog.getByText(nl.t('heart.annex.who')).waitFor(patience);
  const password = (await dialog.locator('output').textContent()) ?? '';
  await dialog.getByLabel(nl.t('heart.annex.physician')).fill('dr. Claes');
  await press(dialog, nl.t('heart.annex.make'));
  const save = dialog.getByRole('button', { name: nl.t('heart.annex.save') });
  await save.waitFor(patience);
  const { bytes, name } = await download(page, save);
  expect(name).toMatch(/_A_nl\.pdf$/);
  const data = () => new Uint8Array(bytes);
  await expect(getDocument({ data: data(), verbosity: 0 }).promise).rejects.toThrow(/password/i);
  const opened = await getDocument({ data: data(), password, verbosity: 0 }).promise;
  const first = await (await opened.getPage(1)).getTextContent();
  expect(first.items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('dr. Claes');
  await opened.loadingTask.destroy();

  // The password is asked twice where it is one's own.
  await dialog
    .getByRole('button', { name: nl.t('app.common.close') })
    .last()
    .click();
  await page.getByRole('dialog').waitFor({ state: 'detached', ...patience });
  await press(page, nl.t('heart.annex.openOf', { label: 'A' }));
  await panel(page)
    .getByRole('radio', { name: nl.t('heart.annex.own') })
    .check();
  await panel(page).getByLabel(nl.t('heart.annex.first'), { exact: true }).fill('kort');
  await press(panel(page), nl.t('heart.annex.make'));
  await panel(page)
    .getByRole('alert')
    .filter({ hasText: nl.t('heart.annex.length', { min: 10, max: 64 }) })
    .waitFor(patience);
  await panel(page).getByText(nl.t('heart.annex.differs')).waitFor(patience);
  const version = await stageOf(page, page.url().replace(/#.*$/, ''), nl).call('visit.read', { visit });
  expect(JSON.stringify(version.document)).not.toContain('Claes');
  expect(complaints).toEqual([]);
});

// The desktop's page has one window and no address that anybody else could ask.
test.skipIf(process.env.HOST === 'electron')('an annex is gone when its page is loaded again', async () => {
  const { page, visit } = await laptop();
  await addRecording(page, tableFile());
  await waitJudged(page);
  await keep(page);
  await press(page, nl.t('heart.annex.openOf', { label: 'A' }));
  const asked = page.waitForResponse((response) => response.url().endsWith('/call/annex.make'), patience);
  await press(panel(page), nl.t('heart.annex.make'));
  const response = await asked;
  const { id, name } = (await response.json()).value as { readonly id: string; readonly name: string };
  const address = response.url().replace('call/annex.make', `files/${id}/${encodeURIComponent(name)}`);
  const status = async () => (await page.request.get(address)).status();
  expect(await status()).toBe(200);
  await page.reload();
  await expect.poll(status, patience).toBe(404);
  await openHeavyWork(page, visit);
});
