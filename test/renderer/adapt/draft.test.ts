import { describe, expect, it } from 'vitest';
import type { Change } from '../../../core/adapt/change.ts';
import type { Way } from '../../../core/adapt/smallest.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Measure } from '../../../core/visit/visit.ts';
import {
  draftOf,
  isTaken,
  keepDraft,
  taking,
  withChange,
  withName,
  withoutChange,
  withoutGivenName,
} from '../../../renderer/features/adapt/draft.ts';
import { filled, greenDocument, parsed, task } from '../../support/visit-builder.ts';

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

  describe('of which nobody said anything', () => {
    const visitWith = (what: string) => {
      const loads = filled({ id: 'a', what, massG: 8_000, handlings: 5, per: 'day' });
      return indexVisit(parsed(greenDocument({ tasks: [task({ id: 't1', loads })] })).visit);
    };
    const texts = textsOf('nl');
    const index = visitWith('Bak');
    const draft = withChange(empty, mass('a', 5_000));

    it('is called by its first change that still has words', () => {
      expect(withName(draft, texts, index).facts.name).toBe('Bak: 8 kg → 5 kg');
      expect(withName(withChange(draft, remove('a')), textsOf('fr'), index).facts.name).toMatch(/^Bak/);
      expect(withName({ ...draft, changes: [remove('gone'), mass('a', 5_000)] }, texts, index).facts.name).toMatch(
        /^Bak/,
      );
      expect(withName(withChange(empty, remove('gone')), texts, index).facts.name).toBeUndefined();
    });

    it('keeps the words that were typed', () => {
      for (const facts of [{ name: 'Kleinere bak' }, { what: 'De bak half vullen' }]) {
        expect(withName({ ...draft, facts }, texts, index).facts).toEqual(facts);
        expect(withoutGivenName({ ...draft, facts }, texts, index).facts).toMatchObject(facts);
      }
    });

    it('is called anew when its change is another one', () => {
      const again = withoutGivenName(withName(draft, texts, index), texts, index);
      expect(again.facts.name).toBeUndefined();
      expect(withName(withChange(again, mass('a', 4_000)), texts, index).facts.name).toBe('Bak: 8 kg → 4 kg');
    });

    it('has a name that may be kept, however long the thing is called', () => {
      for (const what of ['b'.repeat(200), `b${'😀'.repeat(99)}`]) {
        const long = visitWith(what);
        const given = withName(draft, texts, long);
        const { name } = given.facts;
        expect(name?.isWellFormed()).toBe(true);
        const { visit } = parsed(greenDocument({ measures: [{ id: 'm', what: unnamed, name }] }));
        expect(visit.measures?.[0]?.name).toBe(name);
        expect(withoutGivenName(given, texts, long).facts.name).toBeUndefined();
      }
    });
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
