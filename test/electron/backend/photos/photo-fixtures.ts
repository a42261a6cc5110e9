import { crc32, deflateSync } from 'node:zlib';

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export interface PngKind {
  readonly colour?: 0 | 2 | 3 | 4 | 6;
  readonly depth?: number;
  readonly width?: number;
  readonly height?: number;
  readonly interlaced?: boolean;
  /** Chunks between header and picture. */
  readonly extra?: readonly Uint8Array[];
  /** The packed picture, instead of a good one. */
  readonly packed?: Uint8Array;
}

export function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A PNG of any kind; its pixels are a gradient, each row with another filter. */
export function png(kind: PngKind = {}): Uint8Array {
  const { colour = 2, depth = 8, width = 16, height = 10, interlaced = false } = kind;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const row = Math.ceil((width * depth * (CHANNELS[colour] ?? 0)) / 8);
  const rows = kind.packed ? [] : Array.from({ length: height }, (_, y) => pngRow(row, y));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(colour === 3 ? [chunk('PLTE', Buffer.alloc(3 * Math.min(4, 2 ** depth), 0x80))] : []),
    ...(kind.extra ?? []),
    chunk('IDAT', kind.packed ?? deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ]);
}

function pngRow(length: number, y: number): Uint8Array {
  const row = Buffer.alloc(length + 1, y * 5);
  row[0] = y % 5;
  return row;
}

export function segment(marker: number, data: readonly number[] | Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]),
    Buffer.from(data),
  ]);
}

export interface JpegKind {
  /** The frame's marker: 0xc0 baseline, 0xc2 progressive. */
  readonly frame?: number;
  readonly components?: number;
  readonly width?: number;
  readonly height?: number;
  readonly bits?: number;
  /** Segments between the start and the tables. */
  readonly extra?: readonly Uint8Array[];
  readonly after?: Uint8Array;
}

/** A JPEG of one 8 x 8 block of mid-grey, by the shortest tables there are: code 0 is "nothing changes". */
export function jpeg(kind: JpegKind = {}): Uint8Array {
  const { frame = 0xc0, components = 3, width = 8, height = 8, bits = 8 } = kind;
  const progressive = frame === 0xc2;
  const ids = Array.from({ length: components }, (_, i) => i + 1);
  const table = [1, ...Array(15).fill(0), 0];
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const bitsUsed = components * (progressive ? 1 : 2);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(kind.extra ?? [segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0])]),
    segment(0xdb, [0, ...Array(64).fill(1)]),
    segment(frame, [bits, ...size, components, ...ids.flatMap((id) => [id, 0x11, 0])]),
    segment(0xc4, [0x00, ...table]),
    segment(0xc4, [0x10, ...table]),
    segment(0xda, [components, ...ids.flatMap((id) => [id, 0]), 0, progressive ? 0 : 63, 0]),
    Buffer.from([0xff >> bitsUsed]),
    Buffer.from([0xff, 0xd9]),
    kind.after ?? Buffer.alloc(0),
  ]);
}

export function grayJpeg(): Uint8Array {
  return jpeg({ components: 1 });
}
