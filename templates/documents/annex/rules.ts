import { section } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { AnnexContext } from './input.ts';

/** The rules in words, the sources of the formulas, and what this paper does not say. */
export function rules({ texts, frame }: AnnexContext): PdfContent[] {
  const paragraph = (text: string): PdfContent => ({ text, style: 'small', margin: [0, 0, 0, 2] });
  return section({ text: texts.t('annex.rulesTitle'), style: 'section' }, [
    paragraph(texts.t('annex.rules')),
    paragraph(texts.t('annex.sources', { frame: frame.source[texts.language] })),
    paragraph(texts.t('annex.notAdvice')),
  ]);
}
