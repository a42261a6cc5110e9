import { keepsTogether } from '../../blocks/keep-together.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import { colour, contentWidth } from '../../theme.ts';
import type { SheetContext } from './input.ts';

/** The worker's own sentences: only those he agreed to reach a sheet at all (`sheetVisit`). */
export function worker({ texts, visit }: SheetContext): PdfContent[] {
  const sentences = visit.workerSentences ?? [];
  if (sentences.length === 0) return [];
  const quotes = sentences.map(
    ({ text }): PdfContent => ({
      table: { widths: ['*'], body: [[{ text, italics: true }]], dontBreakRows: keepsTogether([text], contentWidth) },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (column) => (column === 0 ? 1.5 : 0),
        vLineColor: () => colour.line,
        paddingLeft: () => 8,
        paddingTop: () => 1,
        paddingBottom: () => 1,
      },
      margin: [0, 0, 0, 3],
    }),
  );
  const heading: PdfContent[] = [
    { text: texts.t('sheet.worker.title'), style: 'section' },
    { text: texts.t('sheet.worker.note'), style: 'small', margin: [0, 0, 0, 3] },
  ];
  // The heading stays with the first sentence, unless that is long.
  const short = keepsTogether([...heading, sentences[0]?.text ?? ''], contentWidth);
  return [{ stack: [...heading, ...quotes.slice(0, 1)], unbreakable: short }, ...quotes.slice(1)];
}
