import { expect, test } from 'vitest';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { Edit } from '../../../renderer/features/visit/edit/edit.ts';
import { changeEntry, sayNone } from '../../../renderer/features/visit/edit/entries.ts';
import { changeAssessor } from '../../../renderer/features/visit/edit/head.ts';
import { addItem, changeListItem } from '../../../renderer/features/visit/edit/lists.ts';
import { answerCriterion, markAbsent, markAbsentAndClear } from '../../../renderer/features/visit/edit/statements.ts';
import { addTask, changeTaskField, moveTask, removeTask } from '../../../renderer/features/visit/edit/tasks.ts';
import { changedParts } from '../../../renderer/features/visit/parts/changed-parts.ts';
import { document, filled, parsed, task } from '../../support/visit-builder.ts';

const observed = { evidence: 'observed', remark: 'van naast de band' } as const;
const visit: StoredVisit = withoutPictures(
  parsed(
    document({
      tasks: [
        task({ id: 't-1', pushes: filled({ id: 'p-1', what: 'Rolcontainer' }) }),
        task({ id: 't-2', loads: filled({ id: 'l-1', what: 'Bak' }) }),
      ],
      measures: [{ id: 'm-1', what: 'Hogere tafel' }],
    }),
  ).visit,
).visit;

test.each<[string, Edit, readonly string[]]>([
  ['a person', changeAssessor('role', 'Ergonoom'), ['work']],
  ['the minutes of a task', changeTaskField('t-2', 'minutesPerDay', 30), ['work']],
  ['a new task', addTask({ id: 't-3', title: 'Laden', loads: { state: 'none', ...observed } }), ['work']],
  ['a task taken out', removeTask('t-1'), ['work']],
  ['the order of tasks', moveTask('t-1', 1), ['work']],
  ['a value', changeEntry('t-1', 'pushes', 'p-1', 'wheels', (push) => ({ ...push, wheels: 4 })), ['push-pull']],
  ['bending', sayNone('t-1', 'bending', observed), ['posture']],
  ['prolonged postures', sayNone('t-1', 'prolongedPostures', observed), ['posture']],
  ['a mark', markAbsent('vibration', observed), ['vibration']],
  ['a mark that takes data out', markAbsentAndClear('handling', observed), ['handling']],
  ['a fall', answerCriterion('fall-haste', { holds: true, ...observed }), ['falls']],
  ['reception', answerCriterion('psychosocial-reception', { holds: true, ...observed }), ['psychosocial']],
  ['a measure', changeListItem('measures', 'm-1', 'owner', 'Ploegbaas'), ['notes']],
  ['a first sentence', addItem('workerSentences', { id: 's-1', text: 'Zwaar', agreed: false }), ['notes']],
])('%s changes the part it stands in, on the way there and back', (_, edit, parts) => {
  const changed = edit.apply(visit);
  expect(changedParts(visit, changed)).toEqual(parts);
  expect(changedParts(changed, visit)).toEqual(parts);
});

test('changes of several parts are told in the order of the parts, and the order of fields is no change', () => {
  const changed = sayNone('t-1', 'vibration', observed).apply(changeTaskField('t-1', 'title', 'Duwen').apply(visit));
  expect(changedParts(visit, changed)).toEqual(['work', 'vibration']);
  const turned = Object.fromEntries(Object.entries(visit).reverse()) as unknown as StoredVisit;
  const tasks = visit.tasks.map((one) => Object.fromEntries(Object.entries(one).reverse()));
  expect(changedParts(visit, { ...turned, tasks } as unknown as StoredVisit)).toEqual([]);
});
