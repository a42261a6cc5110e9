import { describe, expect, it } from 'vitest';
import { closedReasons } from '../../../core/contract/databases.ts';
import type { Backup } from '../../../core/contract/values.ts';
import { type ClosedDatabase, panelsOf, waysOut } from '../../../renderer/features/recovery/ways.ts';
import { rankBackups } from '../../../renderer/features/settings/backups.ts';

const backup = (day: number, verified: boolean): Backup => ({
  id: `work-${day}`,
  database: 'work',
  madeAt: `2026-11-${day}T09:15:00.000Z`,
  reason: 'daily',
  bytes: 1_000,
  rows: {},
  appVersion: '0.1.0',
  verified,
});

describe('the ways out', () => {
  it('never move a newer or a foreign file, nor one that is only out of reach', () => {
    const moving = closedReasons.filter((reason) => waysOut[reason].restore || waysOut[reason].startEmpty);
    expect(moving).toEqual(['damaged', 'migration-failed']);
  });

  it('offer to read out what is left wherever the file may be moved', () => {
    for (const reason of closedReasons) expect(waysOut[reason].export, reason).toBe(waysOut[reason].startEmpty);
  });
});

describe('the panels', () => {
  const open = { state: 'open', how: 'ready' } as const;
  const closed = (reason: ClosedDatabase['reason']): ClosedDatabase => ({
    state: 'closed',
    reason,
    file: '/data/x.db',
    backups: [],
  });
  const names = (work: ClosedDatabase | typeof open, personal: ClosedDatabase | typeof open) =>
    panelsOf({ work, personal }).map(({ name }) => name);

  it('are one for each closed database', () => {
    expect(names(closed('damaged'), open)).toEqual(['work']);
    expect(names(open, closed('not-ours'))).toEqual(['personal']);
    expect(names(closed('damaged'), closed('damaged'))).toEqual(['work', 'personal']);
    expect(names(closed('newer-than-app'), closed('damaged'))).toEqual(['work', 'personal']);
  });

  it('are one for both where the same thing outside keeps them closed', () => {
    expect(names(closed('in-use'), closed('in-use'))).toEqual(['work']);
    expect(names(closed('disk-full'), closed('not-writable'))).toEqual(['work', 'personal']);
  });
});

describe('backups', () => {
  it('put the newest verified one forward, and the others by age', () => {
    const ranked = rankBackups([backup(10, true), backup(12, true), backup(14, false), backup(11, true)]);
    expect(ranked.best?.id).toBe('work-12');
    expect(ranked.others.map(({ id }) => id)).toEqual(['work-14', 'work-11', 'work-10']);
  });

  it('put none forward that was not verified', () => {
    const ranked = rankBackups([backup(10, false), backup(12, false)]);
    expect(ranked.best).toBeUndefined();
    expect(ranked.others.map(({ id }) => id)).toEqual(['work-12', 'work-10']);
    expect(rankBackups([])).toEqual({ best: undefined, others: [] });
  });
});
