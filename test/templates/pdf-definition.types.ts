// Nothing runs here: `npm run check` compiles it, and fails when our definition no longer fits pdfmake's.
import type { CustomTableLayout, Style, TableCellProperties, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PdfCellProperties, PdfDefinition, PdfStyle, PdfTableLayout } from '../../templates/pdf-definition.ts';

/** Every name we write must be one that pdfmake reads; it would ignore a misspelt one without a word. */
type Known<Ours, Theirs> = Exclude<keyof Ours, keyof Theirs> extends never ? true : never;

export const fits = {
  definition: (ours: PdfDefinition): TDocumentDefinitions => ours,
  definitionNames: true satisfies Known<PdfDefinition, TDocumentDefinitions>,
  styleNames: true satisfies Known<PdfStyle, Style>,
  cellNames: true satisfies Known<PdfCellProperties, TableCellProperties>,
  layoutNames: true satisfies Known<PdfTableLayout, CustomTableLayout>,
};
