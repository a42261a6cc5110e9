import type { PdfCell, PdfContent } from '../pdf-definition.ts';
import { defaultStyle, page, styles } from '../theme.ts';

/** Half of what a page holds, so that there is no doubt that it fits on one [pt]. */
const mostKept = (page.height - page.top - page.bottom) / 2;
const lineHeight = 1.3;

/**
 * Whether a content may be kept on one page. pdfmake drops all that is over a page from what it is told not to break,
 * without a word; so only what is surely short is kept together, and longer text goes on on the next page.
 *
 * @param width that the content is given [pt]
 */
export function keepsTogether(contents: readonly (PdfContent | PdfCell)[], width: number): boolean {
  return contents.reduce((sum, one) => sum + mostHeight(one, width), 0) <= mostKept;
}

/** No content is higher than this [pt]: every character is counted as one that is as wide as high. */
function mostHeight(content: PdfContent | PdfCell, width: number, fontSize = sizeOf(content)): number {
  if (typeof content === 'string') return textHeight(content, width, fontSize);
  if ('text' in content) return textHeight(flatText(content.text), width, fontSize);
  if ('stack' in content) return sumOf(content.stack, width);
  if ('ul' in content) return sumOf(content.ul, width - 2 * fontSize);
  if ('columns' in content) return sumOf(content.columns, width / content.columns.length);
  return 0;
}

function sumOf(contents: readonly PdfContent[], width: number): number {
  return contents.reduce((sum: number, one) => sum + mostHeight(one, width), 0);
}

function textHeight(text: string, width: number, fontSize: number): number {
  const lines = text
    .split(/[\n\r]/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * fontSize) / width)), 0);
  return lines * fontSize * lineHeight;
}

type Inline = Extract<PdfContent, { readonly text: unknown }>['text'];

function flatText(text: Inline): string {
  return typeof text === 'string'
    ? text
    : text.map((one) => (typeof one === 'string' ? one : flatText(one.text))).join('');
}

function sizeOf(content: PdfContent | PdfCell): number {
  const plain = defaultStyle.fontSize ?? 0;
  if (typeof content === 'string' || !('style' in content) || typeof content.style !== 'string') return plain;
  return styles[content.style]?.fontSize ?? plain;
}
