import { describe, expect, test } from 'vitest';
import { type Cell, hasFraction, isNumeric, numberReader, wholeUp } from '../../../core/measure/table-number.ts';

/** A number in thousandths, with its sign and unit, read among the cells of its column. */
function thousandths(cell: Cell, column: readonly Cell[] = [], alone: 'decimals' | 'thousands' = 'decimals') {
  const number = numberReader(column, () => alone)(cell);
  if (number === undefined) return undefined;
  const { whole } = wholeUp(number, { numerator: 1_000, denominator: 1 });
  const signed = number.negative ? -whole : whole;
  return number.unit === '' ? signed : [signed, number.unit];
}

describe('a number in a cell', () => {
  test.each<[Cell, unknown]>([
    ['4,75', 4_750],
    ['4.75', 4_750],
    ['1.234,5', 1_234_500],
    ['1,234.5', 1_234_500],
    ['1 234,5', 1_234_500],
    ['1\u00a0234,5', 1_234_500],
    ['1\u202f234\u202f567,8', 1_234_567_800],
    ["1'234.50", 1_234_500],
    ['1’234.50', 1_234_500],
    ['1.234.567', 1_234_567_000],
    ['12.345.678,9', 12_345_678_900],
    ['0,750', 750],
    ['0012', 12_000],
    [',5', 500],
    ['.5', 500],
    ['+3', 3_000],
    ['-3,5', -3_500],
    ['\u22123,5', -3_500],
    ['4.75E+00', 4_750],
    ['4,75e1', 47_500],
    ['4,75 kg', [4_750, 'kg']],
    ['4,75kg', [4_750, 'kg']],
    ['4750 g', [4_750_000, 'g']],
    ['0,45 m/s²', [450, 'm/s²']],
    ['0,45 m/s2', [450, 'm/s2']],
    ['5 €', [5_000, '€']],
    ['12 %', [12_000, '%']],
    ['  7  ', 7_000],
    ['0.30000000000000004', 300],
    ['4.749999999999999999', 4_750],
    [0.1 + 0.2, 300],
    [1e308, Number.POSITIVE_INFINITY],
    ['1e308', Number.POSITIVE_INFINITY],
    [-0, 0],
    ['123456789012345', 123_456_789_012_345_000],
  ])('%j', (cell, expected) => {
    expect(thousandths(cell)).toEqual(expected);
    expect(isNumeric(cell)).toBe(true);
  });

  test.each<Cell>([
    '',
    '-',
    'doos',
    '5.',
    '1.23.4',
    '12,3,4',
    '1.234,5,6',
    '1 2',
    '1 234 5',
    '12:30',
    '22/11/2026',
    '22-11-2026',
    '2026-11-22',
    '1.5.2026',
    '€ 5',
    '(5)',
    '5-10',
    '=1+1',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    `${'1'.repeat(61)}`,
    `${'1 '.repeat(50_000)}x`,
  ])('%j is none', (cell) => {
    expect(thousandths(cell)).toBeUndefined();
    expect(isNumeric(cell)).toBe(false);
  });

  test('has a fraction or not, as far as it tells by itself', () => {
    expect(['4,75', '0.5', 1.25].map(hasFraction)).toEqual([true, true, true]);
    expect(['4,00', '120', '1.234', 3, 'x'].map(hasFraction)).toEqual([false, false, false, false, false]);
  });
});

describe('1.234 is decided by its column', () => {
  test.each<[string, readonly Cell[], number]>([
    ['1.234', ['4,75'], 1_234_000],
    ['1.234', ['4.75'], 1_234],
    ['1,234', ['4.75'], 1_234_000],
    ['1,234', ['0,750'], 1_234],
    ['1.234', ['1.234.567'], 1_234_000],
    ['1.234', ['1,5 kg', 'text', 3], 1_234_000],
    // What stands for itself stays what it is.
    ['4.75', ['1,5', '2,5'], 4_750],
    // Nobody says, or both are said.
    ['1.234', ['2.500', '120'], 1_234],
    ['1.234', ['1,5', '2.5'], 1_234],
  ])('%s among %j', (cell, column, expected) => {
    expect(thousandths(cell, column)).toBe(expected);
  });

  test('and where it does not tell, by what is counted', () => {
    expect(thousandths('1.234', [], 'thousands')).toBe(1_234_000);
    expect(thousandths('1.234', ['0.5'], 'thousands')).toBe(1_234);
    expect(thousandths('0.234', [], 'thousands')).toBe(234);
    expect(thousandths('1234.567', [], 'thousands')).toBe(1_234_567);
  });
});

test('whole numbers are exact or rounded up, however long', () => {
  const pound = { numerator: 45_359_237, denominator: 100_000 };
  expect(wholeUp({ digits: 1, decimals: 0 }, pound)).toEqual({ whole: 454, exact: false });
  expect(wholeUp({ digits: 100_000, decimals: 0 }, pound)).toEqual({ whole: 45_359_237, exact: true });
  expect(wholeUp({ digits: 999_999_999_999_999, decimals: 10 }, pound)).toEqual({ whole: 45_359_237, exact: false });
  expect(wholeUp({ digits: 1, decimals: 300 }, pound)).toEqual({ whole: 1, exact: false });
  expect(wholeUp({ digits: 0, decimals: 14 }, pound)).toEqual({ whole: 0, exact: true });
});
