import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { unnamedAssessor } from '../../../../core/visit/head.ts';
import { fillVisit, openBackend, startVisit, type TestBackend, testFolder } from '../../../support/backend.ts';
import { readPdf } from '../../../support/sheet-pages.ts';

const today = '2026-11-22';

let app: TestBackend;
beforeAll(async () => {
  app = await openBackend(testFolder(afterAll));
});
afterAll(async () => app.close());

let made = 0;
/** A draft of its own for each test. */
async function draft(more: object = {}, date?: string) {
  made += 1;
  const started = await startVisit(app, { number: `S-${made}`, title: `Werkpost ${made}` }, date);
  return { ...started, base: await fillVisit(app, started.visit, more) };
}

describe('a preview', () => {
  it('of a draft says so on every page', async () => {
    const { visit } = await draft();
    const { file } = await app.get('sheet.preview', { visit, language: 'nl' });
    expect(file.name).toBe(`S-${made}_2026-11-20_concept_nl.pdf`);
    const { pages } = await readPdf(app.fetch(file));
    for (const page of pages) expect(page.text).toContain('CONCEPT');
  });

  it('replaces the one before in the same language', async () => {
    const { visit } = await draft();
    const first = await app.get('sheet.preview', { visit, language: 'nl' });
    await fillVisit(app, visit, { remarks: 'Later gezien.' });
    const second = await app.get('sheet.preview', { visit, language: 'nl' });
    expect(second.file.id).not.toBe(first.file.id);
    expect(app.backend.files.find(first.file.id)).toBeUndefined();
    expect(app.backend.files.find(second.file.id)).toBeDefined();
  });

  it('of nothing is not found', async () => {
    const error = await app.fail('sheet.preview', { visit: 'nobody', language: 'nl' });
    expect(error).toEqual({ code: 'not-found', params: { what: 'visit' } });
  });
});

describe('an issue', () => {
  it('locks the visit, keeps a sheet in each language once, and drops the steps of undo', async () => {
    const { visit, base } = await draft();
    const { sheets } = await app.get('sheet.issue', { visit, base, languages: ['fr', 'nl', 'fr'], date: today });
    expect(sheets.map(({ name }) => name)).toEqual([
      `S-${made}_2026-11-20_r1_nl.pdf`,
      `S-${made}_2026-11-20_r1_fr.pdf`,
    ]);
    const open = await app.get('visit.read', { visit });
    expect(open.document.issue).toEqual({ revision: 1, date: today });
    expect(open.summary).toMatchObject({ state: 'issued', revision: 1, sheets });
    expect(open).toMatchObject({ canUndo: false, canRedo: false, version: base + 1 });

    const { pages } = await readPdf(app.fetch(await app.get('sheet.read', { sheet: sheets[0]?.id ?? '' })));
    for (const page of pages) expect(page.text).not.toContain('CONCEPT');
    const again = await app.fail('sheet.issue', { visit, base: base + 1, languages: ['nl'], date: today });
    expect(again.code).toBe('locked');
    const { document, version } = open;
    expect((await app.fail('visit.save', { visit, base: version, document, field: 'x' })).code).toBe('locked');
  });

  it('gives the same bytes ever after, whatever the letterhead has become', async () => {
    const { visit, base } = await draft();
    const { sheets } = await app.get('sheet.issue', { visit, base, languages: ['nl'], date: today });
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error('no sheet');
    await app.get('settings.change', { organisation: { name: 'Externe Dienst Later' } });
    onTestFinished(async () => void (await app.get('settings.change', { organisation: null })));
    const bytes = app.fetch(await app.get('sheet.read', { sheet: sheet.id }));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
    expect(await app.get('sheet.add-language', { visit, language: 'nl' })).toEqual(sheet);
    const german = await app.get('sheet.add-language', { visit, language: 'de' });
    expect(await app.get('sheet.add-language', { visit, language: 'de' })).toEqual(german);
    const { text } = await readPdf(app.fetch(await app.get('sheet.read', { sheet: german.id })));
    expect(text).toContain('Externe Dienst Later');
  });

  it('numbers a correction after what it replaces, and says so', async () => {
    const { workstation, visit, base } = await draft();
    await app.get('sheet.issue', { visit, base, languages: ['nl'], date: '2026-11-21' });
    const from = { relation: 'revision', visit, reason: 'Gewicht opnieuw gewogen.' } as const;
    const { visit: next } = await app.get('visit.start', { workstation, date: '2026-11-20', language: 'nl', from });
    const { version } = await app.get('visit.read', { visit: next });
    const { sheets } = await app.get('sheet.issue', { visit: next, base: version, languages: ['nl'], date: today });
    expect(sheets[0]?.name).toBe(`S-${made}_2026-11-20_r2_nl.pdf`);
    expect((await app.get('visit.read', { visit: next })).document.issue).toEqual({
      revision: 2,
      date: today,
      reason: 'Gewicht opnieuw gewogen.',
      replaces: { revision: 1, date: '2026-11-21' },
    });
    expect((await app.get('visit.read', { visit })).summary.replacedBy).toBe(next);
  });

  it('numbers a second visit of one day on, without replacing the first', async () => {
    const { workstation, visit, base } = await draft();
    await app.get('sheet.issue', { visit, base, languages: ['nl'], date: today });
    const from = { relation: 'repeat', visit } as const;
    const { visit: second } = await app.get('visit.start', { workstation, date: '2026-11-20', language: 'nl', from });
    await app.get('sheet.issue', { visit: second, base: 0, languages: ['nl'], date: today });
    expect((await app.get('visit.read', { visit: second })).document.issue).toEqual({ revision: 2, date: today });
  });

  it.each([
    ['without a task', { tasks: [] }, today, 'no-task'],
    ['before anybody said who made it', { assessor: { name: unnamedAssessor } }, today, 'no-assessor'],
    ['before the visit', {}, '2026-11-19', 'future-date'],
    ['tomorrow', {}, '2026-11-23', 'future-date'],
  ])('is refused %s, and changes nothing', async (_, more, date, reason) => {
    const { visit, base } = await draft(more);
    const error = await app.fail('sheet.issue', { visit, base, languages: ['nl'], date });
    expect(error).toEqual({ code: 'not-ready', params: { criteria: [], reason } });
    expect((await app.get('visit.read', { visit })).summary).toMatchObject({ state: 'draft', sheets: [] });
  });

  it('is refused for a version that was changed since, also while the sheet was being made', async () => {
    const { visit, base, workstation } = await draft();
    expect((await app.fail('sheet.issue', { visit, base: base - 1, languages: ['nl'], date: today })).code).toBe(
      'changed-elsewhere',
    );
    const issuing = app.fail('sheet.issue', { visit, base, languages: ['nl'], date: today });
    await app.get('workstation.change', { workstation, number: `S-${made}`, title: 'Anders', place: { company: 'Y' } });
    expect((await issuing).code).toBe('changed-elsewhere');
    expect((await app.get('visit.read', { visit })).summary.state).toBe('draft');
  });

  it('happens once when it is asked for twice at the same time', async () => {
    const { visit, base } = await draft();
    const order = { visit, base, languages: ['nl'], date: today } as const;
    const answers = await Promise.all([1, 2].map(() => app.ask('sheet.issue', { ...order, languages: ['nl'] })));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await app.get('visit.read', { visit })).summary.sheets).toHaveLength(1);
  });
});

