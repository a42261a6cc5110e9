import { describe, expect, it } from 'vitest';
import * as frameTexts from '../../../core/frame/inrs-green-frame-2011-texts.ts';
import { type Language, languages } from '../../../core/i18n/language.ts';
import { catalogues } from '../../../core/i18n/texts.ts';
import { makeSheet } from '../../../electron/backend/sheets/make-sheet.ts';
import { exampleVisits } from '../../support/example-visits.ts';
import { readPdf } from '../../support/sheet-pages.ts';
import { parsed } from '../../support/visit-builder.ts';

/*
 * The law: no foreign word is left in a sheet. All that people typed is replaced by signs of no language, so that every
 * word on the sheet is one of ours.
 */

const typed = new Set(
  'name title place description equipment usualHours role phone email what instrument remark remarks text owner caption reason'.split(
    ' ',
  ),
);

/** The same visit with nothing typed in any language; ids, numbers and marks stay. */
function neutral(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return typed.has(key) ? 'Qz 1' : value;
  if (Array.isArray(value)) return value.map((item) => neutral(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, neutral(item, name)]));
}

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)));
}

/** The fixed words of a sheet, without what is filled in. */
function fixedTexts(language: Language): string[] {
  const { sheet, frame } = catalogues[language];
  const all = [...leaves(sheet), ...leaves(frame), ...Object.values(frameTexts).map((text) => text[language])];
  return all.flatMap((text) => text.split(/\{\{\w+\}\}/)).map((text) => text.toLowerCase());
}

function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []));
}

const foreign = new Map(
  languages.map((language) => {
    const own = wordsOf(fixedTexts(language));
    const others = languages.filter((other) => other !== language).flatMap((other) => [...wordsOf(fixedTexts(other))]);
    return [language, new Set(others.filter((word) => word.length > 6 && !own.has(word)))];
  }),
);

const cases = exampleVisits.flatMap(({ number, raw }) => languages.map((language) => ({ number, language, raw })));

describe('a sheet of which nobody typed a word', () => {
  it.each(cases)('of $number in $language has no word of another language', async ({ language, raw }) => {
    const { pages } = await readPdf((await makeSheet(parsed(neutral(raw)), language)).bytes);
    const printed = wordsOf(pages.flatMap(({ text, behind }) => [text.toLowerCase(), behind.toLowerCase()]));
    expect([...printed].filter((word) => foreign.get(language)?.has(word))).toEqual([]);
    expect(printed.size).toBeGreaterThan(250);
  });

  it('would be caught with one', () => {
    for (const language of languages) expect(foreign.get(language)?.size).toBeGreaterThan(500);
    expect(foreign.get('nl')).toContain('workstation');
    expect(foreign.get('nl')).toContain('measured');
    expect(foreign.get('fr')).toContain('voldaan');
  });
});
