import { CrcCalculator, Encoder, type FileIdMesg, type HrMesg, type Mesg, type RecordMesg } from '@garmin/fitsdk';
import type { FileProblemCode } from '../../../../../core/contract/file-problem.ts';
import type { Recording, RecordingFacts } from '../../../../../core/measure/heart-rate/recording.ts';
import {
  type ReadColumns,
  type ReadRecording,
  readRecording,
} from '../../../../../electron/backend/instruments/heart-rate/read-recording.ts';

/** 2026-03-02 08:00:00 UTC. */
export const startMs = Date.UTC(2026, 2, 2, 8);

/** A value of a fixture: seconds after the start, heart rate. Absent = the file says nothing there. */
export interface Point {
  readonly s?: number;
  readonly bpm?: number;
}

/** Values that differ from each other: one a second. */
export function points(count: number, first = 0): readonly Point[] {
  return Array.from({ length: count }, (_, at) => ({ s: first + at, bpm: 60 + ((first + at) % 90) }));
}

/** One value in a strap's memory, by its own clock in seconds. */
export interface Beat {
  readonly event: number;
  readonly bpm: number;
}

/** Numbers of the messages that are written. */
const kinds = { fileId: 0, record: 20, hr: 132 } as const;

/** A FIT file by the official encoder: records of a watch, then the memory of a strap that was started with the watch. */
export function fitFile(records: readonly Point[], memory: readonly Beat[] = [], start = startMs): Uint8Array {
  const encoder = new Encoder();
  const write = <Message extends Mesg>(kind: number, message: Message) => encoder.onMesg(kind, message);
  write<FileIdMesg>(kinds.fileId, { type: 'activity', manufacturer: 'garmin' });
  for (const { s, bpm } of records) {
    write<RecordMesg>(kinds.record, {
      ...(s !== undefined && { timestamp: new Date(start + s * 1_000) }),
      heartRate: bpm ?? 255,
      // Where it was: never to be seen again.
      positionLat: 603_979_776,
      positionLong: 47_721_858,
    });
  }
  for (const [at, { event, bpm }] of memory.entries()) {
    write<HrMesg>(kinds.hr, {
      ...(at === 0 && { timestamp: new Date(start), fractionalTimestamp: 0 }),
      eventTimestamp: [event],
      filteredBpm: [bpm],
    });
  }
  return encoder.close();
}

/** Bytes of FIT messages as they stand, in a file with true lengths and checksum. */
export function fitOfBytes(data: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(14 + data.length + 2);
  bytes.set([14, 0x20, 0x80, 0x52]);
  bytes.writeUInt32LE(data.length, 4);
  bytes.write('.FIT', 8, 'latin1');
  bytes.set(data, 14);
  bytes.writeUInt16LE(CrcCalculator.calculateCRC(bytes, 0, 14 + data.length), 14 + data.length);
  return bytes;
}

export function isoOf(s: number): string {
  return new Date(startMs + s * 1_000).toISOString().replace('.000Z', 'Z');
}

const tag = (name: string, text: string | number | undefined) =>
  text === undefined ? '' : `<${name}>${text}</${name}>`;

/** @param times how a time is written */
export function tcxFile(list: readonly Point[], times: (s: number) => string = isoOf): string {
  const point = ({ s, bpm }: Point) =>
    `<Trackpoint>${tag('Time', s === undefined ? undefined : times(s))}<Position><LatitudeDegrees>50.6</LatitudeDegrees><LongitudeDegrees>4</LongitudeDegrees></Position>${
      bpm === undefined ? '' : `<HeartRateBpm>${tag('Value', bpm)}</HeartRateBpm>`
    }<Cadence>80</Cadence></Trackpoint>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities><Activity Sport="Other"><Id>x</Id>
<Lap StartTime="${isoOf(0)}"><AverageHeartRateBpm><Value>199</Value></AverageHeartRateBpm><Track>
${list.map(point).join('\n')}
</Track></Lap></Activity></Activities></TrainingCenterDatabase>
`;
}

/** @param extension what stands in a point for a heart rate */
export function gpxFile(list: readonly Point[], extension = (bpm: number) => `<gpxtpx:hr>${bpm}</gpxtpx:hr>`): string {
  const point = ({ s, bpm }: Point) =>
    `<trkpt lat="50.6" lon="4.1"><ele>31</ele>${tag('time', s === undefined ? undefined : isoOf(s))}<extensions><gpxtpx:TrackPointExtension>${
      bpm === undefined ? '' : extension(bpm)
    }<gpxtpx:cad>80</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`;
  return `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">
<metadata><time>2001-01-01T00:00:00Z</time></metadata><wpt lat="1" lon="2"><time>2002-01-01T00:00:00Z</time><hr>99</hr></wpt>
<trk><trkseg>${list.map(point).join('\n')}</trkseg></trk></gpx>`;
}

export type Read = Extract<ReadRecording, { readonly state: 'read' }>;

/** Reads a file that must be readable. */
export function read(file: string | Uint8Array, columns?: ReadColumns): Read {
  const result = answer(file, columns);
  if (!result.ok) throw new Error(`refused: ${result.error[0].code}`);
  if (result.value.state !== 'read') throw new Error('columns are asked for');
  return result.value;
}

/** Why a file is refused; `read` or `columns` where it is not. */
export function refusal(file: string | Uint8Array, columns?: ReadColumns): FileProblemCode | 'read' | 'columns' {
  const result = answer(file, columns);
  return result.ok ? result.value.state : (result.error[0].code as FileProblemCode);
}

function answer(file: string | Uint8Array, columns: ReadColumns | undefined): ReturnType<typeof readRecording> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return readRecording({ bytes, ...(columns !== undefined && { columns }) }, () => {});
}

/** Values as pairs of seconds after the start and heart rate. */
export function pairs({ recording }: { readonly recording: Recording }): [number, number][] {
  return recording.atMs.map((at, index) => [at / 1_000, recording.bpm[index] as number]);
}

/** Of what had to be said of a file, all but its name. */
export function factsOf({ facts }: { readonly facts: RecordingFacts }): Omit<RecordingFacts, 'sha256' | 'kind'> {
  const { sha256: _, kind: __, ...rest } = facts;
  return rest;
}

export const nothingToSay = { fromStrapMemory: 0, sameTime: 0, withoutTime: 0, truncated: false };
