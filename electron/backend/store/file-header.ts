import { closeSync, openSync, readSync } from 'node:fs';
import { sizeOf } from './store-files.ts';

/** What the first page of an SQLite file says of it. https://www.sqlite.org/fileformat2.html */
export interface FileHeader {
  readonly applicationId: number;
  readonly userVersion: number;
}

export type Look =
  | { readonly found: 'nothing' }
  /** No SQLite database, or one whose beginning is lost. */
  | { readonly found: 'no-database' }
  | { readonly found: 'database'; readonly header: FileHeader; readonly walBytes: number };

const magic = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Looks at a store without SQLite, because SQLite would change a file of somebody else by opening it: it rolls back,
 * checkpoints and leaves companions.
 */
export function lookAt(file: string): Look {
  const walBytes = sizeOf(`${file}-wal`);
  // A log without its database is what is left of a store that somebody took away: no fresh start over it.
  if (sizeOf(file) === 0) return { found: walBytes === 0 ? 'nothing' : 'no-database' };
  const inMain = headerOf(readStart(file, 100));
  // What is in the log counts, and will be in the file after the next checkpoint.
  const header = (walBytes === 0 ? undefined : headerInWal(`${file}-wal`)) ?? inMain;
  return header === undefined ? { found: 'no-database' } : { found: 'database', header, walBytes };
}

function headerOf(page: Buffer): FileHeader | undefined {
  if (page.length < 100 || !page.subarray(0, 16).equals(magic)) return undefined;
  return { userVersion: page.readUInt32BE(60), applicationId: page.readUInt32BE(68) };
}

function readStart(file: string, bytes: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** The newest committed first page in a write-ahead log: reads whole frames for as long as their checksums hold. */
function headerInWal(file: string): FileHeader | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const start = Buffer.alloc(32);
    if (readSync(descriptor, start, 0, 32, 0) < 32) return undefined;
    const kind = start.readUInt32BE(0);
    const pageSize = start.readUInt32BE(8);
    if ((kind | 1) !== 0x377f0683 || pageSize < 512 || pageSize > 65_536) return undefined;
    const sum = checksum((kind & 1) === 1);
    let running = sum([0, 0], start.subarray(0, 24));
    if (!matches(running, start, 24)) return undefined;

    const frame = Buffer.alloc(24 + pageSize);
    let written: FileHeader | undefined;
    let committed: FileHeader | undefined;
    for (let at = 32; readSync(descriptor, frame, 0, frame.length, at) === frame.length; at += frame.length) {
      // The same two salts as the log's, or the frame is left over from before the last checkpoint.
      if (!frame.subarray(8, 16).equals(start.subarray(16, 24))) break;
      running = sum(sum(running, frame.subarray(0, 8)), frame.subarray(24));
      if (!matches(running, frame, 16)) break;
      if (frame.readUInt32BE(0) === 1) written = headerOf(frame.subarray(24));
      // The last frame of a transaction names the database's size.
      if (frame.readUInt32BE(4) !== 0) committed = written;
    }
    return committed;
  } finally {
    closeSync(descriptor);
  }
}

type Sums = readonly [number, number];

function matches([first, second]: Sums, buffer: Buffer, at: number): boolean {
  return buffer.readUInt32BE(at) === first && buffer.readUInt32BE(at + 4) === second;
}

function checksum(bigEndian: boolean): (sums: Sums, bytes: Buffer) => Sums {
  return ([first, second], bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.byteLength; at += 8) {
      first = (first + view.getUint32(at, !bigEndian) + second) >>> 0;
      second = (second + view.getUint32(at + 4, !bigEndian) + first) >>> 0;
    }
    return [first, second];
  };
}
