import { PdfFile } from './pdf-file.ts';

/**
 * Whether a sheet is one piece, as it was written: nothing before its mark, one table, one end, nothing after it. A
 * program that changes a PDF most often adds to its end, and readers then show the pages that were added while the data
 * inside stays. This is no seal: whoever writes a whole PDF anew can put any page beside the data.
 *
 * @param bytes of a sheet that was read (`readSheetData`)
 */
export function isAsWritten(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') return false;
  const once = (mark: string) => file.indexOf(mark) === file.lastIndexOf(mark);
  if (!once('startxref') || !once('%%EOF')) return false;
  if (!/\n%%EOF\r?\n?$/.test(file.subarray(-16).toString('latin1'))) return false;
  const { entries } = new PdfFile(bytes).trailer;
  return !entries.has('Prev') && !entries.has('XRefStm');
}
