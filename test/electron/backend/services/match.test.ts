import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages } from '../../../../core/i18n/language.ts';
import { profileOf } from '../../../core/match/profiles.ts';
import { filesBelow, fillVisit, openBackend, startVisit, testFolder } from '../../../support/backend.ts';
import { misplaced, readPdf } from '../../../support/sheet-pages.ts';

const load = (massG: number) => [
  { id: 't1', title: 'Stapelen', loads: { state: 'filled', entries: [{ id: 'l1', what: 'Doos wasmiddel', massG }] } },
];

describe('matching', () => {
  it('ranks every workstation of a place by its newest visit, and leaves archived ones out', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const at = async (number: string, tasks?: object[]) => {
      const { workstation, visit } = await startVisit(app, { number, title: `Post ${number}` });
      if (tasks !== undefined) await fillVisit(app, visit, { tasks });
      return workstation;
    };
    await at('W-1', load(12_000));
    await at('W-2', load(2_000));
    await at('W-3');
    const { id: unvisited } = await app.get('workstation.create', {
      ...{ number: 'W-4', title: 'Post W-4', place: { company: 'Bakkerij Peeters' } },
    });
    const archived = await at('W-5', load(1_000));
    await app.get('workstation.archive', { workstation: archived, archived: true });

    const found = await app.get('match.find', { profile: profileOf({ massG: 3_000 }), language: 'nl' });
    expect(found.counts).toEqual({ fits: 1, 'with-change': 0, unknown: 2, 'does-not-fit': 1 });
    expect(found.rows.map(({ number, fit }) => [number, fit])).toEqual([
      ['W-2', 'fits'],
      ['W-3', 'unknown'],
      ['W-4', 'unknown'],
      ['W-1', 'does-not-fit'],
    ]);
    expect(found.rows.at(-1)?.reasons).toMatchObject([{ what: 'Doos wasmiddel', value: 12_000, limit: 3_000 }]);
    expect(found.rows.find(({ workstation }) => workstation === unvisited)).toMatchObject({ visit: null, date: null });
    const place = { kind: 'site', id: 'gone' } as const;
    expect(await app.fail('match.find', { place, profile: profileOf({}), language: 'nl' })).toMatchObject({
      code: 'not-found',
    });
    await app.close();
  });

  it('calls what nobody named by its number, in the language of the reader', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const { visit } = await startVisit(app);
    const entries = [{ id: 'l1', what: '–', massG: 9_000 }];
    await fillVisit(app, visit, { tasks: [{ id: 't1', title: '–', loads: { state: 'filled', entries } }] });
    const profile = profileOf({ massG: 3_000 });
    const what = async (language: 'nl' | 'fr') =>
      (await app.get('match.find', { profile, language })).rows[0]?.reasons[0]?.what;
    expect([await what('nl'), await what('fr')]).toEqual(['Last 1', 'Charge 1']);
    await app.close();
  });

  it('keeps nothing of a profile: not in a store, a log, a backup, another file or an export', async () => {
    const folder = testFolder(onTestFinished);
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    const before = process.env.TMPDIR;
    process.env.TMPDIR = temporary;
    onTestFinished(() => {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    });
    const app = await openBackend(folder);
    const { workstation, visit } = await startVisit(app);
    await fillVisit(app, visit, { tasks: load(4_000) });
    // Numbers and words that nothing else would have.
    const profile = profileOf({ massG: 7_391, standingMinutes: 173 }, { reference: 'Quaxolotl-88' });
    const remark = 'Vandenquaxo vraagt een stoel';
    await app.get('match.find', { profile, language: 'nl' });
    const pdf = await app.get('match.proposal', { profile, workstations: [workstation], language: 'nl', remark });
    const file = await app.get('match.save-profile', { profile, language: 'nl' });
    expect((await readPdf(app.fetch(pdf))).text).toContain('Quaxolotl-88');
    expect(JSON.parse(app.fetch(file).toString())).toEqual(profile);
    await app.ask('match.find', { profile: { ...profile, name: 'Quaxolotl' } as never, language: 'nl' });
    await app.get('backup.make', {});
    const moved = await app.get('visit.export', { visit });
    const needles = ['Quaxo', 'quaxo', '7391', '7,391', '"standingMinutes"'];
    expect(needles.filter((needle) => app.fetch(moved).includes(needle))).toEqual([]);
    await app.close();
    const found = filesBelow(folder).flatMap(({ path, bytes }) =>
      needles
        .filter((needle) => bytes.includes(needle) || bytes.includes(Buffer.from(needle, 'utf16le')))
        .map((needle) => `${path}: ${needle}`),
    );
    expect(filesBelow(folder).length).toBeGreaterThan(2);
    expect(found).toEqual([]);
  });
});

describe('a proposal', () => {
  it('is refused for a workstation that is not there', async () => {
    const app = await openBackend(testFolder(onTestFinished));
    const input = { profile: profileOf({}), workstations: ['gone'], language: 'nl' as const };
    expect(await app.fail('match.proposal', input)).toMatchObject({ code: 'not-found' });
    await app.close();
  });

  it.each(languages)('of the example company is one page, in %s', async (language) => {
    const app = await openBackend(testFolder(onTestFinished));
    await app.get('example.load', {});
    const profile = profileOf(
      {
        massG: 3_000,
        tonnageGPerDay: 500_000,
        bendingMinutes: 0,
        standingMinutes: 120,
        kneelingMinutes: 0,
        dayMinutes: 240,
      },
      { required: ['fall-level-differences', 'psychosocial-break-choice'], reference: 'R-2026-11' },
    );
    const { rows } = await app.get('match.find', { profile, language });
    const chosen = [0, 1, 2, 20, 40, 60, 80, 100, 110, 120].flatMap((at) => rows[at]?.workstation ?? []);
    const file = await app.get('match.proposal', { profile, workstations: chosen, language });
    const pdf = await readPdf(app.fetch(file));
    if (process.env.PICTURES !== undefined) {
      (await import('node:fs')).writeFileSync(join(process.env.PICTURES, `proposal-${language}.pdf`), app.fetch(file));
    }
    expect(pdf.pages).toHaveLength(1);
    expect(misplaced(pdf)).toEqual([]);
    expect(pdf.files).toEqual([]);
    await app.close();
  });
});
