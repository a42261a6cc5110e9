import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { costsOf } from '../../../../core/measure/heart-rate/costs.ts';
import { readingOf, windowRuleOf } from '../../../../core/measure/heart-rate/reading.ts';
import type { RawSamples, ReadingParameters, Recording } from '../../../../core/measure/heart-rate/recording.ts';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';
import { companyFrame } from '../../../support/company-frame.ts';
import { recorded, steady } from './samples.ts';

const rule = windowRuleOf(currentFrame);
const undecided: ReadingParameters = { suspects: 'undecided', decisions: [] };
const read = (recording: Recording, parameters: Partial<ReadingParameters> = {}) =>
  readingOf(recording, { ...undecided, ...parameters }, rule);
const readRaw = (raw: RawSamples, parameters: Partial<ReadingParameters> = {}) =>
  read(recordingOf(raw, 'utc').recording, parameters);

describe('valid time', () => {
  it('is weighted: a value holds until the next one, the last holds nothing', () => {
    const result = read(recorded([0, 60], [1, 100], [10, 80]));
    expect(result).toMatchObject({ samples: 3, spanMs: 10_000, validMs: 10_000, gapMs: 0, gaps: [] });
    expect(result.meanBpm).toBe(96);
    expect(result.plainMeanBpm).toBe(80);
  });

  it('leaves out steps of more than 10 s whole, and says how much', () => {
    expect(read(recorded([0, 60], [10, 90], [20.001, 70], [25, 70]))).toMatchObject({
      spanMs: 25_000,
      validMs: 14_999,
      gapMs: 10_001,
      gaps: [{ fromMs: 10_000, toMs: 20_001 }],
      meanBpm: (60 * 10_000 + 70 * 4_999) / 14_999,
    });
  });

  it('drops artefacts and counts them, and a value holds over one that was dropped', () => {
    const result = read(recorded([0, 29], [1, 30], [2, 0], [5, 230], [6, 231], [7, 60]));
    expect(result).toMatchObject({ samples: 6, artefactsAtMs: [0, 2_000, 6_000], spanMs: 6_000, validMs: 6_000 });
    expect(result.meanBpm).toBe((30 * 4 + 230 * 2) / 6);
    // Dropping may open a gap.
    expect(read(recorded([0, 60], [6, 255], [12, 60])).gaps).toEqual([{ fromMs: 0, toMs: 12_000 }]);
  });

  it('is null where there is none', () => {
    expect(read(recorded())).toMatchObject({
      samples: 0,
      meanBpm: null,
      window: null,
      reason: 'no-value',
      peakBpm: null,
    });
    expect(read(recorded([0, 0], [1, 255]))).toMatchObject({ samples: 2, plainMeanBpm: null, reason: 'no-value' });
    expect(read(recorded([0, 80]))).toMatchObject({
      meanBpm: null,
      plainMeanBpm: 80,
      window: null,
      reason: 'too-short',
    });
    expect(read(recorded([0, 80], [1_000, 80]))).toMatchObject({ window: null, reason: 'too-many-gaps' });
    expect(read(recorded([0, 80], [4_000, 80]))).toMatchObject({ window: null, reason: 'no-full-hour', peakBpm: 80 });
  });
});