describe('a kept sheet', () => {
  it('is not given out any more when its bytes have changed', async () => {
    const folder = testFolder(onTestFinished);
    const own = await openBackend(folder);
    const { visit } = await startVisit(own);
    const base = await fillVisit(own, visit);
    const { sheets } = await own.get('sheet.issue', { visit, base, languages: ['nl'], date: today });
    await own.close();
    const database = new Database(`${folder}/groenkader.db`);
    const lock = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'sheet_locked'").pluck().get() as string;
    database.exec('DROP TRIGGER sheet_locked');
    database.exec("UPDATE sheet SET bytes = CAST(replace(CAST(bytes AS TEXT), '%PDF', '%PDf') AS BLOB)");
    // A schema without it would not open.
    database.exec(lock);
    database.close();
    const again = await openBackend(folder);
    const [sheet] = sheets;
    expect(await again.fail('sheet.read', { sheet: sheet?.id ?? '' })).toEqual({
      code: 'sheet-damaged',
      params: { name: sheet?.name },
    });
    await again.close();
  });

  it('is made in another language for an issued visit alone', async () => {
    const { visit } = await draft();
    expect((await app.fail('sheet.add-language', { visit, language: 'fr' })).code).toBe('not-issued');
    expect((await app.fail('sheet.read', { sheet: 'none' })).code).toBe('not-found');
  });
});

describe('the letterhead', () => {
  it('shows the organisation, and leaves no trace when it is taken away', async () => {
    const { visit } = await draft();
    const before = app.fetch((await app.get('sheet.preview', { visit, language: 'fr' })).file);
    await app.get('settings.change', { organisation: { name: 'Preventiedienst Noord' } });
    const { file } = await app.get('sheet.preview', { visit, language: 'fr' });
    expect((await readPdf(app.fetch(file))).text).toContain('Preventiedienst Noord');
    await app.get('settings.change', { organisation: null });
    const after = app.fetch((await app.get('sheet.preview', { visit, language: 'fr' })).file);
    expect(after.equals(before)).toBe(true);
  });
});
