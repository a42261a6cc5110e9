import { Decoder, type HrMesg, Profile, type RecordMesg, Stream, Utils } from '@garmin/fitsdk';
import { mostSamples } from '../../../../core/measure/heart-rate/recording.ts';
import { ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { type Collected, type Problems, refused } from './collected.ts';
import { withWholeTimestamps } from './fit-timestamps.ts';
import { Moments } from './moments.ts';
import { roundedBpm } from './read-bpm.ts';
import { strapHeartRates } from './strap-memory.ts';

const magic = { at: 8, text: '.FIT' };
const checksumBytes = 2;

/** More files in one than anybody records; each costs a start. */
const mostParts = 1_000;

/** Of all kinds together: a byte can be a message, and each takes some hundred bytes of memory. */
const mostMessages = 4 * mostSamples;

/** Whether bytes are a FIT file, by its header. */
export function isFit(bytes: Uint8Array): boolean {
  const [size] = bytes;
  return (size === 12 || size === 14) && Buffer.from(bytes.subarray(magic.at, 12)).toString('latin1') === magic.text;
}

interface Messages {
  readonly records: { readonly second: number | undefined; readonly bpm: number | undefined }[];
  readonly memory: HrMesg[];
  /** Values in the strap's memory. */
  remembered: number;
  count: number;
}

/**
 * Reads a FIT file: times and heart rates of its records, and the strap's memory. A file that breaks off, or whose checksum
 * is wrong, is read up to there; of several files in one, each is read for itself.
 */
export function readFit(bytes: Uint8Array, report: Report): Result<Collected, Problems> {
  const found: Messages = { records: [], memory: [], remembered: 0, count: 0 };
  let truncated = false;
  let at = 0;
  for (let part = 0; at < bytes.length; part += 1) {
    const rest = bytes.subarray(at);
    if (part === mostParts || !isFit(rest)) {
      truncated = true;
      break;
    }
    const { length, finished } = sizeOf(rest);
    const start = at;
    const whole = readPart(finished ? rest.subarray(0, length) : withLength(rest), found, (done) =>
      // What was written anew is longer than it was.
      report(Math.min(start + done, bytes.length), bytes.length),
    );
    if (found.records.length > mostSamples || found.remembered > mostSamples) return refused('recording-too-long');
    if (found.count > mostMessages) return refused('reading-too-much');
    if (!whole || !finished) truncated = true;
    at += length;
  }
  return ok({ kind: 'fit', truncated, ...samplesOf(found) });
}

/** How long a file is by its header. One that the watch never finished says 0, and is all that there is. */
function sizeOf(bytes: Uint8Array): { readonly length: number; readonly finished: boolean } {
  const dataBytes = viewOf(bytes).getUint32(4, true);
  if (dataBytes === 0) return { length: bytes.length, finished: false };
  return { length: (bytes[0] ?? 0) + dataBytes + checksumBytes, finished: true };
}

/** An unfinished file with the length that it has: without, the SDK reads nothing of it. */
function withLength(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  viewOf(copy).setUint32(4, copy.length - (copy[0] ?? 0), true);
  return copy;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @returns whether the part was read to its end without an error */
function readPart(bytes: Uint8Array, found: Messages, progress: (done: number) => void): boolean {
  const before = { records: found.records.length, memory: found.memory.length, remembered: found.remembered };
  const [error] = decode(bytes, found, false, progress);
  if (error?.message.includes('compressed timestamp') !== true) return error === undefined;
  found.records.length = before.records;
  found.memory.length = before.memory;
  found.remembered = before.remembered;
  const data = withWholeTimestamps(bytes.subarray(bytes[0], bytes.length - checksumBytes));
  const isWhole = new Decoder(Stream.fromByteArray(bytes)).checkIntegrity();
  return decode(Buffer.concat([data, Buffer.alloc(checksumBytes)]), found, true, progress).length === 0 && isWhole;
}

/**
 * @param dataOnly without a header, and with any checksum
 * @returns what the SDK stopped at
 */
function decode(
  bytes: Uint8Array,
  found: Messages,
  dataOnly: boolean,
  progress: (done: number) => void,
): readonly Error[] {
  const stream = Stream.fromByteArray(bytes);
  const { errors } = new Decoder(stream).read({
    dataOnly,
    // Nothing but scaled numbers and the strap's packed times is needed, and all else costs time.
    expandSubFields: false,
    convertTypesToStrings: false,
    convertDateTimesToDates: false,
    // Done after the last part, and for broken files too.
    mergeHeartRates: false,
    mesgListener: (kind, message) => {
      found.count += 1;
      if (kind === Profile.MesgNum.RECORD) found.records.push(recordOf(message));
      else if (kind === Profile.MesgNum.HR) {
        const memory = message as HrMesg;
        found.memory.push(memory);
        found.remembered += Array.isArray(memory.filteredBpm) ? memory.filteredBpm.length : 1;
      }
      if (found.count % 4_096 === 0) progress(stream.position);
      const tooMany = found.count > mostMessages || found.records.length > mostSamples;
      // The SDK stops at whatever is thrown here, and hands it out as an error of the file.
      if (tooMany || found.remembered > mostSamples) throw new Error('too many messages');
    },
  });
  return errors;
}

/** A field that a broken definition declares to be text or a list is none. */
function recordOf({ timestamp, heartRate }: RecordMesg): Messages['records'][number] {
  const second: unknown = timestamp;
  const bpm: unknown = heartRate;
  return {
    second: typeof second === 'number' ? second : undefined,
    bpm: typeof bpm === 'number' && Number.isFinite(bpm) ? roundedBpm(bpm) : undefined,
  };
}

function samplesOf({ records, memory }: Messages): Omit<Collected, 'kind' | 'truncated'> {
  const timed = records.filter((record) => record.second !== undefined);
  const strap = strapHeartRates(
    timed.map(({ second }) => second as number),
    memory,
  );
  const moments = new Moments();
  for (const [at, { second, bpm }] of timed.entries()) {
    const value = strap[at] ?? bpm;
    if (value !== undefined) moments.add((second as number) * 1_000 + Utils.FIT_EPOCH_MS, value);
  }
  for (const { second, bpm } of records) if (second === undefined && bpm !== undefined) moments.add(undefined, bpm);
  return { ...moments.dated('utc'), fromStrapMemory: strap.filter((value) => value !== undefined).length };
}
