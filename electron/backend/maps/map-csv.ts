import papaparse from 'papaparse';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { MapPaper } from '../../../core/map/paper.ts';
import { mapTable, type TableValue } from './map-table.ts';

/**
 * What makes a spreadsheet read a text as a formula: one of these signs, narrow, wide or small, where the first visible
 * character is. Such a text gets an apostrophe before it, which spreadsheets take for "this is text".
 */
const formula = /^[\s\p{Cf}]*[=+\-@\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

/**
 * The map as CSV for Excel as it is set in Belgium, in each of the four languages: semicolons, a byte order mark (without one
 * it takes UTF-8 for Windows-1252), lines of Windows. Dates are ISO dates, which each setting knows; shares are whole per
 * cents, rounded up, so that no decimal mark can be misread.
 */
export function mapCsv(texts: Texts, paper: MapPaper): Uint8Array {
  const columns = mapTable(texts, paper);
  const table = [
    columns.map(({ head }) => head),
    ...paper.rows.map((row) => columns.map(({ value }) => written(value(row)))),
  ];
  const csv = papaparse.unparse(table, { delimiter: ';', newline: '\r\n', escapeFormulae: formula });
  return Buffer.from(`\ufeff${csv}\r\n`);
}

function written(value: TableValue): string | number {
  switch (value?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'outcome':
      return value.text;
    case 'number':
      return value.value;
    case 'date':
      return value.date;
    case 'share':
      return Math.ceil(value.thousandths / 10);
  }
}
