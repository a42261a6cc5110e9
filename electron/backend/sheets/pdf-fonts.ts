import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PdfmakeDocument } from './pdfmake-parts.ts';

/** The four ways a template can ask for the font; there is no bold italic, it comes out as bold. */
export type FontStyle = 'normal' | 'bold' | 'italics' | 'bolditalics';

/** The name templates give as `font`; it is also the default. */
export const FONT_FAMILY = 'Plex';

const FONT_PACKAGE = '@expo-google-fonts/ibm-plex-sans';
const FILES: Readonly<Record<FontStyle, string>> = {
  normal: '400Regular/IBMPlexSans_400Regular.ttf',
  bold: '600SemiBold/IBMPlexSans_600SemiBold.ttf',
  italics: '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  bolditalics: '600SemiBold/IBMPlexSans_600SemiBold.ttf',
};
const PDF_IDS: Readonly<Record<FontStyle, string>> = { normal: 'F1', bold: 'F2', italics: 'F3', bolditalics: 'F2' };

/** Shaped words kept per font; about 10 MB at most. A batch of sheets shares most of its words. */
const MAX_CACHED_WORDS = 10_000;

interface ParsedFont {
  readonly postscriptName: string;
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** pdfkit's font object of one document: the parsed font, plus the glyphs this document uses. */
export interface DocumentFont {
  readonly font: ParsedFont;
  readonly name: string;
  layoutCache?: Record<string, unknown>;
}

interface FontFace {
  readonly font: ParsedFont;
  readonly DocumentFont: new (document: object, font: ParsedFont, id: string) => DocumentFont;
  words: Record<string, unknown>;
}

const require = createRequire(import.meta.url);
const faces = new Map<string, FontFace>();

/**
 * The font of one document. pdfkit would parse the file again for every document, which is half the time of a sheet;
 * we parse once per process and give each document its own subset. The shaped words are shared too: they depend on
 * the font and the text alone, so the bytes of a document do not depend on what was rendered before it.
 */
export function documentFont(document: object, style: FontStyle): DocumentFont {
  const face = loadFace(FILES[style]);
  if (Object.keys(face.words).length > MAX_CACHED_WORDS) face.words = Object.create(null);
  const font = new face.DocumentFont(document, face.font, PDF_IDS[style]);
  font.layoutCache = face.words;
  return font;
}

/** One pdfkit font per file, so that bold and bold italic are the same font in the PDF. */
export function fontKey(style: FontStyle): string {
  return PDF_IDS[style];
}

let characters: ReadonlySet<number> | undefined;

/** The code points our font can draw. All its styles have the same ones; a test says so. */
export function fontCharacters(): ReadonlySet<number> {
  characters ??= charactersOf('normal');
  return characters;
}

/** The code points one style of the font can draw. */
export function charactersOf(style: FontStyle): ReadonlySet<number> {
  const { font } = loadFace(FILES[style]);
  return new Set(font.characterSet.filter((codePoint) => font.glyphForCodePoint(codePoint).id !== 0));
}

function loadFace(file: string): FontFace {
  const known = faces.get(file);
  if (known) return known;
  const bytes = readFileSync(require.resolve(`${FONT_PACKAGE}/${file}`));
  // pdfkit exports neither its parser nor its font class; both come with the first font it opens.
  const scratch = new PdfmakeDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  const opened = scratch.font(bytes)._font as DocumentFont;
  const face: FontFace = {
    font: opened.font,
    DocumentFont: opened.constructor as FontFace['DocumentFont'],
    words: Object.create(null),
  };
  nameGlyphs(face.font);
  faces.set(file, face);
  return face;
}

/**
 * A glyph remembers the characters of its first use, and the PDF's text layer takes them from there. Named here, in
 * one fixed order, the text layer cannot depend on earlier documents. The ligatures are left out: they stand for two
 * letters, and `printable` lets no ligature character through.
 */
function nameGlyphs(font: ParsedFont): void {
  for (const codePoint of font.characterSet) {
    if (codePoint < 0xfb00 || codePoint > 0xfb06) font.glyphForCodePoint(codePoint);
  }
}
