import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { profileOf } from '../../core/match/profiles.ts';
import { document, filled } from '../../support/visit-builder.ts';
import { folder, put, runCli } from './run-cli.ts';

const run = (where: string, ...args: string[]) =>
  runCli(['match', 'p.profile.json', 'visits', ...args], { cwd: where });

const lifting = (massG: number, more: object = {}) => ({
  tasks: [{ id: 't1', title: 'Stapelen', loads: filled({ what: 'Doos wasmiddel', massG }) }],
  ...more,
});
const table = {
  ...{ id: 'm1', what: 'Heftafel plaatsen', name: 'Heftafel', state: 'planned' },
  changes: [{ change: 'set', task: 't1', aspect: 'loads', entry: 'e1', value: 'massG', to: 2_000 }],
};

/** One visit of each kind of fit for somebody who lifts 3 kg, one of them in a folder in the folder. */
function world(profile: unknown = profileOf({ massG: 3_000 }, { reference: 'R-7' })): string {
  const where = folder();
  mkdirSync(join(where, 'visits/deeper'), { recursive: true });
  put(where, 'p.profile.json', profile);
  const visit = (number: string, more: object, at = 'visits') =>
    put(
      join(where, at),
      `${number}.visit.json`,
      document({ id: `visit-${number}`, workstation: { number, title: `Post ${number}` }, ...more }),
    );
  visit('W-1', lifting(12_000));
  visit('W-2', lifting(12_000, { measures: [table] }));
  visit('W-3', { tasks: [{ id: 't1', title: 'Stapelen' }] });
  visit('W-4', lifting(2_000), 'visits/deeper');
  return where;
}

async function json(where: string) {
  const { code, out, err } = await run(where, '--json', '--lang', 'en');
  return { code, err, match: JSON.parse(out) };
}

