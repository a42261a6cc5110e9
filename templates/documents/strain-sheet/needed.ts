import { measureName } from '../../../core/i18n/measure-name.ts';
import { neededTexts } from '../../../core/i18n/needed-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { notLookedAtTasks } from '../../../core/i18n/verdict-text.ts';
import { brokenFirst } from '../../../core/verdict/judge.ts';
import type { CriterionVerdict } from '../../../core/verdict/verdict.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import type { Measure, Task } from '../../../core/visit/visit.ts';
import { joined, section, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent, PdfText } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';
import { adaptations } from './outlook.ts';

/** As many changes as a row lists for one limit; the rest is counted. */
const mostChanges = 3;

/** The broken limits in the verdict's order, each with the smallest change that meets it and the measures noted. */
export function needed(context: SheetContext): PdfContent[] {
  const { texts, verdict, visit } = context;
  const { t } = texts;
  const broken = brokenFirst(verdict);
  const others = printed(visit).filter(({ criterion }) => !broken.some((one) => one.id === criterion));
  const title: PdfText = { text: t('sheet.needed.title'), style: 'section' };
  const content: PdfContent[] = [];
  if (broken.length === 0) content.push(...section(title, [{ text: t('sheet.needed.none') }]));
  else {
    content.push(
      table({
        title,
        columns: [
          { head: t('sheet.needed.limit'), width: 122 },
          { head: t('sheet.needed.change'), width: '*' },
          { head: t('sheet.needed.measures'), width: 196 },
        ],
        body: grouped(context, broken).map((rows) => neededRow(context, rows)),
      }),
    );
  }
  const open = verdict.criteria.filter((one) => one.outcome === 'not-assessed');
  if (open.length > 0) {
    const list = texts.list(open.map((one) => t(`frame.criterion.${one.id}`)));
    content.push({ text: t('sheet.needed.open', { list }), margin: [0, 4, 0, 0] });
  }
  if (others.length > 0) {
    const list = { ul: others.map((measure) => ({ text: otherMeasureText(context, measure) })) };
    content.push(...section({ text: t('sheet.needed.otherMeasures'), style: 'subsection' }, [list]));
  }
  content.push(...adaptations(context));
  return content;
}

/** What was not retained is not printed; it stays in the attachment. */
function printed({ measures = [] }: Pick<SheetContext['visit'], 'measures'>): readonly Measure[] {
  return measures.filter(({ state }) => state !== 'dropped');
}

/** Items in a row that only have to be provided, and for which nobody noted a measure, share a row of the table. */
function grouped({ visit }: SheetContext, broken: readonly CriterionVerdict[]): CriterionVerdict[][] {
  const mayShare = (one: CriterionVerdict | undefined) =>
    one !== undefined && isItem(one) && !printed(visit).some(({ criterion }) => criterion === one.id);
  const groups: CriterionVerdict[][] = [];
  for (const one of broken) {
    const last = groups.at(-1);
    // The verdict's order stays: only neighbours share.
    if (mayShare(one) && mayShare(last?.[0])) last?.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isItem(verdict: CriterionVerdict): boolean {
  return 'needed' in verdict && verdict.needed.some(({ change }) => change === 'provide');
}

function neededRow(context: SheetContext, criteria: readonly CriterionVerdict[]): PdfCell[] {
  const { texts, visit, index } = context;
  const names = criteria.map((one) => texts.t(`frame.criterion.${one.id}`)).join('; ');
  const changes = criteria.flatMap((one) => [
    ...neededTexts(texts, index, one, mostChanges, texts.t('sheet.work.title')),
    ...openTasks(texts, notLookedAtTasks(one, visit)),
  ]);
  const measures = printed(visit).filter(({ criterion }) => criteria.some((one) => one.id === criterion));
  const noted = measures.map((measure) => measureText(context, measure));
  return [
    { text: names, bold: true },
    lines([...new Set(changes)]),
    lines(noted.length === 0 ? [texts.t('sheet.needed.noMeasure')] : noted),
  ];
}

/** A limit that is broken in one task may be broken in another one too. */
function openTasks(texts: Texts, tasks: readonly Task[]): string[] {
  if (tasks.length === 0) return [];
  return [texts.t('sheet.needed.notLookedAt', { list: texts.list(tasks.map(({ title }) => title)) })];
}

function lines(sentences: readonly string[]): PdfCell {
  return { stack: sentences.map((text) => ({ text })) };
}

/** A measure for a limit that is not broken names it. */
function otherMeasureText(context: SheetContext, measure: Measure): string {
  const { criterion } = measure;
  const text = measureText(context, measure);
  return criterion === undefined ? text : `${context.texts.t(`frame.criterion.${criterion}`)} – ${text}`;
}

function measureText({ texts, index }: SheetContext, measure: Measure): string {
  const { name, what, owner, date, kind, cost, state } = measure;
  const facts = [
    state === undefined ? undefined : texts.t(`adapt.state.${state}`),
    kind === undefined ? undefined : texts.t(`frame.measureKind.${kind}`),
    cost === undefined ? undefined : texts.t(`adapt.cost.${cost}`),
    owner,
    date === undefined ? undefined : texts.shortDate(date),
  ];
  const aside = joined(facts, ', ');
  const said = joined([name, what === unnamed ? undefined : what], ' – ') || measureName(texts, index, measure);
  return aside === '' ? (said ?? '') : `${said} (${aside})`;
}
