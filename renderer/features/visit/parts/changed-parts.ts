import { familyIds } from '../../../../core/frame/criterion-id.ts';
import type { StoredVisit, Task } from '../../../../core/visit/visit.ts';
import { sameValue } from '../session/same-work.ts';
import { familyInputs, type PartId, partIds } from './part-ids.ts';

/**
 * The parts of the screen in which two versions of a visit differ, in the order of the parts. A task that comes, goes or
 * moves is of the first part, where tasks are listed, whatever stands in it.
 */
export function changedParts(before: StoredVisit, after: StoredVisit): readonly PartId[] {
  const changed = new Set(differing(before, after).flatMap((key) => partsOf(key, before, after)));
  return partIds.filter((part) => changed.has(part));
}

function partsOf(key: keyof StoredVisit, before: StoredVisit, after: StoredVisit): readonly PartId[] {
  switch (key) {
    case 'tasks':
      return partsOfTasks(before.tasks, after.tasks);
    case 'doesNotOccur':
      return differing(before.doesNotOccur ?? {}, after.doesNotOccur ?? {}).flatMap((mark) =>
        familyIds.filter((family) => familyInputs[family].mark === mark),
      );
    case 'falls':
    case 'psychosocial':
      return [key];
    case 'findings':
      return ['heavy-work'];
    case 'workerSentences':
    case 'measures':
    case 'photos':
      return ['notes'];
    default:
      return ['work'];
  }
}

function partsOfTasks(before: readonly Task[], after: readonly Task[]): readonly PartId[] {
  const earlier = new Map(before.map((task) => [task.id, task]));
  const listed = sameValue(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  const inTasks = after.flatMap((task) => partsOfTask(earlier.get(task.id) ?? task, task));
  return listed ? inTasks : ['work', ...inTasks];
}

function partsOfTask(before: Task, after: Task): readonly PartId[] {
  return differing(before, after).map(
    (key) => familyIds.find((family) => familyInputs[family].aspects.some((aspect) => aspect === key)) ?? 'work',
  );
}

/** The fields in which two objects differ, those that only one of them has included. */
function differing<Thing extends object>(before: Thing, after: Thing): readonly (keyof Thing)[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof Thing)[];
  return keys.filter((key) => !sameValue(before[key], after[key]));
}
