import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheetData, SHEET_DATA_FILE } from '../../../../electron/backend/pdf/read-data.ts';
import { renderPdf } from '../../../../electron/backend/pdf/render.ts';
import { exampleJob } from './example-job.ts';

const sheet = (await renderPdf(exampleJob(1))).bytes;
const data = exampleJob(1).attachment?.bytes ?? new Uint8Array();

function outcome(bytes: Uint8Array): string {
  const result = readSheetData(bytes);
  return result.ok ? Buffer.from(result.value).toString() : result.error.code;
}

const CATALOG = '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(x) 2 0 R] >> >> >>';
const SPECIFICATION = `<< /Type /Filespec /F (${SHEET_DATA_FILE}) /EF << /F 3 0 R >> >>`;

function stream(bytes: Uint8Array, entries = ''): string {
  return `<< /Length ${bytes.length} ${entries} >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
}

/** A PDF with a classic table, from the text of its objects; the first is the catalog. */
function pdf(objects: readonly string[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n1 ${objects.length}\n${table}trailer\n<< /Size 99 /Root 1 0 R ${trailer} >>\n`;
  return Buffer.from(`${out}${xref}startxref\n${out.length}\n%%EOF`, 'latin1');
}

/** The same objects as a modern writer puts them: packed in an object stream, with a cross-reference stream. */
function modernPdf(first: readonly string[], embedded: string): Uint8Array {
  const packed = first.join(' ');
  let at = 0;
  const index = first.map((object, i) => {
    const entry = `${i + 1} ${at}`;
    at += object.length + 1;
    return entry;
  });
  const head = `${index.join(' ')} `;
  let out = '%PDF-1.7\n';
  const places: number[] = [];
  const add = (id: number, object: string) => {
    places.push(out.length);
    out += `${id} 0 obj\n${object}\nendobj\n`;
  };
  add(3, embedded);
  const container = deflateSync(Buffer.from(head + packed));
  add(4, stream(container, `/Type /ObjStm /N ${first.length} /First ${head.length} /Filter /FlateDecode`));
  const [file = 0, objects = 0] = places;
  const rows = [
    [2, 4, 0],
    [2, 4, 1],
    [1, file, 0],
    [1, objects, 0],
  ].map(([kind = 0, place = 0, rest = 0]) => [kind, place >> 8, place & 255, rest]);
  // The filter "up": each row holds the difference to the row above.
  const filtered = rows.flatMap((row, y) => [2, ...row.map((byte, x) => (byte - (rows[y - 1]?.[x] ?? 0)) & 255)]);
  const table = deflateSync(Buffer.from(filtered));
  const start = out.length;
  const entries =
    '/Type /XRef /W [1 2 1] /Index [1 4] /Size 6 /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>';
  add(5, stream(table, entries));
  return Buffer.from(`${out}startxref\n${start}\n%%EOF`, 'latin1');
}

describe('the data of a sheet', () => {
  test('come back as they went in', () => {
    const result = readSheetData(sheet);
    expect(result.ok && Buffer.from(result.value).equals(data)).toBe(true);
  });

  test('also after lines that a mail gateway put before', () => {
    expect(outcome(Buffer.concat([Buffer.from('Content-Type: x\r\n\r\n'), sheet]))).toBe(Buffer.from(data).toString());
  });

  test('also when another program wrote the PDF anew', () => {
    expect(outcome(modernPdf([CATALOG, SPECIFICATION], stream(Buffer.from('{"a":1}'))))).toBe('{"a":1}');
  });

  test('also after a change was appended: the newest object counts', () => {
    const old = pdf([CATALOG, SPECIFICATION, stream(Buffer.from('{"old":1}'))]);
    const text = Buffer.from(old).toString('latin1');
    const at = text.length + 1;
    const object = `3 0 obj\n${stream(Buffer.from('{"new":1}'))}\nendobj\n`;
    const previous = /startxref\n(\d+)/.exec(text)?.[1];
    const xref = `xref\n3 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Root 1 0 R /Prev ${previous} >>\n`;
    const appended = `${text}\n${object}${xref}startxref\n${at + object.length}\n%%EOF`;
    expect(outcome(Buffer.from(appended, 'latin1'))).toBe('{"new":1}');
  });
});

