import { expect, it } from 'vitest';
import { quarterDays } from '../../../core/map/trend.ts';

it('ends with today, after the last days of the quarters before', () => {
  expect(quarterDays('2026-11-22', 5)).toEqual([
    '2025-09-30',
    '2025-12-31',
    '2026-03-31',
    '2026-06-30',
    '2026-09-30',
    '2026-11-22',
  ]);
  // On a first and on a last day of a quarter the quarter itself has not ended yet.
  expect(quarterDays('2024-01-01', 1)).toEqual(['2023-12-31', '2024-01-01']);
  expect(quarterDays('2024-03-31', 1)).toEqual(['2023-12-31', '2024-03-31']);
});
