import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { sheetOf, workbook } from '../../support/workbook.ts';
import { folder, runCli } from './run-cli.ts';

const orders =
  'Omschrijving;Gewicht (kg);Aantal\nDoos koffie;4,75;120\nKrat flessen;12,4;30\nPalletkap;zwaar;2\nTotaal;;152\n';

function put(name: string, content: string | Uint8Array): string {
  const where = folder();
  writeFileSync(join(where, name), content);
  return where;
}

const run = (where: string, ...args: string[]) => runCli(['loads', ...args], { cwd: where });

async function json(where: string, ...args: string[]) {
  const { code, out, err } = await run(where, ...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('groenkader loads', () => {
  it('gives everything as JSON, the same every time', async () => {
    const where = put('orders.csv', orders);
    const given = await json(where, 'orders.csv');
    expect(given).toEqual(await json(where, 'orders.csv'));
    const { criteria, ...rest } = given;
    expect(rest).toEqual({
      format: 'groenkader-loads',
      formatVersion: 1,
      file: 'orders.csv',
      worksheet: null,
      headerRows: 1,
      hiddenRows: 0,
      columns: {
        mass: { column: 2, header: 'Gewicht (kg)' },
        quantity: { column: 3, header: 'Aantal' },
        what: { column: 1, header: 'Omschrijving' },
      },
      unit: 'kg',
      massIs: 'piece',
      rows: 2,
      handlings: 150,
      totalG: 942_000,
      heaviestG: 12_400,
      roundedUpG: 0,
      loads: [
        { id: 'load-1', what: 'Doos koffie', massG: 4_750, handlings: 120, per: 'day' },
        { id: 'load-2', what: 'Krat flessen', massG: 12_400, handlings: 30, per: 'day' },
      ],
      rejectedRows: 2,
      rejected: [
        { row: 4, reason: 'no-number', value: 'zwaar' },
        { row: 5, reason: 'total', value: 'Totaal' },
      ],
      frame: { id: 'inrs-green-frame', version: '2011' },
    });
    expect(criteria).toMatchObject([
      { id: 'load-mass', outcome: 'not-met', value: 12_400, limit: 5_000 },
      // A row is missing: what is known is below the limit, and nobody knows the rest.
      { id: 'daily-tonnage', outcome: 'not-assessed', value: 942_000 },
    ]);
  });

  it('asks whether a list is of one person and one day where it holds much', async () => {
    const asks = async (rows: string) =>
      (await run(put('a.csv', `what;kg;aantal\n${rows}\n`), 'a.csv', '--lang', 'nl')).out.includes(
        'één persoon, één dag?',
      );
    expect(await asks('x;5;3000')).toBe(false);
    expect(await asks('x;0,5;3001')).toBe(true);
    expect(await asks('x;15,001;1000')).toBe(true);
  });

  it('says how many rows a workbook does not show, and counts them', async () => {
    const row = (number: number, more = '') =>
      `<row r="${number}"${more}><c><v>${number + 0.5}</v></c><c t="str"><v>x</v></c></row>`;
    const rows = `<worksheet><sheetData>${row(1)}${row(2, ' hidden="1"')}${row(3, ' hidden="1"')}</sheetData></worksheet>`;
    const where = put('a.xlsx', workbook({ sheets: [{ name: 'Blad1', rows }] }));
    expect(await json(where, 'a.xlsx')).toMatchObject({ hiddenRows: 2, rows: 3, totalG: 7_500 });
    expect((await run(where, 'a.xlsx', '--lang', 'nl')).out).toContain('2 rijen zijn verborgen');
  });

  it('says that a criterion is met only where every row was read', async () => {
    const outcomes = async (text: string) =>
      (await json(put('a.csv', text), 'a.csv')).criteria.map(({ outcome }: { outcome: string }) => outcome);
    expect(await outcomes('what;kg;aantal\nx;5;600\nTotaal;5;600\n')).toEqual(['met', 'met']);
    expect(await outcomes('what;kg;aantal\nx;5;601\n')).toEqual(['met', 'not-met']);
    expect(await outcomes('what;kg;aantal\nx;5;600\ny;;1\n')).toEqual(['not-assessed', 'not-assessed']);
    expect(await outcomes('what;kg;aantal\nx;;1\n')).toEqual(['not-assessed', 'not-assessed']);
  });

  it('takes columns by number or heading, the unit, the sheet, and what a mass is that of', async () => {
    const where = put('a.csv', 'a;b;c\n4750;x;10\n');
    const columns = ['--columns', 'mass=1,quantity=c,what=2', '--unit', 'g'];
    expect(await json(where, 'a.csv', ...columns)).toMatchObject({ unit: 'g', totalG: 47_500, loads: [{ what: 'x' }] });
    expect(await json(where, 'a.csv', ...columns, '--mass-is', 'row')).toMatchObject({ massIs: 'row', totalG: 4_750 });
    const twice = await runCli(['loads', join(where, 'a.csv'), '--columns', 'mass=1,quantity=a']);
    expect(twice).toMatchObject({ code: 2, out: '' });
    const plain = ['--columns', 'mass=1,quantity=3', '--unit', 'g', '--header-rows', '0'];
    expect(await json(where, 'a.csv', ...plain)).toMatchObject({
      rejectedRows: 1,
      columns: { mass: { header: null } },
    });
    const book = workbook({
      sheets: [
        { name: 'Maandag', rows: [['Doos', 4.75, 2]] },
        { name: '2', rows: [['Krat', 3.5, 4]] },
      ],
    });
    const week = put('week.xlsx', book);
    expect(await json(week, 'week.xlsx')).toMatchObject({ worksheet: 'Maandag', totalG: 9_500 });
    expect(await json(week, 'week.xlsx', '--worksheet', '2')).toMatchObject({ worksheet: '2', totalG: 14_000 });
    expect(await json(week, 'week.xlsx', '--worksheet', 'maandag')).toMatchObject({ worksheet: 'Maandag' });
  });

  it('takes the unit that the heading names', async () => {
    const where = put('a.csv', 'artikel;gewicht [g];aantal\nx;4.750;10\n');
    expect(await json(where, 'a.csv')).toMatchObject({ unit: 'g', totalG: 47_500 });
  });

  it.each(languages)('shows it all in words: %s', async (lang) => {
    const where = put('orders.csv', orders);
    const { code, out } = await run(where, 'orders.csv', '--lang', lang);
    expect(code).toBe(0);
    // No key stands where words should.
    expect(out).not.toMatch(/cliTable|\{\{|undefined|null|NaN/);
    expect(out).toMatch(/0[.,]94 t/);
    expect(out).toMatch(/12[.,]4 kg/);
    expect(out).toContain('zwaar');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  it('says that masses were rounded up, and how much is not shown', async () => {
    const rows = Array.from({ length: 6_000 }, (_, at) => [`x${at}`, (at + 1) / 1_000, 1]);
    const where = put('a.xlsx', sheetOf(['artikel', 'kg', 'aantal'], ...rows));
    const { out } = await run(where, 'a.xlsx', '--lang', 'en');
    expect(out).toContain('rounded up to 0.01 kg');
    expect(out).toContain('and 590 more');
  });
});

describe('a wrong call of loads', () => {
  it.each([
    ['a heading that is not there', ['--columns', 'mass=Zwaarte'], '--columns'],
    ['a column that is not there', ['--columns', 'mass=9'], '--columns'],
    ['a sheet that is not there', ['--worksheet', 'Blad9'], '--worksheet'],
    ['another unit', ['--unit', 'stone'], '--unit'],
  ])('%s ends with 2 and says what is possible', async (_, args, option) => {
    const { code, out, err } = await run(put('orders.csv', orders), 'orders.csv', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(option);
  });

  it('says which columns there are where none of them is known', async () => {
    const where = put('a.csv', 'a;b\n1;2\n3;4\n');
    const { code, err } = await run(where, 'a.csv', '--lang', 'en');
    expect(code).toBe(3);
    expect(err).toContain('1 = a, 2 = b');
    expect(err).toContain('--columns mass=1');
  });

  it.each([
    ['visit.json', '{"format":"groenkader-visit"}'],
    ['a.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook\0', 'utf16le')])],
    ['a.csv', ''],
  ])('%s ends with 3, in every language', async (name, content) => {
    const where = put(name, content);
    const said = await Promise.all(languages.map((lang) => run(where, name, '--lang', lang)));
    expect(said.map(({ code }) => code)).toEqual([3, 3, 3, 3]);
    expect(new Set(said.map(({ err }) => err)).size).toBe(4);
    expect(said.every(({ out, err }) => out === '' && err.startsWith(`${name}: `))).toBe(true);
  });

  it('a file that is not there ends with 3', async () => {
    expect((await run(folder(), 'none.csv')).code).toBe(3);
  });
});
