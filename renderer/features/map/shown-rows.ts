import { type CriterionId, criterionIds } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { filtered } from '../../../core/map/filter.ts';
import { grouped, type MapPart } from '../../../core/map/group.ts';
import { sorted } from '../../../core/map/order.ts';
import type { MapRow } from '../../../core/map/row.ts';
import type { MapChoices } from './map-choices.ts';

/** The rows that the choices leave, sorted and in their parts. */
export function shownParts(
  rows: readonly MapRow[],
  criteria: readonly CriterionId[],
  choices: MapChoices,
  today: string,
  language: Language,
): readonly MapPart[] {
  const { text, state, criterion, permanence, age, sort, descending, group } = choices;
  const left = filtered(
    rows,
    {
      text,
      ...(state === null ? {} : { states: [state] }),
      ...(criterion.of === null
        ? {}
        : { criteria: { places: placesOf(criterion.of, criteria), letter: criterion.letter } }),
      ...(permanence === null ? {} : { permanence }),
      ...(age === null ? {} : { age }),
    },
    today,
  );
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const at = (criterionIds as readonly string[]).includes(sort) ? criteria.indexOf(sort as CriterionId) : -1;
  const order = at < 0 ? (sort as Exclude<typeof sort, CriterionId>) : { criterion: at };
  return grouped(sorted(left, order, descending, collator), group);
}

/** Places of a criterion, or of all of a family. */
function placesOf(of: NonNullable<MapChoices['criterion']['of']>, criteria: readonly CriterionId[]): readonly number[] {
  const ids = currentFrame.criteria.flatMap(({ id, family }) => (id === of || family === of ? [id] : []));
  return ids.map((id) => criteria.indexOf(id)).filter((at) => at >= 0);
}
