import { TextDecoder } from 'node:util';
import papa from 'papaparse';

/** Longer lines have no instrument; they would only fill the memory. */
const longestLine = 100_000;

/** How much of a text is split into rows at a time. */
const chunkCharacters = 4_000_000;

/**
 * Text of a CSV: UTF-8 or UTF-16 by its byte order mark, else UTF-8 where it is valid, else Windows-1252 as older
 * programs write it, in which every byte is a letter.
 *
 * @returns undefined where it is no text, or has a line that no table has
 */
export function csvText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  if (text.includes('\0')) return undefined;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    if (end - at > longestLine) return undefined;
    at = end + 1;
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end >= 0 && end - from <= longestLine) return end;
  // Files of an old Mac have carriage returns alone.
  const old = text.indexOf('\r', from);
  return old >= 0 ? old : end >= 0 ? end : text.length;
}

/**
 * Tells the rows of a table one by one, without empty ones.
 *
 * @param row gets the cells and how many characters are read; what it answers with `false` is the last one
 */
export function eachRow(text: string, row: (cells: readonly string[], done: number) => boolean): void {
  papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
    chunkSize: chunkCharacters,
    step: ({ data, meta }, parser) => {
      if (!row(data, meta.cursor)) parser.abort();
    },
  });
}

/** The first rows. */
export function firstRows(text: string, count: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  eachRow(text, (cells) => rows.push(cells) < count);
  return rows;
}

/** A comma may be a decimal mark; a semicolon or a tab in every other line is what separates. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40);
  const often = (mark: string) => lines.filter((line) => line.includes(mark)).length * 2 > lines.length;
  return [';', '\t'].find(often) ?? ',';
}