describe('suspects', () => {
  const spiked = recorded([0, 60], [1, 60], [2, 180], [3, 60], [4, 60], [5, 190], [6, 60]);

  it('stay in the means while nobody decided, but not in the peak', () => {
    const result = read(spiked);
    expect(result.suspects).toEqual([
      { atMs: 2_000, bpm: 180, medianBpm: 60, decision: 'undecided' },
      { atMs: 5_000, bpm: 190, medianBpm: 60, decision: 'undecided' },
    ]);
    expect(result).toMatchObject({ peakBpm: 60, undecidedSuspectBpm: 190, meanBpm: (4 * 60 + 180 + 190) / 6 });
  });

  it('are decided by one rule, or one by one before it', () => {
    expect(read(spiked, { suspects: 'drop' })).toMatchObject({
      peakBpm: 60,
      undecidedSuspectBpm: null,
      meanBpm: 60,
      samples: 7,
    });
    expect(read(spiked, { suspects: 'keep' })).toMatchObject({ peakBpm: 190, undecidedSuspectBpm: null });
    const one = { decisions: [{ atMs: 5_000, keep: false, reason: 'electrode' }] };
    expect(read(spiked, one)).toMatchObject({ peakBpm: 60, undecidedSuspectBpm: 180 });
    expect(read(spiked, { ...one, suspects: 'keep' })).toMatchObject({ peakBpm: 180 });
    expect(read(spiked, { suspects: 'drop', decisions: [{ atMs: 2_000, keep: true }] })).toMatchObject({
      peakBpm: 180,
    });
    // What is decided of a value that is not suspect changes nothing.
    expect(read(spiked, { decisions: [{ atMs: 1_000, keep: false }] })).toEqual(read(spiked));
  });

  it('are found among all valid values, before the period is cut out', () => {
    expect(read(spiked, { period: { fromMs: 2_000, toMs: 3_000 } })).toMatchObject({
      samples: 2,
      suspects: [{ atMs: 2_000, medianBpm: 60 }],
      peakBpm: 60,
    });
    // Alone in the period: the mean is theirs, the peak is nobody's.
    expect(read(spiked, { period: { fromMs: 2_000, toMs: 2_000 } })).toMatchObject({
      samples: 1,
      peakBpm: null,
      undecidedSuspectBpm: 180,
      plainMeanBpm: 180,
    });
  });
});

describe('a working period', () => {
  it('takes the values at both its ends', () => {
    const recording = recorded([0, 100], [1, 60], [2, 70], [3, 80], [4, 100], [5, 0]);
    expect(read(recording, { period: { fromMs: 1_000, toMs: 3_000 } })).toMatchObject({
      samples: 3,
      artefactsAtMs: [],
      spanMs: 2_000,
      meanBpm: 65,
      window: { fromMs: 1_000 },
    });
    expect(read(recording, { period: { fromMs: 1_001, toMs: 2_999 } }).samples).toBe(1);
    expect(read(recording, { period: { fromMs: 9_000, toMs: 1_000 } })).toMatchObject({
      samples: 0,
      reason: 'no-value',
    });
  });
});

describe('the heaviest hour', () => {
  it('is the window with the highest mean, the earliest of equal ones', () => {
    const result = readRaw(
      steady([
        [60, 1_800],
        [95, 3_600],
        [60, 1_800],
        [95, 3_600],
        [60, 10],
      ]),
    );
    expect(result.window).toEqual({
      kind: 'heaviest-hour',
      fromMs: 1_800_000,
      sumBpmMs: 95 * 3_600_000,
      validMs: 3_600_000,
      spanMs: 3_600_000,
    });
    expect(result.reason).toBeNull();
  });

  it('may end on a value where none begins it', () => {
    const raw = steady([
      [60, 3_600],
      [90, 5],
    ]);
    const timesMs = raw.timesMs.map((time) => (time > 3_600_000 ? time + 500 : time));
    const { window } = readRaw({ timesMs, bpm: raw.bpm });
    expect(window).toMatchObject({ fromMs: 5_500, sumBpmMs: 60 * 3_594_500 + 90 * 5_500, validMs: 3_600_000 });
  });

  it('needs 2 700 valid seconds, and leaves the rest of the recording alone', () => {
    const run = (seconds: number, from: number): [number, number][] =>
      Array.from({ length: seconds + 1 }, (_, second) => [from + second, 80]);
    expect(read(recorded(...run(2_700, 0), [3_600, 80])).window).toMatchObject({ fromMs: 0, validMs: 2_700_000 });
    expect(read(recorded(...run(2_699, 0), [3_600, 80]))).toMatchObject({ window: null, reason: 'no-full-hour' });
    // 2 699 valid seconds twice, but never 2 700 within one hour.
    const twice = recorded(...run(2_699, 0), ...run(2_699, 7_200));
    expect(read(twice)).toMatchObject({ window: null, reason: 'no-full-hour', validMs: 5_398_000 });
  });

  it('has the length and the valid time that the frame says', () => {
    const raw = steady([
      [80, 100],
      [90, 60],
      [80, 100],
    ]);
    const short = { windowS: 60, validS: 30, shortValidS: 20, shortValidPercent: 50 };
    const { window } = readingOf(recordingOf(raw, 'utc').recording, undecided, short);
    expect(window).toMatchObject({ kind: 'heaviest-hour', fromMs: 100_000, spanMs: 60_000, sumBpmMs: 90 * 60_000 });
    expect(windowRuleOf(companyFrame)).toEqual(
      companyFrame.criteria.find(({ id }) => id === 'cardiac-cost')?.parameters,
    );
    expect(windowRuleOf({ ...currentFrame, criteria: [] })).toEqual(rule);
  });
});

