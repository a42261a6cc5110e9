import { describe, expect, it } from 'vitest';
import { judge } from '../../../core/verdict/judge.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { put, putIn } from '../../../renderer/features/visit/edit/edit.ts';
import { addEntry, changeEntry, observe, removeEntry, sayNone } from '../../../renderer/features/visit/edit/entries.ts';
import {
  afterChange,
  confirmTaken,
  countTaken,
  putProvenance,
} from '../../../renderer/features/visit/edit/evidence.ts';
import { addItem, changeListItem, dropItem } from '../../../renderer/features/visit/edit/lists.ts';
import {
  answerCriterion,
  contradicting,
  markAbsent,
  markAbsentAndClear,
} from '../../../renderer/features/visit/edit/statements.ts';
import {
  addTask,
  changeMinutesOf,
  copyOfTask,
  moveTask,
  removeTask,
} from '../../../renderer/features/visit/edit/tasks.ts';
import { aspectValues } from '../../../renderer/features/visit/parts/aspect-values.ts';
import { document, filled, parsed, task, tasks } from '../../support/visit-builder.ts';

const visitOf = (...list: ReturnType<typeof task>[]): StoredVisit =>
  withoutPictures(parsed(document({ tasks: tasks(...list) })).visit).visit;
const observed = { evidence: 'observed' } as const;
const box = { id: 'box', what: 'doos', massG: 4_000 } as const;
const taken = { evidence: 'measured', takenFrom: '2026-08-01' } as const;

describe('putting a field', () => {
  it('leaves it out for undefined, and keeps the identity of what stays the same', () => {
    const thing: { readonly a: number; readonly b?: number } = { a: 1, b: 2 };
    expect(put(thing, 'b', 2)).toBe(thing);
    expect(Object.keys(put(thing, 'b', undefined))).toEqual(['a']);
    expect(putIn({ b: 1 } as { readonly b?: number }, 'b', undefined)).toBeUndefined();
    expect(putIn(undefined as { readonly b?: number } | undefined, 'b', 1)).toEqual({ b: 1 });
  });
});

describe('entries of a task', () => {
  const visit = visitOf(task({ id: 't1' }));

  it('take the place of "none", and leave the unknown behind when the last one goes', () => {
    const none = sayNone('t1', 'loads', observed).apply(visit);
    expect(none.tasks[0]?.loads).toEqual({ state: 'none', ...observed });
    const one = addEntry('t1', 'loads', box).apply(none);
    expect(one.tasks[0]?.loads).toEqual({ state: 'filled', entries: [box] });
    expect(removeEntry('t1', 'loads', 'box').apply(one).tasks[0]).not.toHaveProperty('loads');
  });

  it('stay as they are where the task or entry is gone', () => {
    const one = addEntry('t1', 'loads', box).apply(visit);
    expect(addEntry('gone', 'loads', box).apply(one)).toBe(one);
    expect(removeEntry('t1', 'loads', 'gone').apply(one)).toBe(one);
    expect(changeEntry('t1', 'loads', 'gone', 'what', (load) => ({ ...load, what: 'x' })).apply(one)).toBe(one);
    expect(changeEntry('t1', 'loads', 'box', 'what', (load) => load).apply(one)).toBe(one);
  });

  it('keep how long one watched for bending, whatever is said of it', () => {
    const none = observe('t1', 'observedCycles', 5).apply(sayNone('t1', 'bending', observed).apply(visit));
    const bent = addEntry('t1', 'bending', { id: 'b', what: 'lage bak' }).apply(none);
    expect(bent.tasks[0]?.bending).toMatchObject({ state: 'filled', observedCycles: 5 });
    expect(sayNone('t1', 'bending', observed).apply(bent).tasks[0]?.bending).toMatchObject({ observedCycles: 5 });
  });
});

describe('a value', () => {
  const [mass, handlings] = aspectValues.loads;
  it('that is changed was looked at today; one that is cleared has no evidence', () => {
    const load = { ...box, provenance: { massG: taken } };
    const changed = afterChange(mass?.write(load, 4_500) ?? load, 'massG', true);
    expect(changed).toEqual({ ...box, massG: 4_500, provenance: { massG: { evidence: 'measured' } } });
    const cleared = afterChange(mass?.write(load, undefined) ?? load, 'massG', false);
    expect(cleared).toEqual({ id: 'box', what: 'doos' });
  });

  it('of handlings says per day until somebody says otherwise', () => {
    expect(handlings?.write(box, 40)).toMatchObject({ handlings: 40, per: 'day' });
    expect(handlings?.write({ ...box, per: 'hour' }, 40)).toMatchObject({ per: 'hour' });
    expect(parsed(document({ tasks: tasks({ loads: filled(handlings?.write(box, 40) ?? {}) }) }))).toBeDefined();
  });

  it('of an axis goes with the others of its source', () => {
    const [x, y] = aspectValues.vibration;
    const source = { id: 's', what: 'heftruck' };
    const both = y?.write(x?.write(source, 300) ?? source, 200);
    expect(both).toEqual({ ...source, accelerationMmS2: { x: 300, y: 200 } });
    expect(x?.write(y?.write(both ?? source, undefined) ?? source, undefined)).toEqual(source);
  });

  it('loses only its own mark', () => {
    const load = { ...box, provenance: { massG: taken, handlings: taken } };
    expect(putProvenance(load, 'massG', undefined).provenance).toEqual({ handlings: taken });
  });
});

