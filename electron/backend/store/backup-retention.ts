import type { Backup } from '../../../core/contract/values.ts';

const keptToday = 3;
const keptInAll = 10;

type Kept = Pick<Backup, 'id' | 'madeAt' | 'reason' | 'verified'>;

/**
 * Which backups of one database go: all but the 3 newest of today and the newest of each earlier day, 10 in all; and
 * besides these the newest verified one and the newest from before a migration always stay. (The rule of Actual Budget.)
 * What is dated after now was made by a clock that was ahead: it comes last, or it would take the places of all that is
 * made until that date.
 *
 * @param backups newest first
 * @param now decides what today is, by this laptop's clock
 */
export function backupsToRemove(backups: readonly Kept[], now: Date): readonly string[] {
  const today = localDay(now);
  const perDay = new Map<string, number>();
  const isAhead = ({ madeAt }: Kept) => new Date(madeAt) > now;
  const ordered = [...backups.filter((one) => !isAhead(one)), ...backups.filter(isAhead)];
  const inTurn = ordered.filter(({ madeAt }) => {
    const day = localDay(new Date(madeAt));
    const nth = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, nth);
    return nth <= (day === today ? keptToday : 1);
  });
  const kept = new Set<Kept | undefined>(inTurn.slice(0, keptInAll));
  kept.add(ordered.find(({ verified }) => verified));
  kept.add(ordered.find(({ reason }) => reason === 'before-migration'));
  return backups.filter((backup) => !kept.has(backup)).map(({ id }) => id);
}

/** Whether today's backup is still to be made. */
export function backupDue(backups: readonly Kept[], now: Date): boolean {
  return !backups.some(({ madeAt }) => localDay(new Date(madeAt)) === localDay(now));
}

/** The day on this laptop, `2026-11-22`. */
function localDay(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
