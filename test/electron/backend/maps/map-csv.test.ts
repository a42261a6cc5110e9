import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { type Language, languages } from '../../../../core/i18n/language.ts';
import { textsOf } from '../../../../core/i18n/texts.ts';
import { mapCsv } from '../../../../electron/backend/maps/map-csv.ts';

/** A map of one workstation, as bytes of a file. */
function csvOf(language: Language, title: string, company = 'C'): string {
  const csv = mapCsv(textsOf(language), {
    place: null,
    date: '2026-11-22',
    filters: [],
    criteria: [],
    group: 'none',
    companies: [company],
    sites: [],
    departments: [],
    rows: [{ id: 'a', number: '1', title, company: 0, site: null, department: null, state: 'unvisited', visit: null }],
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv);
}

/** The workstation's title as it is written. */
function written(title: string): string | undefined {
  return csvOf('en', title).split('\r\n')[1]?.split(';')[4];
}

const awkward = [
  'a;b',
  'a,b',
  'a\tb',
  'say "no"',
  '"',
  '""',
  '";"',
  'line\nline',
  'line\r\nline',
  'line\rline',
  ' before and after ',
  '3,5 kg; "zwaar"\r\n, en meer',
  'a|b',
  'C:\\map\\',
  'it’s',
  "'quoted'",
  'sep=,',
];
const formulas = ['=1+1', '+32 2 123', '-1', '@x', '=HYPERLINK("http://x";"a, b")', '\t=1', '\n=1', ' =1', '=a\r\n;b'];

it.each(languages)('gives every text back to whoever reads it by the rules of CSV, in %s', (language) => {
  for (const text of [...awkward, ...formulas]) {
    const csv = csvOf(language, text, text);
    expect(csv.startsWith('\ufeff')).toBe(true);
    // RFC 4180: a cell with a separator, a quote or a line end is quoted, and its quotes are doubled.
    for (const delimiter of [';', '']) {
      const read = papaparse.parse<string[]>(csv.slice(1), { delimiter, delimitersToGuess: [';', ',', '\t', '|'] });
      expect(read.errors).toEqual([]);
      const [heads = [], row = [], end, ...more] = read.data;
      expect([read.meta.delimiter, row.length, end, more]).toEqual([';', heads.length, [''], []]);
      // An apostrophe makes a text of what a spreadsheet would calculate; nothing else is added.
      const expected = formulas.includes(text) ? `'${text}` : text;
      expect([row[0], row[4]]).toEqual([expected, expected]);
    }
  }
});

it.each(['\u200b=1', '\u202e+1', '\u00ad-1', '\u2066 @x', '\ufe661', '\ufe621', '\ufe631', '\ufe6bx'])(
  'lets no formula hide behind what nobody sees: %j',
  (title) => {
    expect(written(title)).toBe(`"'${title}"`);
  },
);

it('leaves an ordinary name as it is', () => {
  expect(written('Zaal A-1 = links')).toBe('Zaal A-1 = links');
});
