import { describe, expect, it } from 'vitest';
import { languages } from '../../../core/i18n/language.ts';
import { measureName, withMeasureNames } from '../../../core/i18n/measure-name.ts';
import { withNames } from '../../../core/i18n/names.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Measure } from '../../../core/visit/visit.ts';
import { filled, greenDocument, parsed, task } from '../../support/visit-builder.ts';

const set = (to: number) => ({ change: 'set', task: 't1', aspect: 'loads', entry: 'e1', value: 'massG', to }) as const;
const load = filled({ what: 'Doos olie', massG: 12_000, handlings: 10, per: 'day' });

function visitWith(measures: readonly object[], loads: object = load) {
  return parsed(greenDocument({ tasks: [task({ loads } as never)], measures })).visit;
}

describe('what a measure is called', () => {
  const texts = textsOf('nl');
  const { t } = texts;
  const visit = visitWith([]);
  const nameOf = (measure: Partial<Measure>) => measureName(texts, indexVisit(visit), { what: unnamed, ...measure });

  it('is its name, else its words, else what it changes', () => {
    expect(nameOf({ name: 'Heftafel', what: 'Heftafel plaatsen', changes: [set(5_000)] })).toBe('Heftafel');
    expect(nameOf({ what: 'Heftafel plaatsen', changes: [set(5_000)] })).toBe('Heftafel plaatsen');
    expect(nameOf({ changes: [set(5_000)] })).toMatch(/^Doos olie: 12\skg → 5\skg$/);
    expect(nameOf({ changes: [set(5_000), { change: 'lighter-hour' }] })).toBe(
      `${nameOf({ changes: [set(5_000)] })}; ${t('adapt.change.lighter-hour')}`,
    );
  });

  it('counts changes beyond two, and has a word where the objects of all of them are gone', () => {
    const many = [set(5_000), set(4_000), set(3_000), set(2_000)];
    expect(nameOf({ changes: many })).toContain(t('frame.change.more', { count: 2, number: '2' }));
    expect(nameOf({ changes: [{ ...set(1), entry: 'gone' }] })).toBe(t('adapt.outlook.adaptation'));
    expect(nameOf({})).toBeUndefined();
  });
});

it.each(languages)('a visit to be read has a name for each measure that changes something: %s', (language) => {
  const texts = textsOf(language);
  const measures = [
    { id: 'm1', what: unnamed, changes: [set(5_000)] },
    { id: 'm2', what: unnamed },
    { id: 'm3', what: 'Kraan', changes: [set(5_000)] },
  ];
  const visit = visitWith(measures, filled({ what: unnamed, massG: 12_000, handlings: 1, per: 'day' }));
  const [first, ...others] = withMeasureNames(texts, withNames(texts, visit)).measures ?? [];
  // The load has no words either: it is called by its number.
  expect(first?.what).toContain(texts.t('visit.aspects.loads.newName', { number: 1 }));
  expect(first?.what).toMatch(/12\s?kg → 5\s?kg/);
  expect(others).toEqual(visit.measures?.slice(1));
  const nothing = visitWith([{ id: 'm1', what: 'Kraan' }]);
  expect(withMeasureNames(texts, nothing)).toBe(nothing);
});
