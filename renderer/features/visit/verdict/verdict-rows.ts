import type { CriterionId, FamilyId } from '../../../../core/frame/criterion-id.ts';
import type { Frame } from '../../../../core/frame/frame.ts';
import { withNames } from '../../../../core/i18n/names.ts';
import { neededTexts, possibleChanges } from '../../../../core/i18n/needed-text.ts';
import { criterionLimitText } from '../../../../core/i18n/quantity-text.ts';
import type { Texts } from '../../../../core/i18n/texts.ts';
import { criterionValueText, deciderTexts, indexVisit, type VisitIndex } from '../../../../core/i18n/verdict-text.ts';
import { type CriterionVerdict, isHeartRateVerdict, type Verdict } from '../../../../core/verdict/verdict.ts';
import type { Outcome, StoredVisit } from '../../../../core/visit/visit.ts';

/** One criterion of the verdict in words. Only texts and numbers, so that a row that says the same is not drawn again. */
export interface VerdictRow {
  readonly id: CriterionId;
  readonly family: FamilyId;
  readonly outcome: Outcome;
  readonly name: string;
  /** Null where there is none, or where it is a person's own. */
  readonly value: string | null;
  readonly limit: string;
  readonly ratio: number | null;
  /** What decides it, or what is still to look at; null where the outcome says it. */
  readonly why: string | null;
  /** What it would take, one change a line; lines joined by a line end. */
  readonly needed: string;
  readonly measures: number;
}

/** So many names and changes are spelled out; the rest is counted. */
const most = 3;

/** What stays the same of a criterion while one types: made once per language and frame. */
export type CriterionWords = ReadonlyMap<CriterionId, Pick<VerdictRow, 'name' | 'limit'>>;

export function criterionWords(texts: Texts, frame: Frame): CriterionWords {
  return new Map(
    frame.criteria.map((criterion) => [
      criterion.id,
      { name: texts.t(`frame.criterion.${criterion.id}`), limit: criterionLimitText(texts, criterion) },
    ]),
  );
}

/** The verdict in words, in the frame's order. */
export function verdictRows(texts: Texts, visit: StoredVisit, words: CriterionWords, verdict: Verdict): VerdictRow[] {
  const index = indexVisit(withNames(texts, visit));
  return verdict.criteria.map((one) => {
    return {
      id: one.id,
      family: one.family,
      outcome: one.outcome,
      ...(words.get(one.id) ?? { name: one.id, limit: '' }),
      ...shownValue(texts, one),
      why: whyOf(texts, index, one),
      needed: neededOf(texts, index, one),
      measures: visit.measures?.filter((measure) => measure.criterion === one.id).length ?? 0,
    };
  });
}

function shownValue(texts: Texts, one: CriterionVerdict): Pick<VerdictRow, 'value' | 'ratio'> {
  if (!isHeartRateVerdict(one)) return { value: criterionValueText(texts, one), ratio: one.ratio };
  const { personsMeasured, validMinutes } = one;
  if (personsMeasured === 0) return { value: null, ratio: null };
  const persons = texts.t('sheet.criteria.persons', { count: personsMeasured });
  // The valid minutes are those of the heaviest hour: the peak has none.
  if (one.id !== 'cardiac-cost') return { value: persons, ratio: null };
  const valid = texts.t('sheet.criteria.validMinutes', { minutes: texts.number(validMinutes ?? 0) });
  return { value: `${persons}, ${valid}`, ratio: null };
}

/** Reasons that say no more than the outcome and its value beside them. */
const plainReasons = new Set(['within-limit', 'limit-broken', 'answered-yes', 'answered-no', 'not-answered']);

function whyOf(texts: Texts, index: VisitIndex, one: CriterionVerdict): string | null {
  const { t } = texts;
  const reason = plainReasons.has(one.reason) ? null : capital(t(`frame.reason.${one.reason}`));
  const deciders = isHeartRateVerdict(one) ? [] : deciderTexts(texts, index, one.decidedBy);
  if (deciders.length === 0) return reason;
  // An entry may have commas of its own: `transpallet, x-as`.
  const shown = deciders.slice(0, most).join('; ');
  const rest = deciders.length - most;
  const list = rest > 0 ? t('visit.verdict.andMore', { list: shown, number: texts.number(rest) }) : shown;
  const said = t(one.outcome === 'not-assessed' ? 'visit.verdict.toLook' : 'visit.verdict.decides', { list });
  return reason === null ? said : `${reason}. ${said}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function neededOf(texts: Texts, index: VisitIndex, one: CriterionVerdict): string {
  const lines = neededTexts(texts, index, one, most);
  const rest = isHeartRateVerdict(one) ? 0 : possibleChanges(one).length - most;
  // The sheet's own last line sends one to its attachment; the screen has none.
  const shown =
    rest > 0 ? lines.with(-1, texts.t('visit.verdict.andMore', { list: '…', number: texts.number(rest) })) : lines;
  return shown.join('\n');
}
