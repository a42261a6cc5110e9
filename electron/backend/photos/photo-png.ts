import { crc32, inflateSync } from 'node:zlib';
import { checkSize, type PhotoResult, problem } from './photo-problem.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The most a PNG may unpack to, in bytes: a photo of 500 kB stays far below it, a bomb does not. */
const MAX_UNPACKED = 64_000_000;
/** Colour type to channels, and to the bit depths the PNG specification (11.2.1) allows. */
const KINDS: Readonly<Record<number, { channels: number; depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
/** Numbers about colour and print size, with no room for a text. */
const HARMLESS: Readonly<Record<string, number>> = { gAMA: 4, cHRM: 32, sRGB: 1, pHYs: 9, cICP: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * Walks all chunks of a PNG with their checksums and unpacks the picture once. The PDF writer unpacks a transparent
 * picture in the background, where a fault in it would end the program; so the fault is looked for here.
 */
export function checkPng(bytes: Uint8Array): PhotoResult {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return problem('photo-not-this-type', 'no PNG');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | undefined;
  let palette = 0;
  let previous = '';
  const picture: Uint8Array[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const chunk = readChunk(bytes, view, at);
    if (!chunk) return problem('photo-corrupt', 'a chunk is cut off or fails its checksum');
    const { type, data } = chunk;
    at += 12 + data.length;
    if ((type === 'IHDR') !== !header) return problem('photo-corrupt', 'the header is not the first chunk');

    if (type === 'IHDR') {
      const refused = refuseHeader(data);
      if (refused) return refused;
      header = readHeader(data);
    } else if (type === 'PLTE') {
      if (palette > 0 || picture.length > 0) return problem('photo-corrupt', 'its palette');
      if (data.length === 0 || data.length % 3 !== 0 || data.length > 768)
        return problem('photo-corrupt', 'its palette');
      palette = data.length / 3;
      // pdfkit would take the palette for the colours of the picture, whatever its kind.
      if (header?.colour !== 3) return problem('photo-unsupported', 'a suggested palette');
    } else if (type === 'IDAT') {
      if (picture.length > 0 && previous !== 'IDAT') return problem('photo-corrupt', 'its picture is not in one piece');
      picture.push(data);
    } else if (type === 'IEND') {
      if (data.length > 0) return problem('photo-carries-metadata', 'bytes in the end chunk');
      if (at !== bytes.length) return problem('photo-carries-metadata', 'bytes after the end');
      return header ? checkPicture(header, palette, picture) : problem('photo-corrupt', 'no header');
    } else {
      const refused = refuseChunk(chunk);
      if (refused) return refused;
    }
    previous = type;
  }
  return problem('photo-corrupt', 'no end chunk');
}

function readChunk(bytes: Uint8Array, view: DataView, at: number): Chunk | undefined {
  if (at + 12 > bytes.length) return undefined;
  const length = view.getUint32(at);
  const end = at + 8 + length;
  if (end + 4 > bytes.length) return undefined;
  if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
  return { type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data: bytes.subarray(at + 8, end) };
}

function refuseHeader(data: Uint8Array): PhotoResult | undefined {
  if (data.length !== 13 || data[10] !== 0 || data[11] !== 0) return problem('photo-corrupt', 'its header');
  const { width, height, depth, colour } = readHeader(data);
  const kind = KINDS[colour];
  if (!kind?.depths.includes(depth)) return problem('photo-corrupt', 'its kind of colour');
  if (data[12] === 1) return problem('photo-unsupported', 'interlaced');
  if (data[12] !== 0) return problem('photo-corrupt', 'its header');
  const size = checkSize(width, height);
  if (!size.ok) return size;
  if (unpackedSize(readHeader(data)) > MAX_UNPACKED) return problem('photo-too-large', `${width} x ${height} pixels`);
  return undefined;
}

function readHeader(data: Uint8Array): Header {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4), depth: view.getUint8(8), colour: view.getUint8(9) };
}

function refuseChunk({ type, data }: Chunk): PhotoResult | undefined {
  if (HARMLESS[type] === data.length) return undefined;
  if (type === 'tRNS') return problem('photo-unsupported', 'a transparent colour');
  if (type === 'sBIT' && data.length <= 4) return undefined;
  if (type === 'bKGD' && data.length <= 6) return undefined;
  return problem('photo-carries-metadata', /^[A-Za-z]{4}$/.test(type) ? type : 'an unknown chunk');
}

function rowSize({ width, depth, colour }: Header): number {
  return 1 + Math.ceil((width * depth * (KINDS[colour]?.channels ?? 0)) / 8);
}

function unpackedSize(header: Header): number {
  return rowSize(header) * header.height;
}

function checkPicture(header: Header, palette: number, parts: readonly Uint8Array[]): PhotoResult {
  if ((header.colour === 3) !== palette > 0) return problem('photo-corrupt', 'its palette');
  if (palette > 2 ** header.depth) return problem('photo-corrupt', 'its palette');
  const size = unpackedSize(header);
  const packed = Buffer.concat(parts);
  let rows: Uint8Array;
  try {
    const { buffer, engine } = inflateSync(packed, { maxOutputLength: size, info: true }) as unknown as {
      buffer: Uint8Array;
      engine: { bytesWritten: number };
    };
    if (engine.bytesWritten !== packed.length) return problem('photo-carries-metadata', 'bytes after the picture');
    rows = buffer;
  } catch {
    return problem('photo-corrupt', 'its picture does not unpack');
  }
  if (rows.length !== size) return problem('photo-corrupt', 'its picture is too short');
  const step = rowSize(header);
  for (let at = 0; at < rows.length; at += step) {
    if ((rows[at] ?? 5) > 4) return problem('photo-corrupt', 'an unknown filter');
  }
  return checkSize(header.width, header.height);
}
