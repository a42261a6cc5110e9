import type { Backup } from '../../../core/contract/values.ts';

/** UTC moments of one length: their order as texts is that in time. */
export function newestFirst(backups: readonly Backup[]): readonly Backup[] {
  return backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}

/**
 * The backup that is offered first, the newest verified one, and all others, the newest first. Without a verified one
 * nothing is put forward: the user looks at the list.
 */
export function rankBackups(backups: readonly Backup[]): {
  readonly best: Backup | undefined;
  readonly others: readonly Backup[];
} {
  const ranked = newestFirst(backups);
  const best = ranked.find(({ verified }) => verified);
  return { best, others: ranked.filter((backup) => backup !== best) };
}
