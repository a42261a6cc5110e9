import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../../electron/backend/instruments/tables/read-table.ts';
import { TableBuilder } from '../../../../../electron/backend/instruments/tables/table.ts';
import { archive } from '../../../../support/archive.ts';
import { sheetOf, type TestCell, workbook } from '../../../../support/workbook.ts';

const quiet = () => undefined;

function read(bytes: Uint8Array, sheet?: number) {
  const result = readTable(bytes, sheet, () => new TableBuilder(), quiet);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function refusal(bytes: Uint8Array, sheet?: number): string {
  const result = readTable(bytes, sheet, () => new TableBuilder(), quiet);
  return result.ok ? 'was read' : result.error.code;
}

/** The cells of one sheet. */
const rowsOf = (bytes: Uint8Array, sheet?: number) => read(bytes, sheet).table.rows;

const sheetXml = (rows: string) =>
  workbook({ sheets: [{ name: 'Blad1', rows: `<worksheet><sheetData>${rows}</sheetData></worksheet>` }] });

describe('a workbook', () => {
  test('gives texts as texts and numbers as numbers', () => {
    const bytes = sheetOf(['Doos', 4.75, 120], [], ['Krat & zak', 12, 3]);
    const { sheets, sheet, table } = read(bytes);
    expect({ sheets, sheet, ...table }).toEqual({
      sheets: ['Blad1'],
      sheet: 0,
      rows: [
        ['Doos', 4.75, 120],
        ['Krat & zak', 12, 3],
      ],
      count: 2,
      width: 3,
      hidden: 0,
    });
  });

  test('is read by its first sheet with rows, or by the one that is named', () => {
    const bytes = workbook({
      sheets: [
        { name: 'Leeg', rows: [] },
        { name: 'Orders', rows: [['a', 1]] },
        { name: 'Andere', rows: [['b', 2]] },
      ],
    });
    expect(read(bytes)).toMatchObject({ sheets: ['Leeg', 'Orders', 'Andere'], sheet: 1, table: { rows: [['a', 1]] } });
    expect(read(bytes, 2)).toMatchObject({ sheet: 2, table: { rows: [['b', 2]] } });
    expect(refusal(bytes, 3)).toBe('unknown-sheet');
    expect(refusal(bytes, 0)).toBe('no-rows');
  });

  test('is read by a sheet in sight before a hidden one', () => {
    const hidden = [
      { name: 'Lijst', rows: [['a', 1]], state: 'hidden' },
      { name: 'Macro', rows: [['b', 2]], state: 'veryHidden' },
    ] as const;
    const bytes = workbook({ sheets: [...hidden, { name: 'Leeg', rows: [] }, { name: 'Orders', rows: [['c', 3]] }] });
    expect(read(bytes)).toMatchObject({ sheets: ['Lijst', 'Macro', 'Leeg', 'Orders'], sheet: 3 });
    expect(read(bytes, 0)).toMatchObject({ sheet: 0, table: { rows: [['a', 1]] } });
    expect(read(workbook({ sheets: hidden }))).toMatchObject({ sheet: 0 });
  });

  test('gives shared strings with their runs put together, and leaves out how they are read', () => {
    const bytes = workbook({
      strings: [
        '<si><t>Doos</t></si>',
        '<si><r><rPr><b/></rPr><t>Grote </t></r><r><t xml:space="preserve">krat</t></r></si>',
        '<si><t>箱</t><rPh sb="0" eb="1"><t>ハコ</t></rPh></si>',
        '<si><t>a_x000D_b_x005F_</t></si>',
      ],
      sheets: [
        { name: 'x', rows: [[0, 1, 2, 3, 9].map((n, c) => ({ xml: `<c r="${'ABCDE'[c]}1" t="s"><v>${n}</v></c>` }))] },
      ],
    });
    expect(rowsOf(bytes)).toEqual([['Doos', 'Grote krat', '箱', 'a\rb_']]);
  });

  test('gives of a formula its result, of an error its name, of merged cells the first', () => {
    const cells: TestCell[] = [
      { xml: '<c r="A1" t="str"><f>CONCAT("a","b")</f><v>ab</v></c>' },
      { xml: '<c r="B1"><f>0.1+0.2</f><v>0.30000000000000004</v></c>' },
      { xml: '<c r="C1" t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c>' },
      { xml: '<c r="D1" t="b"><v>1</v></c>' },
      { xml: '<c r="E1"><f>NOW()</f></c>' },
      { xml: '<c r="F1"><v>-0</v></c><c r="G1"><v>1E+308</v></c>' },
    ];
    expect(rowsOf(sheetOf(cells))).toEqual([['ab', 0.30000000000000004, '#N/A', 'TRUE', '', -0, 1e308]]);
    const merged =
      '<row r="1"><c r="A1" t="str"><v>Kop</v></c><c r="B1"/></row><row r="2"><c r="B2"><v>1</v></c></row>';
    expect(rowsOf(sheetXml(merged))).toEqual([['Kop'], ['', 1]]);
  });

  test('takes names with any prefix, cells without references, and a document elsewhere in the archive', () => {
    const bytes = workbook({
      sheets: [
        {
          name: 'x',
          rows: '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      ],
    });
    expect(rowsOf(bytes)).toEqual([[1, 2]]);
  });

  test('shows numbers with the meaning of their format: dates, times, shares, money, units', () => {
    const formats = [
      'dd/mm/yyyy',
      '[h]:mm',
      'h:mm',
      '0.0%',
      '[$€-813] #,##0.00',
      '0.00" kg"',
      '#,##0\\ \\g',
      '0.000',
      'yyyy-mm-dd hh:mm',
    ];
    const values = [46348, 1.5, 0.0625, 0.125, 12.5, 1.234, 4750, 1.234, 46348.5];
    const cells = values.map((value, at) => ({ xml: `<c r="${'ABCDEFGHI'[at]}1" s="${at + 1}"><v>${value}</v></c>` }));
    const row = [
      '2026-11-22',
      '36:00:00',
      '01:30:00',
      '12.5 %',
      '12.5 €',
      '1.2340 kg',
      '4750 g',
      1.234,
      '2026-11-22 12:00:00',
    ];
    expect(rowsOf(workbook({ formats, sheets: [{ name: 'x', rows: [cells] }] }))).toEqual([row]);
    const since1904 = workbook({ formats, since1904: true, sheets: [{ name: 'x', rows: [cells.slice(0, 1)] }] });
    expect(rowsOf(since1904)).toEqual([['2030-11-23']]);
  });

  test('counts the rows that a filter or somebody hid, which are read like the others', () => {
    const row = (number: number, more = '') => `<row r="${number}"${more}><c><v>${number}</v></c></row>`;
    const rows = row(1) + row(2, ' hidden="1"') + row(3, ' hidden="true"') + row(4, ' hidden="0"');
    const { table } = read(sheetXml(`${rows}<row r="5" hidden="1"/>`));
    expect(table).toEqual({ rows: [[1], [2], [3], [4]], count: 4, width: 1, hidden: 2 });
  });

  test('has at most 200 columns and 200,000 rows that say something', () => {
    const wide = (columns: number) => sheetOf(Array.from({ length: columns }, (_, at) => at));
    expect(read(wide(200)).table.width).toBe(200);
    expect(refusal(wide(201))).toBe('too-many-columns');
    expect(refusal(sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('too-many-columns');
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => `<row r="${from + at + 1}"><c><v>1</v></c></row>`).join('');
    expect(refusal(sheetXml(rows(0, 200_001)))).toBe('too-many-rows');
    const empty = Array.from({ length: 1_048_575 }, (_, at) => `<row r="${at + 1}"/>`).join('');
    const { table } = read(sheetXml(`${empty}<row r="1048576"><c r="A1048576"><v>7</v></c></row>`));
    expect(table).toEqual({ rows: [[7]], count: 1, width: 1, hidden: 0 });
  });
});

describe('what is refused', () => {
  test('archives that are no workbook', () => {
    expect(refusal(archive([{ name: 'a.txt', content: 'hello' }]))).toBe('packed');
    expect(refusal(gzipSync('kg;aantal\n4,5;3\n'))).toBe('packed');
    expect(refusal(archive([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]))).toBe(
      'not-a-table',
    );
    expect(
      refusal(
        archive([
          { name: 'word/document.xml', content: '<a/>' },
          { name: '[Content_Types].xml', content: '<a/>' },
        ]),
      ),
    ).toBe('not-a-table');
    expect(refusal(Buffer.from('PK\u0003\u0004 and no more', 'latin1'))).toBe('xlsx-broken');
  });

  test('the old format, and workbooks behind a password, by what is in their container', () => {
    const container = (part: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(`${part}\0`, 'utf16le')]);
    expect(refusal(container('Workbook'))).toBe('old-xls');
    expect(refusal(container('EncryptedPackage'))).toBe('xlsx-locked');
    expect(refusal(container('WordDocument'))).toBe('not-a-table');
  });

  test('a bomb, before anything of it is unpacked', () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const bomb = workbook({
      sheets: [{ name: 'x', rows: [[1]] }],
      files: [{ name: 'xl/worksheets/sheet1.xml', content: zeros }],
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe('unpacks-too-large');
    // Many of them, each below the share that one alone may have.
    const part = { content: Buffer.alloc(15 * 1024 * 1024), stored: false };
    const many = Array.from({ length: 20 }, (_, at) => ({ ...part, name: `xl/media/${at}.bin` }));
    expect(refusal(workbook({ sheets: [{ name: 'x', rows: [[1]] }], files: many }))).toBe('unpacks-too-large');
    const names = Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: '', stored: true }));
    expect(refusal(archive(names))).toBe('unpacks-too-large');
  });

  test('a directory that lies about sizes or content, and a bomb that hides behind it', () => {
    const lying = (
      says: { bytes?: number; packed?: number; crc?: number },
      content: string | Uint8Array = '<worksheet/>',
    ) =>
      refusal(
        workbook({
          sheets: [{ name: 'x', rows: [[1]] }],
          files: [{ name: 'xl/worksheets/sheet1.xml', content, says }],
        }),
      );
    expect(lying({})).toBe('no-rows');
    expect(lying({ bytes: 5 })).toBe('xlsx-broken');
    expect(lying({ bytes: 50 })).toBe('xlsx-broken');
    expect(lying({ packed: 3 })).toBe('xlsx-broken');
    expect(lying({ packed: 0xfffffff0 })).toBe('xlsx-broken');
    expect(lying({ crc: 1 })).toBe('xlsx-broken');
    const sheet = { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(64 * 1024 * 1024), says: { bytes: 100 } };
    const hidden = workbook({ sheets: [{ name: 'x', rows: [[1]] }], files: [sheet] });
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(hidden)).toBe('xlsx-broken');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1024 * 1024);
  });

  test('entities, nesting without end, rows and cells out of order, what is cut off', () => {
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
    expect(refusal(workbook({ sheets: [{ name: 'x', rows: laughs }] }))).toBe('xml-declares-entities');
    expect(refusal(sheetXml('<row><c t="str"><v>&undeclared;</v></c></row>'))).toBe('xlsx-broken');
    expect(refusal(sheetXml('<row>'.repeat(100_000)))).toBe('too-deep');
    expect(refusal(sheetXml('<row r="2"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'))).toBe('xlsx-broken');
    expect(refusal(sheetXml('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>'))).toBe('xlsx-broken');
    expect(refusal(sheetXml('<row r="1e9999"><c><v>1</v></c></row>'))).toBe('xlsx-broken');
    expect(refusal(sheetXml('<row r="1"><c r="1A"><v>1</v></c></row>'))).toBe('xlsx-broken');
    expect(refusal(sheetXml('<row r="1"><c><v>1</v>'))).toBe('xlsx-broken');
    const bytes = sheetOf(['a', 1]);
    expect(refusal(bytes.subarray(0, bytes.length - 30))).toBe('xlsx-broken');
  });

  test('rows and cells that no spreadsheet has', () => {
    const row = (cells: string) => `<row r="1">${cells}</row>`;
    expect(refusal(sheetXml('<row r="1048577"><c><v>1</v></c></row>'))).toBe('too-many-rows');
    // Those of a spreadsheet are laid out and empty; the next one is none.
    const cells = '<c s="1"/>'.repeat(16_384);
    expect(refusal(sheetXml(row(cells)))).toBe('no-rows');
    expect(refusal(sheetXml(row(`${cells}<c/>`)))).toBe('too-many-columns');
  });

  test('nothing of what stands behind the rows: it is not looked at', () => {
    const sheet = (behind: string) =>
      workbook({
        sheets: [
          { name: 'x', rows: `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData>${behind}</worksheet>` },
        ],
      });
    expect(rowsOf(sheet('<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'))).toEqual([[1]]);
    expect(rowsOf(sheet('<sheetData><row><c><v>2</v></c></row></sheetData><mergeCells'))).toEqual([[1]]);
  });
});
