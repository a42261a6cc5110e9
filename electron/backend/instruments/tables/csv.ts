import papaparse, { type ParseResult, type Parser } from 'papaparse';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { type CsvLines, readPlainRows } from './plain-rows.ts';
import { limitProblem, type RowTaker, type TableLimit } from './table.ts';

/** A comma comes last: in most of Europe it stands in the numbers. */
const delimiters = ['\t', ';', '|', ','] as const;

/** Rows that show which one parts the cells. */
const shown = 40;
const shownCharacters = 65_536;

/** Rows of a piece are gone before those of the next one come. */
const pieceCharacters = 64 * 1024;

/** A row that goes on for longer has a quote that was never closed, and would be read again with every piece; or is none. */
const mostPiecesOfRow = 16;

/** Reads a text of cells parted by tab, semicolon, bar or comma, in quotes or not. A broken quote is a character like others. */
export function readCsv<Kept>(text: string, take: () => RowTaker<Kept>, report: Report): Result<Kept, FileProblem> {
  const lines = csvLines(text);
  const quoted = lines.text.includes('"') ? readQuoted(lines, take(), report) : 'broken-quotes';
  return quoted === 'broken-quotes' ? readPlain(lines, take(), report) : quoted;
}

/** Programs of old end a text with it. */
const endOfFile = '\u001a';

/** How a text is to be split into rows and cells. */
export function csvLines(text: string): CsvLines {
  const { body, delimiter } = withoutDirective(text.endsWith(endOfFile) ? text.slice(0, -1) : text);
  const lines = withOneLineEnd(body);
  return { ...lines, delimiter: delimiter ?? delimiterOf(lines.text) };
}

function readQuoted<Kept>(
  { text, newline, delimiter }: CsvLines,
  rows: RowTaker<Kept>,
  report: Report,
): Result<Kept, FileProblem> | 'broken-quotes' {
  let number = 0;
  let piecesWithoutRow = 0;
  let passed: TableLimit | undefined;
  let brokenQuotes = false;
  papaparse.parse<string[]>(text, {
    delimiter,
    newline,
    chunkSize: pieceCharacters,
    chunk: ({ data, errors, meta }: ParseResult<string[]>, parser: Parser) => {
      piecesWithoutRow = data.length === 0 ? piecesWithoutRow + 1 : 0;
      brokenQuotes ||= piecesWithoutRow > mostPiecesOfRow || errors.some(({ type }) => type === 'Quotes');
      for (const row of data) {
        number += 1;
        passed ??= rows.add(number, row);
      }
      if (brokenQuotes || passed !== undefined) parser.abort();
      report(Math.min(meta.cursor, text.length), text.length);
    },
    complete: () => report(text.length, text.length),
  });
  if (brokenQuotes) return 'broken-quotes';
  return passed === undefined ? ok(rows.end()) : err(limitProblem(passed));
}

function readPlain<Kept>(lines: CsvLines, rows: RowTaker<Kept>, report: Report): Result<Kept, FileProblem> {
  const all = lines.text.length;
  let said = 0;
  const passed = readPlainRows(lines, rows, mostPiecesOfRow * pieceCharacters, (at) => {
    if (at - said < pieceCharacters && at < all) return;
    said = at;
    report(at, all);
  });
  // A line without an end is no row, with quotes or without.
  if (passed === 'too-long') return err(fileProblem('not-a-table'));
  return passed === undefined ? ok(rows.end()) : err(limitProblem(passed));
}

/** Excel writes and reads `sep=;` as a first line that is no row. */
function withoutDirective(text: string): { readonly body: string; readonly delimiter?: string } {
  const match = /^sep=([^\r\n])(?:\r\n|\r|\n)/i.exec(text);
  return match?.[1] === undefined ? { body: text } : { body: text.slice(match[0].length), delimiter: match[1] };
}

/** The parser knows one kind of line end: where a text has several, all become the same. */
function withOneLineEnd(text: string): Pick<CsvLines, 'text' | 'newline'> {
  if (!text.includes('\r')) return { text, newline: '\n' };
  if (!text.includes('\n')) return { text, newline: '\r' };
  if (!/\r(?!\n)|(?<!\r)\n/.test(text)) return { text, newline: '\r\n' };
  return { text: text.replace(/\r\n?/g, '\n'), newline: '\n' };
}

/** The first of the marks by which most of the first rows have the same number of cells, and more than one. */
function delimiterOf(text: string): string {
  const start = text.slice(0, shownCharacters);
  const readings = delimiters.map((delimiter) => {
    const { data } = papaparse.parse<string[]>(start, { delimiter, preview: shown });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    const counts = new Map<number, number>();
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return { delimiter, rows, even: Math.max(0, ...counts.values()) };
  });
  const chosen =
    readings.find(({ rows, even }) => even >= Math.max(1, 0.8 * rows.length)) ??
    readings.reduce((best, next) => (next.even > best.even ? next : best));
  if (chosen.even === 0 || (chosen.delimiter === ',' && isOneColumn(chosen.rows))) return ';';
  return chosen.delimiter;
}

/** `4,75` below `3,2`: one column of numbers rather than two. */
function isOneColumn(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  const isDecimal = (row: readonly string[]) => row.length === 2 && row.every((cell) => /^\d+$/.test(cell));
  return first !== undefined && (first.length === 1 || isDecimal(first)) && rest.every(isDecimal);
}
