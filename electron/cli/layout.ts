import { printable } from './printable.ts';

/** Characters that take two columns: East Asian wide ones and pictures. */
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
/** Latin letters with the accents and marks of our four languages: one column each. */
const narrow = /^[\u0020-\u02ff\u2010-\u2027\u2190-\u22ff\u2713\u2717]*$/;

let segmenter: Intl.Segmenter | undefined;

function characters(text: string): string[] {
  if (narrow.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  if (narrow.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}

/** A relation, its number and its unit stay on one line: `≤ 60 min/dag`. */
function keepTogether(text: string): string {
  return text
    .replace(/([≤≥<>]) (?=\d)/g, '$1\u00a0')
    .replace(/(\d) (?=(?:kg|t|g|min|s|m|cm|spm|bpm|%)(?![\p{L}\d])|(?:wiel|roue|wheel|Rad|Räder))/gu, '$1\u00a0');
}

/** Lines of at most so many columns; a word that is longer is broken, nothing is ever cut off. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of keepTogether(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  lines.push(line);
  return lines.map((one) => one.replaceAll('\u00a0', ' '));
}

function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of characters(word)) {
    if (piece !== '' && widthOf(piece) + widthOf(character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** A paragraph with every line indented; a hanging first line where `first` is given. Escapes what it is given. */
export function paragraph(text: string, width: number, indent = 0, first = ' '.repeat(indent)): string[] {
  const space = ' '.repeat(indent);
  return wrap(printable(text), Math.max(width - indent, 10)).map((line, at) => (at === 0 ? first : space) + line);
}

export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly right?: boolean;
}

/** Cells side by side, each wrapped in its own column. Escapes what it is given. */
export function row(cells: readonly Cell[], indent: number): string[] {
  const columns = cells.map(({ text, width }) => wrap(printable(text), width));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, at) =>
    (' '.repeat(indent) + cells.map((cell, c) => pad(columns[c]?.[at] ?? '', cell)).join(' ')).trimEnd(),
  );
}

function pad(text: string, { width, right }: Cell): string {
  const space = ' '.repeat(Math.max(width - widthOf(text), 0));
  return right === true ? space + text : text + space;
}
