import { describe, expect, test } from 'vitest';
import { readTable } from '../../../../../electron/backend/instruments/tables/read-table.ts';
import { TableBuilder } from '../../../../../electron/backend/instruments/tables/table.ts';

function result(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readTable(
    bytes,
    undefined,
    () => new TableBuilder(),
    () => undefined,
  );
}

function rows(content: string | Uint8Array) {
  const read = result(content);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.table.rows;
}

const refusal = (content: string | Uint8Array) => {
  const read = result(content);
  return read.ok ? 'was read' : read.error.code;
};

const utf16 = (text: string, littleEndian = true) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

describe('a text', () => {
  const table = [
    ['Omschrijving', 'Gewicht'],
    ['Café crème', '4,75'],
  ];
  const text = 'Omschrijving;Gewicht\nCafé crème;4,75\n';

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 of Windows', utf16(text)],
    ['UTF-16 the other way round', utf16(text, false)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('in %s', (_, bytes) => {
    expect(rows(bytes)).toEqual(table);
  });

  test('in Windows-1252 has its quotes and its euro', () => {
    expect(rows(Buffer.from([0x93, 0x61, 0x94, 0x3b, 0x80, 0x0a]))).toEqual([['“a”', '€']]);
  });

  test.each([
    [';', 'a;b;c\n1;2;3\n'],
    [',', 'a,b,c\n1,2,3\n'],
    ['tab', 'a\tb\tc\n1\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    ['lines of Windows', 'a;b;c\r\n1;2;3\r\n'],
    ['lines of an old Mac', 'a;b;c\r1;2;3\r'],
    ['lines that end in several ways', 'a;b;c\r\n1;2;3\n'],
    ['a directive of Excel', 'sep=;\r\na;b;c\r\n1;2;3'],
    ['an end of file of DOS', 'a;b;c\r\n1;2;3\r\n\u001a'],
  ])('parted by %s', (_, content) => {
    expect(rows(content)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ]);
  });

  test('with commas in its numbers, and semicolons or tabs between them', () => {
    expect(rows('0,44;0,35;0,61\n0,35;0,38;0,52\n')).toEqual([
      ['0,44', '0,35', '0,61'],
      ['0,35', '0,38', '0,52'],
    ]);
    expect(rows('doos, groot;4,5\nkrat;1,2')).toEqual([
      ['doos, groot', '4,5'],
      ['krat', '1,2'],
    ]);
    expect(rows('4,5\t1\n3,5\t2')).toEqual([
      ['4,5', '1'],
      ['3,5', '2'],
    ]);
  });

  test('of one column of numbers with commas stays one column', () => {
    expect(rows('gewicht\n4,75\n3,2\n')).toEqual([['gewicht'], ['4,75'], ['3,2']]);
    expect(rows('4,75\n3,2\n')).toEqual([['4,75'], ['3,2']]);
    expect(rows('gewicht,aantal\n4,75\n3,2\n')).toEqual([
      ['gewicht', 'aantal'],
      ['4', '75'],
      ['3', '2'],
    ]);
  });

  test('with quotes around separators, quotes and lines', () => {
    expect(rows('what;kg\n"doos; groot";"4,5"\n"12"" buis\nlang";3\n')).toEqual([
      ['what', 'kg'],
      ['doos; groot', '4,5'],
      ['12" buis\nlang', '3'],
    ]);
  });

  test('with a quote that is never closed loses no row', () => {
    expect(rows('what;kg\nbuis 12";3\n"doos;4\nkrat;5\n')).toEqual([
      ['what', 'kg'],
      ['buis 12"', '3'],
      ['doos', '4'],
      ['krat', '5'],
    ]);
    const many = Array.from({ length: 60_000 }, (_, at) => `artikel nummer ${at};${at}`);
    expect(rows(`what;kg\n"doos;1\n${many.join('\n')}`)).toHaveLength(60_002);
  });

  test('without its empty rows', () => {
    const read = result('a;b\n;\n\n  ; \u00a0\n1;2;;;\n');
    expect(read.ok && read.value.table).toEqual({
      rows: [
        ['a', 'b'],
        ['1', '2', '', '', ''],
      ],
      count: 2,
      width: 2,
      hidden: 0,
    });
  });

  test('has at most 200 columns, 200,000 rows and 64 MB', () => {
    const wide = (columns: number) => `${Array.from({ length: columns }, (_, at) => at).join(';')}\n`;
    expect(rows(wide(200))[0]).toHaveLength(200);
    expect(refusal(wide(201))).toBe('too-many-columns');
    const long = (count: number) => `${'1;2\n'.repeat(count)}`;
    expect(rows(long(200_000))).toHaveLength(200_000);
    expect(refusal(long(200_001))).toBe('too-many-rows');
    expect(refusal(Buffer.alloc(64 * 1024 * 1024 + 1, 'a'))).toBe('file-too-large');
  });
});

describe('what is no table', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'empty-file'],
    ['only blanks', ' \n;;\n\t\n', 'no-rows'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'not-a-table'],
    ['a recording', '<?xml version="1.0"?><TrainingCenterDatabase/>', 'not-a-table'],
    ['a page', '<!DOCTYPE html><html></html>', 'not-a-table'],
    ['a visit', '{"format":"groenkader-visit"}', 'not-a-table'],
    ['control characters', 'a;b\n\u0001;\u0002\n', 'not-a-table'],
    ['zeros', Buffer.alloc(1_000), 'not-a-table'],
    ['a zero far behind', Buffer.from(`${'a;b\n'.repeat(50_000)}\0`), 'not-a-table'],
    ['a line without an end', `kg;aantal\n${'4'.repeat(3_000_000)}`, 'not-a-table'],
    ['quotes without an end', `kg;aantal\n${'"'.repeat(3_000_001)}`, 'not-a-table'],
  ])('%s', (_, content, code) => {
    expect(refusal(content)).toBe(code);
  });

  test('a second sheet of a text', () => {
    const read = readTable(
      Buffer.from('a;b'),
      1,
      () => new TableBuilder(),
      () => undefined,
    );
    expect(read.ok ? '' : read.error.code).toBe('unknown-sheet');
  });
});

test('how far it is comes to its end', () => {
  const said: [number, number][] = [];
  const bytes = Buffer.from('1;2\n'.repeat(100_000));
  readTable(
    bytes,
    0,
    () => new TableBuilder(),
    (done, total) => said.push([done, total]),
  );
  expect(said.length).toBeGreaterThan(3);
  expect(said.map(([done]) => done)).toEqual(said.map(([done]) => done).sort((one, other) => one - other));
  expect(said.at(-1)).toEqual([400_000, 400_000]);
});
