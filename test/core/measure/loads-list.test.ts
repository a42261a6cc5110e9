import { describe, expect, test } from 'vitest';
import { type LoadColumns, loadsOfRows } from '../../../core/measure/loads-list.ts';
import type { Cell } from '../../../core/measure/table-number.ts';
import type { TableRows } from '../../../core/measure/table-rows.ts';
import { load } from '../../../core/visit/task.ts';

const standard: LoadColumns = { what: 0, mass: 1, quantity: 2, unit: 'kg', massIs: 'piece' };

/** Rows as a table by its columns, numbered from 2: above them stands a header. */
function tableRows(rows: readonly (readonly Cell[])[]): TableRows {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => row[index]));
  return { numbers: rows.map((_, at) => at + 2), columns };
}

function list(rows: readonly (readonly Cell[])[], more: Partial<LoadColumns> = {}) {
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `load-${ids}`;
  };
  return loadsOfRows(tableRows(rows), { ...standard, ...more }, { name: 'orders.csv', newId });
}

const brief = (rows: readonly (readonly Cell[])[], more: Partial<LoadColumns> = {}) =>
  list(rows, more).loads.map(({ what, massG, handlings }) => [what, massG, handlings]);

const reasons = (rows: readonly (readonly Cell[])[], more: Partial<LoadColumns> = {}) =>
  list(rows, more).rejected.map(({ row, reason, value }) => [row, reason, value]);

describe('rows become loads', () => {
  test('the same object and mass together, in the order of the rows', () => {
    const rows = [
      ['Doos', '4,75', '100'],
      ['Krat', '12', 3],
      ['Doos', '4,750', '20'],
      ['Doos', 5, 1],
    ];
    expect(brief(rows)).toEqual([
      ['Doos', 4_750, 120],
      ['Doos', 5_000, 1],
      ['Krat', 12_000, 3],
    ]);
    expect(list(rows)).toMatchObject({ rows: 4, handlings: 124, totalG: 611_000, heaviestG: 12_000, roundedUpG: 0 });
  });

  test('as a visit takes them: per day, from a document, named after the file where nothing names them', () => {
    const { loads } = list([
      ['  \u0007Zak\n meel ', 25, 8],
      ['', 1, 1],
    ]);
    for (const one of loads) expect(load.parse(one)).toEqual(one);
    const mark = { evidence: 'document', remark: 'orders.csv' };
    expect(loads).toEqual([
      {
        id: 'load-1',
        what: 'Zak  meel',
        massG: 25_000,
        handlings: 8,
        per: 'day',
        provenance: { massG: mark, handlings: mark },
      },
      expect.objectContaining({ id: 'load-2', what: 'orders.csv' }),
    ]);
    expect(load.parse(list([['\u{1f4e6}'.repeat(500), 1, 1]]).loads[0])).toBeDefined();
  });

  test.each<[Cell, LoadColumns['unit'], number]>([
    ['2,5', 'kg', 2_500],
    ['2500', 'g', 2_500],
    ['1.250', 'g', 1_250],
    ['1.250', 'kg', 1_250],
    ['1', 'lb', 454],
    ['11', 'lb', 4_990],
    ['10,5 lbs', 'kg', 4_763],
    ['750 g', 'kg', 750],
    ['1.500 g', 'kg', 1_500],
    ['2 Kilogramm', 'g', 2_000],
    [0.1 + 0.2, 'kg', 300],
    ['0,001', 'kg', 1],
    ['2000', 'kg', 2_000_000],
  ])('%j in %s is %d g', (mass, unit, grams) => {
    expect(brief([['x', mass, 1]], { unit })).toEqual([['x', grams, 1]]);
  });

  test('a mass of the whole row is shared by its pieces, in whole grams that add up to it', () => {
    const rows = [
      ['a', 12, 5],
      ['b', 0.1, 3],
      ['c', 100_000, 100],
    ];
    expect(brief(rows, { massIs: 'row' })).toEqual([
      ['a', 2_400, 5],
      ['b', 33, 2],
      ['b', 34, 1],
      ['c', 1_000_000, 100],
    ]);
    // A piece is at least a gram.
    expect(brief([['d', 0.003, 7]], { massIs: 'row' })).toEqual([['d', 1, 7]]);
  });

  test('a limit that whole rows keep exactly stays kept', () => {
    const { totalG, handlings, heaviestG } = list([['pallet', 3_000, 700]], { massIs: 'row' });
    expect([totalG, handlings, heaviestG]).toEqual([3_000_000, 700, 4_286]);
  });

  test('each row is one handling where no column has quantities', () => {
    const rows = [
      ['a', 5],
      ['a', 5],
      ['b', 1],
    ];
    expect(brief(rows, { quantity: null })).toEqual([
      ['a', 5_000, 2],
      ['b', 1_000, 1],
    ]);
    expect(brief(rows, { quantity: null, what: null })).toEqual([
      ['orders.csv', 5_000, 2],
      ['orders.csv', 1_000, 1],
    ]);
  });
});

