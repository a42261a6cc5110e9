import { Decoder, Stream } from '@garmin/fitsdk';
import { describe, expect, test } from 'vitest';
import { withWholeTimestamps } from '../../../../../electron/backend/instruments/heart-rate/fit-timestamps.ts';
import { factsOf, fitFile, fitOfBytes, nothingToSay, pairs, points, read, refusal, startMs } from './recordings.ts';

describe('a FIT file', () => {
  test('is read with the times and heart rates of its records', () => {
    const found = read(fitFile(points(100)));
    expect(found.facts).toMatchObject({ kind: 'fit', ...nothingToSay });
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toEqual(points(100).map(({ s, bpm }) => [s, bpm]));
  });

  test('keeps zeros and spikes, and leaves out what says 255: absent', () => {
    const found = read(
      fitFile([{ s: 0, bpm: 80 }, { s: 1, bpm: 0 }, { s: 2 }, { s: 3, bpm: 225 }, { s: 4, bpm: 254 }]),
    );
    expect(pairs(found)).toEqual([
      [0, 80],
      [1, 0],
      [3, 225],
      [4, 254],
    ]);
  });

  test('is sorted by time; of one time the last value counts', () => {
    const found = read(
      fitFile([
        { s: 5, bpm: 70 },
        { s: 1, bpm: 71 },
        { s: 5, bpm: 72 },
      ]),
    );
    expect(pairs(found)).toEqual([
      [0, 71],
      [4, 72],
    ]);
    expect(found.recording.startMs).toBe(startMs + 1_000);
    expect(factsOf(found)).toEqual({ ...nothingToSay, sameTime: 1 });
  });

  test('may hold a pause, a night and several days', () => {
    const found = read(fitFile([...points(3), ...points(3, 3_600), ...points(3, 5 * 86_400)]));
    expect(found.recording.atMs.at(-1)).toBe((5 * 86_400 + 2) * 1_000);
    expect(found.recording.atMs).toHaveLength(9);
  });

  test('may be several files in one, read even behind a broken one', () => {
    const [first, second] = [fitFile(points(50)), fitFile(points(50, 100))];
    expect(pairs(read(Buffer.concat([first, second])))).toHaveLength(100);
    const broken = Uint8Array.from(first);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 0xff;
    const found = read(Buffer.concat([broken, second]));
    expect(pairs(found)).toHaveLength(100);
    expect(found.facts.truncated).toBe(true);
  });
});

describe('a FIT file that breaks off', () => {
  const whole = fitFile(points(200));

  test('is read up to the break, and says so', () => {
    const record = (whole.length - 14) / 200;
    for (const part of [0.3, 0.5, 0.9]) {
      const found = read(whole.subarray(0, Math.floor(whole.length * part)));
      expect(found.facts.truncated).toBe(true);
      const { length } = found.recording.atMs;
      expect(pairs(found)).toEqual(points(length).map(({ s, bpm }) => [s, bpm]));
      expect(Math.abs(length - (whole.length * part) / record)).toBeLessThan(8);
    }
  });

  test('has all its values where only the checksum is wrong or gone', () => {
    const flipped = Uint8Array.from(whole);
    flipped[flipped.length - 2] = (flipped.at(-2) ?? 0) ^ 1;
    for (const bytes of [flipped, whole.subarray(0, -1), whole.subarray(0, -2)]) {
      const found = read(bytes);
      expect(found.facts.truncated).toBe(true);
      expect(pairs(found)).toHaveLength(200);
    }
  });

  test('is read where the watch never wrote how long it is', () => {
    const unfinished = Uint8Array.from(whole.subarray(0, -40));
    unfinished.fill(0, 4, 8);
    const found = read(unfinished);
    expect(found.facts.truncated).toBe(true);
    expect(found.recording.atMs.length).toBeGreaterThan(190);
  });

  test('is refused where no heart rate stands before the break', () => {
    expect(refusal(whole.subarray(0, 40))).toBe('recording-broken');
    expect(refusal(whole.subarray(0, 14))).toBe('recording-broken');
  });
});

