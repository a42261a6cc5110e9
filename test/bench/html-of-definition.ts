import type {
  PdfCell,
  PdfColumns,
  PdfContent,
  PdfDefinition,
  PdfImage,
  PdfInline,
  PdfList,
  PdfNumberedList,
  PdfStyle,
  PdfTable,
} from '../../templates/pdf-definition.ts';
import { blockCss, escaped, fontFamily, points, sides, textCss } from './html-css.ts';
import { pageCss } from './html-pages.ts';
import { svgOf } from './html-svg.ts';

/** What a definition does not hold itself. */
export interface HtmlParts {
  readonly title: string;
  readonly language: string;
  readonly definition: PdfDefinition;
  /** `data:` URLs by the name the definition gives them. */
  readonly photos: Readonly<Record<string, string>>;
}

/**
 * A pdfmake definition as one HTML file with plain CSS, for a browser to print: the same words, tables, drawings and
 * photos, the same widths and margins, running heads and page numbers. Only the benchmarks use it, to compare with what
 * others would do. It knows the nodes that our templates make and throws at any other.
 */
export function htmlOf({ title, language, definition, photos }: HtmlParts): string {
  const { content, styles = {}, defaultStyle = {}, background } = definition;
  const context = { photos, styles };
  const classes = Object.entries(styles).map(([name, style]) => `.${name} { ${textCss(style)} }`);
  const under = background === undefined ? '' : `<div class="under">${block(background, context)}</div>`;
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>
${pageCss(definition)}
body { margin: 0; font-family: ${fontFamily}; white-space: pre-line; ${textCss(defaultStyle)} }
${classes.join('\n')}
.row { display: flex; }
.row > * { min-width: 0; }
.under { position: fixed; inset: 0; z-index: -1; white-space: nowrap; }
table { border-spacing: 0; table-layout: fixed; width: 100%; }
td { text-align: inherit; vertical-align: top; }
ul, ol { margin: 0; padding-left: 10pt; }
svg { display: block; overflow: visible; }
</style>
</head>
<body>${under}${content.map((one) => block(one, context)).join('')}</body>
</html>
`;
}

interface Context {
  readonly photos: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, PdfStyle>>;
}

function block(content: PdfContent, context: Context, width = ''): string {
  if (typeof content === 'string') return `<div style="${width}">${escaped(content)}</div>`;
  const names = [content.style ?? []].flat();
  // In pdfmake a margin belongs to the node that names the style; so do not let it be inherited by way of the class.
  const margin =
    content.margin ?? names.map((name) => context.styles[name]?.margin).findLast((one) => one !== undefined);
  const css = `${width}${blockCss({ ...content, ...(margin === undefined ? {} : { margin }) })}`;
  const attributes = `${names.length === 0 ? '' : ` class="${names.join(' ')}"`}${css === '' ? '' : ` style="${css}"`}`;
  return `<div${attributes}>${inner(content, context)}</div>`;
}

function inner(content: Exclude<PdfContent, string>, context: Context): string {
  const blocks = (list: readonly PdfContent[]) => list.map((one) => block(one, context)).join('');
  if ('text' in content) return inline(content.text);
  if ('stack' in content) return blocks(content.stack);
  if ('columns' in content) return columns(content, context);
  if ('table' in content) return table(content, context);
  if ('ul' in content || 'ol' in content) return list(content, context);
  if ('canvas' in content) return svgOf(content.canvas);
  if ('image' in content) return image(content, context);
  if ('svg' in content) return content.svg;
  throw new Error(`no HTML for ${Object.keys(content).join(', ')}`);
}

function inline(text: string | readonly PdfInline[]): string {
  if (typeof text === 'string') return escaped(text);
  return text
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const names = [part.style ?? []].flat().join(' ');
      return `<span class="${names}" style="${textCss(part)}">${inline(part.text)}</span>`;
    })
    .join('');
}

function columns(content: PdfColumns, context: Context): string {
  const cells = content.columns.map((one) => {
    const width = typeof one === 'string' ? '*' : (one.width ?? '*');
    const flex = width === '*' ? '1 1 0' : width === 'auto' ? '0 0 auto' : `0 0 ${points(width)}`;
    return block(one, context, `flex: ${flex}; `);
  });
  return `<div class="row" style="gap: ${points(content.columnGap ?? 0)}">${cells.join('')}</div>`;
}

function list(content: PdfList | PdfNumberedList, context: Context): string {
  const [tag, items] = 'ul' in content ? ['ul', content.ul] : ['ol', content.ol];
  return `<${tag}>${items.map((item) => `<li>${block(item, context)}</li>`).join('')}</${tag}>`;
}

function image({ image: name, fit, width }: PdfImage, { photos }: Context): string {
  const source = photos[name];
  if (source === undefined) throw new Error(`no photo ${name}`);
  const size = fit
    ? `max-width: ${points(fit[0])}; max-height: ${points(fit[1])}`
    : `width: ${points(width ?? 'auto')}`;
  return `<img src="${source}" alt="" style="${size}">`;
}

function table(content: PdfTable, context: Context): string {
  const { body, widths = [], headerRows = 0, dontBreakRows = false } = content.table;
  const layout = content.layout ?? {};
  if (typeof layout === 'string') throw new Error(`no HTML for the table layout ${layout}`);
  const node = { table: { body } };
  const count = body[0]?.length ?? 0;
  const padding = (column: number) => [layout.paddingLeft?.(column) ?? 4, layout.paddingRight?.(column) ?? 4] as const;
  const cols = widths.map((width, column) => {
    const [left, right] = padding(column);
    return typeof width === 'number' ? `<col style="width: ${points(width + left + right)}">` : '<col>';
  });
  const line = (width: number, colour: string, dashed: boolean) =>
    width === 0 ? '' : `${points(width)} ${dashed ? 'dashed' : 'solid'} ${colour}`;
  const across = (at: number) => {
    const { hLineColor: colour = '#000000' } = layout;
    const width = layout.hLineWidth?.(at, node) ?? 1;
    return line(width, typeof colour === 'string' ? colour : colour(at), Boolean(layout.hLineStyle?.(at)));
  };
  const down = (at: number) => {
    const { vLineColor: colour = '#000000' } = layout;
    const width = layout.vLineWidth?.(at, node) ?? 1;
    return line(width, typeof colour === 'string' ? colour : colour(at), Boolean(layout.vLineStyle?.(at)));
  };
  const cell = (one: PdfCell, row: number, column: number): string => {
    if (isCovered(one)) return '';
    const span = one.colSpan ?? 1;
    const rowSpan = one.rowSpan ?? 1;
    const borders = {
      'border-top': across(row),
      'border-bottom': row + rowSpan === body.length ? across(body.length) : '',
      'border-left': down(column),
      'border-right': column + span === count ? down(count) : '',
    };
    const css = Object.entries(borders).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}; `]));
    const pad = [
      layout.paddingTop?.(row) ?? 2,
      padding(column + span - 1)[1],
      layout.paddingBottom?.(row) ?? 2,
      padding(column)[0],
    ];
    const spans = `${span === 1 ? '' : ` colspan="${span}"`}${rowSpan === 1 ? '' : ` rowspan="${rowSpan}"`}`;
    return `<td${spans} style="${css.join('')}padding: ${sides(pad)}">${block(one, context)}</td>`;
  };
  const rows = body.map((cells, row) => {
    const whole = dontBreakRows ? ' style="break-inside: avoid"' : '';
    return `<tr${whole}>${cells.map((one, column) => cell(one, row, column)).join('')}</tr>`;
  });
  const head = headerRows === 0 ? '' : `<thead>${rows.slice(0, headerRows).join('')}</thead>`;
  return `<table><colgroup>${cols.join('')}</colgroup>${head}<tbody>${rows.slice(headerRows).join('')}</tbody></table>`;
}

/** The place that a span covers; the type cannot tell it from a content. */
function isCovered(cell: PdfCell): cell is Record<PropertyKey, never> {
  return typeof cell === 'object' && Object.keys(cell).length === 0;
}
