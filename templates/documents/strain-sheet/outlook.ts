import { type Adaptation, isAdaptation, type Outlook, visitOutlook } from '../../../core/adapt/outlook.ts';
import { changeText, expectedText, stepText } from '../../../core/i18n/change-text.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
import { table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

/** As many changes as a row lists for one adaptation; the rest is counted, and stands in the attachment. */
const mostChanges = 6;

/** What each adaptation would change, before and after; and all that were decided on together. Never a measurement. */
export function adaptations(context: SheetContext): PdfContent[] {
  const { texts, visit, frame, verdict } = context;
  const { t } = texts;
  const { each, together } = visitOutlook(visit, frame, verdict);
  const rows = (visit.measures ?? []).filter(isAdaptation).flatMap((measure) => {
    const outlook = each.get(measure.id);
    return outlook === undefined ? [] : [adaptationRow(context, measure, outlook)];
  });
  if (rows.length === 0) return [];
  if (together !== null) {
    const head: PdfCell = { text: t('adapt.outlook.together'), bold: true, colSpan: 2 };
    rows.push([head, {}, { stack: expectedLines(context, together) }]);
  }
  return [
    table({
      title: { text: t('adapt.outlook.title'), style: 'subsection' },
      columns: [
        { width: 122 },
        { head: t('adapt.outlook.changes'), width: '*' },
        { head: t('adapt.outlook.expected'), width: 230 },
      ],
      body: rows,
    }),
  ];
}

function adaptationRow(context: SheetContext, measure: Adaptation, outlook: Outlook): PdfCell[] {
  const { texts, index } = context;
  const { changes } = measure;
  const words = changes.flatMap((change) => changeText(texts, index, change) ?? []);
  const shown = words.slice(0, mostChanges);
  const rest = words.length - shown.length;
  if (rest > 0) shown.push(texts.t('frame.change.more', { count: rest, number: texts.number(rest) }));
  const { length: unmatched } = outlook.unmatched;
  if (unmatched > 0) shown.push(texts.t('adapt.change.unmatched', { count: unmatched }));
  return [
    { text: adaptationName(measure) ?? texts.t('adapt.outlook.adaptation'), bold: true },
    { stack: shown.map((text) => ({ text, style: 'small' })) },
    { stack: expectedLines(context, outlook) },
  ];
}

function adaptationName({ name, what }: Adaptation): string | undefined {
  return name ?? (what === unnamed ? undefined : what);
}

/** The workstation as a whole, and each criterion that would change: what is met today and stays so says nothing new. */
function expectedLines({ texts }: SheetContext, { before, after, changed }: Outlook): PdfContent[] {
  const { t } = texts;
  const lines = changed
    .filter((one) => one.before?.outcome !== one.after?.outcome || one.after?.outcome === 'not-met')
    .map((one) =>
      t('adapt.outlook.criterion', { criterion: t(`frame.criterion.${one.id}`), step: expectedText(texts, one) }),
    );
  if (lines.length === 0) lines.push(t('adapt.outlook.nothing'));
  const small = lines.map((text) => ({ text, style: 'small' }) as const);
  if (before.outcome === after.outcome) return small;
  const step = stepText(t(`frame.verdict.${before.outcome}`), t(`frame.verdict.${after.outcome}`));
  return [{ text: step, bold: true }, ...small];
}
