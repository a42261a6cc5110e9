import { describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../../core/contract/values.ts';
import { issuedVisits, latestVisit, nextStep } from '../../../renderer/features/workstation/next-step.ts';

function visit(id: string, date: string, state: VisitSummary['state'], more: Partial<VisitSummary> = {}): VisitSummary {
  const counts = { met: 0, notMet: 0, notAssessed: 21 };
  return {
    id,
    date,
    state,
    frame: 'inrs-green-frame@2011',
    outcome: 'incomplete',
    counts,
    version: 1,
    changedAt: '2026-11-22T09:00:00.000Z',
    lookAgainBy: null,
    revision: state === 'issued' ? 1 : null,
    previous: null,
    replacedBy: null,
    sheets: [],
    ...more,
  };
}

describe('the next step at a workstation', () => {
  it('is a first visit where there is none', () => {
    expect(nextStep([])).toEqual({ step: 'start' });
  });

  it('is the draft that is open, the newest of them', () => {
    const drafts = [visit('b', '2026-11-22', 'draft'), visit('a', '2026-11-01', 'draft')];
    expect(nextStep([...drafts, visit('z', '2026-01-01', 'issued')])).toMatchObject({ draft: { id: 'b' } });
  });

  it('is to look again, beginning with the latest visit that still stands', () => {
    const visits = [
      visit('r2', '2026-05-04', 'issued', { revision: 2 }),
      visit('r1', '2026-05-04', 'issued', { replacedBy: 'r2' }),
      visit('old', '2025-05-04', 'issued'),
    ];
    expect(nextStep(visits)).toMatchObject({ step: 'repeat', latest: { id: 'r2' } });
    expect(nextStep(visits.slice(1))).toMatchObject({ latest: { id: 'old' } });
  });
});

it('takes an issued visit before a correction of the same day that is not issued yet', () => {
  const visits = [visit('draft', '2026-05-04', 'draft'), visit('issued', '2026-05-04', 'issued')];
  expect(latestVisit(visits)?.id).toBe('issued');
  expect(latestVisit([visit('newer', '2026-06-01', 'draft'), ...visits])?.id).toBe('newer');
  expect(latestVisit([])).toBeUndefined();
});

it('counts what was issued, with or without a sheet that is kept here', () => {
  const issued = visit('a', '2026-05-04', 'issued');
  expect(issuedVisits([visit('c', '2026-06-04', 'draft'), issued, visit('b', '2026-04-04', 'issued')])).toBe(2);
  expect(issuedVisits([visit('c', '2026-05-04', 'draft')])).toBe(0);
});
