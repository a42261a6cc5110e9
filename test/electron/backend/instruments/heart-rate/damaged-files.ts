import fc from 'fast-check';
import { fitFile, fitOfBytes, gpxFile, isoOf, points, startMs, tcxFile } from './recordings.ts';

/*
 * Recordings of every kind, and what disks, cables, editors and enemies do to them.
 */

const values = points(40).map(({ s = 0, bpm = 0 }) => ({ s, bpm }));
const rows = (row: (s: number, bpm: number) => string) => values.map(({ s, bpm }) => row(s, bpm)).join('\r\n');

const texts: readonly string[] = [
  tcxFile(values),
  gpxFile(values),
  gpxFile(values, (bpm) => `<heartrate>${bpm}</heartrate>`),
  `Name,Sport,Date,Start time\nx,y,02-03-2026,08:00:00\nSample rate,Time,HR (bpm)\n${rows((s, bpm) => `,00:00:${s},${bpm}`)}`,
  `Phone timestamp;sensor timestamp [ns];HR [bpm]\n${rows((s, bpm) => `${isoOf(s)};${s}000000000;${bpm}`)}`,
  `${startMs / 1_000}.000000\n1.000000\n${rows((_, bpm) => `${bpm}.00`)}`,
  `timestamp_unix,timestamp_iso,pulse_rate_bpm\n${rows((s, bpm) => `${startMs + s * 1_000},${isoOf(s)},${bpm}`)}`,
  `Datum\tTijd\tHartslag\n${rows((s, bpm) => `2/3/2026\t08:00:${s}\t${bpm},5`)}`,
  `"a";"b"\n${rows((s, bpm) => `"${s}";"${bpm}"`)}`,
];

/** A FIT whose records have their time in the header. */
function fitOfCompressed(): Uint8Array {
  const second = (startMs - Date.UTC(1989, 11, 31)) / 1_000;
  const time = Buffer.alloc(4);
  time.writeUInt32LE(second);
  const whole = [0x40, 0, 0, 20, 0, 2, 253, 4, 0x86, 3, 1, 2, 0, ...time, 70];
  const short = values.flatMap(({ s, bpm }) => [0xa0 | ((second + s) & 0x1f), bpm]);
  return fitOfBytes([...whole, 0x41, 0, 0, 20, 0, 1, 3, 1, 2, ...short]);
}

/** Whole files; those of text in several encodings. */
const originals: readonly Uint8Array[] = [
  fitFile(values),
  fitFile(
    values,
    values.map(({ s, bpm }) => ({ event: s + 7, bpm: bpm + 1 })),
  ),
  Buffer.concat([fitFile(values), fitFile(points(10, 100))]),
  fitOfCompressed(),
  ...texts.map((text) => Buffer.from(text)),
  ...texts.slice(0, 3).map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
  ...texts.slice(3).map((text) => Buffer.from(`${text}é`, 'latin1')),
];

/** Pieces that mean something somewhere. */
const pieces: readonly Uint8Array[] = [
  ...[
    '<',
    '>',
    '&',
    '"',
    ';',
    ',',
    '\n',
    '\0',
    '\uFEFF',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#x110000;',
  ],
  ...['<![CDATA[', ']]>', '<!--', '-->', '<?xml version="1.0" encoding="utf-16"?>', '</gpx>', '<gpx>', '<a b=', '\r'],
  ...['1e999', 'NaN', '-1', '99999999999999999999', '0', 'Infinity', '2026-02-30T00:00:00Z', '0000-00-00T00:00:00Z'],
  ...['9999-12-31T23:59:59.999999999+99:99', '00:00', '25:61:61', '\ud800', '<trkpt>'.repeat(70), 'a'.repeat(20_000)],
  ...['Time;HR\n', 'time,heart_rate\n', 'sep=;\n', '.FIT', '72,5'],
].map((text) => Buffer.from(text));

/** Local messages, definitions, compressed headers, lengths. */
const bytes = [0x00, 0x0f, 0x40, 0x60, 0x80, 0xff, 0x0c, 0x0e, 0x84, 0x14, 0xfd];

type Damage = (file: Uint8Array, at: number, length: number, value: number) => Uint8Array;

const splice = (file: Uint8Array, at: number, length: number, ...piece: readonly Uint8Array[]) =>
  Buffer.concat([file.subarray(0, at), ...piece, file.subarray(Math.min(file.length, at + length))]);

const damages: readonly Damage[] = [
  // flip a bit
  (file, at, _, value) => splice(file, at, 1, Buffer.from([(file[at] ?? 0) ^ (1 << (value % 8))])),
  // a byte with a meaning
  (file, at, _, value) => splice(file, at, 1, Buffer.from([bytes[value % bytes.length] ?? 0])),
  // any byte
  (file, at, _, value) => splice(file, at, 1, Buffer.from([value % 256])),
  // cut off
  (file, at) => file.subarray(0, at),
  // cut off the beginning
  (file, at) => file.subarray(at),
  // a piece is gone
  (file, at, length) => splice(file, at, length),
  // a piece twice
  (file, at, length) => splice(file, at, 0, file.subarray(at, at + length)),
  // a piece from elsewhere
  (file, at, length, value) =>
    splice(file, at, length, file.subarray(value % file.length, (value % file.length) + length)),
  // a piece of another file, or all of it
  (file, at, length, value) => {
    const other = originals[value % originals.length] ?? file;
    return splice(
      file,
      at,
      0,
      value % 3 === 0 ? other : other.subarray(at % other.length, (at % other.length) + length),
    );
  },
  // a piece with a meaning
  (file, at, length, value) => splice(file, at, value % 2 === 0 ? 0 : length, pieces[value % pieces.length] ?? file),
  // zeros, as of a disk that was not written
  (file, at, length) => splice(file, at, length, Buffer.alloc(length)),
  // a length in the header of a FIT
  (file, _, __, value) => {
    const copy = Buffer.from(file);
    if (copy.length >= 8) copy.writeUInt32LE(value * 4_099, 4);
    return copy;
  },
  // a number becomes another
  (file, at, _, value) => {
    const text = Buffer.from(file).toString('latin1');
    const from = Math.max(0, text.slice(0, at).search(/\d+\D*$/));
    const number = /^\d*/.exec(text.slice(from))?.[0].length ?? 0;
    return splice(file, from, number, Buffer.from(String(value * 7_919 - 1_000)));
  },
];

/** A recording with no to five damages. */
export const damagedFile: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.nat(originals.length - 1),
    fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(20_000), fc.nat(300), fc.nat(1_000_000)), { maxLength: 5 }),
  )
  .map(([which, list]) =>
    list.reduce<Uint8Array>(
      (file, [kind, at, length, value]) => damages[kind]?.(file, at % Math.max(1, file.length), length, value) ?? file,
      originals[which] ?? new Uint8Array(),
    ),
  );
