import { crossChecks } from '../../../../core/visit/cross-checks.ts';
import { type Problem, problemsOf } from '../../../../core/visit/problem.ts';
import { task as taskSchema } from '../../../../core/visit/task.ts';
import { type StoredVisit, storedVisitSchema, type Task } from '../../../../core/visit/visit.ts';

/**
 * Checks a changed visit against the rules of the document, given that it was valid before: of its parts only those that
 * are other objects than before, and of a changed task only its changed fields; the rules across fields always. A change of one number in a visit of forty tasks is so
 * checked in a fraction of the time that the whole would take. The paths of the problems begin at the part.
 */
export function checkChange(before: StoredVisit, after: StoredVisit): readonly Problem[] {
  const problems: Problem[] = [];
  for (const key of Object.keys(storedVisitSchema.shape) as (keyof StoredVisit)[]) {
    if (after[key] === before[key]) continue;
    if (key === 'tasks') problems.push(...checkTasks(before, after));
    else problems.push(...problemsIn(storedVisitSchema.shape[key], after[key]));
  }
  return problems.length > 0 ? problems : crossChecks(after);
}

function checkTasks(before: StoredVisit, after: StoredVisit): Problem[] {
  const known = new Set(before.tasks);
  const changed = after.tasks.filter((task) => !known.has(task));
  const problems = changed.flatMap((task) => checkTask(before.tasks, task));
  // The length of the list is a rule of the list: the tasks in it need not be looked at again for it.
  return after.tasks.length > before.tasks.length
    ? [...problems, ...problemsIn(storedVisitSchema.shape.tasks, after.tasks)]
    : problems;
}

/** The rules of a task are those of its fields: there is none across them. */
function checkTask(before: readonly Task[], after: Task): Problem[] {
  const known = hasTaskFields(after) ? before.find(({ id }) => id === after.id) : undefined;
  if (known === undefined) return problemsIn(taskSchema, after);
  return taskFields
    .filter((key) => after[key] !== known[key])
    .flatMap((key) => problemsIn(taskSchema.shape[key], after[key]));
}

const taskFields = Object.keys(taskSchema.shape) as (keyof typeof taskSchema.shape)[];

/** Whether it has no other fields than a task; in a list that came from elsewhere may stand anything. */
function hasTaskFields(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.keys(value).every((key) => Object.hasOwn(taskSchema.shape, key));
}

interface Schema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly error?: Parameters<typeof problemsOf>[0];
  };
}

function problemsIn(schema: Schema, value: unknown): Problem[] {
  const { error } = schema.safeParse(value);
  return error === undefined ? [] : problemsOf(error, value);
}
