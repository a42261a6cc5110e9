import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { heaviestWindow } from '../../../../core/measure/heart-rate/heaviest-window.ts';
import { readingOf } from '../../../../core/measure/heart-rate/reading.ts';
import type { Recording, RecordingFacts } from '../../../../core/measure/heart-rate/recording.ts';
import { firstPercentile, lowestIn } from '../../../../core/measure/heart-rate/rest.ts';
import { taskReadings } from '../../../../core/measure/heart-rate/tasks.ts';
import { timelineOf } from '../../../../core/measure/heart-rate/timeline.ts';
import { bpmOf, hasTwoDecimals, hundredthsAbove } from '../../../../core/measure/hundredths.ts';
import { finding } from '../../../../core/person/finding.ts';
import { parsePerson } from '../../../../core/person/person.ts';
import { personRecordOf } from '../../../../core/person/record-of.ts';
import { fcOptions } from '../../../support/runs.ts';

/*
 * Heart rates with decimals, against the rules of green-frame.md, section 4, written down a second time: by looking at every
 * value and every candidate, in whole hundredths of a beat and `BigInt`, without any code of ours.
 */

/** A value of a recording: time [ms], heart rate in hundredths. */
type Value = readonly [atMs: number, hundredths: number];

const values: fc.Arbitrary<readonly Value[]> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: 1, max: 10_000 }) },
        { weight: 2, arbitrary: fc.constantFrom(1, 1_000, 10_000, 10_001, 30_000) },
      ),
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 9_000, max: 9_500 }) },
        { weight: 3, arbitrary: fc.integer({ min: 5_000, max: 16_000 }) },
        { weight: 2, arbitrary: fc.constantFrom(0, 2_999, 3_000, 23_000, 23_001, 9_200, 13_200, 13_201, 14_875) },
      ),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps) => {
    let at = 0;
    return steps.map(([step, hundredths], place): Value => {
      at += place === 0 ? 0 : step;
      return [at, hundredths];
    });
  });

const recordingOf = (list: readonly Value[]): Recording => ({
  clock: 'none',
  startMs: 0,
  atMs: list.map(([at]) => at),
  bpm: list.map(([, hundredths]) => hundredths / 100),
});

const facts: RecordingFacts = {
  kind: 'csv',
  sha256: '0'.repeat(64),
  fromStrapMemory: 0,
  sameTime: 0,
  withoutTime: 0,
  truncated: false,
};

const valid = (list: readonly Value[]) => list.filter(([, h]) => h >= 3_000 && h <= 23_000);

/** Twice the median of what is around, so that it is a whole number. */
function twiceMedian(list: readonly Value[], at: number): number {
  const around = list
    .filter(([other]) => Math.abs(other - at) <= 30_000)
    .map(([, h]) => h)
    .sort((a, b) => a - b);
  const middle = around.length >> 1;
  const upper = around[middle] as number;
  return around.length % 2 === 1 ? 2 * upper : upper + (around[middle - 1] as number);
}

const isSuspect = (list: readonly Value[], [at, h]: Value) => 2 * h > twiceMedian(list, at) + 8_000;

function sums(list: readonly Value[], fromMs: number, toMs: number): { readonly sum: bigint; readonly ms: bigint } {
  let [sum, ms] = [0n, 0n];
  for (const [place, [at, h]] of list.entries()) {
    const end = list[place + 1]?.[0] ?? at;
    if (end - at > 10_000) continue;
    const held = BigInt(Math.max(0, Math.min(end, toMs) - Math.max(at, fromMs)));
    sum += BigInt(h) * held;
    ms += held;
  }
  return { sum, ms };
}

function heaviest(list: readonly Value[], windowMs: number, leastMs: number) {
  const [first, last] = [list[0]?.[0] ?? 0, list.at(-1)?.[0] ?? -1];
  const begins = list.flatMap(([at]) => [at, at - windowMs]).sort((a, b) => a - b);
  let best: { readonly fromMs: number; readonly sum: bigint; readonly ms: bigint } | null = null;
  for (const fromMs of begins) {
    if (fromMs < first || fromMs + windowMs > last) continue;
    const one = { fromMs, ...sums(list, fromMs, fromMs + windowMs) };
    if (one.ms === 0n || one.ms < BigInt(leastMs)) continue;
    if (best === null || one.sum * best.ms > best.sum * one.ms) best = one;
  }
  return best;
}

