import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { folder, runCli } from './run-cli.ts';

const meter =
  'Bron\taw,x [m/s²]\taw,y [m/s²]\taw,z [m/s²]\tDuur\nHeftruck\t0,44\t0,35\t0,61\t0:40\nReachtruck\t0,35\t0,38\t0,52\t0:20\n';

function put(content: string): string {
  const where = folder();
  writeFileSync(join(where, 'meter.tsv'), content);
  return where;
}

const run = (where: string, ...args: string[]) => runCli(['vibration', ...args], { cwd: where });

async function json(where: string, ...args: string[]) {
  const { code, out, err } = await run(where, ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

const axes = (values: string, minutes: string, factor = 'included') =>
  json(folder(), '--axes', values, '--minutes', minutes, '--factor', factor);

describe('one source, typed in', () => {
  it.each([
    ['0,0,0.5', '60', 'met', 177],
    ['0,0,0.3', '180', 'not-met', 184],
    ['0,0,0.501', '10', 'not-met', 72],
  ])('%s m/s² for %s min is %s', async (values, minutes, outcome, daily) => {
    const { criteria, total } = await axes(values, minutes);
    expect(criteria).toMatchObject([{ id: 'whole-body-vibration', outcome }]);
    expect(Math.round(total.worst.mmS2)).toBe(daily);
  });

  it('applies the factor once, and only where it is not in the values', async () => {
    const excluded = await axes('0.44,0.35,0.61', '60', 'excluded');
    expect(excluded.sources[0]).toMatchObject({
      accelerationMmS2: { x: 440, y: 350, z: 610 },
      weightedMmS2: { x: 616, y: 490, z: 610 },
      worst: { axis: 'x', mmS2: 616 },
    });
    expect(excluded.sources[0].vectorSumMmS2).toBeCloseTo(995.8, 1);
    const included = await axes('0.44,0.35,0.61', '60', 'included');
    expect(included.sources[0]).toMatchObject({ weightedMmS2: { x: 440 }, worst: { axis: 'z', mmS2: 610 } });
  });

  it('shows both limits, and marks the one that breaks', async () => {
    const shown = async (values: string, minutes: string) => {
      const args = ['--axes', values, '--minutes', minutes, '--factor', 'excluded', '--lang', 'en'];
      const { out } = await run(folder(), ...args);
      return out.split('\n').filter((line) => line.includes('(≤'));
    };
    expect(await shown('0.21,0.18,0.46', '150')).toEqual([
      '    0.46 m/s² (≤ 0.5 m/s²)',
      '  ✗ 150 min/day (≤ 60 min/day)',
    ]);
    expect(await shown('0.44,0.35,0.61', '40')).toEqual([
      '  ✗ 0.62 m/s² (≤ 0.5 m/s²)',
      '    40 min/day (≤ 60 min/day)',
    ]);
  });

  it('takes decimal commas, with semicolons or blanks between', async () => {
    const { sources } = await axes('0,44;0,35;0,61', '60');
    expect(sources[0].accelerationMmS2).toEqual({ x: 440, y: 350, z: 610 });
    expect((await axes('0,44 0,35 0,61', '60')).sources).toEqual(sources);
  });

  it('gives everything as JSON', async () => {
    const given = await axes('0,0,1', '60');
    expect(given).toMatchObject({
      format: 'groenkader-vibration',
      formatVersion: 1,
      file: null,
      columns: null,
      factor: 'included',
      factorTenths: [14, 14, 10],
      sources: [{ id: 'source-1', what: null, minutesPerDay: 60, minutesToReach: { action: 120 } }],
      total: { minutesPerDay: 60, complete: true, worst: { axis: 'z' } },
      legalValuesMmS2: { action: 500, limit: 1_150 },
      rejectedRows: 0,
      frame: { id: 'inrs-green-frame', version: '2011' },
    });
  });
});

describe('the table of a meter', () => {
  it('gives each source, and all of them together', async () => {
    const given = await json(put(meter), 'meter.tsv', '--factor', 'excluded');
    expect(given).toMatchObject({
      file: 'meter.tsv',
      columns: { x: { column: 2, header: 'aw,x [m/s²]' }, minutes: { column: 5, header: 'Duur' } },
      unit: 'm/s2',
      sources: [
        { what: 'Heftruck', minutesPerDay: 40, worst: { axis: 'x', mmS2: 616 } },
        { what: 'Reachtruck', minutesPerDay: 20, worst: { axis: 'y', mmS2: 532 } },
      ],
      total: { minutesPerDay: 60 },
      criteria: [{ outcome: 'not-met', value: 616 }],
    });
    const { x } = given.total.energyMeanMmS2;
    expect(x).toBeCloseTo(Math.sqrt((616 ** 2 * 40 + 490 ** 2 * 20) / 60), 9);
  });

  it('is met only where every row was read', async () => {
    const outcome = async (text: string) => {
      const { criteria } = await json(put(text), 'meter.tsv', '--factor', 'included');
      return criteria[0].outcome;
    };
    expect(await outcome('bron;x;y;z;min\na;0,1;0,2;0,5;60\n')).toBe('met');
    expect(await outcome('bron;x;y;z;min\na;0,1;0,2;0,5;50\nb;0,1;;0,2;10\n')).toBe('not-assessed');
    expect(await outcome('bron;x;y;z;min\na;0,1;0,2;0,5;\n')).toBe('not-assessed');
  });

  it('takes the minutes of its one source from the call, and of several from the table alone', async () => {
    const one = put('bron;x;y;z\na;0,1;0,2;0,5\n');
    const given = await json(one, 'meter.tsv', '--factor', 'included', '--minutes', '45');
    expect(given.sources[0].minutesPerDay).toBe(45);
    const { code, err } = await run(put(meter), 'meter.tsv', '--factor', 'included', '--minutes', '45');
    expect(code).toBe(2);
    expect(err).toContain('--minutes');
  });

  it.each(languages)('shows it all in words: %s', async (lang) => {
    const { code, out } = await run(put(meter), 'meter.tsv', '--factor', 'excluded', '--lang', lang);
    expect(code).toBe(0);
    expect(out).not.toMatch(/cliTable|\{\{|undefined|null|NaN/);
    expect(out).toContain('1. Heftruck');
    expect(out).toMatch(/0[.,]62 m\/s²/);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });
});

describe('a wrong call of vibration', () => {
  it.each([
    ['without the factor', ['--axes', '0.1,0.2,0.3', '--minutes', '60'], '--factor'],
    ['without minutes', ['--axes', '0.1,0.2,0.3', '--factor', 'included'], '--minutes'],
    ['with two axes', ['--axes', '0.1,0.2', '--minutes', '60', '--factor', 'included'], '--axes'],
    ['with decimal commas alone', ['--axes', '0,1,0,2,0,3', '--minutes', '60', '--factor', 'included'], '--axes'],
    ['with words', ['--axes', 'a,b,c', '--minutes', '60', '--factor', 'included'], '--axes'],
    ['with less than nothing', ['--axes=-1,0,1', '--minutes', '60', '--factor', 'included'], '--axes'],
    ['with a file and axes', ['x.csv', '--axes', '0.1,0.2,0.3', '--minutes', '6', '--factor', 'included'], '--axes'],
  ])('%s ends with 2', async (_, args, option) => {
    const { code, out, err } = await run(folder(), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(option);
  });
});
