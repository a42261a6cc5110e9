import type { PdfContent, PdfDefinition, PdfText } from '../../templates/pdf-definition.ts';
import { fontFamily, four, points, sides, textCss } from './html-css.ts';

/** Numbers that stand for "this page" and "all pages" while a head is written; nobody's sheet has so many. */
const thisPage = 701;
const allPages = 907;

/** Page size, margins, and the running head and foot as boxes in the margins, with the browser's page counters. */
export function pageCss(definition: PdfDefinition): string {
  const { header, footer, pageMargins = 40, styles = {}, pageSize = 'A4' } = definition;
  const page = [`size: ${pageSize};`, `font-family: ${fontFamily};`, `margin: ${sides(four(pageMargins))};`];
  const first: string[] = [];
  for (const [edge, made] of [
    ['top', header],
    ['bottom', footer],
  ] as const) {
    if (made === undefined) continue;
    const on = (number: number) => boxes(edge, typeof made === 'function' ? made(number, allPages) : made, styles);
    const later = on(thisPage);
    page.push(...later);
    // A box that counts pages is the same on the first one.
    first.push(...on(1).filter((box, at) => later[at] !== box && !later[at]?.includes('counter(page)')));
  }
  return `@page { ${page.join(' ')} }\n@page :first { ${first.join(' ')} }`;
}

function boxes(edge: 'top' | 'bottom', content: PdfContent, styles: PdfDefinition['styles'] & object): string[] {
  if (typeof content === 'string' || !('columns' in content)) throw new Error('a running head is made of columns');
  const places = content.columns.length === 3 ? ['left', 'center', 'right'] : ['left', 'right'];
  const [above] = four(content.margin ?? 0);
  return content.columns.map((column, at) => {
    if (typeof column === 'string' || !('text' in column)) throw new Error('a running head is made of texts');
    const style = [column.style ?? []].flat().map((name) => textCss(styles[name] ?? {}));
    const css = `${style.join('')}${textCss(column)}padding-top: ${points(above)}; vertical-align: top;`;
    return `@${edge}-${places[at]} { content: ${counted(column)}; ${css} white-space: nowrap; }`;
  });
}

function counted({ text }: PdfText): string {
  if (typeof text !== 'string') throw new Error('a running head is plain text');
  const counters: Readonly<Record<string, string>> = { [thisPage]: 'counter(page)', [allPages]: 'counter(pages)' };
  const parts = text.split(new RegExp(`(${thisPage}|${allPages})`)).filter((part) => part !== '');
  return parts.map((part) => counters[part] ?? JSON.stringify(part)).join(' ') || '""';
}
