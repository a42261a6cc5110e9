import { describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract/contract.ts';
import { noFilters, pageInput } from '../../../renderer/features/overview/filters.ts';

describe('what the overview asks for', () => {
  it('leaves out what is not chosen, and blank words', () => {
    expect(pageInput('  ', noFilters)).toEqual({ limit: 50 });
  });

  it('carries everything that is chosen, in the form of the contract', () => {
    const input = pageInput(' kassa ', {
      archived: true,
      outcome: 'outside',
      notMet: 'load-mass',
      place: { kind: 'site', id: 's1' },
    });
    expect(contract['overview.page'].input.parse(input)).toEqual({
      search: 'kassa',
      archived: true,
      outcome: 'outside',
      notMet: 'load-mass',
      place: { kind: 'site', id: 's1' },
      limit: 50,
    });
  });
});
