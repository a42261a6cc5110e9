import { err, ok, type Result } from '../../../core/result.ts';
import { PdfFile } from './pdf-file.ts';
import { isKind, type PdfDict, PdfFault, type PdfValue } from './pdf-syntax.ts';

/** The name of the file that a sheet carries; the renderer writes it, the reader looks for it. */
export const SHEET_DATA_FILE = 'groenkader.json';

const MAX_PDF_BYTES = 100_000_000;
const MAX_DATA_BYTES = 32_000_000;
const MAX_TREE_NODES = 1_000;

/**
 * - `not-a-pdf`: something else, whatever its name ends in
 * - `pdf-unreadable`: cut off, damaged or encrypted
 * - `pdf-without-data`: a PDF, but not a sheet, or a sheet whose data a program took out (printing to a file does)
 * - `too-large`: more than 100 MB of PDF, or more than 32 MB of data
 */
export type ReadDataProblem = { readonly code: 'not-a-pdf' | 'pdf-unreadable' | 'pdf-without-data' | 'too-large' };

/**
 * The JSON file inside a sheet, as bytes; whether it is a visit is for the caller to say. Never throws.
 *
 * Our own reader: a sheet comes by mail from anywhere, and the libraries that open every PDF (pdf.js, pdf-lib) unpack
 * without a limit, so a small file can fill the memory. This one repairs nothing and stops at its limits.
 */
export function readSheetData(bytes: Uint8Array): Result<Uint8Array, ReadDataProblem> {
  if (bytes.length > MAX_PDF_BYTES) return err({ code: 'too-large' });
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Readers look for the mark in the first kilobyte: mail gateways put lines before it.
  const start = file.subarray(0, 1024).indexOf('%PDF-');
  if (start < 0) return err({ code: 'not-a-pdf' });
  try {
    const data = findData(new PdfFile(bytes.subarray(start)));
    return data ? ok(data) : err({ code: 'pdf-without-data' });
  } catch (fault) {
    if (fault instanceof PdfFault) return err({ code: fault.code });
    throw fault;
  }
}

/** The language that a sheet says it is in (`nl-BE`); undefined where it says none. Only for a sheet that was read. */
export function readLanguageTag(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pdf = new PdfFile(bytes.subarray(file.subarray(0, 1024).indexOf('%PDF-')));
  const tag = pdf.resolve(pdf.dict(pdf.trailer.entries.get('Root'))?.entries.get('Lang'));
  return isKind(tag, 'string') ? text(tag.bytes) : undefined;
}

function findData(pdf: PdfFile): Uint8Array | undefined {
  const catalog = pdf.dict(pdf.trailer.entries.get('Root'));
  if (!catalog) throw new PdfFault('pdf-unreadable', 'no catalog');
  const names = pdf.dict(catalog.entries.get('Names'));
  const associated = pdf.resolve(catalog.entries.get('AF'));
  const specifications = [
    ...filesInTree(pdf, names?.entries.get('EmbeddedFiles')),
    ...(Array.isArray(associated) ? associated : []),
  ];
  for (const item of specifications) {
    const specification = pdf.dict(item);
    if (!specification || !isOurs(pdf, specification)) continue;
    const embedded = pdf.dict(specification.entries.get('EF'));
    const stream = pdf.stream(embedded?.entries.get('UF')) ?? pdf.stream(embedded?.entries.get('F'));
    if (stream) return pdf.unpack(stream, MAX_DATA_BYTES);
  }
  return undefined;
}

/** The values of a name tree (ISO 32000-1, 7.9.6). */
function filesInTree(pdf: PdfFile, root: PdfValue | undefined): PdfValue[] {
  const found: PdfValue[] = [];
  const waiting: PdfValue[] = root === undefined ? [] : [root];
  for (let visited = 0; waiting.length > 0; visited++) {
    if (visited > MAX_TREE_NODES) throw new PdfFault('pdf-unreadable', 'a name tree without end');
    const node = pdf.dict(waiting.pop());
    const pairs = pdf.resolve(node?.entries.get('Names'));
    if (Array.isArray(pairs)) found.push(...pairs.filter((_, index) => index % 2 === 1).slice(0, MAX_TREE_NODES));
    const kids = pdf.resolve(node?.entries.get('Kids'));
    if (Array.isArray(kids)) waiting.push(...kids.slice(0, MAX_TREE_NODES));
  }
  return found;
}

function isOurs(pdf: PdfFile, specification: PdfDict): boolean {
  return ['UF', 'F'].some((key) => {
    const name = pdf.resolve(specification.entries.get(key));
    return isKind(name, 'string') && text(name.bytes) === SHEET_DATA_FILE;
  });
}

/** A text string (ISO 32000-1, 7.9.2.2); what is not Unicode is ASCII to us, as our own name is. */
function text(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  return Buffer.from(bytes).toString('latin1');
}
