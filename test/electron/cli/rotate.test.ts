import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { stationVisit } from '../../support/rotation-builder.ts';
import { folder, put, runCli } from './run-cli.ts';

const head = { format: 'groenkader-rotation', formatVersion: 1 };
const heavy = stationVisit('heavy', { grams: 5_000, handlings: 4_800 });
const light = stationVisit('light');

/** Two people, a heavy and a light station, four half-hours. */
function plan(more: object = {}) {
  return {
    ...head,
    slots: 4,
    people: [{ label: 'A' }, { label: 'B' }],
    stations: [
      { id: 'heavy', name: 'Laden', visit: 'heavy.visit.json', people: 1 },
      { id: 'light', name: 'Onthaal', visit: light, people: 1 },
    ],
    ...more,
  };
}

describe('groenkader rotate', () => {
  it('shows who is where, with the verdict of every day, in four languages', async () => {
    const where = folder();
    put(where, 'heavy.visit.json', heavy);
    put(where, 'plan.json', plan());
    for (const language of languages) {
      const { t } = textsOf(language);
      const { code, out, err } = await runCli(['rotate', 'plan.json', '--lang', language], { cwd: where });
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(t('rotation.allWithin'));
      expect(out).toContain(t('rotation.best'));
      expect(out).toMatch(/^ {2}✓ A: 3\st\/\S+ \(100\s?%\), /m);
      // Two half-hours each at both stations.
      const rows = [...out.matchAll(/^[AB](?: +[12]){4}$/gm)].map(([row]) => row.match(/\d/g)?.sort().join(''));
      expect(rows).toEqual(['1122', '1122']);
    }
  });

  it('gives the same to programs', async () => {
    const where = folder();
    put(where, 'heavy.visit.json', heavy);
    put(where, 'plan.json', plan());
    const { code, out } = await runCli(['rotate', 'plan.json', '--json', '--time', '20'], { cwd: where });
    expect(code).toBe(0);
    const result = JSON.parse(out) as { readonly days: { readonly stations: string[] }[] };
    expect(result).toMatchObject({
      format: 'groenkader-rotation-result',
      formatVersion: 1,
      file: 'plan.json',
      outcome: 'plan',
      heaviestShare: 1,
      gap: 0,
      finished: true,
      changes: 2,
      days: [{ person: 'A', verdict: 'within', open: [] }, { person: 'B' }],
    });
    for (const { stations } of result.days) expect(stations.filter((id) => id === 'heavy')).toHaveLength(2);
  });

  it('says that there is no plan, what stands in the way, and without what there is one', async () => {
    const where = folder();
    put(where, 'heavy.visit.json', stationVisit('heavy', { grams: 5_000, handlings: 9_600, bending: true }));
    put(where, 'plan.json', plan());
    const { code, out } = await runCli(['rotate', 'plan.json', '--lang', 'en'], { cwd: where });
    expect(code).toBe(0);
    expect(out).toContain('✗ No plan is possible.');
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('Laden: every day with this one is outside the limits (No visible bending of the trunk)');
    expect(text).toContain('outside the limits and the limit on tonnage together');
    const json = JSON.parse((await runCli(['rotate', 'plan.json', '--json'], { cwd: where })).out) as object;
    expect(json).toMatchObject({
      outcome: 'no-plan',
      reasons: [
        { kind: 'forbidden-station', station: 'heavy', criteria: ['trunk-flexion'] },
        { kind: 'daily-tonnage' },
      ],
      waysOut: [['forbidden-station', 'daily-tonnage']],
    });
  });

  it('refuses plans and visits that cannot be used, with the field', async () => {
    const where = folder();
    put(where, 'plan.json', plan());
    const missing = await runCli(['rotate', 'plan.json', '--lang', 'en'], { cwd: where });
    expect([missing.code, missing.out]).toEqual([3, '']);
    expect(missing.err).toContain('heavy.visit.json: this file does not exist');

    put(where, 'heavy.visit.json', heavy);
    put(where, 'wrong.json', plan({ people: [{ label: 'A' }] }));
    const short = await runCli(['rotate', 'wrong.json', '--lang', 'en'], { cwd: where });
    expect(short).toMatchObject({ code: 3, out: '' });
    expect(short.err).toContain(
      'wrong.json: people: half-hour 1 needs more people than there are (found: 2; allowed: ≤ 1)',
    );

    put(where, 'broken.json', '{');
    expect(await runCli(['rotate', 'broken.json'], { cwd: where })).toMatchObject({ code: 3, out: '' });
    expect(await runCli(['rotate', join(where, 'heavy.visit.json')])).toMatchObject({ code: 3, out: '' });
    expect(await runCli(['rotate', 'none.json'], { cwd: where })).toMatchObject({ code: 3, out: '' });
    expect(await runCli(['rotate'])).toMatchObject({ code: 2, out: '' });
    expect(await runCli(['rotate', 'plan.json', '--time', '0'], { cwd: where })).toMatchObject({ code: 2, out: '' });
  });

  it('follows a path out of the folder of the plan, and none to another computer', async () => {
    const where = folder();
    for (const each of ['plans', 'visits']) mkdirSync(join(where, each));
    put(where, 'visits/heavy.visit.json', heavy);
    const at = (visit: string) => [
      { id: 'heavy', name: 'Laden', visit, people: 1 },
      { id: 'light', name: 'Onthaal', visit: light, people: 1 },
    ];
    for (const visit of ['../visits/heavy.visit.json', join(where, 'visits/heavy.visit.json')]) {
      put(where, 'plans/plan.json', plan({ stations: at(visit) }));
      expect(await runCli(['rotate', 'plans/plan.json'], { cwd: where })).toMatchObject({ code: 0, err: '' });
    }
    // Both lead to the same file here; Windows would sign in on another computer.
    for (const start of ['//', '/\\', '\\\\']) {
      put(where, 'plans/plan.json', plan({ stations: at(`${start}${join(where, 'visits/heavy.visit.json')}`) }));
      const refused = await runCli(['rotate', 'plans/plan.json', '--lang', 'en'], { cwd: where });
      expect(refused).toMatchObject({ code: 3, out: '' });
      expect(refused.err).toContain('this is not an ordinary file');
    }
  });

  it('prints the schema of a plan', async () => {
    const { code, out } = await runCli(['schema', 'rotation']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', title: 'Groenkader rotation plan' });
  });
});
