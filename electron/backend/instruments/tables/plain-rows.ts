import { isBlank, mostColumns } from '../../../../core/measure/table-rows.ts';
import type { RowTaker, TableLimit } from './table.ts';

/** A text whose lines all end alike, and what parts its cells. */
export interface CsvLines {
  readonly text: string;
  readonly newline: '\n' | '\r\n' | '\r';
  readonly delimiter: string;
}

/** What stands for a cell that has something in it and that nobody asks for. */
const something = '-';

/**
 * Reads a text in which every mark parts and every line ends a row: one without quotes, or whose quotes mean nothing. Cells
 * that nobody asks for are passed over, and not made.
 *
 * @param longest line that may be a row, in characters
 * @param passing is told every so often how far it is
 * @returns the limit that is passed
 */
export function readPlainRows(
  { text, newline, delimiter }: CsvLines,
  rows: RowTaker<unknown>,
  longest: number,
  passing: (at: number) => void,
): TableLimit | 'too-long' | undefined {
  const quoted = text.includes('"');
  let at = 0;
  let delimiterAt = -1;
  // One row for all: whoever takes it takes its cells.
  const row: string[] = [];
  for (let number = 1; at < text.length; number += 1) {
    const found = text.indexOf(newline, at);
    const end = found < 0 ? text.length : found;
    if (end - at > longest) return 'too-long';
    let width = 0;
    while (at <= end) {
      // Looked for once: where there is none, it is not sought again from every line to the end.
      if (delimiterAt < at) delimiterAt = text.indexOf(delimiter, at);
      if (delimiterAt < 0) delimiterAt = text.length;
      const cellEnd = delimiterAt < end ? delimiterAt : end;
      const passed = !quoted && !rows.wants(width) && isSeen(text.charCodeAt(at));
      const cell = passed && cellEnd > at ? something : text.slice(at, cellEnd);
      // What is behind the last column a table may have is looked at only for whether it says something.
      if (width < mostColumns || !isBlank(cell)) {
        row[width] = quoted ? withoutQuotes(cell) : cell;
        width += 1;
      }
      at = cellEnd + (cellEnd < end ? delimiter.length : 1);
      if (width > mostColumns) break;
    }
    at = end + newline.length;
    if (width < row.length) row.length = width;
    const limit = rows.add(number, row);
    if (limit !== undefined) return limit;
    passing(Math.min(at, text.length));
  }
  return undefined;
}

/** Most cells begin so; for others it must be looked at whether anything follows. */
function isSeen(code: number): boolean {
  return code > 32 && code < 127;
}

/** `"doos` is a box whose quote was forgotten; `buis 12"` is a pipe of twelve inches. */
function withoutQuotes(cell: string): string {
  const text = cell.trim();
  return text.startsWith('"') ? text.slice(1).replace(/"$/, '') : cell;
}
