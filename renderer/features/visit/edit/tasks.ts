import { aspectNames } from '../../../../core/visit/task.ts';
import type { Task } from '../../../../core/visit/visit.ts';
import { type Edit, insertAfter, put, putIn } from './edit.ts';
import { changeTask } from './entries.ts';

export type MinutesOf = keyof NonNullable<Task['minutesOf']>;
export const minutesOfKeys = [
  'standing',
  'sitting',
  'walking',
  'kneeling',
  'reachingAboveShoulder',
  'onStairs',
  'driving',
] as const satisfies readonly MinutesOf[];

export function addTask(task: Task, after?: string): Edit {
  return {
    field: `tasks/+${task.id}`,
    apply: (visit) => put(visit, 'tasks', insertAfter(visit.tasks, after, task)),
  };
}

export function removeTask(task: string): Edit {
  return {
    field: `tasks/-${task}`,
    apply: (visit) => {
      const tasks = visit.tasks.filter(({ id }) => id !== task);
      return tasks.length === visit.tasks.length ? visit : { ...visit, tasks };
    },
  };
}

/** Moves a task so many places down (up where negative). */
export function moveTask(task: string, by: number): Edit {
  return {
    field: `tasks/${task}/move`,
    apply: (visit) => {
      const at = visit.tasks.findIndex(({ id }) => id === task);
      const one = visit.tasks[at];
      const to = at + by;
      if (one === undefined || to < 0 || to >= visit.tasks.length) return visit;
      return { ...visit, tasks: visit.tasks.toSpliced(at, 1).toSpliced(to, 0, one) };
    },
  };
}

/** Changes one field of a task itself. */
export function changeTaskField<Key extends 'title' | 'description' | 'minutesPerDay' | 'paceImposed'>(
  task: string,
  key: Key,
  value: Task[Key] | undefined,
): Edit {
  return {
    field: `tasks/${task}/${key}`,
    apply: (visit) => changeTask(visit, task, (one) => put(one, key, value)),
  };
}

export function changeMinutesOf(task: string, key: MinutesOf, value: number | undefined): Edit {
  return {
    field: `tasks/${task}/minutesOf/${key}`,
    apply: (visit) => changeTask(visit, task, (one) => put(one, 'minutesOf', putIn(one.minutesOf, key, value))),
  };
}

/** A copy of a task with all its data under new ids. Its minutes are left out: the day has only so many. */
export function copyOfTask(task: Task, title: string, newId: () => string): Task {
  const { minutesPerDay: _, minutesOf: __, ...rest } = task;
  let copy: Task = { ...rest, id: newId(), title };
  for (const name of aspectNames) {
    const aspect = copy[name];
    if (aspect?.state !== 'filled') continue;
    const entries = aspect.entries.map((entry) => ({ ...entry, id: newId() }));
    copy = { ...copy, [name]: { ...aspect, entries } };
  }
  return copy;
}
