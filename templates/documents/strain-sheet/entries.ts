import type { Task } from '../../../core/visit/visit.ts';

type Aspect<Entry> =
  | { readonly state: 'none' }
  | { readonly state: 'filled'; readonly entries: readonly Entry[] }
  | undefined;

/** What is made of every entry of one kind of data, in the order of the visit. */
export function ofEntries<Entry, Made>(
  tasks: readonly Task[],
  aspect: (task: Task) => Aspect<Entry>,
  make: (entry: Entry, task: Task) => Made,
): Made[] {
  return tasks.flatMap((task) => {
    const found = aspect(task);
    return found?.state === 'filled' ? found.entries.map((entry) => make(entry, task)) : [];
  });
}

/** A value in words; a dash while it is unknown, for unknown is never zero. */
export function orDash<Value>(value: Value | undefined, show: (value: Value) => string): string {
  return value === undefined ? '–' : show(value);
}
