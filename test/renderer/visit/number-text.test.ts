import { describe, expect, it } from 'vitest';
import { bend, load, push, task, vibrationSource } from '../../../core/visit/task.ts';
import { numberKind } from '../../../renderer/features/visit/input/bounds.ts';
import { couldBeGrouped, readNumber, writeNumber } from '../../../renderer/features/visit/input/number-text.ts';

const mass = numberKind(load.shape.massG, 3);
const handlings = numberKind(load.shape.handlings);
const read = (text: string, kind = mass) => {
  const result = readNumber(text, kind);
  return result.ok ? result.value : result.error;
};

describe('a number of the document', () => {
  it('has the bounds of its schema', () => {
    expect(mass).toEqual({ decimals: 3, min: 1, max: 2_000_000 });
    expect(handlings).toEqual({ decimals: 0, min: 0, max: 100_000 });
    expect(numberKind(push.shape.movedMassG, 3).max).toBe(20_000_000);
    expect(numberKind(bend.shape.angleDegrees)).toEqual({ decimals: 0, min: 0, max: 180 });
    expect(numberKind(task.shape.minutesPerDay).max).toBe(1_440);
    expect(numberKind(vibrationSource.shape.accelerationMmS2.unwrap().shape.x, 3).max).toBe(50_000);
  });
});

describe('a typed mass', () => {
  it.each([
    ['4,75', 4_750],
    ['4.75', 4_750],
    ['4', 4_000],
    ['4,', 4_000],
    [',5', 500],
    ['.5', 500],
    ['0,001', 1],
    ['007,5', 7_500],
    [' 12,5 ', 12_500],
    ['1 250', 1_250_000],
    ['1\u202f250,5', 1_250_500],
    ['1\u00a0999,999', 1_999_999],
    ['2000', 2_000_000],
    ['1.250', 1_250],
    ['', undefined],
    ['   ', undefined],
  ])('%j is %j g', (text, grams) => {
    expect(read(text)).toBe(grams);
  });

  it.each([
    ['0', 'out-of-range'],
    ['0,000', 'out-of-range'],
    ['2000,001', 'out-of-range'],
    ['-3', 'out-of-range'],
    ['−3', 'out-of-range'],
    ['9'.repeat(400), 'out-of-range'],
    ['4,7501', 'too-many-decimals'],
    ['4,7500', 'too-many-decimals'],
    ['1.000,5', 'not-a-number'],
    ['1,000.5', 'not-a-number'],
    ['4,5,5', 'not-a-number'],
    ['12 50', 'not-a-number'],
    [',', 'not-a-number'],
    ['.', 'not-a-number'],
    ['4 kg', 'not-a-number'],
    ['4e3', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['٤', 'not-a-number'],
    ['½', 'not-a-number'],
    ['+4', 'not-a-number'],
  ])('%j is refused: %s', (text, issue) => {
    expect(read(text)).toBe(issue);
  });
});

describe('a typed count', () => {
  it.each([
    ['46', 46],
    ['0', 0],
    ['100 000', 100_000],
  ])('%j is %j', (text, count) => {
    expect(read(text, handlings)).toBe(count);
  });

  it.each([
    // Some mean one and others a thousand: neither is guessed.
    ['1.000', 'whole-only'],
    ['1,000', 'whole-only'],
    ['4,0', 'whole-only'],
    ['4,', 'whole-only'],
    ['100001', 'out-of-range'],
  ])('%j is refused: %s', (text, issue) => {
    expect(read(text, handlings)).toBe(issue);
  });
});

describe('a kept number', () => {
  it.each([
    [1, '0,001'],
    [500, '0,5'],
    [4_750, '4,75'],
    [5_000, '5'],
    [1_250_000, '1250'],
  ] as const)('%i g is typed as %s', (grams, text) => {
    expect(writeNumber(grams, mass, ',')).toBe(text);
    expect(writeNumber(grams, mass, '.')).toBe(text.replace(',', '.'));
  });
});

describe('a text that others read as thousands', () => {
  it('is only that', () => {
    expect(['1.250', '12,500', '999.999'].every(couldBeGrouped)).toBe(true);
    expect(['0.250', '1.25', '1250.125', '1.2500', '.250', 'a.250'].some(couldBeGrouped)).toBe(false);
  });
});
