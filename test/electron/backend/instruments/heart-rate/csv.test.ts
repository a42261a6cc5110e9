import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRecording } from '../../../../../electron/backend/instruments/heart-rate/read-recording.ts';
import { archive } from '../../../../support/archive.ts';
import { sheetOf } from '../../../../support/workbook.ts';
import { factsOf, isoOf, nothingToSay, pairs, points, read, refusal, startMs } from './recordings.ts';

const values = points(40).map(({ s = 0, bpm = 0 }) => ({ s, bpm }));
const expected = values.map(({ s, bpm }) => [s, bpm]);

const two = (number: number) => String(number).padStart(2, '0');
/** Seconds as hh:mm:ss. */
const clockOf = (s: number) => `${two(Math.floor(s / 3_600) % 24)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
const eight = 8 * 3_600;

/** A table with a heading and a row for each value. */
function csv(heading: string, row: (s: number, bpm: number) => string, end = '\n'): string {
  return [heading, ...values.map(({ s, bpm }) => row(s, bpm)), ''].join(end);
}

describe('a CSV of Polar Flow', () => {
  const polar = (date: string, time = '08:00:00') =>
    [
      'Name,Sport,Date,Start time,Duration,Total distance (km),Average heart rate (bpm),HR max',
      `Jan Peeters,OTHER,${date},${time},00:00:40,,65,199`,
      'Sample rate,Time,HR (bpm),Speed (km/h),Pace (min/km)',
      ...values.map(({ s, bpm }) => `${s === 0 ? '1' : ''},${clockOf(s)},${bpm},,`),
    ].join('\r\n');

  test.each(['02-03-2026', '2026-03-02', '02.03.2026', '2/3/26'])('begins when it says: %s', (date) => {
    const found = read(polar(date));
    expect(found.facts).toMatchObject({ kind: 'csv', ...nothingToSay });
    expect(found.recording).toMatchObject({ clock: 'wall', startMs });
    expect(pairs(found)).toEqual(expected);
  });

  test('begins when it says where the strap was put on later', () => {
    const later = polar('02-03-2026').replace(/,00:00:(\d\d),/g, ',00:07:$1,');
    expect(read(later).recording).toMatchObject({ clock: 'wall', startMs: startMs + 7 * 60_000 });
  });

  test('without a readable start has the time since it', () => {
    const found = read(polar('', ''));
    expect(found.recording).toMatchObject({ clock: 'none', startMs: 0 });
    expect(pairs(found)).toEqual(expected);
  });
});

test('a CSV of the Polar Sensor Logger is read by the clock of the phone', () => {
  const text = csv('Phone timestamp;sensor timestamp [ns];HR [bpm];HRV [ms];Breathing interval [rpm];', (s, bpm) => {
    return `${isoOf(s).replace('Z', '.500')};${599_616_000_000_000_000 + s};${bpm};12.5;;`;
  });
  const found = read(text);
  expect(found.recording).toMatchObject({ clock: 'wall', startMs: startMs + 500 });
  expect(pairs(found)).toEqual(expected);
});

describe('a CSV of Suunto', () => {
  test('is read in beats per minute', () => {
    expect(pairs(read(csv('TimeStamp,HR,Altitude', (s, bpm) => `${isoOf(s)},${bpm},31`)))).toEqual(expected);
  });
  test('is read in hertz where it says so', () => {
    const text = csv('Time;HR [Hz]', (s, bpm) => `${isoOf(s)};${(bpm / 60).toFixed(4).replace('.', ',')}`);
    expect(pairs(read(text))).toEqual(expected);
  });
});

describe('a CSV of Empatica', () => {
  const e4 = (rate: string, start = `${startMs / 1_000}.000000`) =>
    [start, rate, ...values.map(({ bpm }) => `${bpm}.30`)].join('\n');

  test('begins with its start and its rate', () => {
    const found = read(e4('1.000000'));
    const withDecimals = expected.map(([s = 0, bpm = 0]) => [s, bpm + 0.3]);
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toEqual(withDecimals);
    expect(pairs(read(e4('0.5')))).toEqual(withDecimals.map(([s = 0, bpm]) => [2 * s, bpm]));
  });

  test('of another instrument of the same bracelet has no heart rate', () => {
    for (const rate of ['4.000000', '32.000000', '64.000000']) expect(refusal(e4(rate))).toBe('no-heart-rate');
  });

  test('of the later bracelet has names', () => {
    const text = csv(
      'timestamp_unix,timestamp_iso,participant_full_id,pulse_rate_bpm,missing_value_reason',
      (s, bpm) => {
        return `${startMs + s * 1_000},${isoOf(s)},1-1-1,${s % 2 === 0 ? bpm : ''},${s % 2 === 0 ? '' : 'device_not_recording'}`;
      },
    );
    const found = read(text);
    expect(found.recording).toMatchObject({ clock: 'utc', startMs });
    expect(pairs(found)).toEqual(expected.filter(([s = 0]) => s % 2 === 0));
    expect(pairs(read(text.replace('timestamp_iso', 'written')))).toHaveLength(20);
  });
});

describe('any other CSV', () => {
  const headings = [
    'time,heart_rate',
    'Tijd;Hartslag (spm)',
    'tijdstip;Hartfrequentie [spm]',
    'Heure;Fréquence cardiaque (bpm)',
    'Horodatage\tFC',
    'Uhrzeit;Herzfrequenz [1/min]',
    'Zeit;Puls',
    'Timestamp,BPM',
    '"Date/Time","Heart Rate (count/min)"',
    'Elapsed time;HR',
  ];

  test.each(headings)('is read by the names of its columns: %s', (heading) => {
    const mark = /[,;\t]/.exec(heading.replace('Date/Time', ''))?.[0] ?? '';
    expect(pairs(read(csv(heading, (s, bpm) => `${isoOf(s)}${mark}${bpm}`)))).toEqual(expected);
  });

  test('may be written in any encoding and with any line end', () => {
    const text = (end?: string) => csv('Heure;Fréquence cardiaque', (s, bpm) => `${clockOf(eight + s)};${bpm},0`, end);
    const files: Record<string, Uint8Array> = {
      'UTF-8': Buffer.from(text()),
      'UTF-8 with a mark': Buffer.from(`\uFEFF${text('\r\n')}`),
      'UTF-16': Buffer.from(`\uFEFF${text('\r\n')}`, 'utf16le'),
      'UTF-16, the other way round': Buffer.from(`\uFEFF${text()}`, 'utf16le').swap16(),
      'Windows-1252': Buffer.from(text('\r\n'), 'latin1'),
      'old Mac': Buffer.from(text('\r')),
    };
    for (const [name, bytes] of Object.entries(files)) expect(pairs(read(bytes)), name).toEqual(expected);
  });

  test('may have rows above its heading, empty ones, and quotes', () => {
    const text = csv(
      'Log of a "chest strap"\n\n"Time";"Heart rate"',
      (s, bpm) => `"${isoOf(s)}";"${bpm}"${s % 7 ? '' : '\n;'}`,
    );
    expect(pairs(read(text))).toEqual(expected);
  });

  test('may have a column of days beside that of times', () => {
    const text = csv('Datum;Tijd;Hartslag', (s, bpm) => `02/03/2026;${clockOf(eight + s)};${bpm}`);
    expect(read(text).recording).toMatchObject({ clock: 'wall', startMs });
    expect(pairs(read(text))).toEqual(expected);
    const whole = csv('Date,Timestamp,HR', (s, bpm) => `2026-03-02,${isoOf(s)},${bpm}`);
    expect(read(whole).recording).toMatchObject({ clock: 'utc', startMs });
    const elapsed = csv('Date;Time;HR', (s, bpm) => `02/03/2026;${s};${bpm}`);
    expect(pairs(read(elapsed))).toEqual(expected);
    const weekday = csv('Dag;Tijd;Hartslag', (s, bpm) => `maandag;${clockOf(eight + s)};${bpm}`);
    expect(pairs(read(weekday))).toEqual(expected);
  });

  test('has no value where none can be read, and decimals where they stand', () => {
    const cells = ['', '-', 'n/a', '0', '72,5', '72.4', '225', '1.000,5'];
    const found = read(csv('t;s;HR', (s) => `;${s};${cells[s] ?? 80}`));
    expect(pairs(found).slice(0, 5)).toEqual([
      [0, 0],
      [1, 72.5],
      [2, 72.4],
      [3, 225],
      [5, 80],
    ]);
  });
});

test('a quote that is never closed swallows nothing', () => {
  const text = csv('Time;HR;Remark', (s, bpm) => `${s};${bpm};${s === 5 ? '"began to lift' : '"none"'}`);
  expect(pairs(read(text))).toEqual(expected);
  const e4 = [`${startMs / 1_000}`, '1', ...values.map(({ s, bpm }) => `${s === 5 ? '"' : ''}${bpm}`)].join('\n');
  expect(pairs(read(e4))).toEqual(expected);
});

test('the first line of a CSV may say what parts its cells', () => {
  expect(pairs(read(csv('sep=|\nTime|HR', (s, bpm) => `${s}|${bpm}`)))).toEqual(expected);
});

describe('times of a CSV', () => {
  const at = (write: (s: number) => string | number, heading = 'Time;HR') =>
    read(csv(heading, (s, bpm) => `${write(s)};${bpm}`));
  const utc = { clock: 'utc', startMs };
  const wall = { clock: 'wall', startMs };
  const none = { clock: 'none', startMs: 0 };
  const forms: Record<string, [write: (s: number) => string | number, clock: object, step?: number]> = {
    'ISO 8601': [isoOf, utc],
    'ISO 8601 with a zone': [(s) => isoOf(s - 3_600).replace('Z', '-01:00'), utc],
    'the same without one': [(s) => isoOf(s).replace('Z', ''), wall],
    'with a space': [(s) => `2026-03-02 ${clockOf(eight + s)}`, wall],
    'with slashes': [(s) => `2026/03/02 ${clockOf(eight + s)},0`, wall],
    'UTC in letters': [(s) => `2026-03-02 ${clockOf(eight + s)} UTC`, utc],
    'day first': [(s) => `02/03/2026 ${clockOf(eight + s)}`, wall],
    'day first with dots': [(s) => `2.3.2026, ${clockOf(eight + s)}`, wall],
    'a short year': [(s) => `02-03-26 ${clockOf(eight + s)}`, wall],
    'halves of a day': [(s) => `02/03/2026 8:00:${two(s)} AM`, wall],
    'seconds since 1970': [(s) => startMs / 1_000 + s, utc],
    'seconds since 1970 with a fraction': [(s) => `${startMs / 1_000 + s},000`, utc],
    'milliseconds since 1970': [(s) => startMs + s * 1_000, utc],
    'microseconds since 1970': [(s) => (startMs + s * 1_000) * 1_000, utc],
    'nanoseconds since 1970': [(s) => `${startMs + s * 1_000}000000`, utc],
    'time of day': [(s) => clockOf(eight + s), { clock: 'wall', startMs: eight * 1_000 }],
    'time since the start': [(s) => clockOf(s), none],
    'the same with a fraction': [(s) => `${clockOf(s)}.000`, none],
    'minutes and seconds': [(s) => `00:${two(s)}`, none],
    'hours and minutes of a day': [
      (s) => `${two(8 + Math.floor(s / 60))}:${two(s % 60)}`,
      { clock: 'wall', startMs: eight * 1_000 },
      60,
    ],
    'minutes and seconds of a recording that was cut': [
      (s) => `${22 + Math.floor(s / 10)}:${two((s % 10) * 6)}`,
      { startMs: 22 * 60_000 },
      6,
    ],
    'days of a spreadsheet': [(s) => (46_083 + (8 * 3_600 + s) / 86_400).toFixed(8).replace('.', ','), wall],
    seconds: [(s) => s, none],
    'seconds with a fraction': [(s) => `${s},0`, none],
    milliseconds: [(s) => s * 1_000, none],
  };

  test.each(Object.entries(forms))('may be %s', (_, [write, clock, step = 1]) => {
    const found = at(write);
    expect(found.recording).toMatchObject(clock);
    expect(pairs(found)).toEqual(expected.map(([s = 0, bpm]) => [s * step, bpm]));
  });

  test('are in the unit that the name of the column gives', () => {
    expect(pairs(at((s) => s * 10, 'Time (ms);HR'))[1]).toEqual([0.01, 61]);
    expect(pairs(at((s) => s * 300, 'Time [s];HR'))[1]).toEqual([300, 61]);
    expect(pairs(at((s) => s * 1e9, 'elapsed_ns;HR'))).toEqual(expected);
    expect(pairs(at((s) => s, 'Time (min);HR'))[1]).toEqual([60, 61]);
  });

  test('go on after midnight', () => {
    const found = at((s) => clockOf(86_400 - 20 + s));
    expect(pairs(found)).toEqual(expected);
    const summer = at((s) => clockOf(eight + s - (s >= 20 ? 10 : 0)));
    expect(pairs(summer).at(-1)?.[0]).toBe(29);
  });

  test('have the month first only where they cannot be read otherwise', () => {
    const dates = (s: number) => `${s < 20 ? '03/12' : '03/13'}/2026 08:00:${two(s)}`;
    expect(at(dates).recording.startMs).toBe(Date.UTC(2026, 2, 12, 8));
    expect(at((s) => `03/12/2026 08:00:${two(s)}`).recording.startMs).toBe(Date.UTC(2026, 11, 3, 8));
  });

  test('that cannot be read or be true are counted', () => {
    const wrong: Record<number, string> = {
      3: '',
      5: 'later',
      7: '2026-02-30T08:00:00Z',
      9: '1970-01-01T00:00:00Z',
      11: '12',
    };
    const found = at((s) => wrong[s] ?? isoOf(s));
    expect(factsOf(found)).toEqual({ ...nothingToSay, withoutTime: 5 });
    expect(pairs(found)).toEqual(expected.filter(([s = 0]) => wrong[s] === undefined));
    expect(refusal(csv('Time;HR', (_, bpm) => `?;${bpm}`))).toBe('no-times');
  });
});

describe('a CSV whose columns nobody knows', () => {
  const text = csv('a;b;c', (s, bpm) => `${bpm};${s};${bpm + 1}`);

  test('is read by those that somebody chose', () => {
    expect(pairs(read(text, { headerRows: 1, time: 1, heartRate: 0 }))).toEqual(expected);
    expect(pairs(read(text, { headerRows: 1, time: 1, heartRate: 2 }))).toEqual(
      expected.map(([s, bpm = 0]) => [s, bpm + 1]),
    );
    expect(pairs(read(text.replace('a;b;c\n', ''), { headerRows: 0, time: 1, heartRate: 0 }))).toEqual(expected);
    const units = csv('x [Hz];ms', (s, bpm) => `${bpm / 60};${s}`);
    expect(pairs(read(units, { headerRows: 1, time: 1, heartRate: 0 }))[1]).toEqual([0.001, 61]);
    expect(refusal(text, { headerRows: 1, time: 0, heartRate: 9 })).toBe('no-heart-rate');
    expect(refusal(text, { headerRows: 1, time: 9, heartRate: 0 })).toBe('no-times');
  });

  test.each([
    ['intervals between beats', csv('time;RR interval (ms)', (s) => `${s};${800 + s}`)],
    ['no heading', csv('0,60', (s, bpm) => `${s},${bpm}`)],
    ['no times', csv('HR;speed', (s, bpm) => `${bpm};${s}`)],
  ])('is shown, with nothing guessed: %s', (_, unknown) => {
    expect(refusal(unknown)).toBe('columns');
  });

  test('is shown with its first rows, as wide and as many as are counted later', () => {
    const result = readRecording({ bytes: Buffer.from(`\n;;\n${text}`) }, () => {});
    if (!result.ok || result.value.state !== 'columns') throw new Error('not shown');
    const { sheets, sheet, preview } = result.value.start;
    expect({ sheets, sheet }).toEqual({ sheets: [''], sheet: 0 });
    expect(preview).toMatchObject({ rows: 41, columns: 3, headerRows: 1 });
    expect(preview.start.slice(0, 2)).toEqual([
      ['a', 'b', 'c'],
      ['60', '0', '61'],
    ]);
  });

  test('has one of numbers alone no times', () => {
    expect(refusal(values.map(({ s }) => 800 + s).join('\n'))).toBe('no-times');
  });
});

describe('what is no recording', () => {
  const files: Record<string, string | Uint8Array> = {
    prose: 'Dear colleague,\nhere is the recording, as you asked.\nYours, J.',
    'a program': 'const x = [1, 2, 3];\nfor (const y of x) {\n  console.log(y, x);\n}\n',
    JSON: JSON.stringify([{ time: 1, hr: 2 }], null, 2),
    'a ZIP': Buffer.from('504b0304140000000800', 'hex'),
    'a PDF': '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
    'a JPEG': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    'nothing but spaces': ' \n \n',
    'a mark alone': '\uFEFF',
    'a FIT file that is text': '......\0\0.FIT',
    '60 MB in one line': Buffer.alloc(60_000_000, '7,'),
    '60 MB in one quote': Buffer.concat([Buffer.from('Time;HR\n"'), Buffer.alloc(60_000_000, '7;7\n')]),
    '5 million empty rows': Buffer.alloc(5_000_000, '\n'),
  };

  test.each(Object.entries(files))('is refused: %s', (_, file) => {
    const before = performance.now();
    expect(['not-a-recording', 'packed', 'no-heart-rate', 'recording-too-long']).toContain(refusal(file));
    expect(performance.now() - before).toBeLessThan(10_000);
  });

  test('is refused: nothing, and too much', () => {
    expect(refusal('')).toBe('empty-file');
    expect(refusal(gzipSync(csv('Time;HR', (s, bpm) => `${s};${bpm}`)))).toBe('packed');
    expect(refusal(archive([{ name: 'shift.fit', content: 'FIT' }]))).toBe('packed');
    expect(refusal(sheetOf(['Time', 'HR'], [0, 60]))).toBe('not-a-recording');
    expect(refusal(Buffer.alloc(64_000_001, 'a'))).toBe('file-too-large');
    const wide = (count: number) => csv(`Time;HR${';x'.repeat(count)}`, (s, bpm) => `${s};${bpm}${';1'.repeat(count)}`);
    expect(refusal(wide(300))).toBe('too-many-columns');
    expect(refusal(wide(198))).toBe('read');
  });

  test('is refused: more than a million values', () => {
    const rows = Array.from({ length: 1_000_001 }, (_, s) => `${s};70`);
    expect(refusal(`Time;HR\n${rows.join('\n')}`)).toBe('recording-too-long');
    expect(refusal(`Time;HR\n${rows.slice(1).join('\n')}`)).toBe('read');
  });
});
