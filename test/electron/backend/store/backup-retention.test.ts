import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backup } from '../../../../core/contract/values.ts';
import { backupDue, backupsToRemove } from '../../../../electron/backend/store/backup-retention.ts';
import { fcOptions } from '../../../support/runs.ts';

type Kept = Pick<Backup, 'id' | 'madeAt' | 'reason' | 'verified'>;
const now = new Date(2026, 10, 22, 15, 0);

/** A backup of so many days ago at an hour of this laptop's clock. */
function backup(daysAgo: number, hour: number, facts: Partial<Kept> = {}): Kept {
  const madeAt = new Date(2026, 10, 22 - daysAgo, hour).toISOString();
  return { id: `${daysAgo}d${hour}h`, madeAt, reason: 'daily', verified: true, ...facts };
}

const removed = (backups: readonly Kept[]) => backupsToRemove(backups, now);

describe('which backups go', () => {
  test('none of none', () => {
    expect(removed([])).toEqual([]);
  });

  test('all but the three newest of today', () => {
    expect(removed([14, 13, 12, 11, 10].map((hour) => backup(0, hour)))).toEqual(['0d11h', '0d10h']);
  });

  test('all but the newest of each earlier day', () => {
    const backups = [backup(1, 18), backup(1, 9), backup(2, 23), backup(2, 1), backup(9, 5)];
    expect(removed(backups)).toEqual(['1d9h', '2d1h']);
  });

  test('what is more than ten in all', () => {
    const backups = Array.from({ length: 14 }, (_, days) => backup(days + 1, 9));
    expect(removed(backups)).toEqual(['11d9h', '12d9h', '13d9h', '14d9h']);
  });

  test('never the newest that is verified, nor the last from before a migration', () => {
    const broken = Array.from({ length: 12 }, (_, days) => backup(days, 9, { verified: false }));
    const backups = [
      ...broken,
      backup(20, 9),
      backup(21, 9),
      backup(30, 9, { reason: 'before-migration', verified: false }),
      backup(31, 9, { reason: 'before-migration' }),
    ];
    expect(removed(backups)).toEqual(['10d9h', '11d9h', '21d9h', '31d9h']);
  });

  test('a backup from the future, after the clock was set back, counts as of another day', () => {
    expect(removed([backup(-3, 9), backup(0, 9)])).toEqual([]);
  });

  test('backups of a clock that was ahead never take the place of those made since', () => {
    const ahead = Array.from({ length: 12 }, (_, days) => backup(days - 1_500, 9));
    const since = [backup(0, 14), backup(1, 9), backup(2, 9), backup(3, 9, { reason: 'before-migration' })];
    const gone = removed([...ahead, ...since]);
    expect(gone).toEqual(ahead.slice(6).map(({ id }) => id));
    // The newest verified one is one that was made, not one that a clock dreamt of.
    const broken = Array.from({ length: 10 }, (_, days) => backup(days, 9, { verified: false }));
    expect(removed([backup(-9, 9), ...broken, backup(20, 9)])).toEqual(['-9d9h']);
  });

  test('whatever there is: at most twelve stay, the newest verified one among them, and nothing twice', () => {
    const arbitrary = fc.uniqueArray(
      fc.record({
        at: fc.integer({ min: 0, max: 60 * 24 }),
        reason: fc.constantFrom('daily', 'manual', 'before-migration', 'before-restore', 'before-move'),
        verified: fc.boolean(),
      }),
      { selector: ({ at }) => at, maxLength: 60 },
    );
    fc.assert(
      fc.property(arbitrary, (facts) => {
        const backups = facts
          .sort((one, other) => one.at - other.at)
          .map(({ at, reason, verified }): Kept => {
            const madeAt = new Date(now.getTime() - at * 3_600_000).toISOString();
            return { id: `${at}`, madeAt, reason, verified };
          });
        const gone = new Set(removed(backups));
        const stay = backups.filter(({ id }) => !gone.has(id));
        expect(stay.length).toBeLessThanOrEqual(12);
        expect(stay.length).toBe(backups.length - gone.size);
        expect(stay.find(({ verified }) => verified)).toEqual(backups.find(({ verified }) => verified));
        expect(stay[0]).toEqual(backups[0]);
        // Once is enough: what stays would stay again.
        expect(removed(stay)).toEqual([]);
      }),
      fcOptions(200, 200),
    );
  });
});

test('a backup is due once a day of this laptop', () => {
  expect(backupDue([], now)).toBe(true);
  expect(backupDue([backup(1, 23)], now)).toBe(true);
  expect(backupDue([backup(0, 0), backup(1, 23)], now)).toBe(false);
});
