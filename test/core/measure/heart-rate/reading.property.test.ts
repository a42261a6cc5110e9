import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentFrame } from '../../../../core/frame/frames.ts';
import { heaviestWindow } from '../../../../core/measure/heart-rate/heaviest-window.ts';
import { readingOf, windowRuleOf } from '../../../../core/measure/heart-rate/reading.ts';
import type { Recording, Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';
import { sumsOver, timelineOf } from '../../../../core/measure/heart-rate/timeline.ts';
import { type Values, validValues } from '../../../../core/measure/heart-rate/values.ts';
import { finding } from '../../../../core/person/finding.ts';
import { personRecordOf } from '../../../../core/person/record-of.ts';
import { fcOptions } from '../../../support/runs.ts';
import { parametersArbitrary, rawArbitrary, steady } from './samples.ts';

const rule = windowRuleOf(currentFrame);
/** A frame's rule for recordings of some minutes, so that small samples have a heaviest window. */
const small = { windowS: 60, validS: 20, shortValidS: 10, shortValidPercent: 75 };
const keep = { suspects: 'keep', decisions: [] } as const;

/** Every hold cut by the stretch, one by one. */
function naiveSums({ atMs, bpm }: Values, { fromMs, toMs }: Stretch) {
  let sumHundredthsMs = 0;
  let validMs = 0;
  for (let place = 0; place + 1 < atMs.length; place += 1) {
    const [begin = 0, end = 0] = [atMs[place], atMs[place + 1]];
    if (end - begin > 10_000) continue;
    const held = Math.max(0, Math.min(end, toMs) - Math.max(begin, fromMs));
    sumHundredthsMs += held * Math.round(100 * (bpm[place] ?? 0));
    validMs += held;
  }
  return { sumHundredthsMs, validMs };
}

function naiveHeaviest(values: Values, windowMs: number, leastValidMs: number) {
  const [first = 0, last = -1] = [values.atMs[0], values.atMs.at(-1)];
  const candidates = values.atMs
    .flatMap((at) => [at, at - windowMs])
    .filter((from) => from >= first && from + windowMs <= last)
    .sort((a, b) => a - b)
    .map((fromMs) => ({ fromMs, ...naiveSums(values, { fromMs, toMs: fromMs + windowMs }) }))
    .filter(({ validMs }) => validMs > 0 && validMs >= leastValidMs);
  const isMore = (a: (typeof candidates)[number], b: (typeof candidates)[number]) =>
    BigInt(a.sumHundredthsMs) * BigInt(b.validMs) > BigInt(b.sumHundredthsMs) * BigInt(a.validMs);
  return candidates.reduce<(typeof candidates)[number] | null>(
    (best, one) => (best === null || isMore(one, best) ? one : best),
    null,
  );
}

const recordings = rawArbitrary.map((raw) => recordingOf(raw, 'none').recording);

describe('the heaviest window', () => {
  it('is the one that looking at every candidate finds', () => {
    fc.assert(
      fc.property(
        recordings,
        fc.constantFrom(5_000, 20_000, 60_000, 200_000),
        fc.nat(20_000),
        (recording, windowMs, least) => {
          const values = validValues(recording);
          expect(heaviestWindow(timelineOf(values), windowMs, least)).toEqual(naiveHeaviest(values, windowMs, least));
        },
      ),
      fcOptions(1_000, 50_000),
    );
  });

  it('has no better one that begins anywhere else, where valid time is no matter', () => {
    fc.assert(
      fc.property(recordings, fc.nat(600_000), (recording, fromMs) => {
        const timeline = timelineOf(validValues(recording));
        const best = heaviestWindow(timeline, 30_000, 0);
        const other = sumsOver(timeline, { fromMs, toMs: fromMs + 30_000 });
        if (fromMs + 30_000 > (timeline.atMs.at(-1) ?? 0) || fromMs < (timeline.atMs[0] ?? 0) || other.validMs === 0)
          return;
        expect(best).not.toBeNull();
        if (best !== null)
          expect(other.sumHundredthsMs * best.validMs).toBeLessThanOrEqual(best.sumHundredthsMs * other.validMs);
      }),
      fcOptions(500, 20_000),
    );
  });
});

describe('a reading', () => {
  it('has sums over any stretch as adding up every hold gives', () => {
    fc.assert(
      fc.property(recordings, fc.nat(300_000), fc.nat(300_000), (recording, fromMs, lengthMs) => {
        const values = validValues(recording);
        const stretch = { fromMs, toMs: fromMs + lengthMs };
        expect(sumsOver(timelineOf(values), stretch)).toEqual(naiveSums(values, stretch));
      }),
      fcOptions(500, 20_000),
    );
  });

  it('is what it would be had the artefacts never been there', () => {
    fc.assert(
      fc.property(recordings, parametersArbitrary, (recording, parameters) => {
        const clean: Recording = { ...recording, ...validValues(recording) };
        const { samples, artefactsAtMs, ...rest } = readingOf(recording, parameters, small);
        const { samples: fewer, artefactsAtMs: none, ...same } = readingOf(clean, parameters, small);
        expect(rest).toEqual(same);
        expect(none).toEqual([]);
        expect(samples - artefactsAtMs.length).toBe(fewer);
      }),
      fcOptions(300, 10_000),
    );
  });

  it('adds up: valid time and gaps are the span, and the window lies in it', () => {
    fc.assert(
      fc.property(recordings, parametersArbitrary, (recording, parameters) => {
        const { spanMs, validMs, gapMs, gaps, meanBpm, window, reason } = readingOf(recording, parameters, small);
        expect(gaps.reduce((sum, gap) => sum + gap.toMs - gap.fromMs, 0)).toBe(gapMs);
        expect(validMs + gapMs).toBe(spanMs);
        expect(meanBpm === null).toBe(validMs === 0);
        if (meanBpm !== null) expect(meanBpm).toBeGreaterThanOrEqual(30);
        if (window !== null) expect(window.validMs).toBeLessThanOrEqual(Math.min(window.spanMs, validMs));
        if (window === null) expect(reason).not.toBeNull();
        if (window?.kind === 'heaviest-hour') expect(reason).toBeNull();
      }),
      fcOptions(300, 10_000),
    );
  });

  it('never counts the time of a gap that is put in', () => {
    fc.assert(
      fc.property(recordings, fc.nat(60), fc.integer({ min: 10_001, max: 100_000 }), (recording, cut, pauseMs) => {
        const atMs = recording.atMs.map((at, place) => (place < cut ? at : at + pauseMs));
        const before = readingOf(recording, keep, small);
        const after = readingOf({ ...recording, atMs }, keep, small);
        expect(after.validMs).toBeLessThanOrEqual(before.validMs);
        expect(before.validMs - after.validMs).toBeLessThanOrEqual(10_000);
        expect(after.peakBpm).toBe(before.peakBpm);
      }),
      fcOptions(300, 10_000),
    );
  });

  it('has no better outcome while suspects are undecided than after any decision', () => {
    const facts = {
      kind: 'csv',
      sha256: '0'.repeat(64),
      fromStrapMemory: 0,
      sameTime: 0,
      withoutTime: 0,
      truncated: false,
    } as const;
    const spikes = fc.array(fc.tuple(fc.nat(1_199), fc.integer({ min: 100, max: 230 })), {
      minLength: 1,
      maxLength: 20,
    });
    const whose = { visitId: 'visit-1', label: 'A' };
    fc.assert(
      fc.property(
        spikes,
        fc.integer({ min: 60, max: 110 }),
        fc.integer({ min: 14, max: 99 }),
        fc.func(fc.boolean()),
        (list, level, ageYears, choose) => {
          const raw = steady([[level, 1_200]]);
          const bpm = [...raw.bpm];
          for (const [second, value] of list) bpm[second] = value;
          const { recording } = recordingOf({ ...raw, bpm }, 'utc');
          const open = {
            suspects: 'undecided',
            decisions: [],
            tasks: [],
            ageYears,
            rest: { bpm: 60, definition: 'entered' },
          } as const;
          const { suspects } = readingOf(recording, open, rule);
          const decisions = suspects.map(({ atMs }) => ({ atMs, keep: choose(atMs) }));
          const outcomes = (parameters: Parameters<typeof personRecordOf>[3]) =>
            finding(personRecordOf(whose, recording, facts, parameters, currentFrame), currentFrame).outcomes;
          const [before, after] = [outcomes(open), outcomes({ ...open, decisions })];
          if (before['peak-heart-rate'] === 'met') expect(after['peak-heart-rate']).toBe('met');
          if (before['peak-heart-rate'] === 'not-met') expect(after['peak-heart-rate']).toBe('not-met');
          // In the means they count as if they were kept.
          expect(before['cardiac-cost']).toBe(outcomes({ ...open, suspects: 'keep' })['cardiac-cost']);
        },
      ),
      fcOptions(100, 2_000),
    );
  });
});
