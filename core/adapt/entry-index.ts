import { aspectNames } from '../visit/task.ts';
import type { StoredVisit } from '../visit/visit.ts';

/** The numbers of an entry, whatever its kind; absent is unknown. */
export interface Numbers {
  readonly massG?: number | undefined;
  readonly handlings?: number | undefined;
  readonly movedMassG?: number | undefined;
  readonly wheels?: number | undefined;
  readonly actions?: number | undefined;
  readonly timeMs?: number | undefined;
  readonly minutesPerDay?: number | undefined;
  readonly breakMinutesPerHour?: number | undefined;
}

/** The numbers of an entry by its ids; none where there is no such entry. */
export type EntryIndex = (place: { readonly task: string; readonly entry: string }) => Numbers;

export function entryIndex(visit: Pick<StoredVisit, 'tasks'>): EntryIndex {
  // Ids are unique over a visit.
  const entries = new Map<string, Numbers>();
  for (const task of visit.tasks) {
    for (const name of aspectNames) {
      const aspect = task[name];
      if (aspect?.state === 'filled') for (const entry of aspect.entries) entries.set(entry.id, entry);
    }
  }
  return ({ entry }) => entries.get(entry) ?? {};
}
