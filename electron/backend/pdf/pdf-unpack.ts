import { inflateSync } from 'node:zlib';
import { type PdfDict, PdfFault, type PdfValue } from './pdf-syntax.ts';

/** @param limit in bytes; more than that is the fault `too-large` */
export function inflate(raw: Uint8Array, limit: number): Uint8Array {
  try {
    return inflateSync(raw, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    throw new PdfFault(tooLarge ? 'too-large' : 'pdf-unreadable', 'a stream does not unpack');
  }
}

/** Undoes the row filter "up" (ISO 32000-1, 7.4.4.4), the one that writers use for cross-reference streams. */
export function unpredict(
  bytes: Uint8Array,
  parameters: PdfDict | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue,
): Uint8Array {
  const predictor = resolve(parameters?.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  const columns = resolve(parameters?.entries.get('Columns')) ?? 1;
  if (
    typeof predictor !== 'number' ||
    predictor < 10 ||
    typeof columns !== 'number' ||
    !(columns > 0 && columns < 100)
  ) {
    throw new PdfFault('pdf-unreadable', 'an unknown predictor');
  }
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)];
    if (filter !== 0 && filter !== 2) throw new PdfFault('pdf-unreadable', 'an unknown predictor');
    for (let i = 0; i < columns; i++) {
      const above = filter === 2 && row > 0 ? (out[(row - 1) * columns + i] ?? 0) : 0;
      out[row * columns + i] = (bytes[row * (columns + 1) + 1 + i] ?? 0) + above;
    }
  }
  return out;
}
