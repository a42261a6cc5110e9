import papa, { type Parser, type ParseStepResult } from 'papaparse';
import { csvLines } from '../tables/csv.ts';
import type { CsvLines } from '../tables/plain-rows.ts';
import { textOf } from '../tables/text-of.ts';

/** Longer lines have no instrument; they would only fill the memory. */
const longestLine = 100_000;

/** How much of a text is split into rows at a time. */
const chunkCharacters = 4_000_000;

/** No text that is read here has it. */
const noQuote = '\0';

/** @returns the lines of a table; undefined where it is no text, or has a line that no table has */
export function linesOf(bytes: Uint8Array): CsvLines | undefined {
  const text = textOf(bytes);
  if (text === undefined || /^\s*(?:[{[]|%PDF)/.test(text.slice(0, 200))) return undefined;
  // Before anything takes them apart.
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    if (end - at > longestLine) return undefined;
    at = end + 1;
  }
  const lines = csvLines(text);
  // Without a heading, `0,72` may be one number; a recording has two in each row.
  return lines.text.includes(lines.delimiter) ? lines : { ...lines, delimiter: ',' };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end >= 0 && end - from <= longestLine) return end;
  // Files of an old Mac have carriage returns alone.
  const old = text.indexOf('\r', from);
  return old >= 0 ? old : end >= 0 ? end : text.length;
}

/** Takes the cells of a row and how many characters are read; `false` = no more. */
export type TakeRow = (cells: readonly string[], done: number) => boolean;

/**
 * Tells the rows of a table one by one, without empty ones. Where a quote is never closed, which would swallow all that
 * follows, quotes are characters like others, and everything is told anew.
 *
 * @param begin is called before the first row, each time
 */
export function eachRow(lines: CsvLines, begin: () => TakeRow): void {
  if (!toldAll(lines, '"', begin())) toldAll(lines, noQuote, begin());
}

function toldAll({ text, newline, delimiter }: CsvLines, quoteChar: string, take: TakeRow): boolean {
  let isWhole = true;
  papa.parse<string[]>(text, {
    delimiter,
    newline,
    quoteChar,
    skipEmptyLines: 'greedy',
    chunkSize: chunkCharacters,
    step: ({ data, errors, meta }: ParseStepResult<string[]>, parser: Parser) => {
      isWhole = !errors.some(({ type }) => type === 'Quotes');
      const cells = quoteChar === noQuote ? data.map((cell) => cell.replace(/^\s*"|"\s*$/g, '')) : data;
      if (!isWhole || !take(cells, Math.min(meta.cursor, text.length))) parser.abort();
    },
  });
  return isWhole;
}
