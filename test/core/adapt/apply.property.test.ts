import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../core/adapt/apply.ts';
import type { Change } from '../../../core/adapt/change.ts';
import { parseVisit } from '../../../core/visit/parse.ts';
import type { Visit } from '../../../core/visit/visit.ts';
import { changeOf } from '../../support/arbitrary-change.ts';
import { visit } from '../../support/arbitrary-visit.ts';
import { fcOptions } from '../../support/runs.ts';

const changed: fc.Arbitrary<{ one: Visit; changes: Change[] }> = visit().chain((one) =>
  fc.array(changeOf(one), { maxLength: 6 }).map((changes) => ({ one, changes })),
);

/** Everything of a visit that a change may speak of. */
const changeable = ['tasks', 'falls', 'psychosocial', 'findings'];

describe('a visit with changes applied', () => {
  it('is a valid visit, whatever the changes were, and the one it was made from is left alone', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const before = JSON.stringify(one);
        const result = parseVisit(JSON.parse(JSON.stringify(applyChanges(one, changes).visit)));
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        if (JSON.stringify(one) !== before) throw new Error('the visit itself was changed');
      }),
      fcOptions(500, 4_000),
    );
  });

  it('is the same as with one change after the other', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const together = applyChanges(one, changes);
        const unmatched: Change[] = [];
        let step = one;
        for (const change of changes) {
          const next = applyChanges(step, [change]);
          unmatched.push(...next.unmatched);
          step = next.visit;
        }
        // An entry that one change took out is "gone" for a second one, but a task emptied of a kind stays emptied.
        expect(together.visit).toEqual(step);
        expect(together.unmatched).toEqual(unmatched);
      }),
      fcOptions(300, 2_000),
    );
  });

  it('stays as it is where no change finds its object, and outside what changes speak of always', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const { visit: after, unmatched } = applyChanges(one, changes);
        if (unmatched.length === changes.length) expect(after).toEqual(one);
        for (const key of Object.keys(one) as (keyof Visit)[]) {
          if (!changeable.includes(key)) expect(after[key]).toBe(one[key]);
        }
      }),
      fcOptions(300, 2_000),
    );
  });
});
