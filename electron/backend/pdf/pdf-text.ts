import { fontCharacters, widthInEms } from './pdf-fonts.ts';

/** Stands for what the font cannot show; in our font a question mark in a black diamond. */
export const UNPRINTABLE_MARK = '\uFFFD';

const PLAIN = /^[\n\x20-\x7e]*$/;
/** Marks that are there to be invisible, or to say where a word may break: they carry nothing a reader misses. */
const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F\u{E0000}-\u{E0FFF}]/gu;
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const LIGATURE = /[\uFB00-\uFB06]/g;
/** A wider word does not fit the narrowest column of a sheet [ems]; so wide are some 32 letters, or 18 times W. */
const LONG_WORD_EMS = 17;
/** No word that is shorter can be that wide. */
const MAYBE_LONG = /\S{17,}/;
const MAYBE_LONG_WORDS = /(\S{17,})/;
const PRIVATE_USE = /\p{Co}/u;
/** Made at first use: it costs a cold start 10 ms, and most sheets never need it. */
let graphemes: Intl.Segmenter | undefined;

export interface Printable {
  readonly text: string;
  /** How many characters, as a reader counts them, were replaced by the mark. */
  readonly replaced: number;
}

/**
 * What of a text our font can print, in logical order and without a missing glyph. What it cannot show (another
 * script, an emoji, a control character, half a surrogate pair, an order to write from right to left) becomes one
 * visible mark per character, so that a reader sees that something stood there. The data inside the PDF keep it.
 */
export function printable(text: string): Printable {
  if (PLAIN.test(text)) return { text, replaced: 0 };
  const known = fontCharacters();
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let replaced = 0;
  let out = '';
  for (const { segment } of graphemes.segment(normalised(text))) {
    let kept = '';
    let lost = false;
    // After the split: a joiner holds an emoji together, and goes with it.
    for (const character of segment.replace(INVISIBLE, '')) {
      if (isPrintable(character, known)) kept += character;
      else lost = true;
    }
    out += lost ? kept + UNPRINTABLE_MARK : kept;
    if (lost) replaced++;
  }
  return { text: out, replaced };
}

function normalised(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'));
}

function isPrintable(character: string, known: ReadonlySet<number>): boolean {
  if (character === '\n') return true;
  // toWellFormed() writes this character for half a surrogate pair: it is a replacement already.
  if (character === UNPRINTABLE_MARK) return false;
  // The font draws a company's logo on two private code points.
  return known.has(character.codePointAt(0) ?? 0) && !PRIVATE_USE.test(character);
}

/**
 * A copy of a pdfmake definition with every string printable; pdfmake writes its own notes into the copy. Colours,
 * style names and the like are plain ASCII, which `printable` leaves alone. The content that functions make (header,
 * footer) is treated when they are called.
 *
 * @param onReplaced hears how many characters were replaced, at every string that had some
 */
export function printableCopy(node: unknown, onReplaced: (count: number) => void): unknown {
  if (typeof node === 'string') {
    const { text, replaced } = printable(node);
    if (replaced > 0) onReplaced(replaced);
    return text;
  }
  if (Array.isArray(node)) return node.map((item) => printableCopy(item, onReplaced));
  if (typeof node === 'function') {
    return (...args: unknown[]) => printableCopy(node(...args), onReplaced);
  }
  if (isPlainObject(node)) {
    const copy: Record<string, unknown> = {};
    for (const key of Object.keys(node)) copy[key] = printableCopy(node[key], onReplaced);
    if (typeof copy.text === 'string' && MAYBE_LONG.test(copy.text)) copy.text = breakable(copy.text);
    else if (Array.isArray(copy.text)) copy.text = copy.text.flatMap(styledPieces);
    return copy;
  }
  return node;
}

/**
 * Lets a very long word (an address, a part number) break anywhere. pdfmake would widen a column past the page for it,
 * and the rest of the text must keep its own line breaks.
 */
function breakable(text: string): { readonly text: string; readonly wordBreak?: 'break-all' }[] {
  return text
    .split(MAYBE_LONG_WORDS)
    .map((part) => (isLong(part) ? { text: part, wordBreak: 'break-all' } : { text: part }));
}

/** Within a text pdfmake flattens the pieces of a text, and would forget the size and the weight that they share. */
function styledPieces(inline: unknown): unknown[] {
  if (!isPlainObject(inline) || !Array.isArray(inline.text)) return [inline];
  return inline.text.map((piece: unknown) => ({ ...inline, ...(isPlainObject(piece) ? piece : { text: piece }) }));
}

function isLong(part: string): boolean {
  return MAYBE_LONG.test(part) && widthInEms(part) > LONG_WORD_EMS;
}

function isPlainObject(node: unknown): node is Record<string, unknown> {
  if (typeof node !== 'object' || node === null) return false;
  const prototype = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}
