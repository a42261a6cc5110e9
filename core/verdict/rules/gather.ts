import type { AspectName } from '../../visit/task.ts';
import type { StoredVisit, Task } from '../../visit/visit.ts';
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
  /** Tasks of which it is said that there is none of it. */
  readonly none: readonly Task[];
  /** Tasks that nobody looked at for this. */
  readonly unknown: readonly Decider[];
  readonly noTask: boolean;
}

/** What the tasks say of every kind of data: gathered once, for criteria share it. */
export type GatheredVisit = { readonly [Name in AspectName]: Gathered<EntryOf<Name>> };

/** Gathers in the order of the ids, so that the order of tasks and entries in a document never matters. */
export function gatherVisit(visit: Pick<StoredVisit, 'tasks'>): GatheredVisit {
  const tasks = inOrder(visit.tasks);
  return {
    loads: gather(tasks, 'loads'),
    pushes: gather(tasks, 'pushes'),
    cycles: gather(tasks, 'cycles'),
    bending: gather(tasks, 'bending'),
    prolongedPostures: gather(tasks, 'prolongedPostures'),
    vibration: gather(tasks, 'vibration'),
  };
}

function gather<Name extends AspectName>(tasks: readonly Task[], name: Name): Gathered<EntryOf<Name>> {
  const found: Found<EntryOf<Name>>[] = [];
  const none: Task[] = [];
  const unknown: Decider[] = [];
  for (const task of tasks) {
    const aspect = task[name];
    if (aspect === undefined) unknown.push({ task: task.id });
    else if (aspect.state === 'none') none.push(task);
    else {
      for (const entry of inOrder<{ readonly id: string }>(aspect.entries)) {
        found.push({ task, entry: entry as EntryOf<Name> });
      }
    }
  }
  return { found, none, unknown, noTask: tasks.length === 0 };
}

/** By id; the list itself where it is in order already, as most are. */
function inOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  for (let at = 1; at < items.length; at += 1) {
    if (order(items[at - 1]?.id, items[at]?.id) > 0) return [...items].sort((one, other) => order(one.id, other.id));
  }
  return items;
}

/** Shared by all that decides nothing and needs nothing: most criteria of most verdicts. */
export const nothing: readonly never[] = [];

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

/** Several lists as one: each once, ordered by id: by task, then entry, axis, limb. */
export function merged(lists: readonly (readonly Decider[])[]): readonly Decider[] {
  const [first, ...others] = lists.filter((list) => list.length > 0);
  if (first === undefined || others.length === 0) return first ?? nothing;
  const sorted = lists.flat().sort(compare);
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return before === undefined || compare(before, one) !== 0;
  });
}

function compare(one: Decider, other: Decider): number {
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
