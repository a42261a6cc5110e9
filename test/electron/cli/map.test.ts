import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { exampleVisits } from '../../support/example-visits.ts';
import { document } from '../../support/visit-builder.ts';
import { folder, put, runCli } from './run-cli.ts';

const run = (where: string, ...args: string[]) => runCli(['map', ...args], { cwd: where });

async function json(where: string, ...args: string[]) {
  const { code, out } = await run(where, ...args, '--json');
  return { code, map: JSON.parse(out) };
}

/** The eight examples, one of them in a folder in the folder. */
function examples(): string {
  const where = folder();
  mkdirSync(join(where, 'visits/deeper'), { recursive: true });
  exampleVisits.forEach(({ raw, number }, at) => {
    put(join(where, at === 0 ? 'visits/deeper' : 'visits'), `${number}.visit.json`, raw);
  });
  return where;
}

describe('groenkader map', () => {
  it('gives as JSON what assess says of each file', async () => {
    const where = examples();
    const { code, map } = await json(where, 'visits');
    expect([code, map.format, map.formatVersion, map.failures]).toEqual([0, 'groenkader-map', 1, []]);
    expect(map.counts).toEqual({ within: 2, outside: 5, incomplete: 1, unvisited: 0 });
    const files = map.workstations.map(({ file }: { file: string }) => file);
    expect(files).toContain(join('visits', 'deeper', 'W-101.visit.json'));
    const assessed = JSON.parse((await runCli(['assess', ...files, '--json'], { cwd: where })).out);
    for (const [at, { verdict, criteria, visit }] of assessed.files.entries()) {
      const on = map.workstations[at];
      expect([on.verdict, on.number, on.visit.date]).toEqual([verdict, visit.workstation.number, visit.date]);
      for (const [c, { id, outcome, ratio }] of criteria.entries()) {
        const share = typeof ratio === 'number' ? Math.ceil(1_000 * ratio) / 1_000 : null;
        expect(on.criteria[c]).toEqual({ id, outcome, share });
      }
    }
  });

  it('takes the newest visit of each workstation, and not what a revision replaces', async () => {
    const where = folder();
    const visit = (id: string, date: string, more: object = {}) =>
      put(where, `${id}.visit.json`, document({ id, date, ...more }));
    visit('old', '2025-01-01');
    visit('first', '2026-03-01', { issue: { revision: 1, date: '2026-03-01' } });
    visit('second', '2026-03-01', {
      issue: { revision: 2, date: '2026-03-02', replaces: { revision: 1, date: '2026-03-01' } },
    });
    visit('draft', '2026-03-01');
    const other = { workstation: { number: ' 12 '.trim(), title: 'Elders' }, company: { name: 'Ander NV' } };
    visit('other', '2024-01-01', other);
    visit('wrong', '2026-05-05', { company: { name: 'Derde NV' } });
    visit('right', '2026-05-04', {
      company: { name: 'DERDE NV' },
      previous: { visit: 'wrong', date: '2026-05-05', relation: 'revision' },
    });
    const { code, map } = await json(where, '.');
    expect([code, map.failures]).toEqual([0, []]);
    expect(map.workstations.map((one: { visit: { id: string } }) => one.visit.id)).toEqual([
      'other',
      'second',
      'right',
    ]);
  });

  it('names bad files, does the others, and ends with 3', async () => {
    const where = examples();
    put(join(where, 'visits'), 'bad.visit.json', '{');
    put(join(where, 'visits'), 'letter.pdf', '%PDF-1.7\n');
    put(join(where, 'visits'), 'notes.txt', 'not looked at');
    const { code, map } = await json(where, 'visits');
    expect([code, map.workstations.length]).toEqual([3, 8]);
    expect(map.failures.map(({ file }: { file: string }) => file)).toEqual([
      join('visits', 'bad.visit.json'),
      join('visits', 'letter.pdf'),
    ]);
    const { err } = await run(where, 'visits');
    expect(err).toContain('bad.visit.json');
  });

  it.each(languages)('shows and writes it in words: %s', async (lang) => {
    const where = examples();
    const { code, out, err } = await run(where, 'visits', '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/cliMap|\{\{|undefined|null|NaN/);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
    const written = await run(where, 'visits', '--lang', lang, '--xlsx', 'map.xlsx', '--csv', 'map.csv');
    expect([written.code, written.err]).toEqual([0, '']);
    expect(written.out.trimEnd().split('\n')).toHaveLength(2);
    expect(readFileSync(join(where, 'map.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(readFileSync(join(where, 'map.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(9);
  });

  it('leaves a file that exists, unless told', async () => {
    const where = examples();
    put(where, 'map.csv', 'mine');
    const kept = await run(where, 'visits', '--csv', 'map.csv', '--lang', 'en');
    expect(kept.code).toBe(3);
    expect(kept.err).toContain('map.csv: this file already exists: map.csv. With --force it is replaced.');
    expect(readFileSync(join(where, 'map.csv'), 'utf8')).toBe('mine');
    expect((await run(where, 'visits', '--csv', 'map.csv', '--force')).code).toBe(0);
    expect(readFileSync(join(where, 'map.csv'), 'utf8')).not.toBe('mine');
  });

  it('of a folder without visits says so; without a folder, or of one that is not there, it fails', async () => {
    const where = folder();
    const empty = await run(where, '.', '--lang', 'en');
    expect([empty.code, empty.out.trim()]).toEqual([0, 'This folder holds no visit that can be read.']);
    expect((await run(where)).code).toBe(2);
    expect((await run(where, '.', 'more')).code).toBe(2);
    const failed = async (...args: string[]) => {
      const { code, err } = await run(where, ...args, '--lang', 'en');
      expect(code).toBe(3);
      return err;
    };
    expect(await failed('nowhere')).toBe('nowhere: this folder does not exist.\n');
    put(where, 'file.txt', 'x');
    expect(await failed('file.txt')).toBe('file.txt: this is not a folder.\n');
    // A map is not a sheet, and what is there already may be neither.
    expect(await failed('.', '--xlsx', '.', '--force')).toContain('.: this is a folder, not a file.');
    expect(await failed('.', '--csv', 'none/x.csv')).toContain('none/x.csv: this file could not be written');
  });
});
