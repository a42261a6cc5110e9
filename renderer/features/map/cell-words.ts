import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { criterionLimitText } from '../../../core/i18n/quantity-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { MapRow } from '../../../core/map/row.ts';
import type { Outcome } from '../../../core/visit/visit.ts';

/** What a letter of a row means. */
export const outcomeOfLetter: Readonly<Record<string, Outcome>> = { m: 'met', n: 'not-met', u: 'not-assessed' };

/** The outcome of a cell and how far from its limit it is: "voldaan, 62 % van de grens, nog 38 % ruimte". */
export function cellWords(texts: Texts, row: MapRow, at: number): string {
  const outcome = outcomeOfLetter[row.visit?.outcomes[at] ?? ''];
  if (outcome === undefined) return texts.t('map.nothing');
  const word = texts.t(`frame.outcome.${outcome}`);
  const thousandths = row.visit?.shares[at] ?? null;
  return thousandths === null ? word : `${word}, ${shareWords(texts, thousandths)}`;
}

/** Per cent are whole here; what misses the limit by less than one still says so. */
function shareWords(texts: Texts, thousandths: number): string {
  const ofLimit = (share: number) => texts.percent(share / 100);
  if (thousandths <= 1_000) {
    const share = Math.ceil(thousandths / 10);
    return texts.t('map.room', { share: ofLimit(share), room: ofLimit(100 - share) });
  }
  const share = Math.max(101, Math.ceil(thousandths / 10));
  return texts.t('map.exceeded', { share: ofLimit(share), over: ofLimit(share - 100) });
}

/** The limit of a criterion in the frame of today; null where its name says it. */
export function limitWords(texts: Texts, id: CriterionId): string | null {
  const criterion = currentFrame.criteria.find((one) => one.id === id);
  if (criterion === undefined || Object.values(criterion.limits).every(({ relation }) => relation === 'is'))
    return null;
  return texts.t('map.limit', { limit: criterionLimitText(texts, criterion) });
}
