import { expect, test } from 'vitest';
import { readLimit } from '../../../renderer/features/match/limit-text.ts';

const mass = { decimals: 3, min: 0, max: 200_000 } as const;
const minutes = { decimals: 0, min: 1, max: 1_440 } as const;

test.each([
  ['3', 3_000],
  ['3 kg', 3_000],
  ['3,5kg', 3_500],
  [' 3.5 KG ', 3_500],
  ['', undefined],
])('takes a mass typed as "%s"', (text, value) => {
  expect(readLimit(text, mass, 'kg')).toEqual({ ok: true, value });
});

test.each(['240', '240 min', '240 min/dag'])('takes minutes typed as "%s"', (text) => {
  expect(readLimit(text, minutes, 'min/dag')).toEqual({ ok: true, value: 240 });
});

test.each([
  ['drie', 'not-a-number'],
  ['kg', 'not-a-number'],
  ['3 g', 'not-a-number'],
  ['3 kg kg', 'not-a-number'],
  ['99999999999', 'out-of-range'],
])('does not take "%s"', (text, error) => {
  expect(readLimit(text, mass, 'kg')).toEqual({ ok: false, error });
});

test('takes a number without unit where the unit is a sign of a rate', () => {
  expect(readLimit('20/min', minutes, '/min')).toEqual({ ok: true, value: 20 });
  expect(readLimit('20', minutes, '/min')).toEqual({ ok: true, value: 20 });
});