describe('times that cannot be true', () => {
  test('are unreadable beside others that can', () => {
    const zero = (0 - startMs + Date.UTC(1989, 11, 31)) / 1_000;
    const found = read(fitFile([{ s: zero, bpm: 90 }, { bpm: 91 }, ...points(10)]));
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toHaveLength(10);
    expect(factsOf(found)).toEqual({ ...nothingToSay, withoutTime: 2 });
  });

  test('still say how far values are apart where the clock was never set', () => {
    const found = read(fitFile(points(10), [], Date.UTC(1990, 0, 1)));
    expect(found.recording).toMatchObject({ clock: 'none', startMs: 0 });
    expect(pairs(found)).toEqual(points(10).map(({ s, bpm }) => [s, bpm]));
  });

  test('are refused where there are none, or where they are a year apart', () => {
    expect(refusal(fitFile([{ bpm: 80 }, { bpm: 81 }]))).toBe('no-times');
    expect(
      refusal(
        fitFile([
          { s: 0, bpm: 80 },
          { s: 400 * 86_400, bpm: 81 },
        ]),
      ),
    ).toBe('recording-too-long');
  });
});

test('a FIT file without a heart rate is refused, and one without a possible one', () => {
  expect(refusal(fitFile([{ s: 0 }, { s: 1 }]))).toBe('no-heart-rate');
  expect(refusal(fitFile([]))).toBe('no-heart-rate');
  const twice = [
    { s: 0, bpm: 70 },
    { s: 0, bpm: 0 },
  ];
  expect(refusal(fitFile(twice))).toBe('no-valid-heart-rate');
  expect(
    refusal(
      fitFile([
        { s: 0, bpm: 0 },
        { s: 1, bpm: 29 },
        { s: 2, bpm: 231 },
      ]),
    ),
  ).toBe('no-valid-heart-rate');
});

describe('the memory of a strap', () => {
  const beats = Array.from({ length: 60 }, (_, at) => ({ event: 100 + at, bpm: 120 }));

  test('fills what the watch has not, and counts before what the watch has', () => {
    const found = read(fitFile([...points(30), { s: 30 }, { s: 31 }, ...points(8, 32), { s: 90 }], beats));
    const values = pairs(found);
    expect(values).toHaveLength(40);
    expect(values[30]).toEqual([30, 120]);
    expect(factsOf(found)).toEqual({
      ...nothingToSay,
      fromStrapMemory: values.filter(([, bpm]) => bpm === 120).length,
    });
    expect(found.facts.fromStrapMemory).toBeGreaterThan(35);
  });

  test('comes out as the official decoder merges it', () => {
    const bytes = fitFile(
      [...points(20), { s: 20 }, { s: 21 }, { s: 25 }],
      beats.map((beat, at) => ({ ...beat, bpm: 90 + at })),
    );
    const { messages } = new Decoder(Stream.fromByteArray([...bytes])).read();
    const official = messages.recordMesgs?.filter(({ heartRate }) => heartRate !== undefined && heartRate !== null);
    expect(pairs(read(bytes)).map(([, bpm]) => bpm)).toEqual(official?.map(({ heartRate }) => heartRate));
  });

  test('is merged in a file that breaks off', () => {
    const bytes = fitFile([...points(10), { s: 10 }, { s: 11 }], beats);
    expect(read(bytes.subarray(0, -20)).facts).toMatchObject({ truncated: true, fromStrapMemory: 12 });
  });

  test('leaves a value of the watch where the strap had no contact', () => {
    const lost = beats.map((beat, at) => (at >= 5 ? { ...beat, bpm: at % 2 === 0 ? 0 : 255 } : beat));
    const values = pairs(read(fitFile(points(30), lost)));
    expect(values.slice(12)).toEqual(points(18, 12).map(({ s, bpm }) => [s, bpm]));
    expect(Math.min(...values.map(([, bpm]) => bpm))).toBeGreaterThanOrEqual(60);
  });

  test('is used up to where it makes no sense', () => {
    const backwards = [...beats.slice(0, 20), { event: 5, bpm: 100 }, ...beats.slice(20)];
    const found = read(fitFile(points(60), backwards));
    expect(pairs(found)).toHaveLength(60);
    expect(found.facts.fromStrapMemory).toBeGreaterThan(15);
    expect(found.facts.fromStrapMemory).toBeLessThan(26);
  });
});

/** A definition of local message 0: global number, then number, size and base type of each field. */
const definition = (global: number, ...fields: [number, number, number][]) => [
  ...[0x40, 0, 0, global & 0xff, global >> 8, fields.length],
  ...fields.flat(),
];
const good = (s: number) => {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt32LE((startMs - Date.UTC(1989, 11, 31)) / 1_000 + s, 1);
  bytes[5] = 70 + s;
  return [...bytes];
};
const record = definition(20, [253, 4, 0x86], [3, 1, 0x02]);

