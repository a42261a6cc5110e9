import { type AspectName, aspectNames } from '../visit/task.ts';
import type { Task } from '../visit/visit.ts';

/** An entry of any kind, by the names of its fields. */
export type Entry = Readonly<Record<string, unknown>>;

type Filled = Extract<Task[AspectName], { readonly state: 'filled' }>;

/** A task while it is changed: entries by their id, so that thousands of changes take as long as there are changes. */
export interface TaskDraft {
  /** Everything but the entries. */
  fields: Task;
  /** The entries of one kind, to be changed in place; undefined where the task has none. */
  readonly entries: (name: AspectName) => Map<string, Entry> | undefined;
  /** The kinds whose entries were asked for. */
  readonly touched: Readonly<Partial<Record<AspectName, Map<string, Entry>>>>;
}

/** How a planned value was obtained. */
export const estimated = { evidence: 'estimated' } as const;

/** Nothing is copied before it is asked for. */
export function taskDraft(task: Task): TaskDraft {
  const touched: Partial<Record<AspectName, Map<string, Entry>>> = {};
  return {
    fields: task,
    touched,
    entries(name) {
      const aspect = task[name];
      if (aspect?.state !== 'filled') return undefined;
      touched[name] ??= new Map((aspect.entries as readonly Entry[]).map((entry) => [entry.id as string, entry]));
      return touched[name];
    },
  };
}

/** The task that the draft has become. */
export function written({ fields, touched }: TaskDraft): Task {
  let task: Task = fields;
  for (const name of aspectNames) {
    const entries = touched[name];
    if (entries !== undefined)
      task = { ...task, [name]: aspectOf(fields[name] as Filled, [...entries.values()], name) };
  }
  return task;
}

/** A whole day: as long as any frame may ask one to look. */
const watchedMinutes = 1_440;

/**
 * Nothing left is "none". Nobody can watch for bending in what is only planned, so that it will be gone counts as watched
 * for long enough; like everything in an adapted visit it is an expectation, and marked as estimated.
 */
function aspectOf(before: Filled, entries: readonly Entry[], name: AspectName): unknown {
  if (entries.length > 0) return { ...before, entries };
  return { state: 'none', ...estimated, ...(name === 'bending' ? { observedMinutes: watchedMinutes } : {}) };
}
