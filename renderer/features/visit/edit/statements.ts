import { type AnswerId, type FallId, fallIds, type PsychosocialId } from '../../../../core/frame/criterion-id.ts';
import type { AspectName } from '../../../../core/visit/task.ts';
import type { Answer, MarkKind, Provenance, StoredVisit } from '../../../../core/visit/visit.ts';
import { type Edit, put, putIn } from './edit.ts';
import { entriesOf } from './entries.ts';

/** The data of a task that contradicts a mark; heavy work is contradicted by a measured person instead. */
export const dataOfMark: Readonly<Record<Exclude<MarkKind, 'heavy-work'>, AspectName>> = {
  handling: 'loads',
  'push-pull': 'pushes',
  repetitive: 'cycles',
  'prolonged-posture': 'prolongedPostures',
  vibration: 'vibration',
};

/** "Does not occur here", for the whole workstation, with evidence; undefined takes it back. */
export function markAbsent(mark: MarkKind, statement: Provenance | undefined): Edit {
  return {
    field: `doesNotOccur/${mark}`,
    apply: (visit) => put(visit, 'doesNotOccur', putIn(visit.doesNotOccur, mark, statement)),
  };
}

/** Sets the mark and takes out the data that contradicts it, as one step. */
export function markAbsentAndClear(mark: Exclude<MarkKind, 'heavy-work'>, statement: Provenance): Edit {
  const name = dataOfMark[mark];
  return {
    field: `doesNotOccur/${mark}/clear`,
    apply: (visit) => {
      const tasks = visit.tasks.map((task) => (task[name]?.state === 'filled' ? put(task, name, undefined) : task));
      return markAbsent(mark, statement).apply({ ...visit, tasks });
    },
  };
}

/** Titles of the tasks whose data contradicts a mark, and how many entries there are. */
export function contradicting(visit: StoredVisit, mark: Exclude<MarkKind, 'heavy-work'>) {
  const name = dataOfMark[mark];
  const tasks = visit.tasks.filter((task) => task[name]?.state === 'filled');
  return {
    titles: tasks.map(({ title }) => title),
    entries: tasks.reduce((sum, task) => sum + entriesOf(task, name).length, 0),
  };
}

/** Answers a yes/no criterion, or says how the answer was obtained; an answer that says nothing goes. */
export function answerCriterion(id: AnswerId, answer: Answer): Edit {
  const said = Object.values(answer).some((value) => value !== undefined) ? answer : undefined;
  return {
    field: `answers/${id}`,
    apply: (visit) =>
      isFall(id)
        ? put(visit, 'falls', putIn(visit.falls, id, said))
        : put(visit, 'psychosocial', putIn(visit.psychosocial, id as PsychosocialId, said)),
  };
}

function isFall(id: AnswerId): id is FallId {
  return (fallIds as readonly string[]).includes(id);
}
