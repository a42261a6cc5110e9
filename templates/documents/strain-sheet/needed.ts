import { neededTexts } from '../../../core/i18n/needed-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { brokenFirst } from '../../../core/verdict/judge.ts';
import type { Measure } from '../../../core/visit/visit.ts';
import { joined, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

/** The broken limits in the verdict's order, each with the smallest change that meets it and the measures noted. */
export function needed(context: SheetContext): PdfContent[] {
  const { texts, verdict, visit } = context;
  const { t } = texts;
  const broken = brokenFirst(verdict);
  const measures = visit.measures ?? [];
  const open = verdict.criteria.filter((one) => one.outcome === 'not-assessed');
  const others = measures.filter(({ criterion }) => !broken.some((one) => one.id === criterion));
  const body = broken.map((one): PdfCell[] => [
    { text: t(`frame.criterion.${one.id}`), bold: true },
    lines(neededTexts(texts, context.index, one)),
    lines(
      measuresOr(
        measures.filter(({ criterion }) => criterion === one.id).map((measure) => measureText(texts, measure)),
        t('sheet.needed.noMeasure'),
      ),
    ),
  ]);
  const content: PdfContent[] = [{ text: t('sheet.needed.title'), style: 'section' }];
  if (broken.length === 0) content.push({ text: t('sheet.needed.none') });
  else {
    const head = [t('sheet.needed.limit'), t('sheet.needed.change'), t('sheet.needed.measures')];
    content.push(table([120, '*', 168], head, body));
  }
  if (open.length > 0) {
    const list = texts.list(open.map((one) => t(`frame.criterion.${one.id}`)));
    content.push({ text: t('sheet.needed.open', { list }), margin: [0, 4, 0, 0] });
  }
  if (others.length > 0) {
    content.push({ text: t('sheet.needed.otherMeasures'), style: 'subsection' });
    content.push({ ul: others.map((measure) => ({ text: measureText(texts, measure) })) });
  }
  return content;
}

function measuresOr(measures: readonly string[], none: string): readonly string[] {
  return measures.length === 0 ? [none] : measures;
}

function lines(sentences: readonly string[]): PdfCell {
  return { stack: sentences.map((text) => ({ text })) };
}

function measureText(texts: Texts, { what, owner, date, kind }: Measure): string {
  const facts = [
    kind === undefined ? undefined : texts.t(`frame.measureKind.${kind}`),
    owner,
    date === undefined ? undefined : texts.shortDate(date),
  ];
  const aside = joined(facts, ', ');
  return aside === '' ? what : `${what} (${aside})`;
}
