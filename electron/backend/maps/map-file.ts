import type { Input } from '../../../core/contract/contract.ts';
import type { ServedFile } from '../../../core/contract/values.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { textsOf } from '../../../core/i18n/texts.ts';
import type { MapPaper } from '../../../core/map/paper.ts';

export type MapFormat = Input<'map.export'>['format'];

/** A map as a file of one of the three kinds; what is large to load comes with the first that needs it. */
export async function mapFile(format: MapFormat, language: Language, paper: MapPaper): Promise<Uint8Array> {
  const texts = textsOf(language);
  switch (format) {
    case 'pdf':
      return (await import('./map-pdf.ts')).mapPdf(texts, paper);
    case 'xlsx':
      return (await import('./map-workbook.ts')).mapWorkbook(texts, paper);
    case 'csv':
      return (await import('./map-csv.ts')).mapCsv(texts, paper);
  }
}

export const mapMediaTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const satisfies Record<MapFormat, ServedFile['mediaType']>;
