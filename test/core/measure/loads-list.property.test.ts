import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadsOfRows } from '../../../core/measure/loads-list.ts';
import type { Cell } from '../../../core/measure/table-number.ts';
import type { Load } from '../../../core/visit/visit.ts';
import { fcOptions } from '../../support/runs.ts';
import { filled, ofTask } from '../../support/visit-builder.ts';

/** One line of orders: grams, pieces, name. */
interface Order {
  readonly what: string;
  readonly massG: number;
  readonly handlings: number;
}

const orders = (most: number, massG: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({ what: fc.constantFrom('a', 'b', 'c', 'd'), massG, handlings: fc.integer({ min: 1, max: 500 }) }),
    {
      minLength: 1,
      maxLength: most,
    },
  );

/** Kilograms with a comma or a point, as a number, or in grams. */
const writings: readonly ((massG: number) => Cell)[] = [
  (massG) => `${String(massG / 1_000).replace('.', ',')} kg`,
  (massG) => massG / 1_000,
  (massG) => `${massG} g`,
];

function listOf(list: readonly Order[], massIs: 'piece' | 'row' = 'piece') {
  const table = {
    numbers: list.map((_, at) => at + 1),
    columns: [
      list.map(({ what }) => what),
      list.map(({ massG }, at) => writings[at % writings.length]?.(massG)),
      list.map(({ handlings }) => String(handlings)),
    ],
  };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `l${ids}`;
  };
  const columns = { what: 0, mass: 1, quantity: 2, unit: 'kg', massIs } as const;
  return loadsOfRows(table, columns, { name: 'x.csv', newId });
}

/** How the frame judges loads: the heaviest mass, and the tonnage of a day. */
function verdictOf(loads: readonly Pick<Load, 'what' | 'massG' | 'handlings'>[]) {
  const entries = loads.map(({ what, massG, handlings }) => ({ what, massG, handlings, per: 'day' }));
  return (['load-mass', 'daily-tonnage'] as const).map((id) => {
    const { outcome, value } = ofTask({ loads: filled(...entries) }, id);
    return { outcome, value };
  });
}

test('handlings, tonnage and heaviest mass are those of the rows, whatever was put together', () => {
  fc.assert(
    fc.property(orders(60, fc.integer({ min: 1, max: 30_000 })), (list) => {
      const { loads, handlings, totalG, heaviestG, rejectedRows, roundedUpG } = listOf(list);
      const sum = (of: (order: Order) => number) => list.reduce((total, order) => total + of(order), 0);
      expect([rejectedRows, roundedUpG]).toEqual([0, 0]);
      expect(handlings).toBe(sum((order) => order.handlings));
      expect(totalG).toBe(sum((order) => order.massG * order.handlings));
      expect(heaviestG).toBe(Math.max(...list.map(({ massG }) => massG)));
      expect(verdictOf(loads)).toEqual(verdictOf(list));
    }),
    fcOptions(200, 5_000),
  );
});

test('masses of whole rows weigh together what they say, and no piece is more than a gram from its share', () => {
  fc.assert(
    fc.property(orders(60, fc.integer({ min: 500, max: 2_000_000 })), (list) => {
      const { loads, handlings, totalG, heaviestG } = listOf(list, 'row');
      expect(handlings).toBe(list.reduce((sum, order) => sum + order.handlings, 0));
      expect(totalG).toBe(list.reduce((sum, { massG }) => sum + massG, 0));
      expect(heaviestG).toBe(Math.max(...list.map(({ massG, handlings: pieces }) => Math.ceil(massG / pieces))));
      const shares = list.map(({ massG, handlings: pieces }) => massG / pieces);
      expect(loads.every(({ massG = 0 }) => shares.some((share) => Math.abs(share - massG) < 1))).toBe(true);
    }),
    fcOptions(200, 5_000),
  );
});

test('the order of the rows changes nothing but the order of the loads', () => {
  const key = ({ what, massG, handlings }: Load) => `${what} ${massG} ${handlings}`;
  fc.assert(
    fc.property(orders(30, fc.integer({ min: 1, max: 20 })), (list) => {
      const [there, back] = [listOf(list), listOf([...list].reverse())];
      expect(there.loads.map(key).sort()).toEqual(back.loads.map(key).sort());
    }),
    fcOptions(200, 5_000),
  );
});

test('rounding never loses a handling, never lowers a mass, and never lifts one over a limit in whole kilograms', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5_001, max: 9_000 }), fc.integer({ min: 3, max: 220 }), (count, step) => {
      const list = Array.from({ length: count }, (_, at) => ({
        what: 'a',
        massG: 1 + at * step,
        handlings: 1 + (at % 3),
      }));
      const { loads, handlings, totalG, heaviestG, roundedUpG } = listOf(list);
      const exact = list.reduce((sum, order) => sum + order.massG * order.handlings, 0);
      const heaviest = list.at(-1)?.massG ?? 0;
      expect(loads.length).toBeLessThanOrEqual(5_000);
      expect(handlings).toBe(list.reduce((sum, order) => sum + order.handlings, 0));
      expect(totalG).toBeGreaterThanOrEqual(exact);
      expect(totalG).toBeLessThan(exact + roundedUpG * handlings);
      expect(heaviestG).toBeGreaterThanOrEqual(heaviest);
      expect(Math.ceil(heaviestG / 1_000)).toBe(Math.ceil(heaviest / 1_000));
    }),
    fcOptions(10, 200),
  );
});
