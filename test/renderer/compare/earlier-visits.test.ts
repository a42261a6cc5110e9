import { describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../../core/contract/values.ts';
import { comesAfter, firstToCompare, otherVisits } from '../../../renderer/features/compare/earlier-visits.ts';

type Listed = Pick<VisitSummary, 'id' | 'date' | 'state' | 'previous' | 'replacedBy'>;
type Relation = 'repeat' | 'copy' | 'revision';

function listed(id: string, date: string, more: Partial<Listed> = {}): Listed {
  return { id, date, state: 'issued', previous: null, replacedBy: null, ...more };
}
const from = (visit: string, relation: Relation = 'repeat') => ({ previous: { visit, relation } });

describe('the visit to compare with first', () => {
  it('is the one it was started from', () => {
    const visits = [listed('c', '2026-11-22', from('a')), listed('b', '2026-08-01'), listed('a', '2026-05-01')];
    expect(firstToCompare(visits, listed('c', '2026-11-22', from('a')))).toBe('a');
  });

  it('is what is valid of it now, after its corrections', () => {
    const visits = [
      listed('c', '2026-11-22', from('a')),
      listed('a3', '2026-05-01', from('a2', 'revision')),
      listed('a2', '2026-05-01', { ...from('a', 'revision'), replacedBy: 'a3' }),
      listed('a', '2026-05-01', { replacedBy: 'a2' }),
    ];
    expect(firstToCompare(visits, listed('c', '2026-11-22', from('a')))).toBe('a3');
    // A correction itself is held against what it corrects.
    expect(firstToCompare(visits, listed('a2', '2026-05-01', from('a', 'revision')))).toBe('a');
  });

  it('ends even where revisions name each other', () => {
    const visits = [listed('a', '2026-05-01', { replacedBy: 'b' }), listed('b', '2026-05-01', { replacedBy: 'a' })];
    expect(['a', 'b']).toContain(firstToCompare(visits, listed('c', '2026-11-22', from('a'))));
  });

  it('of a copy is the other workstation’s', () => {
    expect(firstToCompare([], listed('c', '2026-11-22', from('elsewhere', 'copy')))).toBe('elsewhere');
  });

  it('without an origin is the newest issued one before it, else the newest before it, else any', () => {
    const here = listed('here', '2026-06-01');
    const draft = listed('draft', '2026-05-20', { state: 'draft' });
    const old = listed('old', '2026-01-01');
    const later = listed('later', '2026-09-01');
    expect(firstToCompare([later, here, draft, old], here)).toBe('old');
    expect(firstToCompare([later, here, draft], here)).toBe('draft');
    expect(firstToCompare([later, here], here)).toBe('later');
    expect(firstToCompare([here], here)).toBeUndefined();
  });

  it('is never the visit itself', () => {
    const visits = [listed('a', '2026-05-01'), listed('b', '2026-05-02')];
    expect(otherVisits(visits, 'a').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('the order of two visits', () => {
  it('goes by which was begun from which, then by date', () => {
    const first = listed('a', '2026-05-01');
    const corrected = listed('b', '2026-05-01', from('a', 'revision'));
    expect(comesAfter(corrected, first)).toBe(true);
    expect(comesAfter(first, corrected)).toBe(false);
    expect(comesAfter(listed('x', '2026-06-01'), listed('y', '2026-05-01'))).toBe(true);
    expect(comesAfter(listed('x', '2026-05-01'), listed('y', '2026-06-01'))).toBe(false);
  });
});
