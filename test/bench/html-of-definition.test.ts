import { describe, expect, test } from 'vitest';
import { makeSheet } from '../../electron/backend/sheets/make-sheet.ts';
import { examples, parsed, sheetParts } from './examples.ts';
import { htmlOf } from './html-of-definition.ts';
import { missingWords, textOfHtml, textOfPdf, wordsIn } from './words.ts';

describe.each(examples())('the HTML that a browser prints for comparison: $name', ({ text }) => {
  test('says what the sheet says, and no more', async () => {
    const valid = parsed(text);
    const { body, heads } = textOfHtml(htmlOf(sheetParts(valid)));
    const sheet = await textOfPdf((await makeSheet(valid, 'nl')).bytes);
    expect(wordsIn(body).length).toBeGreaterThan(300);
    expect(missingWords(`${body}\n${heads}`, sheet.text)).toEqual([]);
    // The sheet repeats heads on every page: each of its words once is enough.
    const once = [...new Set(wordsIn(sheet.text))].join(' ');
    expect(missingWords(once, `${body}\n${heads}`)).toEqual([]);
  });

  test('holds the tables, drawings and photos of the definition', () => {
    const { definition, photos, ...rest } = sheetParts(parsed(text));
    const html = htmlOf({ ...rest, definition, photos });
    const count = (tag: string) => html.split(`<${tag}`).length - 1;
    expect({ table: count('table'), svg: count('svg '), img: count('img') }).toEqual({
      table: nodesWith(definition, 'table'),
      svg: nodesWith(definition, 'canvas'),
      img: Object.keys(photos).length,
    });
  });
});

test('a word that is missing is seen', () => {
  expect(missingWords('dozen tillen, dozen', 'tillen van do- zen')).toEqual(['dozen']);
  expect(missingWords('niet na-gegaan', 'n i e t nagegaan')).toEqual([]);
});

/** How many nodes of a definition have this key. */
function nodesWith(node: unknown, key: string): number {
  if (typeof node !== 'object' || node === null) return 0;
  const below = Object.values(node).reduce((sum: number, one) => sum + nodesWith(one, key), 0);
  return Array.isArray(node) || !(key in node) ? below : below + 1;
}
