import { describe, expect, it } from 'vitest';
import type { TablePreview } from '../../../core/contract/calls/tables.ts';
import {
  columnOf,
  guessedColumns,
  namedUnit,
  typedColumns,
  withMeaning,
} from '../../../renderer/features/table/columns.ts';

const preview = (guesses: TablePreview['guesses'], units: TablePreview['units'] = []): TablePreview => ({
  rows: 3,
  hiddenRows: 0,
  columns: guesses.length,
  start: [],
  numbers: [],
  headerRows: 0,
  guesses,
  units,
});

describe('the columns of a table', () => {
  it('are what the backend guessed, as far as this kind of table has them', () => {
    const guesses = preview(['what', 'mass', 'quantity', 'x', 'heart-rate', null]);
    expect(guessedColumns('loads', guesses)).toEqual(['what', 'mass', 'quantity', null, null, null]);
    expect(guessedColumns('vibration', guesses)).toEqual(['what', null, null, 'x', null, null]);
  });

  it('of typed lines stand in the order that the field asks for, where the numbers say nothing', () => {
    expect(typedColumns(preview([null, null, 'what']))).toEqual(['mass', 'quantity', 'what']);
    expect(typedColumns(preview(['what', null, null]))).toEqual(['what', 'mass', 'quantity']);
    expect(typedColumns(preview([null]))).toEqual(['mass']);
    expect(typedColumns(preview([null, null, null, null]))).toEqual(['mass', 'quantity', 'what', null]);
  });

  it('of typed lines stay as guessed where there is a mass', () => {
    expect(typedColumns(preview(['quantity', 'mass', null]))).toEqual(['quantity', 'mass', null]);
  });

  it('have each meaning once', () => {
    const columns = withMeaning(['mass', null, 'what'], 1, 'mass');
    expect(columns).toEqual([null, 'mass', 'what']);
    expect(withMeaning(columns, 1, null)).toEqual([null, null, 'what']);
    expect(columnOf(columns, 'mass')).toBe(1);
    expect(columnOf(columns, 'quantity')).toBeNull();
  });

  it('name a unit where one of those that are measured has it', () => {
    expect(namedUnit('loads', ['what', 'mass'], preview(['what', 'mass'], [null, 'lb']))).toBe('lb');
    expect(namedUnit('loads', ['mass', null], preview(['what', 'mass'], [null, 'lb']))).toBeUndefined();
    expect(namedUnit('vibration', ['x', 'y', 'z'], preview(['x', 'y', 'z'], [null, 'g', 'g']))).toBe('g');
  });
});
