import { describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../../core/contract/values.ts';
import { problemsOfIssue, replacedBy } from '../../../renderer/features/sheet/issue-form.ts';

const form = { date: '2026-11-22', languages: ['nl'], visited: '2026-11-20', today: '2026-11-22' } as const;

describe('the form that issues a sheet', () => {
  it('takes any day from the visit to today', () => {
    for (const date of ['2026-11-20', '2026-11-21', '2026-11-22'])
      expect(problemsOfIssue({ ...form, date })).toEqual([]);
  });

  it.each(['2026-11-19', '2026-11-23', '', '22/11/2026', '2026-11-2'])('refuses the date "%s"', (date) => {
    expect(problemsOfIssue({ ...form, date })).toEqual(['date']);
  });

  it('says of a visit that is still to come just that, whatever the date', () => {
    for (const date of ['2026-11-22', '2026-12-01', '']) {
      expect(problemsOfIssue({ ...form, visited: '2026-12-01', date })).toEqual(['visit-in-future']);
    }
  });

  it('needs a language', () => {
    expect(problemsOfIssue({ ...form, languages: [], date: '' })).toEqual(['date', 'languages']);
  });
});

describe('the revision that a draft replaces', () => {
  const sheet = (language: string) => ({ issuedOn: '2026-11-21', language }) as VisitSummary['sheets'][number];
  const visits = [
    { id: 'draft', date: '2026-11-20', revision: null, sheets: [] },
    { id: 'first', date: '2026-11-20', revision: 1, sheets: [sheet('fr'), sheet('nl')] },
    { id: 'old', date: '2026-06-01', revision: 2, sheets: [] },
  ];
  const correcting = (visit: string) => ({ previous: { visit, date: '2026-11-20', relation: 'revision' as const } });

  it('is told with the date of its issue and the languages of its sheets', () => {
    expect(replacedBy(correcting('first'), visits)).toEqual({
      revision: 1,
      date: '2026-11-21',
      languages: ['nl', 'fr'],
    });
    expect(replacedBy(correcting('old'), visits)).toEqual({ revision: 2, date: '2026-06-01', languages: [] });
  });

  it('is none for anything but a correction of an issued visit', () => {
    expect(replacedBy({}, visits)).toBeUndefined();
    expect(replacedBy(correcting('draft'), visits)).toBeUndefined();
    expect(replacedBy(correcting('gone'), visits)).toBeUndefined();
    expect(
      replacedBy({ previous: { visit: 'first', date: '2026-11-20', relation: 'repeat' } }, visits),
    ).toBeUndefined();
  });
});
