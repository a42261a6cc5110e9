import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../core/measure/table-number.ts';
import {
  accelerationUnitOf,
  durationUnitOf,
  sourcesOfRows,
  type VibrationColumns,
} from '../../../core/measure/vibration-table.ts';
import { vibrationSource } from '../../../core/visit/task.ts';

const standard: VibrationColumns = { what: 0, x: 1, y: 2, z: 3, minutes: 4, unit: 'm/s2', factorIncluded: false };

function list(rows: readonly (readonly Cell[])[], more: Partial<VibrationColumns> = {}) {
  const columns = Array.from({ length: 5 }, (_, index) => rows.map((row) => row[index]));
  const table = { numbers: rows.map((_, at) => at + 2), columns };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `source-${ids}`;
  };
  return sourcesOfRows(table, { ...standard, ...more }, { name: 'meter.csv', newId });
}

const axesOf = (rows: readonly (readonly Cell[])[], more: Partial<VibrationColumns> = {}) =>
  list(rows, more).sources.map(({ accelerationMmS2 }) => Object.values(accelerationMmS2 ?? {}));

const minutesOf = (cell: Cell, more: Partial<VibrationColumns> = {}) => {
  const { sources, rejected } = list([['x', 1, 1, 1, cell]], more);
  return rejected[0]?.reason ?? sources[0]?.minutesPerDay;
};

describe('rows become sources', () => {
  test('as a visit takes them, with the factor as it was said', () => {
    const row = ['Heftruck', '0,44', '0,35', '0,61', '90'];
    const mark = { evidence: 'document', remark: 'meter.csv' };
    const source = {
      id: 'source-1',
      what: 'Heftruck',
      accelerationMmS2: { x: 440, y: 350, z: 610 },
      factorIncluded: false,
      minutesPerDay: 90,
      provenance: { accelerationMmS2: mark, minutesPerDay: mark },
    };
    expect(list([row]).sources).toEqual([source]);
    expect(vibrationSource.parse(source)).toEqual(source);
    expect(list([row], { factorIncluded: true }).sources[0]?.factorIncluded).toBe(true);
    const { factorIncluded: _, ...unsaid } = standard;
    const { sources } = sourcesOfRows({ numbers: [2], columns: row.map((cell) => [cell]) }, unsaid, {
      name: 'meter.csv',
      newId: () => 'a',
    });
    expect(sources[0]).not.toHaveProperty('factorIncluded');
  });

  test('a source without minutes, or without a column of them, is taken over without', () => {
    const { sources, rejectedRows } = list([['', 0.4, 0.3, 0.6, ' ']]);
    expect(rejectedRows).toBe(0);
    expect(sources[0]).toMatchObject({ what: 'meter.csv', accelerationMmS2: { x: 400, y: 300, z: 600 } });
    expect(sources[0]).not.toHaveProperty('minutesPerDay');
    expect(list([['x', 1, 1, 1, 30]], { minutes: null }).sources[0]).not.toHaveProperty('minutesPerDay');
  });

  test('accelerations are rounded up to mm/s2: a value above a limit never gets into it', () => {
    expect(axesOf([['x', '0,5', '0,5001', '0,4999', 1]])).toEqual([[500, 501, 500]]);
    expect(axesOf([['x', 0.1 + 0.2, 0, 0, 1]])).toEqual([[300, 0, 0]]);
    expect(axesOf([['x', '440', '350', '1.250', 1]], { unit: 'mm/s2' })).toEqual([[440, 350, 1_250]]);
    expect(axesOf([['x', 1, '0,05', 0, 1]], { unit: 'g' })).toEqual([[9_807, 491, 0]]);
    expect(axesOf([['x', '0,44 m/s²', '350 mm/s2', '0.1 g', 1]])).toEqual([[440, 350, 981]]);
  });

  test.each<[Cell, unknown]>([
    ['90', 90],
    ['1:30', 90],
    ['01:30:00', 90],
    ['0:00:01', 1],
    ['1h30', 90],
    ['1u30', 90],
    ['1,5 h', 90],
    ['1.5 uur', 90],
    ['90 min', 90],
    ['5400 s', 90],
    ['5401 s', 91],
    ['89,2', 90],
    ['1440', 1_440],
    ['24:00', 1_440],
    ['1441', 'too-large'],
    ['25:00', 'too-large'],
    ['0', 'zero'],
    ['-5', 'negative'],
    ['veel', 'no-number'],
    ['1:75', 'no-number'],
    ['2 dagen', 'unknown-unit'],
  ])('%j is %j minutes', (cell, expected) => {
    expect(minutesOf(cell)).toBe(expected);
  });

  test('minutes in the unit of their column', () => {
    expect(minutesOf('1,5', { durationUnit: 'h' })).toBe(90);
    expect(minutesOf('5400', { durationUnit: 's' })).toBe(90);
    expect(minutesOf('1:30', { durationUnit: 's' })).toBe(90);
  });
});

test('units as they are written', () => {
  expect(['m/s²', '[m/s2]', 'm/s^2', 'M/S²', 'm s-2', 'ms⁻²'].map(accelerationUnitOf)).toEqual([
    ...Array.from({ length: 5 }, () => 'm/s2'),
    undefined,
  ]);
  expect(['mm/s²', 'g', 'kg', 'constructor', ''].map(accelerationUnitOf)).toEqual([
    'mm/s2',
    'g',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['min.', 'u', 'Std.', 'sec', 'toString'].map(durationUnitOf)).toEqual(['min', 'h', 'h', 's', undefined]);
});

test.each<[string, readonly Cell[], string, string]>([
  ['an axis without a value', ['x', 1, '', 1, 1], 'empty', ''],
  ['an axis that is not there', ['x', 1, 1], 'too-short', ''],
  ['text', ['x', 1, 1, 'hoog', 1], 'no-number', 'hoog'],
  ['less than nothing', ['x', 1, -1, 1, 1], 'negative', '-1'],
  ['another unit', ['x', '1 dB', 1, 1, 1], 'unknown-unit', '1 dB'],
  ['more than the earth shakes', ['x', 1, 50.001, 1, 1], 'too-large', '50.001'],
  ['nothing at all', ['x', 0, 0, '0,0', 1], 'zero', '0'],
  ['a sum', ['Totaal', 1, 1, 1, 1], 'total', 'Totaal'],
])('%s is not taken over', (_, row, reason, value) => {
  expect(list([['ok', 1, 1, 1, 1], row])).toMatchObject({
    sources: [{ what: 'ok' }],
    rejectedRows: 1,
    rejected: [{ row: 3, reason, value }],
  });
});