/** Today's frame for recordings of some minutes: windows of one minute, a third of it valid. */
const rule = { windowS: 60, validS: 20, shortValidS: 10, shortValidPercent: 75 };
const frame: typeof currentFrame = {
  ...currentFrame,
  criteria: currentFrame.criteria.map((one) => (one.id === 'cardiac-cost' ? { ...one, parameters: rule } : one)),
};

describe('a recording with decimals', () => {
  const decided = fc.constantFrom('undecided' as const, 'keep' as const, 'drop' as const);

  it('says what the rules say, to the last hundredth', () => {
    fc.assert(
      fc.property(values, decided, (list, suspects) => {
        const reading = readingOf(recordingOf(list), { suspects, decisions: [] }, rule);
        const all = valid(list);
        const outliers = all.filter((one) => isSuspect(all, one));
        const left = suspects === 'drop' ? all.filter((one) => !outliers.includes(one)) : all;
        expect(reading.artefactsAtMs).toEqual(list.filter((one) => !all.includes(one)).map(([at]) => at));
        expect(reading.suspects).toEqual(
          outliers.map(([atMs, h]) => ({
            atMs,
            bpm: h / 100,
            medianBpm: twiceMedian(all, atMs) / 200,
            decision: suspects,
          })),
        );
        const span = (left.at(-1)?.[0] ?? 0) - (left[0]?.[0] ?? 0);
        const { sum, ms } = sums(left, 0, 1e12);
        expect([reading.spanMs, reading.validMs]).toEqual([span, Number(ms)]);
        // Both are far below 2^53, so this is the double nearest to the mean.
        expect(reading.meanBpm).toBe(ms === 0n ? null : Number(sum) / Number(100n * ms));
        const most = (some: readonly Value[]) => (some.length === 0 ? null : Math.max(...some.map(([, h]) => h)) / 100);
        const counted = suspects === 'undecided' ? left.filter((one) => !outliers.includes(one)) : left;
        expect(reading.peakBpm).toBe(most(counted));
        expect(reading.undecidedSuspectBpm).toBe(suspects === 'undecided' ? most(outliers) : null);
        const window = span >= 60_000 ? heaviest(left, 60_000, 20_000) : null;
        if (span >= 60_000) {
          const found = reading.window;
          expect(found === null ? null : [found.fromMs, found.sumBpmMs, found.validMs]).toEqual(
            window === null ? null : [window.fromMs, Number(window.sum) / 100, Number(window.ms)],
          );
        }
      }),
      fcOptions(1_000, 40_000),
    );
  });

  it('has the outcomes that comparing fractions gives, and a record that is valid', () => {
    fc.assert(
      fc.property(
        values,
        decided,
        fc.integer({ min: 30, max: 70 }),
        fc.constantFrom(20, 45, 46, 60, 99),
        (list, suspects, restBpm, ageYears) => {
          const rest = { bpm: restBpm, definition: 'entered' } as const;
          const parameters = { suspects, decisions: [], tasks: [], rest, ageYears };
          const recording = recordingOf(list);
          const record = personRecordOf({ visitId: 'v', label: 'A' }, recording, facts, parameters, frame);
          expect(parsePerson(JSON.parse(JSON.stringify(record)))).toMatchObject({ ok: true });
          const { outcomes } = finding(record, frame);
          const reading = readingOf(recording, parameters, rule);
          const all = valid(list);
          const left = suspects === 'drop' ? all.filter((one) => !isSuspect(all, one)) : all;
          if (reading.window !== null && reading.reason === null) {
            const { fromMs, spanMs } = reading.window;
            const { sum, ms } = sums(left, fromMs, fromMs + spanMs);
            const keeps = sum <= 100n * BigInt(30 + restBpm) * ms;
            expect(outcomes['cardiac-cost']).toBe(keeps ? 'met' : 'not-met');
          } else expect(outcomes['cardiac-cost']).toBe('not-assessed');
          // 0.85 x (220 - age) beats are 85 x (220 - age) hundredths.
          const breaks = ([, h]: Value) => h > 85 * (220 - ageYears);
          const open = suspects === 'undecided' ? all.filter((one) => isSuspect(all, one)) : [];
          const counted = left.filter((one) => !open.includes(one));
          const expected = counted.some(breaks) ? 'not-met' : open.some(breaks) ? 'not-assessed' : 'met';
          expect(outcomes['peak-heart-rate']).toBe(counted.length === 0 ? 'not-assessed' : expected);
        },
      ),
      fcOptions(1_000, 40_000),
    );
  });

  it('has rest in whole beats, never above what the rules say and less than one below', () => {
    fc.assert(
      fc.property(values, (list) => {
        const recording = recordingOf(list);
        const all = valid(list);
        const lowest = lowestIn(recording, { fromMs: 0, toMs: 1e12 }, 'night');
        if (all.length === 0) expect(lowest).toEqual({ ok: false, error: 'no-value' });
        else expect(lowest).toEqual({ ok: true, value: Math.floor(Math.min(...all.map(([, h]) => h)) / 100) });
        const { ms } = sums(all, 0, 1e12);
        const held = all.map(([at, h], place) => {
          const next = all[place + 1]?.[0] ?? at;
          return { h, ms: next - at > 10_000 ? 0 : next - at };
        });
        const percentile = held
          .map(({ h }) => h)
          .sort((a, b) => a - b)
          .find((h) => 100 * held.reduce((sum, one) => (one.h <= h ? sum + one.ms : sum), 0) >= Number(ms));
        expect(firstPercentile(recording)).toBe(ms === 0n ? null : Math.floor((percentile as number) / 100));
      }),
      fcOptions(500, 20_000),
    );
  });

  it('has means of tasks without a rounding', () => {
    fc.assert(
      fc.property(values, fc.nat(300_000), fc.nat(100_000), (list, fromMs, lengthMs) => {
        const band = { task: 't', fromMs, toMs: fromMs + lengthMs };
        const [task] = taskReadings(recordingOf(list), { suspects: 'keep', decisions: [] }, [band]);
        const { sum, ms } = sums(valid(list), fromMs, band.toMs);
        expect(task).toEqual({
          task: 't',
          validMs: Number(ms),
          meanBpm: ms === 0n ? null : Number(sum) / Number(100n * ms),
        });
      }),
      fcOptions(500, 20_000),
    );
  });
});