describe('groenkader match', () => {
  it('gives every workstation as JSON, the best fit first, with each reason', async () => {
    const { code, err, match } = await json(world());
    expect([code, err]).toEqual([0, '']);
    const { workstations, ...rest } = match;
    expect(rest).toEqual({
      format: 'groenkader-match',
      formatVersion: 1,
      folder: 'visits',
      contradictions: [],
      counts: { fits: 1, 'with-change': 1, unknown: 1, 'does-not-fit': 1 },
      failures: [],
    });
    expect(workstations.map(({ number, fit }: { number: string; fit: string }) => [number, fit])).toEqual([
      ['W-4', 'fits'],
      ['W-2', 'with-change'],
      ['W-3', 'unknown'],
      ['W-1', 'does-not-fit'],
    ]);
    expect(workstations[0]).toMatchObject({
      file: join('visits', 'deeper', 'W-4.visit.json'),
      company: 'Bakkerij Peeters',
      visit: { id: 'visit-W-4', date: '2026-11-22', permanence: null },
      share: 0.667,
      reasons: [],
    });
    expect(workstations[1].change).toEqual({ measure: 'm1', name: 'Heftafel', state: 'planned', shorterDay: false });
    expect(workstations[2].reasons).toMatchObject([{ item: 'massG', why: 'unknown', value: null }]);
    expect(workstations[3].reasons).toMatchObject([
      { item: 'massG', why: 'exceeds', value: 12_000, limit: 3_000, unit: 'g', what: 'Doos wasmiddel' },
    ]);
    // Whose limits they are, and the limits themselves, are not given out again.
    expect(JSON.stringify(match)).not.toMatch(/R-7|withinFrame/);
  });

  it('takes the newest visit of a workstation', async () => {
    const where = world();
    const workstation = { number: 'W-1', title: 'Post W-1' };
    put(
      join(where, 'visits'),
      'newer.visit.json',
      document({ id: 'newer', workstation, date: '2026-11-23', ...lifting(1_000) }),
    );
    const { match } = await json(where);
    expect(match.counts).toEqual({ fits: 2, 'with-change': 1, unknown: 1, 'does-not-fit': 0 });
  });

  it.each(languages)('shows it in words: %s', async (lang) => {
    const { t } = textsOf(lang);
    const { code, out, err } = await run(world(), '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/match\.|\{\{|undefined|null|NaN/);
    const lines = out.split('\n');
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.filter((line) => /^ {2}[✓+?✗] /.test(line)).map((line) => line.trim())).toEqual([
      '✓ W-4 Post W-4',
      '+ W-2 Post W-2',
      '? W-3 Post W-3',
      '✗ W-1 Post W-1',
    ]);
    // The counts may go on to a second line.
    const words = out.replace(/\s+/g, ' ');
    for (const [sign, fit] of [
      ['✓', 'fits'],
      ['+', 'with-change'],
      ['?', 'unknown'],
      ['✗', 'does-not-fit'],
    ] as const) {
      expect(words).toContain(`${sign} ${t(`match.counted.${fit}`, { count: 1, number: '1' })}`);
    }
    expect(out).toContain('Heftafel');
    expect(out).toMatch(/12\skg/);
    expect(out).toContain(t('match.reason.unknown'));
  });

  it.each([
    ['nl', '4 passen niet'],
    ['fr', '4 ne conviennent pas'],
    ['en', '4 do not fit'],
    ['de', '4 passen nicht'],
  ])('counts several as several: %s', async (lang, words) => {
    const { out } = await run(world(profileOf({ massG: 1, dayMinutes: 1 })), '--lang', lang);
    const summary = out.split('\n').find((line) => line.includes('✗'));
    expect(summary).toContain(`✗ ${words.replace('4', '3')}`);
    expect(summary).toMatch(/\? 1 \S+/);
  });

  it('names an adaptation that nobody named by what it changes', async () => {
    const where = world();
    const nameless = document({
      ...{ id: 'nameless', workstation: { number: 'W-2', title: 'Post W-2' }, date: '2026-11-23' },
      ...lifting(12_000, { measures: [{ id: 'm1', what: '–', state: 'planned', changes: table.changes }] }),
    });
    put(join(where, 'visits'), 'nameless.visit.json', nameless);
    const { match } = await json(where);
    expect(match.workstations[1].change.name).toMatch(/^Doos wasmiddel: 12\skg → 2\skg$/);
  });

  it('says what contradicts itself, and goes on with the stricter limits', async () => {
    const none = { sittingMinutes: 0, standingMinutes: 0, walkingMinutes: 0, massG: 3_000 };
    const where = world(profileOf(none));
    const { code, err, match } = await json(where);
    expect([code, match.contradictions.map((one: { code: string }) => one.code)]).toEqual([0, ['no-posture']]);
    expect(match.counts.fits).toBe(0);
    const text = textsOf('en').t('match.problem.no-posture');
    expect(err.replace(/\s+/g, ' ')).toContain(text);
    expect(err).toContain('p.profile.json');
  });

  it('names bad files, does the others, leaves what is no visit, and ends with 3', async () => {
    const where = world();
    const visits = join(where, 'visits');
    put(visits, 'bad.visit.json', '{');
    put(visits, 'letter.pdf', '%PDF-1.7\n');
    put(visits, 'notes.txt', 'not looked at');
    put(visits, 'other.json', '{"a":1}');
    const { code, match } = await json(where);
    expect([code, match.workstations.length]).toEqual([3, 4]);
    expect(match.failures.map(({ file }: { file: string }) => file)).toEqual([
      join('visits', 'bad.visit.json'),
      join('visits', 'letter.pdf'),
    ]);
    expect((await run(where)).err).toContain('bad.visit.json');
  });

  it('of a folder without visits says so; without words, or of a folder that is not there, it fails', async () => {
    const where = world();
    mkdirSync(join(where, 'empty'));
    const match = (...args: string[]) => runCli(['match', ...args], { cwd: where });
    const empty = await match('p.profile.json', 'empty', '--lang', 'en');
    expect([empty.code, empty.out.trim()]).toEqual([0, textsOf('en').t('match.cli.none')]);
    expect((await match('p.profile.json')).code).toBe(2);
    expect((await match('p.profile.json', 'visits', 'more')).code).toBe(2);
    expect(await match('p.profile.json', 'nowhere')).toMatchObject({ code: 3, out: '' });
    expect(await match('none.profile.json', 'visits')).toMatchObject({ code: 3, out: '' });
  });
});

describe('a profile that is refused', () => {
  const good = profileOf({ massG: 3_000 });
  it.each([
    ['with a name', { ...good, name: 'J. Peeters' }, '/name'],
    ['with a diagnosis', { ...good, diagnosis: 'lage rugpijn' }, '/diagnosis'],
    ['with a limit that nobody knows', profileOf({ massKg: 3 } as never), '/limits/massKg'],
    ['with half a gram', profileOf({ massG: 0.5 }), '/limits/massG'],
    ['with less than nothing', profileOf({ standingMinutes: -1 }), '/limits/standingMinutes'],
    ['with more minutes than a day has', profileOf({ dayMinutes: 1_441 }), '/limits/dayMinutes'],
    ['of another kind', document(), ''],
    ['of a later version', { ...good, formatVersion: 99 }, ''],
    ['cut off', JSON.stringify(good).slice(0, 40), ''],
    ['that is empty', '', ''],
  ])('%s ends with 3, says where, and matches nothing', async (_, profile, path) => {
    const { code, out, err } = await run(world(profile), '--lang', 'en');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('p.profile.json');
    expect(err).toContain(path.split('/').at(-1));
    // What stands in a field that should not be there is not repeated.
    expect(err).not.toMatch(/Peeters|rugpijn/);
  });

  it('is refused in the language of whoever asks', async () => {
    const where = world({ ...good, name: 'J. Peeters' });
    const said = await Promise.all(languages.map((lang) => run(where, '--lang', lang)));
    expect(said.map(({ code }) => code)).toEqual([3, 3, 3, 3]);
    expect(new Set(said.map(({ err }) => err)).size).toBe(4);
  });
});
