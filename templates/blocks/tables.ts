import type { PdfCell, PdfContent, PdfTable, PdfTableLayout } from '../pdf-definition.ts';
import { colour } from '../theme.ts';

/** Thin lines between rows, none at the sides; the first column starts flush with the text around the table. */
export const rows: PdfTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => colour.line,
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: () => 0,
  paddingTop: () => 2.2,
  paddingBottom: () => 2.2,
};

/** A table with a head that is repeated on every page, whose rows never break across pages. */
export function table(
  widths: (number | string)[],
  head: readonly string[],
  body: PdfCell[][],
  layout: PdfTableLayout = rows,
): PdfTable {
  const headRow = head.map((text): PdfCell => ({ text, style: 'head' }));
  return {
    table: { widths, headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [headRow, ...body] },
    layout,
  };
}

/** Label above value; nothing where there is no value. */
export function labelled(label: string, value: string | undefined): PdfContent[] {
  if (value === undefined || value === '') return [];
  return [{ text: label, style: 'label', margin: [0, 2, 0, 0] }, { text: value }];
}

/** Two lines of a cell: the main one and a small one, which may be empty. */
export function twoLines(main: string, small: string): PdfContent {
  return small === '' ? { text: main } : { stack: [{ text: main }, { text: small, style: 'small' }] };
}

/** Joins the parts that are there. */
export function joined(parts: readonly (string | null | undefined)[], separator = ' · '): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);
}
