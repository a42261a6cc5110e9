import { isAnswerId } from '../../../core/frame/criterion-id.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import {
  criterionValueText,
  indexVisit,
  provenanceOf,
  provenanceText,
  type VisitIndex,
} from '../../../core/i18n/verdict-text.ts';
import type { CriterionComparison } from '../../../core/verdict/compare.ts';
import { type CriterionVerdict, isHeartRateVerdict, type Verdict } from '../../../core/verdict/verdict.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';

/** A visit with its verdict, as one side of a comparison. */
export interface Side {
  readonly visit: StoredVisit;
  readonly verdict: Verdict;
  readonly index: VisitIndex;
}

export function sideOf(visit: StoredVisit, verdict: Verdict): Side {
  return { visit, verdict, index: indexVisit(visit) };
}

/**
 * What a side says of a criterion beside its outcome: the value, or why there is none; for a heart the persons; null
 * for an answer, of which the outcome says all.
 */
export function valueWords(texts: Texts, verdict: CriterionVerdict): string | null {
  const { t } = texts;
  if (isAnswerId(verdict.id)) return null;
  if (isHeartRateVerdict(verdict)) {
    const { personsMeasured, reason } = verdict;
    return personsMeasured === 0
      ? t(`frame.reason.${reason}`)
      : t('sheet.criteria.persons', { count: personsMeasured });
  }
  return criterionValueText(texts, verdict) ?? t(`frame.reason.${verdict.reason}`);
}

/** How what decides it was obtained; empty where nobody said. */
export function evidenceWords(texts: Texts, { visit, index }: Side, verdict: CriterionVerdict): string {
  return provenanceText(texts, provenanceOf(verdict, visit, index));
}

/** `from 12 kg to 4.5 kg`; null where a side has no number, or both print the same one. */
export function stepWords(texts: Texts, { before, after }: CriterionComparison): string | null {
  if (!hasNumber(before) || !hasNumber(after)) return null;
  const [was, is] = [valueWords(texts, before), valueWords(texts, after)];
  return was === is || was === null || is === null ? null : texts.t('issue.compare.step', { before: was, after: is });
}

function hasNumber(verdict: CriterionVerdict | null): verdict is CriterionVerdict {
  return verdict !== null && 'value' in verdict && typeof verdict.value === 'number';
}

/** Criteria whose outcome rests on a statement that was taken over from an earlier visit and not looked at again. */
export function takenOver({ visit, verdict, index }: Side): number {
  return verdict.criteria.filter(
    (one) => one.outcome !== 'not-assessed' && provenanceOf(one, visit, index)?.takenFrom !== undefined,
  ).length;
}
