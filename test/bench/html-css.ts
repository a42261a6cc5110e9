import type { PdfBlock, PdfMargins, PdfStyle } from '../../templates/pdf-definition.ts';

/** Height of a line of our font in its size; pdfmake's `lineHeight` is a multiple of it. */
const naturalLine = 1.3;

/** Fonts of the machine: the browser's side of a comparison has none to load. The second is in @sparticuz/chromium. */
export const fontFamily = '"Liberation Sans", "Open Sans", sans-serif';

/** The CSS of how text looks. Inherited in both worlds, so that a style on a stack reaches its texts. */
export function textCss(style: PdfStyle): string {
  return declarations({
    'font-size': style.fontSize === undefined ? undefined : points(style.fontSize),
    'line-height': style.lineHeight === undefined ? undefined : String(style.lineHeight * naturalLine),
    'font-weight': style.bold === undefined ? undefined : style.bold ? '600' : '400',
    'font-style': style.italics === undefined ? undefined : style.italics ? 'italic' : 'normal',
    'text-align': style.alignment,
    color: style.color,
    'background-color': style.background,
    'letter-spacing': style.characterSpacing === undefined ? undefined : points(style.characterSpacing),
    'text-decoration': style.decoration === 'lineThrough' ? 'line-through' : style.decoration,
    opacity: style.opacity === undefined ? undefined : String(style.opacity),
  });
}

/** The CSS of a block. Margins of pdfmake do not collapse, as paddings do not. */
export function blockCss(block: PdfBlock): string {
  const margin = block.margin === undefined ? undefined : four(block.margin);
  const negative = margin?.some((one) => one < 0) ?? false;
  return `${textCss(block)}${declarations({
    [negative ? 'margin' : 'padding']: margin && sides(margin),
    'break-inside': block.unbreakable ? 'avoid' : undefined,
    'break-before': block.pageBreak === 'before' ? 'page' : undefined,
    'break-after': block.pageBreak === 'after' ? 'page' : undefined,
  })}`;
}

/** Left, top, right, bottom of pdfmake in the order of CSS. */
export function four(margins: PdfMargins): [number, number, number, number] {
  if (typeof margins === 'number') return [margins, margins, margins, margins];
  if (margins.length === 2) return [margins[1], margins[0], margins[1], margins[0]];
  return [margins[1], margins[2], margins[3], margins[0]];
}

export function sides(lengths: readonly number[]): string {
  return lengths.map(points).join(' ');
}

export function points(length: number | string): string {
  return typeof length === 'number' ? `${Math.round(length * 1000) / 1000}pt` : length;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function declarations(named: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(named)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}; `]))
    .join('');
}
