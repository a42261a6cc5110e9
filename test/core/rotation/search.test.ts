import { describe, expect, it } from 'vitest';
import { isPossible } from '../../../core/rotation/exchange.ts';
import { orderProgramme, spread } from '../../../core/rotation/order-programme.ts';
import type { Programme } from '../../../core/rotation/programme.ts';
import { type Attempt, type SearchTools, searchRoster } from '../../../core/rotation/search.ts';
import type { Setting } from '../../../core/rotation/setting.ts';
import { loadSolver } from '../../../electron/backend/rotation/programme-solver.ts';

const solve = await loadSolver();

const limits: Setting['limits'] = [{ id: 'daily-tonnage', limit: 100, most: 100 }];

function settingOf(people: number, stations: number, slots: number): Setting {
  return {
    slots,
    limits,
    people: Array.from({ length: people }, () => ({ most: slots, may: Array.from({ length: stations }, () => true) })),
    stations: Array.from({ length: stations }, (_, s) => ({
      need: Array.from({ length: slots }, () => (s < people ? 1 : 0)),
      leastStay: 1,
      posture: 'none' as const,
      perSlot: [s],
    })),
  };
}

function toolsOf(more: Partial<SearchTools>): SearchTools {
  return { solve, leftMs: () => 10_000, accepts: () => true, found: () => undefined, ...more };
}

describe('a search', () => {
  it('asks no question that is too large, and takes no part of one for a proof', () => {
    const sizes: number[] = [];
    const answer = (programme: Programme): Attempt => {
      sizes.push(programme.cost.length);
      // The counts put nobody anywhere; an order of that there is none.
      return sizes.length === 1
        ? { status: 'found', values: programme.cost.map(() => 0), best: true }
        : { status: 'none' };
    };
    const setting = settingOf(100, 120, 24);
    expect(searchRoster(setting, toolsOf({ solve: answer }))).toMatchObject({ outcome: 'undecided' });
    expect(sizes).toEqual([10_000, 0]);
    expect(searchRoster(setting, toolsOf({ solve: () => ({ status: 'none' }) }))).toEqual({ outcome: 'no-plan' });
  });

  it('gives no roster that the verdict refuses, and asks once more for a little less', () => {
    const mosts: number[] = [];
    const answer = (programme: Programme): Attempt => {
      mosts.push(...programme.rows.map(({ upper }) => upper).filter((upper) => upper > 50));
      return solve(programme, 10_000);
    };
    const tools = toolsOf({ solve: answer, accepts: () => false });
    expect(searchRoster(settingOf(2, 2, 2), tools)).toMatchObject({ outcome: 'undecided' });
    // For both people, in the counts, in the order, and in the order with a little less.
    expect(mosts).toEqual([100, 100, 100, 100, 100 - 1e-5, 100 - 1e-5]);
  });

  it('ends where a solver never knows', () => {
    const unknown = toolsOf({ solve: () => ({ status: 'unknown' }) });
    expect(searchRoster(settingOf(2, 2, 2), unknown)).toMatchObject({ outcome: 'undecided' });
    // It knows the first plan only.
    let asked = 0;
    const once = toolsOf({
      solve: (programme, mostMs) => {
        asked += 1;
        return asked <= 2 ? solve(programme, mostMs) : { status: 'unknown' };
      },
    });
    const found = searchRoster(settingOf(3, 3, 4), once);
    expect(found).toMatchObject({ outcome: 'plan', finished: false });
    expect(asked).toBeLessThan(200);
  });
});

describe('a roster', () => {
  const setting = settingOf(2, 2, 4);
  const even = [
    [0, 1, 0, 1],
    [1, 0, 1, 0],
  ];

  it('as a solution to start from keeps every row of its programme', () => {
    const strict: Setting = { ...setting, stations: setting.stations.map((one) => ({ ...one, leastStay: 2 })) };
    const roster = [
      [0, 0, 1, 1],
      [1, 1, 0, 0],
    ];
    for (const options of [{}, { goal: 'even' }, { goal: 'few-changes', mostSpread: 0.01 }] as const) {
      const { programme, valuesOf, rosterOf } = orderProgramme(strict, 1, options);
      const values = valuesOf(roster);
      expect(rosterOf(values)).toEqual(roster);
      for (const { terms, lower, upper } of programme.rows) {
        const sum = terms.reduce((total, [column, coefficient]) => total + coefficient * (values[column] ?? 0), 0);
        expect(sum).toBeGreaterThanOrEqual(lower - 1e-9);
        expect(sum).toBeLessThanOrEqual(upper + 1e-9);
      }
    }
  });

  it('is as uneven as its heaviest and lightest day', () => {
    expect(spread(setting, even)).toBe(0);
    expect(
      spread(setting, [
        [1, 1, 1, 0],
        [0, 0, 0, 1],
      ]),
    ).toBeCloseTo(0.02, 12);
  });

  it('may hold no day that its person cannot have', () => {
    const only = (more: Partial<Setting['stations'][number]>, most = 4): Setting => ({
      ...setting,
      people: setting.people.map((person) => ({ ...person, most })),
      stations: setting.stations.map((one, s) => (s === 0 ? { ...one, ...more } : one)),
    });
    expect(isPossible(setting, 0, [0, 1, 0, 1], 1)).toBe(true);
    expect(isPossible(setting, 0, [1, 1, 1, 1], 0.03)).toBe(false);
    expect(isPossible(only({}, 3), 0, [0, 1, 0, 1], 1)).toBe(false);
    expect(isPossible(only({}, 3), 0, [0, 1, null, 1], 1)).toBe(true);
    expect(isPossible(only({ leastStay: 2 }), 0, [0, 0, 1, 0], 1)).toBe(false);
    expect(isPossible(only({ leastStay: 2 }), 0, [1, 0, 0, 1], 1)).toBe(true);
    expect(isPossible(only({ posture: 'from-order' }), 0, [0, 0, 1, 1], 1)).toBe(false);
    expect(isPossible(only({ posture: 'from-order' }), 0, [0, 1, 0, null], 1)).toBe(true);
    expect(isPossible(only({ posture: 'own' }), 0, [0, 0, 1, 1], 1)).toBe(true);
  });
});
