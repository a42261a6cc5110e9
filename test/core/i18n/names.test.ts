import { expect, test } from 'vitest';
import { entryNames, taskTitles, withNames } from '../../../core/i18n/names.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import { document, filled, parsed, task } from '../../support/visit-builder.ts';

const nl = textsOf('nl');
const titled = (...titles: string[]) => titles.map((title) => ({ title }));
const called = (...names: string[]) => names.map((what) => ({ what }));

test('what nobody named is called by its place in the list, in the language of the texts', () => {
  expect(taskTitles(nl, titled('Stapelen', unnamed))).toEqual(['Stapelen', 'Taak 2']);
  expect(taskTitles(textsOf('fr'), titled(unnamed, unnamed))).toEqual(['Tâche 1', 'Tâche 2']);
  expect(entryNames(textsOf('de'), 'cycles', called(unnamed))).toEqual(['Zyklus 1']);
  expect(entryNames(textsOf('en'), 'loads', called('Crate', unnamed))).toEqual(['Crate', 'Load 2']);
});

test('no number is given twice, nor one whose name somebody typed', () => {
  expect(entryNames(nl, 'cycles', called('Cyclus 2', unnamed, unnamed))).toEqual(['Cyclus 2', 'Cyclus 3', 'Cyclus 4']);
  expect(taskTitles(nl, titled(unnamed, 'Taak 1'))).toEqual(['Taak 2', 'Taak 1']);
});

test('both arms of one count bear the same number', () => {
  const counts = (['left', 'right', 'right', 'left'] as const).map((limb) => ({ what: unnamed, limb }));
  expect(entryNames(nl, 'cycles', counts)).toEqual(['Cyclus 1', 'Cyclus 1', 'Cyclus 2', 'Cyclus 2']);
  const typed = [{ what: 'Cyclus 1', limb: 'left' } as const, ...counts];
  expect(entryNames(nl, 'cycles', typed)).toEqual(['Cyclus 1', 'Cyclus 2', 'Cyclus 1', 'Cyclus 2', 'Cyclus 3']);
});

test('a visit to be read has a name everywhere, and keeps what has one as it is', () => {
  const raw = document({
    tasks: [
      task({ id: 't-1', title: unnamed, cycles: filled({ id: 'c-1', what: unnamed, limb: 'left' }) }),
      task({ id: 't-2', title: 'Laden', pushes: filled({ id: 'p-1', what: 'Rolcontainer' }) }),
    ],
  });
  const { visit } = parsed(raw);
  const named = withNames(nl, visit);
  expect(named.tasks[0]).toMatchObject({ title: 'Taak 1', cycles: { entries: [{ id: 'c-1', what: 'Cyclus 1' }] } });
  expect(named.tasks[1]).toBe(visit.tasks[1]);
  expect(visit.tasks[0]?.title).toBe(unnamed);
});
