import { isAnswerId } from '../../../core/frame/criterion-id.ts';
import { criterionOf, type Frame } from '../../../core/frame/frame.ts';
import { criterionLimitText } from '../../../core/i18n/quantity-text.ts';
import { criterionValueText, deciderTexts, provenanceOf, provenanceText } from '../../../core/i18n/verdict-text.ts';
import {
  type CriterionVerdict,
  type HeartRateVerdict,
  isHeartRateVerdict,
  type OpenVerdict,
} from '../../../core/verdict/verdict.ts';
import { keepsTogether } from '../../blocks/keep-together.ts';
import { limitBar } from '../../blocks/limit-bar.ts';
import { outcomeLabel } from '../../blocks/outcome-mark.ts';
import { joined, keepUnits, nameAndAside, rows } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent, PdfStack } from '../../pdf-definition.ts';
import { contentWidth } from '../../theme.ts';
import type { SheetContext } from './input.ts';

/** Widths in points; name, value, bar and limit stand on the first line of a row, the note runs below all four. */
const familyWidth = 84;
const outcomeWidth = 68;
const valueWidth = 64;
const barWidth = 50;
const limitWidth = 88;
const gap = 6;
const answerWidth = (contentWidth - familyWidth - 2 * outcomeWidth) / 2 - 10;
/** As many deciding objects as a line holds; the rest is counted. */
const mostDeciders = 2;

/** Every criterion of the frame, in its families: measured ones with a bar, answered ones two a row. */
export function criteria(context: SheetContext): PdfContent[] {
  const { t } = context.texts;
  const { criteria: all } = context.verdict;
  const measured = all.filter((one) => !isAnswerId(one.id));
  const answered = all.filter((one): one is OpenVerdict => isAnswerId(one.id));
  const head = (key: 'criterion' | 'value' | 'barKey' | 'limit' | 'outcome') => ({
    text: t(`sheet.criteria.${key}`),
    style: 'head',
  });
  const headRow: PdfCell[] = [
    { text: t('sheet.criteria.title', { total: all.length }), style: 'section', margin: [0, 0, 0, 0] },
    firstLine(
      head('criterion'),
      [
        { ...head('value'), width: valueWidth },
        { ...head('barKey'), width: '*' },
      ],
      head('limit'),
    ),
    head('outcome'),
  ];
  return [
    {
      margin: [0, 9, 0, 0],
      table: {
        widths: [familyWidth, '*', outcomeWidth],
        headerRows: 1,
        dontBreakRows: true,
        body: [
          headRow,
          ...measured.map((one, at) => [familyCell(context, measured, at), ...measuredRow(context, one)]),
        ],
      },
      layout: rows,
    },
    ...answerTable(context, answered),
  ];
}

function firstLine(name: PdfContent, value: readonly PdfContent[], limit: PdfContent): PdfContent {
  return {
    columns: [
      { stack: [name], width: '*' },
      { columns: [...value], columnGap: gap, width: valueWidth + gap + barWidth + 4 },
      { stack: [limit], width: limitWidth },
    ],
    columnGap: gap,
  };
}

/** A value without a bar has the whole width. */
function valueAndBar({ texts }: SheetContext, verdict: OpenVerdict): PdfContent[] {
  const value = onLines(criterionValueText(texts, verdict) ?? '–', ' · ');
  if (verdict.ratio === null) return [{ ...value, width: '*' }];
  return [
    { ...value, width: valueWidth },
    { ...limitBar(verdict.ratio, barWidth), margin: [0, 3, 0, 0] },
  ];
}

/** The family's name stands at its first criterion only. */
function familyCell({ texts }: SheetContext, list: readonly CriterionVerdict[], at: number): PdfCell {
  const family = list[at]?.family;
  if (family === undefined || list[at - 1]?.family === family) return { text: '' };
  return { text: texts.t(`frame.family.${family}`), bold: true };
}

function measuredRow(context: SheetContext, verdict: CriterionVerdict): PdfCell[] {
  const { texts, frame } = context;
  const name = { text: texts.t(`frame.criterion.${verdict.id}`) };
  const line = isHeartRateVerdict(verdict)
    ? firstLine(name, [], { text: texts.t('sheet.criteria.seeSmallPrint'), style: 'small' })
    : firstLine(name, valueAndBar(context, verdict), onLines(limitOf(context, frame, verdict), ', '));
  const small = isHeartRateVerdict(verdict) ? heartRateNote(context, verdict) : note(context, verdict);
  return [{ stack: [line, { text: small, style: 'small' }] }, outcomeLabel(texts, verdict.outcome)];
}

