import { checkSize, type PhotoResult, problem } from './photo-problem.ts';

// Markers of ISO/IEC 10918-1, table B.1.
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;
const APP0 = 0xe0;
const APP14 = 0xee;
const COM = 0xfe;
/** Baseline, extended sequential and progressive, Huffman coded: what every PDF reader decodes. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** Walks all segments of a JPEG, through its scans to the end marker. The picture itself is not decoded. */
export function checkJpeg(bytes: Uint8Array): PhotoResult {
  if (bytes[0] !== 0xff || bytes[1] !== SOI || bytes[2] !== 0xff) return problem('photo-not-this-type', 'no JPEG');
  let size: PhotoResult | undefined;
  let scans = 0;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return problem('photo-corrupt', 'no marker where one must stand');
    const marker = bytes[at + 1];
    at += 2;
    // Allowed by the standard, written by nobody, and read past by the PDF writer.
    if (marker === 0xff) return problem('photo-unsupported', 'fill bytes');
    if (marker === EOI) {
      if (at !== bytes.length) return problem('photo-carries-metadata', 'bytes after the end');
      return size && scans > 0 ? size : problem('photo-corrupt', 'no picture');
    }
    if (marker === undefined) break;
    const length = uint16(bytes, at);
    const end = at + length;
    if (Number.isNaN(length) || length < 2 || end > bytes.length)
      return problem('photo-corrupt', 'a segment is cut off');
    const segment = bytes.subarray(at + 2, end);

    const refused = refuse(marker, segment);
    if (refused) return refused;
    if (FRAMES.has(marker)) {
      if (size) return problem('photo-corrupt', 'two frames');
      size = readFrame(segment);
      if (!size.ok) return size;
    }
    at = end;
    if (marker === SOS) {
      if (!size) return problem('photo-corrupt', 'a scan before the frame');
      scans++;
      at = skipScan(bytes, at);
    }
  }
  return problem('photo-corrupt', 'no end marker');
}

function refuse(marker: number, segment: Uint8Array): PhotoResult | undefined {
  if (FRAMES.has(marker) || [SOS, DHT, DQT, DRI].includes(marker)) return undefined;
  if (marker === APP0) return isPlainJfif(segment) ? undefined : problem('photo-carries-metadata', 'APP0');
  if (marker === APP14) return isAdobe(segment) ? undefined : problem('photo-carries-metadata', 'APP14');
  if (marker === COM) return problem('photo-carries-metadata', 'a comment');
  if (marker >= 0xe1 && marker <= 0xef) return problem('photo-carries-metadata', `APP${marker - 0xe0}`);
  if (marker >= 0xc3 && marker <= 0xcf) return problem('photo-unsupported', 'lossless or arithmetic coding');
  return problem('photo-corrupt', 'an unknown segment');
}

/** JFIF without a thumbnail: a thumbnail may still show what was cut off the photo. */
function isPlainJfif(segment: Uint8Array): boolean {
  return segment.length === 14 && ascii(segment, 5) === 'JFIF\0' && segment[12] === 0 && segment[13] === 0;
}

/** The colour transform of Adobe's encoders; decoders need it, and it has no room for anything else. */
function isAdobe(segment: Uint8Array): boolean {
  return segment.length === 12 && ascii(segment, 5) === 'Adobe';
}

function readFrame(segment: Uint8Array): PhotoResult {
  const bits = segment[0];
  const height = uint16(segment, 1);
  const width = uint16(segment, 3);
  const components = segment[5];
  if (components === undefined || segment.length !== 6 + 3 * components) return problem('photo-corrupt', 'its frame');
  if (components === 4) return problem('photo-unsupported', 'CMYK');
  if (components !== 1 && components !== 3) return problem('photo-unsupported', `${components} components`);
  if (bits !== 8) return problem('photo-unsupported', `${bits} bits per sample`);
  return checkSize(width, height);
}

/** The place of the marker that ends a scan: not a stuffed zero, not a restart. */
function skipScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? -1;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 2;
  }
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? Number.NaN) * 256 + (bytes[at + 1] ?? Number.NaN);
}

function ascii(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
