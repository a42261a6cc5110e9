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

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

/** fontkit's font. */
interface ParsedFont {
  readonly postscriptName: string;
  readonly characterSet: readonly number[];
  readonly unitsPerEm: number;
  glyphForCodePoint(codePoint: number): Glyph;
  glyphsForString(text: string): Glyph[];
  layout: (text: string) => GlyphRun;
}

/** Glyphs in a row, in units of the font; pdfkit scales the positions in place, so every run has its own. */
interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

/** pdfkit's font object of one document: the parsed font, plus the glyphs this document uses. */
export interface DocumentFont {
  readonly font: ParsedFont;
  readonly name: string;
}

interface FontFace {
  readonly font: ParsedFont;
  readonly DocumentFont: new (document: object, font: ParsedFont, id: string) => DocumentFont;
}

const require = createRequire(import.meta.url);
const faces = new Map<string, FontFace>();

/**
 * The font of one document. pdfkit would parse the file again for every document, which is half the time of a sheet;
 * we parse once per process and give each document its own subset.
 */
export function documentFont(document: object, style: FontStyle): DocumentFont {
  const face = loadFace(FILES[style]);
  return new face.DocumentFont(document, face.font, PDF_IDS[style]);
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

/** How wide a text is as a multiple of the font's size. */
export function widthInEms(text: string): number {
  const { font } = loadFace(FILES.normal);
  return inARow(font.glyphsForString(text)).advanceWidth / font.unitsPerEm;
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
  };
  face.font.layout = (text) => inARow(face.font.glyphsForString(text));
  nameGlyphs(face.font);
  faces.set(file, face);
  return face;
}

/**
 * A glyph remembers the characters of its first use, and the PDF's text layer takes them from there. Named here, in
 * one fixed order, the text layer cannot depend on earlier documents.
 */
function nameGlyphs(font: ParsedFont): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
}

/**
 * One glyph per character, each as wide as it is: no kerning, no ligatures. fontkit's shaping takes a third of the time
 * of a cold command, most of it to read the font's tables, and at the sizes of a sheet nobody sees the difference.
 */
function inARow(glyphs: readonly Glyph[]): GlyphRun {
  return {
    glyphs,
    positions: glyphs.map((glyph) => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
    advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
  };
}