/** Two conditions stand below each other, value beside limit. */
function onLines(text: string, separator: string): PdfStack {
  return { stack: text.split(separator).map((line) => ({ text: keepUnits(line) })) };
}

function limitOf({ texts }: SheetContext, frame: Frame, { id }: OpenVerdict): string {
  const criterion = criterionOf(frame, id);
  return criterion === undefined ? '' : criterionLimitText(texts, criterion);
}

/** What decides it, how it was obtained, with which instrument; or why it has this outcome. */
function note(context: SheetContext, verdict: OpenVerdict): string {
  const { texts, visit, index } = context;
  const how = provenanceText(texts, provenanceOf(verdict, visit, index));
  const reason = texts.t(`frame.reason.${verdict.reason}`);
  switch (verdict.reason) {
    case 'within-limit':
    case 'limit-broken':
      return joined([deciders(context, verdict), how]);
    case 'not-looked-at':
    case 'number-missing':
    case 'observed-too-short':
      return joined([reason, deciders(context, verdict)]);
    default:
      return joined([reason, how]);
  }
}

function deciders({ texts, index }: SheetContext, { decidedBy }: OpenVerdict): string {
  const names = deciderTexts(texts, index, decidedBy);
  const shown = names.slice(0, mostDeciders).join('; ');
  const more = names.length - mostDeciders;
  return more > 0 ? texts.t('sheet.criteria.andMore', { list: shown, number: texts.number(more) }) : shown;
}

/** Outcome, persons measured and method, and no number of a heart. */
function heartRateNote({ texts, visit, index }: SheetContext, verdict: HeartRateVerdict): string {
  const { t } = texts;
  if (verdict.personsMeasured === 0) {
    const how = provenanceText(texts, provenanceOf(verdict, visit, index));
    return joined([t(`frame.reason.${verdict.reason}`), how]);
  }
  const usable = verdict.outcome !== 'not-assessed';
  return joined([
    usable ? null : t(`frame.reason.${verdict.reason}`),
    t('sheet.criteria.persons', { count: verdict.personsMeasured }),
    // The valid minutes are those of the heaviest hour: the peak has none.
    verdict.id !== 'cardiac-cost' || verdict.validMinutes === null
      ? null
      : t('sheet.criteria.validMinutes', { minutes: verdict.validMinutes }),
    ...(verdict.id === 'cardiac-cost'
      ? verdict.restDefinitions.map((rest) => t('sheet.criteria.rest', { definition: t(`frame.rest.${rest}`) }))
      : []),
  ]);
}

/** Yes/no criteria, two a row, each family from a row of its own. */
function answerTable(context: SheetContext, answered: readonly OpenVerdict[]): PdfContent[] {
  if (answered.length === 0) return [];
  const body: PdfCell[][] = [];
  for (const family of new Set(answered.map((one) => one.family))) {
    const list = answered.filter((one) => one.family === family);
    for (let at = 0; at < list.length; at += 2) {
      const pair = [list[at], list[at + 1]];
      body.push([familyCell(context, list, at), ...pair.flatMap((one) => answerCells(context, one))]);
    }
  }
  const first = { ...rows, hLineWidth: () => 0.5 };
  const short = body.every((row) => row.every((cell) => keepsTogether([cell], answerWidth)));
  return [
    {
      table: { widths: [familyWidth, '*', outcomeWidth, '*', outcomeWidth], dontBreakRows: short, body },
      layout: first,
    },
  ];
}

function answerCells({ texts, visit, index }: SheetContext, verdict: OpenVerdict | undefined): PdfCell[] {
  if (verdict === undefined) return [{ text: '' }, { text: '' }];
  const obtained = provenanceOf(verdict, visit, index);
  // An open question shows why it is open.
  const how = joined([provenanceText(texts, obtained), verdict.outcome === 'not-assessed' ? obtained?.remark : null]);
  const name = texts.t(`frame.criterion.${verdict.id}`);
  return [nameAndAside(name, how), outcomeLabel(texts, verdict.outcome)];
}
