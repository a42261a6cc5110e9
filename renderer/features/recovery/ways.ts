import type { DatabaseState, Snapshot } from '../../../core/contract/calls/app.ts';
import { type ClosedReason, type DatabaseName, databases } from '../../../core/contract/databases.ts';

export type ClosedDatabase = Extract<DatabaseState, { readonly state: 'closed' }>;

/** What the page offers besides trying again and the report. */
export interface Ways {
  /** Put a backup in the file's place. */
  readonly restore: boolean;
  /** Read out what can still be read. */
  readonly export: boolean;
  /** Move the file aside and begin an empty one. */
  readonly startEmpty: boolean;
}

const none: Ways = { restore: false, export: false, startEmpty: false };

/**
 * What helps against each reason. A newer or foreign file is never moved by us: the one is whole, the other not ours. A
 * full disk, a missing permission or another window is put right outside; then trying again is all it takes.
 */
export const waysOut: Readonly<Record<ClosedReason, Ways>> = {
  'newer-than-app': none,
  'not-ours': none,
  damaged: { restore: true, export: true, startEmpty: true },
  'migration-failed': { restore: true, export: true, startEmpty: true },
  'not-writable': none,
  'disk-full': none,
  'in-use': none,
};

/**
 * What the page has a panel for: each closed database, but one panel where both are out of reach for the same reason,
 * which is put right once for both.
 */
export function panelsOf(
  snapshot: Pick<Snapshot, DatabaseName>,
): readonly { readonly name: DatabaseName; readonly state: ClosedDatabase }[] {
  const closed = databases.flatMap((name) => {
    const state = snapshot[name];
    return state.state === 'closed' ? [{ name, state }] : [];
  });
  const [first, second] = closed;
  const once =
    first !== undefined && first.state.reason === second?.state.reason && waysOut[first.state.reason] === none;
  return once ? [first] : closed;
}
