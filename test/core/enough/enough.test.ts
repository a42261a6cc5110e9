import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enough, enoughTogether, moreThan } from '../../../core/enough/enough.ts';
import { nearlyGreen, poolOf } from '../../../core/enough/pool.ts';
import type { MapRow } from '../../../core/map/row.ts';

function row(state: MapRow['state'], visit: Partial<NonNullable<MapRow['visit']>> = {}): MapRow {
  const known = { permanence: 'permanent', peopleAtOnce: 1, minutesPerDay: 480 } as const;
  const rest = { id: 'v', date: '2026-01-05', issued: true, lookAgainBy: null, outcomes: '', shares: [] };
  return {
    id: 'w',
    number: '1',
    title: 'Onthaal',
    company: 0,
    site: null,
    department: null,
    state,
    visit: state === 'unvisited' ? null : { ...rest, ...known, ...visit },
  };
}

test('only what is within the frame is a light-duty job, and unknown people or minutes count for nothing', () => {
  const rows = [
    row('within', { peopleAtOnce: 2, minutesPerDay: 456 }),
    row('within', { peopleAtOnce: null, permanence: 'temporary' }),
    row('within', { minutesPerDay: null }),
    row('outside', { peopleAtOnce: 9 }),
    row('incomplete'),
    row('unvisited'),
  ];
  expect(poolOf(rows, 5)).toEqual({
    workstations: 3,
    places: 3,
    minutesPerWeek: 2 * 456 * 5,
    withoutPeople: 1,
    withoutMinutes: 1,
    temporary: 1,
    temporaryPlaces: 0,
  });
});

test('six people a year for thirteen weeks are one and a half at the same time', () => {
  const pool = poolOf([row('within', { peopleAtOnce: 2, minutesPerDay: 456 })], 5);
  const result = enough({ peopleTenths: 60, weeks: 13, hoursPerWeek: 19 }, pool);
  expect(result.atOnce).toBe(1.5);
  // By hand: 1 - e^-1.5 (1 + 1.5 + 1.125).
  expect(result.shortShare).toBeCloseTo(1 - Math.exp(-1.5) * 3.625, 12);
  expect(result.hoursNeeded).toBe(28.5);
  expect(result.hoursThere).toBe(76);
  expect(result.hoursLeft).toBe(47.5);
  expect(result.leftShare).toBe(0.625);
  // P(N > 3) = 0.0656, P(N > 4) = 0.0186.
  expect(result.placesFor95).toBe(4);
});

test('parts that share their places need fewer than each by itself, and as many hours', () => {
  const need = { peopleTenths: 60, weeks: 13, hoursPerWeek: 19 };
  const pool = poolOf([row('within', { peopleAtOnce: 5 })], 5);
  const [alone, together] = [enough(need, pool), enoughTogether([need, need], pool)];
  expect(together).toMatchObject({ parts: 2, filled: 2, atOnce: 3, hoursNeeded: 2 * alone.hoursNeeded });
  // P(N > 5) = 0.0839 and P(N > 6) = 0.0335 for a mean of 3.
  expect(together.result).toMatchObject({ atOnce: 3, hoursNeeded: 2 * alone.hoursNeeded, placesFor95: 6 });
  expect(2 * alone.placesFor95).toBe(8);
  expect(enoughTogether([need], pool).result).toEqual(alone);
});

test('the whole is not judged while the need of a part is unknown; a need of nobody is known', () => {
  const need = { peopleTenths: 60, weeks: 13, hoursPerWeek: 19 };
  const pool = poolOf([row('within', { peopleAtOnce: 5 })], 5);
  expect(enoughTogether([need, undefined, need], pool)).toEqual({
    parts: 3,
    filled: 2,
    atOnce: 3,
    hoursNeeded: 57,
    result: null,
  });
  expect(enoughTogether([undefined, undefined], pool)).toMatchObject({ filled: 0, atOnce: 0, result: null });
  expect(enoughTogether([need, { ...need, peopleTenths: 0 }], pool)).toMatchObject({
    filled: 2,
    result: { atOnce: 1.5, hoursNeeded: 28.5 },
  });
});

test('nearly green is outside with at most so many criteria that are not met', () => {
  const rows = [
    row('outside', { outcomes: 'mmnu' }),
    row('outside', { outcomes: 'nnmm' }),
    row('outside', { outcomes: 'nnnm' }),
    row('within', { outcomes: 'mmmm' }),
    row('incomplete', { outcomes: 'muuu' }),
    row('unvisited'),
  ];
  expect(nearlyGreen(rows, 1)).toEqual(rows.slice(0, 1));
  expect(nearlyGreen(rows, 2)).toEqual(rows.slice(0, 2));
  expect(nearlyGreen(rows, 3)).toEqual(rows.slice(0, 3));
});

test('temporary places are known apart', () => {
  const rows = [row('within', { peopleAtOnce: 2 }), row('within', { permanence: 'temporary', peopleAtOnce: 3 })];
  expect(poolOf(rows, 5)).toMatchObject({ places: 5, temporary: 1, temporaryPlaces: 3 });
});

test('nobody off needs no place; without places somebody is always short', () => {
  const none = poolOf([], 5);
  expect(enough({ peopleTenths: 0, weeks: 6, hoursPerWeek: 38 }, none)).toMatchObject({
    atOnce: 0,
    shortShare: 0,
    placesFor95: 0,
    leftShare: null,
  });
  expect(moreThan(0, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
});

test('a share of short weeks is not said while places are unknown', () => {
  const pool = poolOf([row('within', { peopleAtOnce: null })], 5);
  expect(enough({ peopleTenths: 10, weeks: 6, hoursPerWeek: 38 }, pool).shortShare).toBeNull();
});

test('more places are short less often, more need more often', () => {
  fc.assert(
    fc.property(fc.nat(2_000), fc.double({ min: 0, max: 1_500, noNaN: true }), (places, mean) => {
      const now = moreThan(places, mean);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(1);
      expect(moreThan(places + 1, mean)).toBeLessThanOrEqual(now + 1e-9);
      expect(moreThan(places, mean * 1.1)).toBeGreaterThanOrEqual(now - 1e-9);
    }),
  );
});

test('the places for 95 of 100 weeks are the fewest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 52 }), (peopleTenths, weeks) => {
      const { atOnce, placesFor95 } = enough({ peopleTenths, weeks, hoursPerWeek: 38 }, poolOf([], 5));
      expect(moreThan(placesFor95, atOnce)).toBeLessThanOrEqual(0.05);
      if (placesFor95 > 0) expect(moreThan(placesFor95 - 1, atOnce)).toBeGreaterThan(0.05);
    }),
    { numRuns: 60 },
  );
});