describe('rows that are not taken over', () => {
  test.each<[string, Cell, string]>([
    ['nothing', '', 'empty'],
    ['a blank', ' \u00a0', 'empty'],
    ['text', 'zwaar', 'no-number'],
    ['an error', '#N/A', 'no-number'],
    ['a date', '22/11/2026', 'no-number'],
    ['a share', '12 %', 'unknown-unit'],
    ['money', '4,75 €', 'unknown-unit'],
    ['tons', '2 t', 'unknown-unit'],
    ['less than nothing', '-4', 'negative'],
    ['zero', '0', 'zero'],
    ['minus zero', -0, 'zero'],
    ['too much', '2000,001', 'too-large'],
    ['far too much', 1e308, 'too-large'],
    ['parts of a gram', '4,7505', 'too-precise'],
    ['almost nothing', 1e-300, 'too-precise'],
  ])('%s as a mass', (_, mass, reason) => {
    expect(
      reasons([
        ['ok', 1, 1],
        ['x', mass, 1],
      ]),
    ).toEqual([[3, reason, String(mass)]]);
  });

  test.each<[Cell, string]>([
    ['', 'empty'],
    ['veel', 'no-number'],
    ['-2', 'negative'],
    ['0', 'zero'],
    ['2,5', 'too-precise'],
    ['100001', 'too-large'],
    ['3 kg', 'unknown-unit'],
  ])('%j as a quantity', (quantity, reason) => {
    expect(reasons([['x', 1, quantity]])).toEqual([[2, reason, String(quantity)]]);
  });

  test('quantities may name their pieces and part their thousands', () => {
    const rows = ['3 st', '3 stuks', '3x', '3 pcs', '3 Stück', '1.200', '1 200'].map((quantity) => ['x', 1, quantity]);
    expect(brief(rows)).toEqual([['x', 1_000, 15 + 2_400]]);
  });

  test('a row that ends before its mass, and sums of other rows', () => {
    const rows = [
      ['x'],
      ['Totaal', 12, 4],
      ['TOTAL:', 12, 4],
      ['Sous-total', 12, 4],
      ['Gesamtsumme', 12, 4],
      ['Totaalkrat', 12, 4],
    ];
    expect(reasons(rows)).toEqual([
      [2, 'too-short', ''],
      [3, 'total', 'Totaal'],
      [4, 'total', 'TOTAL:'],
      [5, 'total', 'Sous-total'],
      [6, 'total', 'Gesamtsumme'],
    ]);
    // In the first column too, where that is neither name nor number.
    expect(reasons([['Totaal', '', 12, 4]], { what: 1, mass: 2, quantity: 3 })).toEqual([[2, 'total', 'Totaal']]);
  });

  test('are all counted, and the first thousand listed', () => {
    const { rejectedRows, rejected, loads } = list(Array.from({ length: 1_500 }, () => ['x', 'y'.repeat(900), 1]));
    expect(loads).toEqual([]);
    expect([rejectedRows, rejected.length, rejected[0]?.value.length]).toEqual([1_500, 1_000, 200]);
  });
});

describe('more loads than a task takes', () => {
  const rows = (count: number, name: (at: number) => string, mass: (at: number) => number) =>
    Array.from({ length: count }, (_, at) => [name(at), mass(at) / 1_000, 2]);

  test('5,000 stay as they are; one more puts those of a mass together and names them so', () => {
    const many = (count: number) =>
      rows(
        count,
        (at) => `Artikel ${at}`,
        (at) => 1 + (at % 100),
      );
    expect(list(many(5_000)).loads).toHaveLength(5_000);
    const { loads, roundedUpG, handlings } = list(many(5_001));
    expect([loads.length, roundedUpG, handlings]).toEqual([100, 1, 10_002]);
    expect(loads[0]).toMatchObject({ what: 'Artikel 0 (+50)', massG: 1, handlings: 102 });
    expect(loads[1]).toMatchObject({ what: 'Artikel 1 (+49)', massG: 2, handlings: 100 });
  });

  test.each([
    [40_000, 10],
    [400_000, 100],
    [2_000_000, 1_000],
  ])('masses up to %d g are rounded up to %d g', (most, step) => {
    const step0 = most / 8_000;
    const { loads, roundedUpG, handlings } = list(
      rows(
        8_000,
        () => 'x',
        (at) => Math.ceil((at + 1) * step0),
      ),
    );
    expect(roundedUpG).toBe(step);
    expect(handlings).toBe(16_000);
    expect(loads.length).toBeLessThanOrEqual(5_000);
    expect(loads.every(({ massG = 1 }) => massG % step === 0)).toBe(true);
  });

  test('a name keeps the number of the others, however long it is', () => {
    const { loads } = list(
      rows(
        6_000,
        (at) => `${'n'.repeat(300)}${at}`,
        () => 1_000,
      ),
    );
    expect(loads).toHaveLength(1);
    // Cut to the 200 characters that a visit takes, they are one.
    expect(loads[0]?.what).toBe('n'.repeat(200));
    const named = list(
      rows(
        6_000,
        (at) => `${at} ${'n'.repeat(300)}`,
        () => 1_000,
      ),
    ).loads;
    expect(named[0]?.what).toHaveLength(200);
    expect(named[0]?.what.endsWith(' (+5999)')).toBe(true);
  });

  test('more handlings than one load holds are parted, and more than a task could hold are refused', () => {
    const full = ['x', 1, 100_000] as const;
    expect(brief([full, full, ['x', 1, 5]])).toEqual([
      ['x', 1_000, 100_000],
      ['x', 1_000, 100_000],
      ['x', 1_000, 5],
    ]);
    const { handlings, loads, rejected } = list(Array.from({ length: 1_001 }, () => full));
    expect([handlings, loads.length]).toEqual([100_000_000, 1_000]);
    expect(rejected).toEqual([{ row: 1_002, reason: 'too-large', value: '100000' }]);
  });
});
