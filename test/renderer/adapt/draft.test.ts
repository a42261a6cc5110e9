import { describe, expect, it } from 'vitest';
import type { Change } from '../../../core/adapt/change.ts';
import type { Way } from '../../../core/adapt/smallest.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Measure } from '../../../core/visit/visit.ts';
import {
  draftOf,
  isTaken,
  keepDraft,
  taking,
  withChange,
  withoutChange,
} from '../../../renderer/features/adapt/draft.ts';
import { greenDocument, parsed } from '../../support/visit-builder.ts';

const mass = (entry: string, to: number): Change => ({
  ...{ change: 'set', task: 't1', aspect: 'loads', entry, value: 'massG', to },
});
const remove = (entry: string): Change => ({ change: 'remove-entry', task: 't1', aspect: 'loads', entry });
const empty = draftOf(undefined, 'load-mass');
const way = (...changes: Change[]): Way => ({ changes, outcome: 'met' });

describe('a draft of an adaptation', () => {
  it('begins with the criterion one came from, and without words', () => {
    expect(empty).toEqual({ changes: [], facts: { criterion: 'load-mass' } });
    const measure: Measure = { id: 'm', what: unnamed, kind: 'human', changes: [mass('a', 1)] };
    expect(draftOf(measure, undefined)).toEqual({ changes: [mass('a', 1)], facts: { kind: 'human', what: undefined } });
  });

  it('speaks of each thing once, in its place', () => {
    const two = withChange(withChange(empty, mass('a', 1)), mass('b', 2));
    expect(withChange(two, mass('a', 3)).changes).toEqual([mass('a', 3), mass('b', 2)]);
    expect(withoutChange(two, JSON.stringify(['t1', 'a', 'massG', ''])).changes).toEqual([mass('b', 2)]);
  });

  it('takes one way in the place of the others of its criterion, and leaves the rest', () => {
    const [lighter, gone] = [way(mass('a', 5_000)), way(remove('a'))];
    const other = withChange(empty, { change: 'answer', criterion: 'fall-haste' });
    const first = taking(other, lighter, [lighter, gone]);
    expect(isTaken(first, lighter.changes)).toBe(true);
    const second = taking(first, gone, [lighter, gone]);
    expect(second.changes).toEqual([{ change: 'answer', criterion: 'fall-haste' }, remove('a')]);
    expect(isTaken(second, lighter.changes)).toBe(false);
    // The same thing with another number is not that way.
    expect(isTaken(withChange(empty, mass('a', 4_000)), lighter.changes)).toBe(false);
  });

  it('is kept as one change of the visit: new, or in the place of the old one', () => {
    const { visit } = parsed(greenDocument({ measures: [{ id: 'm1', what: 'Eerste' }] }));
    const added = keepDraft(withChange(empty, remove('a')), 'm2', true).apply(visit);
    expect(added.measures).toEqual([
      { id: 'm1', what: 'Eerste' },
      { id: 'm2', criterion: 'load-mass', what: unnamed, changes: [remove('a')] },
    ]);
    const facts = { what: 'Lift', cost: 'low', owner: undefined } as const;
    const changed = keepDraft({ changes: [], facts }, 'm2', false).apply(added);
    expect(changed.measures?.[1]).toEqual({ id: 'm2', what: 'Lift', cost: 'low' });
    // Gone elsewhere: nothing is brought back.
    expect(keepDraft({ changes: [], facts }, 'gone', false).apply(visit)).toBe(visit);
  });
});
