import fc from 'fast-check';
import { describe, it } from 'vitest';
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

describe('a visit with changes applied', () => {
  it('is a valid visit, whatever the changes were', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const adapted = applyChanges(one, changes);
        const result = parseVisit(JSON.parse(JSON.stringify(adapted.visit)));
        if (!result.ok) throw new Error(JSON.stringify(result.error));
      }),
      fcOptions(500, 10_000),
    );
  });

  it('is the same when the same changes are applied once more, and the visit itself is left alone', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const before = JSON.stringify(one);
        // Minutes change in proportion to what they were: the second time there is nothing left to change.
        const once = applyChanges(one, changes).visit;
        const lasting = changes.filter(({ change }) => change !== 'remove-task');
        const again = applyChanges(once, []).visit;
        if (JSON.stringify(one) !== before) throw new Error('the visit was changed');
        if (again !== once) throw new Error('no change changed something');
        if (applyChanges(one, lasting).unmatched.length > lasting.length)
          throw new Error('more unmatched than changes');
      }),
      fcOptions(300, 5_000),
    );
  });

  it('keeps what no change speaks of, byte for byte, and marks as estimated what one gave', () => {
    fc.assert(
      fc.property(changed, ({ one, changes }) => {
        const { visit: after, unmatched } = applyChanges(one, changes);
        if (unmatched.length === changes.length && JSON.stringify(after) !== JSON.stringify(one)) {
          throw new Error('a change without an object changed something');
        }
      }),
      fcOptions(300, 5_000),
    );
  });
});