describe('what was taken over', () => {
  const visit: StoredVisit = {
    ...visitOf(
      task({ id: 't1', loads: filled({ ...box, provenance: { massG: taken } }), pushes: { state: 'none', ...taken } }),
    ),
    doesNotOccur: { vibration: taken, repetitive: taken },
    falls: { 'fall-haste': { holds: true, takenFrom: '2026-08-01' } },
  };

  it('is counted, and confirmed for one family at a time', () => {
    expect(countTaken(visit)).toBe(5);
    const handling = confirmTaken('handling', { aspects: ['loads'], mark: 'handling' }).apply(visit);
    expect(countTaken(handling)).toBe(4);
    expect(handling.tasks[0]?.pushes).toBe(visit.tasks[0]?.pushes);
    const vibration = confirmTaken('vibration', { aspects: ['vibration'], mark: 'vibration' }).apply(handling);
    expect(vibration.doesNotOccur).toEqual({ vibration: { evidence: 'measured' }, repetitive: taken });
    const falls = confirmTaken('falls', { aspects: [], answers: 'falls' }).apply(vibration);
    expect(falls.falls).toEqual({ 'fall-haste': { holds: true } });
    expect(confirmTaken('falls', { aspects: [], answers: 'falls' }).apply(falls)).toBe(falls);
  });
});

describe('"does not occur here"', () => {
  const visit = visitOf(
    task({ id: 't1', title: 'Stapelen', loads: filled(box, { ...box, id: 'crate' }) }),
    task({ id: 't2', title: 'Kijken', loads: { state: 'none', ...observed } }),
  );

  it('names what contradicts it', () => {
    expect(contradicting(visit, 'handling')).toEqual({ titles: ['Stapelen'], entries: 2 });
    expect(contradicting(visit, 'vibration')).toEqual({ titles: [], entries: 0 });
  });

  it('takes out what contradicts it, and nothing else, as one step', () => {
    const next = markAbsentAndClear('handling', observed).apply(visit);
    expect(next.tasks[0]).not.toHaveProperty('loads');
    expect(next.tasks[1]).toBe(visit.tasks[1]);
    const { frame } = parsed(document());
    expect(judge(next, frame).criteria[0]).toMatchObject({ outcome: 'met', reason: 'does-not-occur' });
  });

  it('is taken back without a trace', () => {
    const marked = markAbsent('vibration', observed).apply(visit);
    expect(marked.doesNotOccur).toEqual({ vibration: observed });
    expect(markAbsent('vibration', undefined).apply(marked)).not.toHaveProperty('doesNotOccur');
  });
});

describe('an answer', () => {
  it('goes to its own family, and leaves nothing when it says nothing', () => {
    const visit = visitOf();
    const yes = answerCriterion('fall-haste', { holds: true }).apply(visit);
    expect(yes.falls).toEqual({ 'fall-haste': { holds: true } });
    const both = answerCriterion('psychosocial-guidance', { holds: false, ...observed }).apply(yes);
    expect(both.psychosocial).toEqual({ 'psychosocial-guidance': { holds: false, ...observed } });
    expect(answerCriterion('fall-haste', {}).apply(both)).not.toHaveProperty('falls');
  });
});

describe('tasks', () => {
  const ids = (visit: StoredVisit) => visit.tasks.map(({ id }) => id);
  const visit = visitOf(task({ id: 'a' }), task({ id: 'b' }), task({ id: 'c' }));

  it('are moved within the list, and no further', () => {
    expect(ids(moveTask('b', -1).apply(visit))).toEqual(['b', 'a', 'c']);
    expect(ids(moveTask('b', 1).apply(visit))).toEqual(['a', 'c', 'b']);
    expect(moveTask('a', -1).apply(visit)).toBe(visit);
    expect(moveTask('c', 1).apply(visit)).toBe(visit);
    expect(removeTask('gone').apply(visit)).toBe(visit);
    expect(ids(removeTask('b').apply(visit))).toEqual(['a', 'c']);
  });

  it('are copied behind the first with new ids and without minutes, so that the copy is a valid document', () => {
    const full = visitOf(task({ id: 'a', minutesPerDay: 1_000, minutesOf: { standing: 900 }, loads: filled(box) }));
    const fresh = ['new-1', 'new-2'];
    const copy = copyOfTask(full.tasks[0] as StoredVisit['tasks'][number], 'Kopie', () => fresh.shift() ?? 'none left');
    const both = addTask(copy, 'a').apply(full);
    expect(copy).not.toHaveProperty('minutesPerDay');
    expect(parsed(both).visit.tasks.map(({ id }) => id)).toEqual(['a', 'new-1']);
    expect(copy.loads).toMatchObject({ entries: [{ id: 'new-2', massG: 4_000 }] });
  });

  it('divide their minutes, and forget the division with its last part', () => {
    const divided = changeMinutesOf('a', 'sitting', 5).apply(visit);
    expect(divided.tasks[0]?.minutesOf).toEqual({ sitting: 5 });
    expect(changeMinutesOf('a', 'sitting', undefined).apply(divided).tasks[0]).not.toHaveProperty('minutesOf');
  });
});

describe('lists beside the tasks', () => {
  it('begin with the first item and end with the last', () => {
    const visit = visitOf();
    const one = addItem('workerSentences', { id: 's1', text: 'De wagen trekt naar links.', agreed: false }).apply(
      visit,
    );
    const agreed = changeListItem('workerSentences', 's1', 'agreed', true).apply(one);
    expect(agreed.workerSentences).toEqual([{ id: 's1', text: 'De wagen trekt naar links.', agreed: true }]);
    expect(dropItem('workerSentences', 's1').apply(agreed)).not.toHaveProperty('workerSentences');
    expect(dropItem('measures', 's1').apply(agreed)).toBe(agreed);
    expect(changeListItem('measures', 's1', 'what', 'x').apply(agreed)).toBe(agreed);
  });
});