describe('a FIT file with times in its headers', () => {
  const second = (startMs - Date.UTC(1989, 11, 31)) / 1_000;
  /** A message of local number 1 at so many seconds after the start, without a field for its time. */
  const compressed = (s: number) => [0x80 | (1 << 5) | ((second + s) & 0x1f), 80 + s];
  const withoutTime = definition(20, [3, 1, 0x02]).with(0, 0x41);

  test('is read with the time since the last whole one', () => {
    const times = [1, 2, 20, 40, 60];
    const data = [...record, ...good(0), ...withoutTime, ...times.flatMap(compressed), ...good(70), ...compressed(71)];
    const found = read(fitOfBytes(data));
    expect(found.recording.startMs).toBe(startMs);
    expect(pairs(found)).toEqual([[0, 70], ...times.map((s) => [s, 80 + s]), [70, 140], [71, 151]]);
    expect(found.facts.truncated).toBe(false);
  });

  test('may have both kinds of one message, and break off', () => {
    const both = [0x40, 0, 0, 20, 0, 1, 3, 1, 0x02];
    const data = [...record.with(0, 0x42), ...good(0).with(0, 2), ...both, 0x80 | ((second + 3) & 0x1f), 90, 0, 99];
    const found = read(fitOfBytes(data));
    expect(pairs(found)).toEqual([
      [0, 70],
      [3, 90],
    ]);
    expect(factsOf(found)).toEqual({ ...nothingToSay, withoutTime: 1 });
    const cut = read(fitOfBytes(data).subarray(0, -5));
    expect(pairs(cut)).toEqual([[0, 70]]);
    expect(cut.facts.truncated).toBe(true);
  });
});

describe('a hostile FIT file', () => {
  test('with times in its headers cannot swell', () => {
    const fields = Array.from({ length: 250 }, (_, at): [number, number, number] => [at % 250, 0, 0x02]);
    const data = [
      ...record,
      ...good(0),
      ...definition(20, ...fields),
      ...Array.from({ length: 400_000 }, (_, at) => (at % 2) * 0x80),
    ];
    expect(withWholeTimestamps(Uint8Array.from(data)).length).toBeLessThan(20 * data.length);
    expect(refusal(fitOfBytes(data))).toBe('read');
  });

  test('is read up to where it lies', () => {
    const data = [...record, ...good(0), ...good(1), 0x0f, 1, 2, 3];
    const found = read(fitOfBytes(data));
    expect(pairs(found)).toEqual([
      [0, 70],
      [1, 71],
    ]);
    expect(found.facts.truncated).toBe(true);
  });

  test('with lengths that lie is read as far as it goes', () => {
    for (const length of [1, 20, 0x7fff_ffff, 0xffff_ffff]) {
      const bytes = Buffer.from(fitOfBytes([...record, ...good(0), ...good(1)]));
      bytes.writeUInt32LE(length, 4);
      expect(['read', 'recording-broken']).toContain(refusal(bytes));
      if (length > 1_000) expect(pairs(read(bytes))).toHaveLength(2);
    }
  });

  test('with fields of other types has no values there', () => {
    // A text as the time, a list as the heart rate, a time of 64 bits, a heart rate with a fraction.
    const text = definition(20, [253, 4, 0x07], [3, 1, 0x02]);
    expect(refusal(fitOfBytes([...text, 0, 0x41, 0x42, 0x43, 0, 70]))).toBe('no-times');
    const long = definition(20, [253, 8, 0x8f], [3, 1, 0x02]);
    expect(refusal(fitOfBytes([...long, 0, ...Array(8).fill(1), 70]))).toBe('no-times');
    const float = definition(20, [253, 4, 0x86], [3, 4, 0x88]);
    const value = Buffer.alloc(4);
    value.writeFloatLE(71.6);
    expect(pairs(read(fitOfBytes([...float, ...good(0).slice(0, 5), ...value])))).toEqual([[0, 71.6]]);
  });

  test('of half a million messages of one byte is refused or read at once', () => {
    const start = performance.now();
    const empty = definition(20);
    expect(refusal(fitOfBytes([...empty, ...new Array(500_000).fill(0)]))).toBe('no-heart-rate');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('of thousands of files in one is left after the first thousand', () => {
    const found = read(
      Buffer.concat(Array.from({ length: 3_000 }, (_, at) => fitOfBytes([...record, ...good(at % 100)]))),
    );
    expect(found.facts).toMatchObject({ truncated: true, sameTime: 900 });
  });
});
