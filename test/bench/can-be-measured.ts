import { expect } from 'vitest';
import type { Figure } from './figure.ts';
import { tableOf } from './table.ts';

/** Measures a figure quickly, and expects rows that can be printed and kept. */
export async function canBeMeasured({ name, measure }: Figure): Promise<void> {
  const rows = await measure({ quick: true });
  expect(rows.length).toBeGreaterThan(0);
  for (const { figure, ratio, pairs, parts = {} } of rows) {
    expect(figure).toBe(name);
    expect(pairs).toBeGreaterThan(0);
    for (const value of [ratio?.median, ratio?.min, ratio?.max, ...Object.values(parts)]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  }
  // NaN and Infinity would come back as null.
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  expect(tableOf(rows)).toContain(rows[0]?.subject);
}