describe('a recording shorter than an hour', () => {
  it('has its overall mean, judged from 15 valid minutes and 75 % of its span', () => {
    expect(readRaw(steady([[90, 900]]))).toMatchObject({
      window: { kind: 'shorter-than-one-hour', sumBpmMs: 90 * 900_000, validMs: 900_000, spanMs: 900_000 },
      reason: null,
    });
    expect(readRaw(steady([[90, 899]]))).toMatchObject({ window: { validMs: 899_000 }, reason: 'too-short' });
    const { timesMs, bpm } = steady([[90, 900]]);
    const later = (seconds: number) => readRaw({ timesMs: [...timesMs, 1_000 * seconds], bpm: [...bpm, 90] });
    expect(later(1_200)).toMatchObject({ window: { validMs: 900_000, spanMs: 1_200_000 }, reason: null });
    expect(later(1_201)).toMatchObject({ window: { validMs: 900_000, spanMs: 1_201_000 }, reason: 'too-many-gaps' });
  });

  it('is too short before it has too many gaps', () => {
    const cut = (seconds: number) => read(recorded([0, 90], [10, 90], [seconds, 90])).reason;
    expect([cut(899), cut(900)]).toEqual(['too-short', 'too-many-gaps']);
  });

  it('ends at one hour: then 2 700 valid seconds are asked', () => {
    expect(readRaw(steady([[90, 3_599]])).window?.kind).toBe('shorter-than-one-hour');
    expect(readRaw(steady([[90, 3_600]])).window?.kind).toBe('heaviest-hour');
  });
});

describe('costs', () => {
  const { window } = readRaw(steady([[92, 3_600]]));

  it('are those of the test values: 27 bpm, 24.5 % of the reserve', () => {
    const costs = costsOf(window, 65, 45, currentFrame);
    expect(costs.absoluteCostBpm).toBe(27);
    expect(costs.relativeCost['220-age']).toBeCloseTo(0.2455, 4);
    expect(costs.relativeCost['206-0.6age']).toBeCloseTo(27 / (179 - 65), 12);
    expect(costs.relativeCost['208-0.7age']).toBeCloseTo(27 / (176.5 - 65), 12);
    expect([25, 45, 60].map((age) => costsOf(window, 65, age, currentFrame).peakLimitBpm)).toEqual([
      165.75, 148.75, 136,
    ]);
  });

  it('are null where something is missing, or rest leaves no reserve', () => {
    const none = { '220-age': null, '206-0.6age': null, '208-0.7age': null };
    expect(costsOf(null, 65, 45, currentFrame)).toMatchObject({ absoluteCostBpm: null, relativeCost: none });
    expect(costsOf(window, undefined, 45, currentFrame)).toMatchObject({ absoluteCostBpm: null, relativeCost: none });
    expect(costsOf(window, 65, undefined, currentFrame)).toEqual({
      absoluteCostBpm: 27,
      relativeCost: none,
      peakLimitBpm: null,
    });
    expect(costsOf(window, 121, 99, currentFrame).relativeCost).toEqual({
      ...none,
      '206-0.6age': expect.any(Number),
      '208-0.7age': expect.any(Number),
    });
  });
});
