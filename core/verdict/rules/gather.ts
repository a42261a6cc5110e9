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

/** What `make` gives for each item, without those that it gives nothing for. */
export function collect<Item, Made>(items: readonly Item[], make: (item: Item) => Made | undefined): Made[] {
  const made: Made[] = [];
  for (const item of items) {
    const one = make(item);
    if (one !== undefined) made.push(one);
  }
  return made;
}

/** Names an entry as what decides. */
export function decider(found: Found<{ readonly id: string }>): Decider {
  return { task: found.task.id, entry: found.entry.id };
}

/** Each once, ordered by id: by task, then entry, axis, limb. */
export function ordered(deciders: readonly Decider[]): readonly Decider[] {
  if (deciders.length < 2) return deciders;
  const sorted = [...deciders].sort(byEntry);
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return before === undefined || byEntry(before, one) !== 0;
  });
}

/** Orders by id; what names no task comes first. */
export function byEntry(one: Partial<Decider>, other: Partial<Decider>): number {
  return (
    order(one.task, other.task) ||
    order(one.entry, other.entry) ||
    order(one.axis, other.axis) ||
    order(one.limb, other.limb)
  );
}

/** By code units, as ids are; what has no entry, axis or limb comes first. */
function order(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
