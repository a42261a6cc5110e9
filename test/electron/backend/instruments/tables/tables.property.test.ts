import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { fileProblemCodes } from '../../../../../core/contract/file-problem.ts';
import { load, vibrationSource } from '../../../../../core/visit/task.ts';
import { readCsv } from '../../../../../electron/backend/instruments/tables/csv.ts';
import { ColumnsBuilder, TableBuilder } from '../../../../../electron/backend/instruments/tables/table.ts';
import {
  loadsOfTable,
  tableStart,
  vibrationOfTable,
} from '../../../../../electron/backend/instruments/tables/table-jobs.ts';
import { archive } from '../../../../support/archive.ts';
import { runs, SEED } from '../../../../support/runs.ts';
import { workbook } from '../../../../support/workbook.ts';

/*
 * Damaged files, of both kinds: a result that a visit would take, or a refusal with a code, each within seconds. An
 * exception fails the test by itself.
 */

const csv = [
  'Omschrijving;Gewicht (kg);Aantal\nDoos;4,75;120\nKrat "groot";12;3\n"Zak; meel";1.234,5;2\nTotaal;;125\n',
  'bron\taw,x [m/s²]\taw,y [m/s²]\taw,z [m/s²]\tduur\r\nHeftruck\t0,44\t0,35\t0,61\t1:30\r\nTruck\t0,1\t0,2\t0,3\t20\r\n',
  '5,2 kg; 120; doos\n4 kg; 1; zak\n',
  'a|b|c\n-1|1e308|0,30000000000000004\n\n||\n',
];

const sheetXml =
  '<worksheet xmlns="m"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Doos</t></is></c><c r="B3" s="1"><v>4.75</v></c><c r="C3" t="e"><v>#N/A</v></c></row><row r="4"><c r="A4" t="str"><f>A1</f><v>x</v></c><c r="B4"><v>1E+308</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>';
const strings = ['<si><t>Omschrijving</t></si>', '<si><r><t>Ge</t></r><r><t>wicht</t></r></si>'];

/** Pieces that stand where something else should. */
const intruders = [
  '"',
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '\0',
  '\ufeff',
  '-',
  '1e999',
  '9'.repeat(400),
  '<',
  '&x;',
  ']]>',
  '<!DOCTYPE a [',
  '<row r="9999999999">',
  '<c r="XFD1">',
  '_x0000_',
  'sep=;\n',
  '\u202e',
  '😀',
  '\ud800',
  '='.repeat(50),
];

const at = fc.double({ min: 0, max: 1, noNaN: true });
const damage = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('cut' as const), at, to: at }),
  fc.record({ kind: fc.constant('insert' as const), at, what: fc.constantFrom(...intruders) }),
  fc.record({ kind: fc.constant('double' as const), at, to: at }),
  fc.record({ kind: fc.constant('byte' as const), at, value: fc.nat(255) }),
);
type Damage = typeof damage extends fc.Arbitrary<infer One> ? One : never;

function damaged(bytes: Buffer, list: readonly Damage[]): Buffer {
  let now = Buffer.from(bytes);
  for (const one of list) {
    const place = Math.floor(one.at * now.length);
    const to = 'to' in one ? Math.floor(one.to * now.length) : place;
    const [from, until] = [Math.min(place, to), Math.max(place, to)];
    if (one.kind === 'flip') now[place] = (now[place] ?? 0) ^ (1 << one.bit);
    else if (one.kind === 'byte') now[place] = one.value;
    else if (one.kind === 'cut') now = Buffer.concat([now.subarray(0, from), now.subarray(until)]);
    else if (one.kind === 'double') now = Buffer.concat([now.subarray(0, until), now.subarray(from)]);
    else now = Buffer.concat([now.subarray(0, place), Buffer.from(one.what), now.subarray(place)]);
    if (now.length > 100_000) now = now.subarray(0, 100_000);
  }
  return now;
}

/** Damage to the whole file, or inside a workbook to one of its parts. */
const files = fc.oneof(
  fc
    .tuple(fc.constantFrom(...csv), fc.constantFrom('utf8' as const, 'latin1' as const, 'utf16le' as const))
    .chain(([text, encoding]) =>
      fc.array(damage, { minLength: 1, maxLength: 6 }).map((list) => damaged(Buffer.from(text, encoding), list)),
    ),
  fc.array(damage, { minLength: 1, maxLength: 4 }).map((list) => damaged(whole, list)),
  fc
    .tuple(
      fc.constantFrom(
        'xl/worksheets/sheet1.xml',
        'xl/sharedStrings.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
        '[Content_Types].xml',
      ),
      fc.array(damage, { minLength: 1, maxLength: 5 }),
    )
    .map(([name, list]) => {
      const content = damaged(Buffer.from(parts.get(name) ?? ''), list);
      return archive([...parts].map(([other, text]) => ({ name: other, content: other === name ? content : text })));
    }),
);

const whole = workbook({ sheets: [{ name: 'Blad1', rows: sheetXml }], strings, formats: ['0.00" kg"', '[h]:mm'] });

