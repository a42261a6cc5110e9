/**
 * The part of pdfmake's document definition that our documents use.
 *
 * Our own because `@types/pdfmake` pulls the DOM and Node types into every program that mentions it, and a template
 * has neither. `test/templates/pdf-definition.types.ts` has the compiler hold it against those types.
 */

/** All around, or horizontal and vertical, or left, top, right and bottom; in points. */
export type PdfMargins = number | [number, number] | [number, number, number, number];

export interface PdfStyle {
  font?: string;
  fontSize?: number;
  lineHeight?: number;
  bold?: boolean;
  italics?: boolean;
  alignment?: 'left' | 'right' | 'justify' | 'center';
  color?: string;
  background?: string;
  fillColor?: string;
  markerColor?: string;
  decoration?: 'underline' | 'lineThrough' | 'overline';
  margin?: PdfMargins;
  opacity?: number;
  characterSpacing?: number;
  noWrap?: boolean;
  preserveLeadingSpaces?: boolean;
  columnGap?: number;
}

export interface PdfBlock extends PdfStyle {
  style?: string | string[];
  pageBreak?: 'before' | 'after';
  pageOrientation?: 'portrait' | 'landscape';
  headlineLevel?: number;
  unbreakable?: boolean;
  absolutePosition?: { x: number; y: number };
  relativePosition?: { x: number; y: number };
  /** The width of a block that stands in columns; `'*'` shares what is left. */
  width?: number | string;
}

/** What a block in a table cell may say besides. */
export interface PdfCellProperties {
  rowSpan?: number;
  colSpan?: number;
  /** Left, top, right, bottom. */
  border?: [boolean, boolean, boolean, boolean];
  borderColor?: [string, string, string, string];
  verticalAlignment?: 'top' | 'middle' | 'bottom';
}

export interface PdfText extends PdfBlock {
  text: string | PdfInline[];
  link?: string;
  /** Makes this text the target of `linkToDestination`. */
  id?: string;
  linkToDestination?: string;
}

export type PdfInline = string | PdfText;

export interface PdfStack extends PdfBlock {
  stack: PdfContent[];
}

export interface PdfColumns extends PdfBlock {
  columns: PdfContent[];
}

export interface PdfList extends PdfBlock {
  ul: PdfContent[];
}

export interface PdfNumberedList extends PdfBlock {
  ol: PdfContent[];
}

export interface PdfTable extends PdfBlock {
  table: {
    body: PdfCell[][];
    widths?: (number | string)[];
    heights?: (number | 'auto')[];
    headerRows?: number;
    dontBreakRows?: boolean;
    keepWithHeaderRows?: number;
  };
  layout?: string | PdfTableLayout;
}

export interface PdfTableLayout {
  hLineWidth?: (row: number, node: { table: { body: unknown[][] } }) => number;
  vLineWidth?: (column: number, node: { table: { body: unknown[][] } }) => number;
  hLineStyle?: (row: number) => { dash: { length: number; space?: number } } | null;
  vLineStyle?: (column: number) => { dash: { length: number; space?: number } } | null;
  hLineColor?: string | ((row: number) => string);
  vLineColor?: string | ((column: number) => string);
  paddingLeft?: (column: number) => number;
  paddingRight?: (column: number) => number;
  paddingTop?: (row: number) => number;
  paddingBottom?: (row: number) => number;
  fillColor?: string | ((row: number) => string);
  defaultBorder?: boolean;
}

/** A drawing as SVG source; its width is a number, for pdfmake scales it. */
export interface PdfSvg extends PdfBlock {
  svg: string;
  width?: number;
  height?: number;
  fit?: [number, number];
}

/** A photo that the renderer was given under this name. */
export interface PdfImage extends PdfBlock {
  image: string;
  width?: number;
  fit?: [number, number];
}

export interface PdfCanvas extends PdfBlock {
  canvas: PdfShape[];
}

interface PdfStroke {
  lineWidth?: number;
  lineColor?: string;
  dash?: { length: number; space?: number };
}

export type PdfShape =
  | (PdfStroke & { type: 'rect'; x: number; y: number; w: number; h: number; r?: number; color?: string })
  | (PdfStroke & { type: 'line'; x1: number; y1: number; x2: number; y2: number })
  | (PdfStroke & {
      type: 'polyline';
      points: { x: number; y: number }[];
      closePath?: boolean;
      lineJoin?: 'round';
      color?: string;
    })
  | (PdfStroke & { type: 'ellipse'; x: number; y: number; r1: number; r2?: number; color?: string });

export type PdfContent =
  | string
  | PdfText
  | PdfStack
  | PdfColumns
  | PdfList
  | PdfNumberedList
  | PdfTable
  | PdfSvg
  | PdfImage
  | PdfCanvas;

/** The empty object is the place that a row or column span covers. */
export type PdfCell = Record<PropertyKey, never> | (PdfContent & PdfCellProperties);

/**
 * The layout of a document. What makes the file a PDF/A (title, language, dates, embedded data) is the renderer's
 * business: a template cannot set it.
 */
export interface PdfDefinition {
  content: PdfContent[];
  header?: PdfContent | ((page: number, pages: number) => PdfContent);
  footer?: PdfContent | ((page: number, pages: number) => PdfContent);
  /** Drawn under every page. */
  background?: PdfContent;
  styles?: Record<string, PdfStyle>;
  defaultStyle?: PdfStyle;
  pageSize?: 'A4' | 'A3';
  pageOrientation?: 'portrait' | 'landscape';
  pageMargins?: PdfMargins;
}