it('a hundredth of a beat for a millisecond above the limit breaks it', () => {
  const rest = { bpm: 62, definition: 'entered' } as const;
  const parameters = { suspects: 'keep', decisions: [], tasks: [], rest } as const;
  const outcome = (hundredths: number) => {
    const list = Array.from({ length: 1_201 }, (_, second): Value => [1_000 * second, 9_200]);
    list.splice(1, 0, [1, hundredths], [2, 9_200]);
    const record = personRecordOf({ visitId: 'v', label: 'A' }, recordingOf(list), facts, parameters, currentFrame);
    return finding(record, currentFrame).outcomes['cardiac-cost'];
  };
  expect([9_199, 9_200, 9_201].map(outcome)).toEqual(['met', 'met', 'not-met']);
});

describe('two hours whose means are as near to each other as can be', () => {
  /** An hour at 92.45 with one millisecond at 92.44, and a gap of this length in it. */
  const hour = (fromMs: number, gapMs: number): Value[] => {
    const list: Value[] = [];
    for (let at = 0; at <= 1_800_000; at += 10_000) list.push([fromMs + at, 9_245]);
    for (let at = 1_800_000 + gapMs; at < 3_600_000; at += 10_000) list.push([fromMs + at, 9_245]);
    list.splice(50, 0, [fromMs + 495_000, 9_244], [fromMs + 495_001, 9_245]);
    list.push([fromMs + 3_600_000, 9_245]);
    return list;
  };

  it.each([
    [10_002, 10_001, 9_000_000],
    [10_001, 10_002, 0],
  ])('with gaps of %i and %i ms are told apart', (first, second, fromMs) => {
    // The more valid time, the less one millisecond weighs: the sums times the durations differ by 1, above 2^53.
    const [less, more] = [3_600_000 - 10_002, 3_600_000 - 10_001];
    expect((more * 9_245 - 1) * less).toBe((less * 9_245 - 1) * more);
    const { atMs, bpm } = recordingOf([...hour(0, first), ...hour(9_000_000, second)]);
    expect(heaviestWindow(timelineOf({ atMs, bpm }), 3_600_000, less)).toMatchObject({ fromMs, validMs: more });
  });
});

describe('hundredths', () => {
  it('come back from every heart rate, and are rounded up from all others', () => {
    for (let hundredths = -1_000; hundredths <= 30_000; hundredths += 1) {
      const bpm = Number(`${hundredths}e-2`);
      expect(bpmOf(hundredths)).toBe(bpm);
      expect(hasTwoDecimals(bpm)).toBe(true);
      expect(hundredthsAbove(bpm)).toBe(hundredths);
      expect(hundredthsAbove(bpm + 1e-9)).toBe(hundredths + 1);
      expect(hasTwoDecimals(bpm + 1e-9)).toBe(false);
    }
  });
});
