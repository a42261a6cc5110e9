import type { PdfContent } from '../../pdf-definition.ts';
import { contentWidth } from '../../theme.ts';
import type { SheetContext } from './input.ts';

const gap = 12;
const photoWidth = (contentWidth - gap) / 2;
const photoHeight = 116;

/** The name under which the renderer is given a photo. */
export function photoName(id: string): string {
  return `photo-${id}`;
}

/** Photos two a row, each with its caption below. */
export function photos({ texts, visit }: SheetContext): PdfContent[] {
  const all = visit.photos ?? [];
  if (all.length === 0) return [];
  const cells = all.map(
    ({ id, caption }): PdfContent => ({
      width: photoWidth,
      stack: [
        { image: photoName(id), fit: [photoWidth, photoHeight] },
        { text: caption ?? '', style: 'small', margin: [0, 2, 0, 0] },
      ],
    }),
  );
  const content: PdfContent[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    content.push({ columns: cells.slice(at, at + 2), columnGap: gap, margin: [0, 0, 0, 8], unbreakable: true });
  }
  const [first, ...rest] = content;
  const title: PdfContent = { text: texts.t('sheet.work.photos'), style: 'section', margin: [0, 8, 0, 5] };
  // The title stays with the first row.
  return first === undefined ? [] : [{ stack: [title, first], unbreakable: true }, ...rest];
}
