const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b];
const gzip = [0x1f, 0x8b];

/** What a file is, by its content: names lie. */
export type FileKind = 'archive' | 'packed' | 'old-xls' | 'xlsx-locked' | 'text' | 'other';

/** Text of other programs, which would pass for a table of one column. */
const otherTexts = /^\s*(?:<[?!a-z]|\{\s*["\\}]|\[\s*[[{"]|%PDF)/i;

export function fileKind(bytes: Uint8Array): FileKind {
  if (begins(bytes, ole)) {
    // An encrypted workbook is packed into the container of the old format.
    if (names(bytes, 'EncryptedPackage')) return 'xlsx-locked';
    return names(bytes, 'Workbook') || names(bytes, 'Book') ? 'old-xls' : 'other';
  }
  if (begins(bytes, gzip)) return 'packed';
  return begins(bytes, zip) ? 'archive' : 'text';
}

/** Whether a text is a document of another kind: XML, JSON, RTF, a PDF. */
export function isOtherText(text: string): boolean {
  return otherTexts.test(text.slice(0, 200));
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Whether the container names a part so, in UTF-16 as it does. */
function names(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(`${name}\0`, 0, 'utf16le');
}
