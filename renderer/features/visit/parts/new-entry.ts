import type { AspectName } from '../../../../core/visit/task.ts';
import { unnamed } from '../../../../core/visit/unnamed.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { type EntryOf, entriesOf } from '../edit/entries.ts';

/** An id for a new task, entry or item; a hundred and more bits of chance, so it is unique wherever it goes. */
export function newId(): string {
  return crypto.randomUUID();
}

/** A new entry, to be named. What is usually the same as in the one before is taken from there. */
export function newEntry(task: Task, name: AspectName): EntryOf<AspectName> {
  const base = { id: newId(), what: unnamed };
  switch (name) {
    case 'loads':
      return { ...base, per: entriesOf(task, name).at(-1)?.per ?? 'day' };
    case 'cycles':
      return { ...base, limb: entriesOf(task, name).at(-1)?.limb === 'right' ? 'left' : 'right' };
    default:
      return base;
  }
}
