import { type CriterionId, criterionIds, type FamilyId } from '../../../core/frame/criterion-id.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { MapChoices } from './map-choices.ts';

/** The outcome that a letter asks for. */
export const outcomeOfChoice = { n: 'not-met', m: 'met', u: 'not-assessed' } as const;

/** What narrows the map, one line each: `Uitkomst: Buiten`. Typed words are cut where a line of the export ends. */
export function choiceWords({ t }: Texts, choices: MapChoices): string[] {
  const { text, state, criterion, permanence, age } = choices;
  const said: [name: string, value: string][] = [];
  if (state !== null) said.push([t('app.overview.state'), t(`app.overview.narrow.${state}`)]);
  if (text.trim() !== '') said.push([t('map.text'), text.trim()]);
  if (criterion.of !== null) {
    const outcome = t(`frame.outcome.${outcomeOfChoice[criterion.letter]}`);
    said.push([isCriterion(criterion.of) ? t(`frame.criterion.${criterion.of}`) : anyOf(t, criterion.of), outcome]);
  }
  if (permanence !== null) said.push([t('map.permanence'), t(`map.permanences.${permanence}`)]);
  if (age !== null) said.push([t('map.age'), t(`map.ages.${age}`)]);
  return said.map(([name, value]) => t('map.chosen', { name, value }));
}

/** A family, when any of its criteria will do. */
export function anyOf(t: Texts['t'], family: FamilyId): string {
  return t('map.wholeFamily', { family: t(`frame.family.${family}`) });
}

function isCriterion(of: CriterionId | FamilyId): of is CriterionId {
  return (criterionIds as readonly string[]).includes(of);
}
