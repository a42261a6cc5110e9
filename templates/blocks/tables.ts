import type { PdfCell, PdfContent, PdfMargins, PdfTable, PdfTableLayout, PdfText } from '../pdf-definition.ts';
import { colour, contentWidth } from '../theme.ts';
import { keepsTogether } from './keep-together.ts';

const cellGap = 5;
/** Of a table whose title stands in the row of its heads: as far from what is above as any title, on one base line. */
const aboveTitle: PdfMargins = [0, 5, 0, 0];
const noMargin: PdfMargins = [0, 0, 0, 0];
const besideTitle: PdfMargins = [0, 1.3, 0, 0];

/** Thin lines between rows, none at the sides; the first column starts flush with the text around the table. */
export const rows: PdfTableLayout = {
  hLineWidth: (row) => (row === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => colour.line,
  paddingLeft: (column) => (column === 0 ? 0 : cellGap),
  paddingRight: () => 0,
  paddingTop: () => 1.6,
  paddingBottom: () => 1.6,
};

/**
 * A column: its head, its width in points (`'*'` shares what is left), and numbers at the right. Without a head of the
 * first column the title stands there, on one line with the other heads.
 */
export interface Column {
  readonly head?: string;
  readonly width: number | '*';
  readonly right?: true;
}

interface TableParts {
  /** Repeated with the head on every page, so that it never stands alone at the foot of one. */
  readonly title?: PdfText;
  readonly columns: readonly Column[];
  /** A string is a text aligned like its column. */
  readonly body: readonly (readonly (PdfCell | string)[])[];
}

/** A table with a head that is repeated on every page. A row goes on on the next page only when one of them is long. */
export function table({ title, columns, body }: TableParts): PdfTable {
  const aligned = (at: number) => (columns[at]?.right ? ({ alignment: 'right' } as const) : {});
  const inHead = columns[0]?.head === undefined ? title : undefined;
  const head = columns.map(
    (column, at): PdfCell =>
      at === 0 && inHead !== undefined
        ? { ...inHead, margin: noMargin }
        : {
            text: column.head ?? '',
            style: 'head',
            ...aligned(at),
            ...(inHead === undefined ? {} : { margin: besideTitle }),
          },
  );
  const cells = body.map((row) =>
    row.map((cell, at): PdfCell => (typeof cell === 'string' ? { text: cell, ...aligned(at) } : cell)),
  );
  const titleRow =
    title === undefined || inHead !== undefined
      ? []
      : [[{ ...title, colSpan: columns.length }, ...columns.slice(1).map(() => ({}))]];
  const widths = widthsOf(columns);
  const short = cells.every((row) => row.every((cell, at) => keepsTogether([cell], widths[at] ?? contentWidth)));
  return {
    ...(inHead === undefined ? {} : { margin: aboveTitle }),
    table: {
      widths: columns.map((column) => column.width),
      headerRows: titleRow.length + 1,
      keepWithHeaderRows: short ? 1 : 0,
      dontBreakRows: short,
      body: [...titleRow, head, ...cells],
    },
    layout: { ...rows, hLineWidth: (row) => (row <= titleRow.length ? 0 : 0.5) },
  };
}

/** The widths of the columns in points, those that share what is left too. */
function widthsOf(columns: readonly Column[]): number[] {
  const fixed = columns.reduce((sum, { width }) => sum + (width === '*' ? 0 : width), cellGap * (columns.length - 1));
  const share = (contentWidth - fixed) / columns.filter(({ width }) => width === '*').length;
  return columns.map(({ width }) => (width === '*' ? share : width));
}

/** A heading that stays with what follows it, unless that is long. */
export function section(
  title: PdfContent,
  first: readonly PdfContent[],
  rest: readonly PdfContent[] = [],
): PdfContent[] {
  const whole = [title, ...first];
  return [{ stack: whole, unbreakable: keepsTogether(whole, contentWidth) }, ...rest];
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

/** A number at the right of its column. */
export function right(text: string) {
  return { text, alignment: 'right' } as const;
}

/** Keeps a number and its unit, or a sign and its number, on one line of a narrow cell. */
export function keepUnits(text: string): string {
  return text.replace(/(?<=[\d≤≥<>]) (?=[^·])/g, '\u00a0');
}

/** A name and behind it, small, what it belongs to or how it was obtained. */
export function nameAndAside(name: string, aside: string): PdfText {
  // Texts, not plain strings: only in a text is a very long word broken.
  return aside === '' ? { text: name } : { text: [{ text: name }, { text: `  ${aside}`, style: 'small' }] };
}

/** Joins the parts that are there. */
export function joined(parts: readonly (string | null | undefined)[], separator = ' · '): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(separator);
}
