/*
 * The SDK does not read messages whose header holds the time: five bits of seconds since the last whole timestamp (FIT
 * protocol, "Compressed Timestamp Header"), as older watches write them. Here they become messages with a whole one.
 */

const timestampField = 253;
const uint32 = 0x86;

/** Each piece is a message or a definition: more than that is no recording, and definitions again and again swell. */
const mostPieces = 4_000_000;
const mostGrowth = 16;

interface Definition {
  /** The definition as it stood in the file, header included. */
  readonly bytes: Uint8Array;
  readonly messageBytes: number;
  readonly littleEndian: boolean;
  /** Where a message has its timestamp; undefined where it has none. */
  readonly timestampAt: number | undefined;
}

/**
 * @param data the messages of a FIT file, without header and checksum
 * @returns the same messages, each with its timestamp in a field; what comes behind a break is left away
 */
export function withWholeTimestamps(data: Uint8Array): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const definitions = new Map<number, Definition>();
  /** Local messages whose definition was written anew, with a timestamp. */
  const extended = new Set<number>();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const write = (piece: Uint8Array) => {
    pieces.push(piece);
    bytes += piece.length;
  };
  let last: number | undefined;
  let at = 0;
  while (at < data.length && pieces.length < mostPieces && bytes < mostGrowth * data.length) {
    const header = data[at] ?? 0;
    const isCompressed = (header & 0x80) !== 0;
    const local = isCompressed ? (header >> 5) & 0x03 : header & 0x0f;
    if (!isCompressed && (header & 0x40) !== 0) {
      const definition = definitionAt(data, at);
      if (definition === undefined) break;
      definitions.set(local, definition);
      extended.delete(local);
      write(definition.bytes);
      at += definition.bytes.length;
      continue;
    }
    const definition = definitions.get(local);
    const end = at + 1 + (definition?.messageBytes ?? 0);
    if (definition === undefined || end > data.length) break;
    const { littleEndian, timestampAt } = definition;
    if (!isCompressed) {
      if (extended.delete(local)) write(definition.bytes);
      if (timestampAt !== undefined) last = view.getUint32(at + 1 + timestampAt, littleEndian);
      write(data.subarray(at, end));
    } else if (last !== undefined) {
      // Seconds that are lower than those of the last one have rolled over.
      last = (last + (((header & 0x1f) - last) & 0x1f)) >>> 0;
      if (!extended.has(local)) write(withTimestamp(definition.bytes));
      extended.add(local);
      const time = Buffer.alloc(5);
      time[0] = local;
      if (littleEndian) time.writeUInt32LE(last, 1);
      else time.writeUInt32BE(last, 1);
      write(time);
      write(data.subarray(at + 1, end));
    }
    at = end;
  }
  return Buffer.concat(pieces);
}

function definitionAt(data: Uint8Array, at: number): Definition | undefined {
  const fields = data[at + 5] ?? 0;
  const hasOthers = ((data[at] ?? 0) & 0x20) !== 0;
  const fieldsEnd = at + 6 + fields * 3;
  const others = hasOthers ? (data[fieldsEnd] ?? 0) : 0;
  const end = fieldsEnd + (hasOthers ? 1 + others * 3 : 0);
  if (end > data.length) return undefined;
  let messageBytes = 0;
  let timestampAt: number | undefined;
  for (let field = at + 6; field < fieldsEnd; field += 3) {
    if (data[field] === timestampField && data[field + 1] === 4) timestampAt = messageBytes;
    messageBytes += data[field + 1] ?? 0;
  }
  for (let other = fieldsEnd + 1; other < end; other += 3) messageBytes += data[other + 1] ?? 0;
  return { bytes: data.subarray(at, end), messageBytes, littleEndian: data[at + 2] === 0, timestampAt };
}

/** The same definition with a timestamp as its first field. */
function withTimestamp(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 6));
  head[5] = (head[5] ?? 0) + 1;
  return Buffer.concat([head, Buffer.from([timestampField, 4, uint32]), bytes.subarray(6)]);
}
