/** What a file is, by its bytes: names and media types are somebody's guess. */
export interface PictureKind {
  /** `heic` is a picture that a browser does not open; `other` is none, or one that may run scripts (SVG). */
  readonly kind: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'bmp' | 'heic' | 'other';
  /** Of the whole picture as its head says it [px], before anything is unpacked; 0 where it does not say. */
  readonly width: number;
  readonly height: number;
}

/** How many bytes of a file are enough to know it: a JPEG's size stands behind its metadata, with a preview or two. */
export const headBytes = 1_048_576;

/** Looks at the beginning of a file. */
export function pictureKind(head: Uint8Array): PictureKind {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (starts(head, '\xff\xd8\xff')) return { kind: 'jpeg', ...jpegSize(view) };
  if (starts(head, '\x89PNG\r\n\x1a\n')) return { kind: 'png', ...sizeAt(view, 16, 'uint32', false) };
  if (starts(head, 'GIF8')) return { kind: 'gif', ...sizeAt(view, 6, 'uint16', true) };
  if (starts(head, 'RIFF') && ascii(head, 8, 4) === 'WEBP') return { kind: 'webp', ...webpSize(head, view) };
  if (starts(head, 'BM')) return { kind: 'bmp', ...sizeAt(view, 18, 'int32', true) };
  if (ascii(head, 4, 4) === 'ftyp') return isoPicture(head, view);
  return { kind: 'other', ...unknownSize };
}

type Size = Pick<PictureKind, 'width' | 'height'>;
const unknownSize: Size = { width: 0, height: 0 };

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function starts(bytes: Uint8Array, mark: string): boolean {
  return ascii(bytes, 0, mark.length) === mark;
}

/** Width and height beside each other. */
function sizeAt(view: DataView, at: number, type: 'uint16' | 'uint32' | 'int32', littleEndian: boolean): Size {
  const bytes = type === 'uint16' ? 2 : 4;
  if (at + 2 * bytes > view.byteLength) return unknownSize;
  const read = (from: number) => {
    if (type === 'uint16') return view.getUint16(from, littleEndian);
    // A negative height of a BMP says that it stands upside down.
    return type === 'uint32' ? view.getUint32(from, littleEndian) : Math.abs(view.getInt32(from, littleEndian));
  };
  return { width: read(at), height: read(at + bytes) };
}

/** From the frame of a JPEG (ISO/IEC 10918-1, B.2.2), past the segments before it. */
function jpegSize(view: DataView): Size {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return unknownSize;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isTable = marker === 0xc4 || marker === 0xc8 || marker === 0xcc;
    if (marker >= 0xc0 && marker <= 0xcf && !isTable) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return unknownSize;
}

/** From the first chunk of a WebP (RFC 9649), of which there are three kinds. */
function webpSize(head: Uint8Array, view: DataView): Size {
  if (view.byteLength < 30) return unknownSize;
  const chunk = ascii(head, 12, 4);
  if (chunk === 'VP8X') return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + uint24(view, 27) };
  if (chunk === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (chunk !== 'VP8L') return unknownSize;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** HEIC and AVIF are the same container (ISO/IEC 23008-12); its brands tell them apart, whatever the file is called. */
const heicBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const avifBrands = new Set(['avif', 'avis']);

function isoPicture(head: Uint8Array, view: DataView): PictureKind {
  const end = Math.min(view.getUint32(0), head.length, 256);
  const brands = new Set<string>();
  // The major brand, its version, then the brands that it fits too.
  for (let at = 8; at + 4 <= end; at += 4) if (at !== 12) brands.add(ascii(head, at, 4));
  const has = (wanted: ReadonlySet<string>) => [...brands].some((brand) => wanted.has(brand));
  if (has(avifBrands)) return { kind: 'avif', ...largestImage(head, view) };
  return { kind: has(heicBrands) || brands.has('mif1') || brands.has('msf1') ? 'heic' : 'other', ...unknownSize };
}

/** The largest of the sizes that an AVIF declares (`ispe`): of the picture, its tiles, its preview. */
function largestImage(head: Uint8Array, view: DataView): Size {
  let largest = unknownSize;
  const mark = [0x69, 0x73, 0x70, 0x65];
  const end = Math.min(head.length, 65_536) - 16;
  for (let at = head.indexOf(0x69); at >= 0 && at < end; at = head.indexOf(0x69, at + 1)) {
    if (!mark.every((byte, index) => head[at + index] === byte)) continue;
    const size = sizeAt(view, at + 8, 'uint32', false);
    if (size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}
