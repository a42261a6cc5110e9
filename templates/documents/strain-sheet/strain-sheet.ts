import { withNames } from '../../../core/i18n/names.ts';
import { indexVisit } from '../../../core/i18n/verdict-text.ts';
import { joined } from '../../blocks/tables.ts';
import type { PdfContent, PdfDefinition } from '../../pdf-definition.ts';
import { colour, defaultStyle, page, pageMargins, styles } from '../../theme.ts';
import { criteria } from './criteria.ts';
import { head, sheetNumber } from './head.ts';
import type { SheetContext, StrainSheetInput } from './input.ts';
import { needed } from './needed.ts';
import { photos } from './photos.ts';
import { smallPrint } from './small-print.ts';
import { verdictBox } from './verdict.ts';
import { work } from './work.ts';
import { worker } from './worker.ts';

/**
 * The strain sheet of one workstation. Page 1 answers what a physician asks: head, verdict, criteria, what it would
 * take. Pure: no clock, no files; the same input gives the same definition. pdfmake writes into what it is given, so
 * build a fresh one each time.
 */
export function strainSheet(input: StrainSheetInput): PdfDefinition {
  const visit = withNames(input.texts, input.visit);
  const context: SheetContext = { ...input, visit, index: indexVisit(visit) };
  const draft = visit.issue === undefined;
  return {
    pageSize: 'A4',
    pageMargins,
    defaultStyle,
    styles,
    content: [
      ...head(context),
      verdictBox(context),
      ...criteria(context),
      ...needed(context),
      ...work(context),
      ...photos(context),
      ...worker(context),
      ...smallPrint(context),
    ],
    header: (current) => runningHead(context, current, draft),
    footer: (current, pages) => foot(context, current, pages),
    ...(draft ? { background: draftMark(context) } : {}),
  };
}

/** From the second page on the sheet says again which workstation it is about; a draft says so on every page. */
function runningHead(context: SheetContext, current: number, draft: boolean): PdfContent {
  const { texts, visit } = context;
  const { number, title } = visit.workstation;
  const name = joined([texts.t('sheet.title'), number, title]);
  return {
    margin: [page.left, 18, page.right, 0],
    columns: [
      { text: current === 1 ? '' : shortened(name), style: 'small', width: '*' },
      { text: draft ? texts.t('sheet.draft') : '', bold: true, fontSize: 9, width: 'auto', characterSpacing: 1 },
    ],
  };
}

/** The whole title stands on page 1; the running head has one line. */
function shortened(text: string): string {
  return text.length > 110 ? `${text.slice(0, 109)}…` : text;
}

function foot(context: SheetContext, current: number, pages: number): PdfContent {
  const { texts, madeBy, fingerprint } = context;
  return {
    margin: [page.left, 12, page.right, 0],
    columns: [
      { text: `${shortened(sheetNumber(context))} · ${fingerprint}`, style: 'small', width: '*' },
      { text: madeBy, style: 'small', width: 'auto' },
      { text: texts.t('sheet.page', { page: current, pages }), style: 'small', width: 70, alignment: 'right' },
    ],
    columnGap: 10,
  };
}

function draftMark({ texts }: SheetContext): PdfContent {
  return {
    text: texts.t('sheet.draft'),
    fontSize: 110,
    bold: true,
    color: colour.draft,
    alignment: 'center',
    margin: [0, 340, 0, 0],
  };
}
