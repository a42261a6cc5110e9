import type { CriterionVerdict, Needed, OpenVerdict } from '../verdict/verdict.ts';
import { isHeartRateVerdict } from '../verdict/verdict.ts';
import { quantityText } from './quantity-text.ts';
import type { Texts } from './texts.ts';
import type { VisitIndex } from './verdict-text.ts';

/**
 * What it would take to meet a broken limit, one sentence per change, the most useful first.
 *
 * @param most show no more than this many and say how many more there are
 * @param section title of the part of the sheet in which the rest is found; absent where there is no such part
 */
export function neededTexts(
  texts: Texts,
  index: VisitIndex,
  verdict: CriterionVerdict,
  most = 4,
  section?: string,
): string[] {
  if (verdict.outcome !== 'not-met') return [];
  // A heart has no needed number: that would be the person's own.
  if (isHeartRateVerdict(verdict)) return [texts.t('frame.change.lighten-heaviest-hour')];
  const changes = possibleChanges(verdict);
  if (verdict.id === 'daily-tonnage' && changes.length === 0) return [notAlone(texts, verdict)];
  const sentences = changes.slice(0, most).flatMap((needed) => neededText(texts, index, needed) ?? []);
  const more = changes.length - most;
  if (more > 0) {
    const counted = texts.t('frame.change.more', { count: more, number: texts.number(more) });
    sentences.push(section === undefined ? counted : texts.t('sheet.needed.more', { more: counted, section }));
  }
  return sentences;
}

/** The changes of which each alone is enough, the most useful first. */
export function possibleChanges({ needed }: OpenVerdict): Needed[] {
  return needed.filter(isEnough).sort((one, other) => size(other) - size(one));
}

function isEnough(needed: Needed): boolean {
  if (needed.change === 'reduce-tonnage') return needed.fewerHandlings !== null;
  return needed.change !== 'change-push' || needed.lighterByG !== null || needed.wheels !== null;
}

/** How large a change is, where changes of one kind can be compared: the largest is the first to look at. */
function size(needed: Needed): number {
  if (needed.change === 'lighten-load') return needed.byG;
  return needed.change === 'weaker-vibration' ? needed.byMmS2 : 0;
}

function notAlone(texts: Texts, { value, limit }: { readonly value: unknown; readonly limit: unknown }): string {
  const over = Math.ceil(Number(value) - Number(limit));
  return texts.t('frame.change.tonnage-not-alone', { tonnage: quantityText(texts, 'g/day', over) });
}

function neededText(texts: Texts, index: VisitIndex, needed: Needed): string | null {
  const { t } = texts;
  const what = 'entry' in needed ? (index.entry(needed.entry)?.what ?? needed.entry) : '';
  const mass = (grams: number) => quantityText(texts, 'g', grams);
  switch (needed.change) {
    case 'lighten-load':
      return t('frame.change.lighten-load', { what, mass: mass(needed.byG) });
    case 'reduce-tonnage': {
      const { fewerHandlings, lighterByG, per } = needed;
      if (fewerHandlings === null) return null;
      const fewer = { what, count: fewerHandlings, number: texts.number(fewerHandlings) };
      const first = t(`frame.change.fewer-handlings-${per}`, fewer);
      return lighterByG === null ? first : t('frame.change.or-lighter', { first, mass: mass(lighterByG) });
    }
    case 'change-push': {
      const { lighterByG, wheels } = needed;
      if (lighterByG !== null && wheels !== null) {
        return t('frame.change.lighter-push-more-wheels', { what, mass: mass(lighterByG), wheels });
      }
      if (lighterByG !== null) return t('frame.change.lighter-push', { what, mass: mass(lighterByG) });
      return wheels === null ? null : t('frame.change.more-wheels', { what, wheels });
    }
    case 'slow-actions':
      return t('frame.change.slow-actions', {
        what,
        limb: t(`frame.limb.${needed.limb}`),
        number: texts.number(needed.mostActions),
        time: texts.number(needed.inTimeMs / 1_000, 3),
        seconds: texts.number(needed.orMsPerAction / 1_000, 3),
      });
    case 'remove-bending':
      return t('frame.change.remove-bending', { what });
    case 'longer-break':
      return t('frame.change.longer-break', { what, minutes: needed.byMinutesPerHour });
    case 'shorter-exposure':
      return t('frame.change.shorter-exposure', { minutes: texts.number(needed.byMinutesPerDay) });
    case 'weaker-vibration':
      return t('frame.change.weaker-vibration', {
        what,
        axis: t(`frame.axis.${needed.axis}`),
        acceleration: quantityText(texts, 'mm/s2', needed.byMmS2, 0),
      });
    case 'provide':
      return t('frame.change.provide');
  }
}
