import { expect, test, vi } from 'vitest';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import { partOfField, partsOfRefused } from '../../../renderer/features/visit/parts/refused-parts.ts';
import { RefusedTexts, refusedTexts } from '../../../renderer/features/visit/session/refused-texts.ts';
import { document, filled, parsed, task } from '../../support/visit-builder.ts';

const one = task({ id: 't-1', pushes: filled({ id: 'p-1', what: 'Rolcontainer' }) });
const measures = [{ id: 'm-1', what: 'Hogere tafel' }];
const workedVisit = () => withoutPictures(parsed(document({ tasks: [one], measures })).visit).visit;

const refused = { text: '25,5', kept: undefined, problem: 'whole numbers only' };

test('a refused text stays until its field has a text that is kept', () => {
  const texts = new RefusedTexts();
  const heard = vi.fn();
  const stop = texts.subscribe(heard);
  texts.set('remarks', refused);
  const first = texts.getAll();
  expect(first).toEqual(new Map([['remarks', refused]]));
  texts.set('date', undefined);
  expect(texts.getAll()).toBe(first);
  texts.set('remarks', undefined);
  expect(texts.getAll().size).toBe(0);
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  texts.set('remarks', refused);
  expect(heard).toHaveBeenCalledTimes(2);
});

test('each visit has its own refused texts, the same ones on every screen', () => {
  expect(refusedTexts('one')).toBe(refusedTexts('one'));
  refusedTexts('one').set('remarks', refused);
  expect(refusedTexts('other').getAll().size).toBe(0);
});

test('a field leads to the part in which it stands', () => {
  const visit = workedVisit();
  const parts = {
    'tasks/t-1/title': 'work',
    'tasks/t-1/minutesOf/standing': 'work',
    'tasks/t-1/pushes/p-1/distanceM': 'push-pull',
    'tasks/t-1/bending/observedCycles': 'posture',
    'assessor/name': 'work',
    'measures/m-1/date': 'notes',
  };
  for (const [field, part] of Object.entries(parts)) expect(partOfField(visit, field), field).toBe(part);
});

test('what was taken out of the visit has no refused texts any more', () => {
  const visit = workedVisit();
  for (const field of [
    'tasks/t-9/title',
    'tasks/t-1/pushes/p-9/distanceM',
    'measures/m-9/what',
    'photos/f-1/caption',
  ]) {
    expect(partOfField(visit, field), field).toBeUndefined();
  }
  const fields = ['measures/m-1/what', 'tasks/t-9/title', 'tasks/t-1/pushes/p-1/wheels', 'date', 'remarks'];
  const all = new Map(fields.map((field) => [field, refused]));
  expect(partsOfRefused(visit, all)).toEqual(['work', 'work', 'push-pull', 'notes']);
});
