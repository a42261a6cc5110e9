import type { AspectName } from '../../visit/task.ts';
import type { Task, Visit } from '../../visit/visit.ts';
import type { Decider } from '../verdict.ts';

type EntryOf<Name extends AspectName> = Extract<Task[Name], { readonly state: 'filled' }>['entries'][number];

/** An entry with the task it belongs to. */
export interface Found<Entry> {
  readonly task: Task;
  readonly entry: Entry;
}

/** What the tasks of a visit say of one kind of data. */
export interface Gathered<Entry> {
  readonly found: readonly Found<Entry>[];
  /** Tasks that nobody looked at for this. */
  readonly unknown: readonly Decider[];
  readonly noTask: boolean;
}

export function gather<Name extends AspectName>(visit: Visit, name: Name): Gathered<EntryOf<Name>> {
  const found: Found<EntryOf<Name>>[] = [];
  const unknown: Decider[] = [];
  for (const task of visit.tasks) {
    const aspect = task[name];
    if (aspect === undefined) unknown.push({ task: task.id });
    else if (aspect.state === 'filled') {
      for (const entry of aspect.entries) found.push({ task, entry: entry as EntryOf<Name> });
    }
  }
  return { found, unknown, noTask: visit.tasks.length === 0 };
}

/** Names an entry as what decides. */
export function decider(found: Found<{ readonly id: string }>): Decider {
  return { task: found.task.id, entry: found.entry.id };
}

/** Each once, ordered by id: by task, then entry, axis, limb. */
export function ordered(deciders: readonly Decider[]): Decider[] {
  const byKey = new Map(deciders.map((one) => [keyOf(one), one]));
  return [...byKey.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

// Ids hold no space, so the joined key orders like its parts.
function keyOf({ task, entry, axis, limb }: Decider): string {
  return [task, entry, axis, limb].join(' ');
}