describe('what is not a sheet gets a code', () => {
  const bomb = deflateSync(Buffer.alloc(40_000_000));
  test.each([
    ['nothing', new Uint8Array(), 'not-a-pdf'],
    ['a text', Buffer.from('{"visit": 1}'), 'not-a-pdf'],
    ['a PDF mark and no more', Buffer.from('%PDF-1.7\n'), 'pdf-unreadable'],
    ['the first half', sheet.subarray(0, sheet.length / 2), 'pdf-unreadable'],
    ['encrypted', pdf([CATALOG, SPECIFICATION, stream(Buffer.from('x'))], '/Encrypt << >>'), 'pdf-unreadable'],
    ['no files', pdf(['<< /Type /Catalog >>']), 'pdf-without-data'],
    [
      'another file',
      pdf([CATALOG, '<< /F (invoice.xml) /EF << /F 3 0 R >> >>', stream(Buffer.from('x'))]),
      'pdf-without-data',
    ],
    ['a name without a file', pdf([CATALOG, SPECIFICATION]), 'pdf-without-data'],
    ['a bomb', pdf([CATALOG, SPECIFICATION, stream(bomb, '/Filter /FlateDecode')]), 'too-large'],
    [
      'a length beyond the end',
      pdf([CATALOG, SPECIFICATION, '<< /Length 99999999999 >>\nstream\nx\nendstream']),
      'pdf-unreadable',
    ],
    ['another filter', pdf([CATALOG, SPECIFICATION, stream(Buffer.from('x'), '/Filter /LZWDecode')]), 'pdf-unreadable'],
    ['references in a circle', pdf(['2 0 R', '1 0 R']), 'pdf-unreadable'],
    [
      'a tree in a circle',
      pdf(['<< /Names << /EmbeddedFiles 2 0 R >> >>', '<< /Kids [2 0 R 2 0 R] >>']),
      'pdf-unreadable',
    ],
    ['nested without end', pdf(['['.repeat(100_000)]), 'pdf-unreadable'],
    ['tables in a circle', pdf(['<< /Type /Catalog >>'], '/Prev 0'), 'pdf-unreadable'],
  ])('%s', (_, bytes, expected) => {
    expect(outcome(bytes)).toBe(expected);
  });

  test('a bomb of names that all stand for one long object ends soon', () => {
    const kids = `[${'3 0 R '.repeat(1000)}]`;
    const bytes = pdf([
      '<< /Names << /EmbeddedFiles 2 0 R >> >>',
      `<< /Kids ${kids} >>`,
      `<< /Names [${'0 '.repeat(2_000_000)}] >>`,
    ]);
    const start = performance.now();
    expect(outcome(bytes)).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

test('whatever happens to a sheet, a code or the data come out', () => {
  const codes = new Set(['not-a-pdf', 'pdf-unreadable', 'pdf-without-data', 'too-large']);
  const small = [
    pdf([CATALOG, SPECIFICATION, stream(Buffer.from('{"a":1}'))]),
    modernPdf([CATALOG, SPECIFICATION], stream(Buffer.from('{"a":1}'))),
    sheet,
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...small),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 6,
      }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      fc.boolean(),
      (original, changes, part, cut) => {
        const bytes = Buffer.from(original);
        for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
        const result = readSheetData(cut ? bytes.subarray(0, Math.floor(part * bytes.length)) : bytes);
        expect(result.ok || codes.has(result.error.code)).toBe(true);
      },
    ),
    { numRuns: 500, seed: 20_260_101 },
  );
});
