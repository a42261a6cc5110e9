import type { AspectName } from '../../../../core/visit/task.ts';
import type { Provenance, StoredVisit, Task } from '../../../../core/visit/visit.ts';
import { changeItem, type Edit, insertAfter, put, removeItem } from './edit.ts';

type Aspect<Name extends AspectName> = NonNullable<Task[Name]>;
type Filled<Name extends AspectName> = Extract<Aspect<Name>, { readonly state: 'filled' }>;

/** A load, a push, a cycle … of a task. */
export type EntryOf<Name extends AspectName> = Filled<Name>['entries'][number];
export type AnyEntry = EntryOf<AspectName>;

/** The entries of one kind of data in a task; none where nobody looked, or where there is none. */
export function entriesOf<Name extends AspectName>(task: Task, name: Name): readonly EntryOf<Name>[] {
  const aspect = task[name];
  return aspect?.state === 'filled' ? (aspect.entries as readonly EntryOf<Name>[]) : [];
}

/** Changes one task. */
export function changeTask(visit: StoredVisit, task: string, change: (task: Task) => Task): StoredVisit {
  return put(visit, 'tasks', changeItem(visit.tasks, task, change));
}

function changeEntries<Name extends AspectName>(
  visit: StoredVisit,
  task: string,
  name: Name,
  change: (entries: readonly EntryOf<Name>[]) => readonly EntryOf<Name>[] | undefined,
): StoredVisit {
  return changeTask(visit, task, (one) => {
    const before = entriesOf(one, name);
    const entries = change(before);
    if (entries === before) return one;
    // The last entry taken out: nobody said that there is none, so it is unknown again.
    if (entries === undefined || entries.length === 0) return put(one, name, undefined);
    const { observedCycles, observedMinutes } = one.bending ?? {};
    const watched = name === 'bending' ? { observedCycles, observedMinutes } : {};
    return { ...one, [name]: { state: 'filled', ...defined(watched), entries } };
  });
}

function defined(record: Readonly<Record<string, number | undefined>>) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

/** Adds an entry behind another one or at the end; "none in this task" gives way to it. */
export function addEntry<Name extends AspectName>(
  task: string,
  name: Name,
  entry: EntryOf<Name>,
  after?: string,
): Edit {
  return {
    field: `tasks/${task}/${name}/+${entry.id}`,
    apply: (visit) => changeEntries(visit, task, name, (entries) => insertAfter(entries, after, entry)),
  };
}

export function removeEntry(task: string, name: AspectName, entry: string): Edit {
  return {
    field: `tasks/${task}/${name}/-${entry}`,
    apply: (visit) => changeEntries(visit, task, name, (entries) => removeItem(entries, entry)),
  };
}

/** Changes one entry. @param key what of it, for the name of the step */
export function changeEntry<Name extends AspectName>(
  task: string,
  name: Name,
  entry: string,
  key: string,
  change: (entry: EntryOf<Name>) => EntryOf<Name>,
): Edit {
  return {
    field: `tasks/${task}/${name}/${entry}/${key}`,
    apply: (visit) => changeEntries(visit, task, name, (entries) => changeItem(entries, entry, change)),
  };
}

/** Says that there is none of it in this task, with evidence; undefined takes that back, and it is unknown again. */
export function sayNone(task: string, name: AspectName, statement: Provenance | undefined): Edit {
  return {
    field: `tasks/${task}/${name}/none`,
    apply: (visit) =>
      changeTask(visit, task, (one) => {
        const before = one[name];
        if (statement === undefined) return before?.state === 'none' ? put(one, name, undefined) : one;
        const { observedCycles, observedMinutes } = one.bending ?? {};
        const watched = name === 'bending' ? defined({ observedCycles, observedMinutes }) : {};
        return { ...one, [name]: { state: 'none', ...watched, ...statement } };
      }),
  };
}

/** How long one watched for bending. */
export function observe(task: string, key: 'observedCycles' | 'observedMinutes', value: number | undefined): Edit {
  return {
    field: `tasks/${task}/bending/${key}`,
    apply: (visit) =>
      changeTask(visit, task, (one) =>
        one.bending === undefined ? one : put(one, 'bending', put(one.bending, key, value)),
      ),
  };
}
