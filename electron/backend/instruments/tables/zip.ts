import { constants, crc32, inflateRawSync } from 'node:zlib';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../../core/result.ts';

/*
 * The little of ZIP that a workbook needs (APPNOTE 6.3.10, sections 4.3 and 4.5.3). What it would unpack to is known and
 * judged before a single byte is unpacked, and nothing unpacks to more than it said.
 */

/** All of an archive unpacked. */
const mostBytes = 256 * 1024 * 1024;
const mostEntries = 10_000;
/** A sheet packs to about a tenth; what packs to less than this part of it, and is large, was made to swell. */
const mostRatio = 250;
const smallBytes = 16 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

/** The directory of an archive. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** A file of the archive; undefined where it is not there or not what the directory says. */
  readonly unpack: (name: string) => Uint8Array | undefined;
}

const broken = err(fileProblem('xlsx-broken'));

/** Reads the directory, and refuses an archive that would swell. */
export function openZip(bytes: Uint8Array): Result<Zip, FileProblem> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(archive);
  if (!entries.ok) return entries;
  let all = 0;
  for (const { bytes: size, packed } of entries.value.values()) {
    all += size;
    const swells = size > smallBytes && size > packed * mostRatio;
    if (swells || all > mostBytes) return err(fileProblem('unpacks-too-large', { allowed: '256 MB' }));
  }
  return ok({
    has: (name) => entries.value.has(name),
    unpack: (name) => {
      const entry = entries.value.get(name);
      return entry === undefined ? undefined : unpack(archive, entry);
    },
  });
}

const endBytes = 22;
const longestComment = 65_535;

function directory(archive: Buffer): Result<ReadonlyMap<string, Entry>, FileProblem> {
  const from = Math.max(0, archive.length - endBytes - longestComment);
  const end = archive.subarray(from).lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + from;
  if (end < from || end + endBytes > archive.length) return broken;
  const count = archive.readUInt16LE(end + 10);
  if (count > mostEntries) return err(fileProblem('unpacks-too-large', { allowed: `${mostEntries}` }));
  const entries = new Map<string, Entry>();
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) return broken;
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const nameEnd = at + 46 + (nameBytes ?? 0);
    const extraEnd = nameEnd + (extraBytes ?? 0);
    if (extraEnd > archive.length) return broken;
    const entry = withLargeSizes(
      {
        method: archive.readUInt16LE(at + 10),
        crc: archive.readUInt32LE(at + 16),
        packed: archive.readUInt32LE(at + 20),
        bytes: archive.readUInt32LE(at + 24),
        at: archive.readUInt32LE(at + 42),
      },
      archive.subarray(nameEnd, extraEnd),
    );
    if (entry === undefined) return broken;
    const name = archive
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\//, '');
    // Two files of one name: readers differ in which one they show.
    if (entries.has(name)) return broken;
    entries.set(name, entry);
    at = extraEnd + (commentBytes ?? 0);
  }
  return ok(entries);
}

const elsewhere = 0xffffffff;

/** Some writers keep sizes in the 64-bit field though they are small. */
function withLargeSizes(entry: Entry, extra: Buffer): Entry | undefined {
  if (entry.bytes !== elsewhere && entry.packed !== elsewhere && entry.at !== elsewhere) return entry;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const end = Math.min(next + extra.readUInt16LE(at + 2), extra.length);
    const real = (value: number) => {
      if (value !== elsewhere) return value;
      next += 8;
      return next > end ? Number.NaN : Number(extra.readBigUInt64LE(next - 8));
    };
    // In this order.
    const bytes = real(entry.bytes);
    const packed = real(entry.packed);
    const sizes = { bytes, packed, at: real(entry.at) };
    return Object.values(sizes).every(Number.isSafeInteger) ? { ...entry, ...sizes } : undefined;
  }
  return undefined;
}

function unpack(archive: Buffer, entry: Entry): Uint8Array | undefined {
  const { at, packed, bytes, crc } = entry;
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) return undefined;
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  if (from + packed > archive.length) return undefined;
  const unpacked = inflated(archive.subarray(from, from + packed), entry);
  return unpacked?.length === bytes && crc32(unpacked) === crc ? unpacked : undefined;
}

function inflated(data: Buffer, { method, bytes }: Entry): Buffer | undefined {
  if (method === 0) return data;
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(bytes, 1), finishFlush: constants.Z_FINISH });
  } catch (error) {
    // Longer than it said, or no such data: both are errors of zlib with a code of their own.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