/** The parts of that workbook by themselves. */
const parts = new Map<string, string>([
  ['[Content_Types].xml', '<Types/>'],
  [
    '_rels/.rels',
    '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  [
    'xl/workbook.xml',
    '<workbook xmlns:r="o"><workbookPr/><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="x/styles" Target="/xl/styles.xml"/></Relationships>',
  ],
  ['xl/sharedStrings.xml', `<sst>${strings.join('')}</sst>`],
  [
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00&quot; kg&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  ],
  ['xl/worksheets/sheet1.xml', sheetXml],
]);

const quiet = () => undefined;

/** Reads a file in every way there is; whether it was read. */
function readInEveryWay(bytes: Uint8Array): boolean {
  const start = tableStart({ bytes }, quiet);
  if (!start.ok) {
    expect(start.error.every(({ code }) => (fileProblemCodes as readonly string[]).includes(code))).toBe(true);
    return false;
  }
  const { sheet, preview } = start.value;
  const { columns, headerRows } = preview;
  expect([preview.guesses.length, preview.units.length]).toEqual([columns, columns]);
  expect(preview.start.every((row) => row.length === columns && row.every((cell) => cell.length <= 1_000))).toBe(true);
  const last = columns - 1;
  const chosen = { bytes, name: 'x\u0000.csv', sheet, headerRows };
  for (const massIs of ['piece', 'row'] as const) {
    const read = loadsOfTable(
      { ...chosen, mass: Math.min(1, last), quantity: last, what: 0, unit: 'kg', massIs },
      quiet,
    );
    if (!read.ok) throw new Error(`${read.error[0].code}, though it was read before`);
    expect(read.value.loads.map((one) => load.safeParse(one).success)).not.toContain(false);
    expect(read.value.rows + read.value.rejectedRows).toBe(Math.max(0, preview.rows - headerRows));
  }
  const axes = { x: Math.min(1, last), y: Math.min(2, last), z: last, what: 0, minutes: last, unit: 'm/s2' } as const;
  const sources = vibrationOfTable({ ...chosen, ...axes }, quiet);
  if (sources.ok)
    expect(sources.value.sources.map((one) => vibrationSource.safeParse(one).success)).not.toContain(false);
  return true;
}

test('damaged tables are read or refused, never anything else', () => {
  expect(readInEveryWay(whole)).toBe(true);
  expect(readInEveryWay(archive([...parts].map(([name, content]) => ({ name, content }))))).toBe(true);
  const count = { read: 0, refused: 0 };
  fc.assert(
    fc.property(files, (bytes) => {
      const before = performance.now();
      count[readInEveryWay(bytes) ? 'read' : 'refused'] += 1;
      expect(performance.now() - before).toBeLessThan(5_000);
    }),
    { numRuns: runs(600, 10_000), seed: SEED },
  );
  // Damage that always does the same would show nothing.
  expect(Math.min(count.read, count.refused)).toBeGreaterThan(runs(600, 10_000) / 20);
});

test('a text without quotes has the rows and cells that the parser finds, whichever columns are kept', () => {
  const cell = fc.constantFrom('', ' ', 'a', '4,75', '12', 'é', '\t', '\u00a0', 'Totaal');
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  const options = { numRuns: runs(300, 20_000), seed: SEED };
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (cells, end, ended) => {
      const text = `x;y;z${end}${cells.map((row) => row.join(';')).join(end)}${ended ? end : ''}`;
      const { data } = papaparse.parse<string[]>(text, { delimiter: ';', newline: end, quoteChar: '\0' });
      const filled = data.flatMap((row, at) =>
        row.every((one) => one.trim() === '') ? [] : [{ row, number: at + 1 }],
      );
      const whole = readCsv(
        `sep=;${end}${text}`,
        () => new TableBuilder(),
        () => undefined,
      );
      const kept = readCsv(
        `sep=;${end}${text}`,
        () => new ColumnsBuilder([{ index: 1 }]),
        () => undefined,
      );
      if (!whole.ok || !kept.ok) throw new Error('was not read');
      expect(whole.value.rows).toEqual(filled.map(({ row }) => row));
      expect(kept.value.numbers).toEqual(filled.map(({ number }) => number));
      expect(kept.value.columns[1]).toEqual(filled.map(({ row }) => row[1]));
      expect([kept.value.count, kept.value.width]).toEqual([whole.value.count, whole.value.width]);
    }),
    options,
  );
});

test.runIf(runs(0, 1) === 1)('a workbook that goes on and on without saying anything is left', () => {
  const codeOf = (rows: string, texts: readonly string[] = []) => {
    const read = tableStart({ bytes: workbook({ strings: texts, sheets: [{ name: 'x', rows }] }) }, () => undefined);
    return read.ok ? 'was read' : read.error[0].code;
  };
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const row = '<row><c><v>1</v></c></row>';
  expect(codeOf(sheet(row + '<row/>'.repeat(1_048_575)))).toBe('was read');
  expect(codeOf(sheet(row + '<row/>'.repeat(1_048_576)))).toBe('too-many-rows');
  expect(codeOf(sheet(row + '<x/>'.repeat(4_000_001)))).toBe('reading-too-long');
  expect(codeOf(sheet(row), ['<si/>'.repeat(2_000_001)])).toBe('reading-too-much');
});
