import { unnamed } from '../visit/unnamed.ts';
import type { Measure, StoredVisit } from '../visit/visit.ts';
import { changeText } from './change-text.ts';
import type { Texts } from './texts.ts';
import { indexVisit, type VisitIndex } from './verdict-text.ts';

/** As many changes as stand for a name. */
const mostChanges = 2;

/**
 * What a measure is called: its name or its words; one with neither by what it changes. Undefined where it says nothing at
 * all.
 *
 * @param index of the visit with names for its tasks and entries
 */
export function measureName(
  texts: Texts,
  index: VisitIndex,
  { name, what, changes = [] }: Pick<Measure, 'name' | 'what' | 'changes'>,
): string | undefined {
  if (name !== undefined) return name;
  if (what !== unnamed) return what;
  if (changes.length === 0) return undefined;
  const said = changes.flatMap((change) => changeText(texts, index, change) ?? []);
  const rest = said.length - mostChanges;
  if (rest > 0)
    said.splice(mostChanges, rest, texts.t('frame.change.more', { count: rest, number: texts.number(rest) }));
  return said.length === 0 ? texts.t('adapt.outlook.adaptation') : said.join('; ');
}

/** The visit with a name for every measure that changes something, to be read and not kept; tasks and entries have theirs. */
export function withMeasureNames<Visit extends StoredVisit>(texts: Texts, visit: Visit): Visit {
  const isNameless = ({ name, what, changes = [] }: Measure) =>
    name === undefined && what === unnamed && changes.length > 0;
  if (visit.measures === undefined || !visit.measures.some(isNameless)) return visit;
  const index = indexVisit(visit);
  const measures = visit.measures.map((one) =>
    isNameless(one) ? { ...one, what: measureName(texts, index, one) ?? one.what } : one,
  );
  return { ...visit, measures };
}
