import type { HeartRateReading } from '../../core/contract/calls/heart-rate.ts';
import type { Frame } from '../../core/frame/frame.ts';
import type { NotJudgedReason, Recording, RecordingFacts, Stretch } from '../../core/measure/heart-rate/recording.ts';
import { isoTime } from './heart-rate-time.ts';

/** What the command shows, as JSON or as a table. */
export interface Shown {
  readonly file: string;
  readonly recording: Recording;
  readonly facts: RecordingFacts;
  readonly period: Stretch | undefined;
  readonly reading: HeartRateReading;
  readonly restBpm: number;
  readonly ageYears: number | undefined;
  readonly frame: Frame;
}

export type PeakReason = 'no-value' | 'no-age' | 'undecided-suspects';

/** Why the peak heart rate is not assessed; null where it is. */
export function peakReason({ reading, ageYears }: Pick<Shown, 'reading' | 'ageYears'>): PeakReason | null {
  if (reading.outcomes['peak-heart-rate'] !== 'not-assessed') return null;
  if (ageYears === undefined) return 'no-age';
  return reading.undecidedSuspectBpm === null ? 'no-value' : 'undecided-suspects';
}

/** Why the cardiac cost is not assessed; null where it is. */
export function costReason({ reading }: Pick<Shown, 'reading'>): NotJudgedReason | null {
  return reading.outcomes['cardiac-cost'] === 'not-assessed' ? reading.reason : null;
}

/** Named one by one: what a program reads is a promise. Heart rates in beats per minute, unrounded. */
export function heartRateJson(shown: Shown) {
  const { file, recording, facts, period, reading, restBpm, ageYears, frame } = shown;
  const { window } = reading;
  const seconds = (ms: number) => ms / 1_000;
  const when = (atMs: number) => ({ time: isoTime(recording, atMs), seconds: seconds(atMs) });
  const outcome = reading.outcomes;
  return {
    format: 'groenkader-heart-rate',
    formatVersion: 1,
    file,
    recording: {
      kind: facts.kind,
      sha256: facts.sha256,
      clock: recording.clock,
      start: isoTime(recording, 0),
      fromStrapMemory: facts.fromStrapMemory,
      sameTime: facts.sameTime,
      withoutTime: facts.withoutTime,
      truncated: facts.truncated,
    },
    period: period === undefined ? null : { from: when(period.fromMs), to: when(period.toMs) },
    samples: reading.samples,
    validSeconds: seconds(reading.validMs),
    gapSeconds: seconds(reading.gapMs),
    artefacts: reading.artefactsAtMs.length,
    suspects: reading.suspects.map(({ atMs, bpm, medianBpm, decision }) => ({
      ...when(atMs),
      bpm,
      medianBpm,
      decision,
    })),
    timeWeightedMean: reading.meanBpm,
    plainMean: reading.plainMeanBpm,
    heaviestHour:
      window?.kind === 'heaviest-hour'
        ? {
            start: isoTime(recording, window.fromMs),
            startSeconds: seconds(window.fromMs),
            validSeconds: seconds(window.validMs),
            mean: window.sumBpmMs / window.validMs,
          }
        : null,
    shorterThanOneHour: window?.kind === 'shorter-than-one-hour',
    peak: reading.peakBpm,
    undecidedSuspectPeak: reading.undecidedSuspectBpm,
    peakLimit: reading.peakLimitBpm,
    rest: { bpm: restBpm, definition: 'entered' },
    age: ageYears ?? null,
    absoluteCost: reading.absoluteCostBpm,
    relativeCost: reading.relativeCost,
    /** Why all of them are null. */
    relativeCostReason: ageYears === undefined ? 'no-age' : window === null ? 'no-mean' : null,
    frame: { id: frame.id, version: frame.version },
    outcomes: {
      'cardiac-cost': { outcome: outcome['cardiac-cost'], reason: costReason(shown) },
      'peak-heart-rate': { outcome: outcome['peak-heart-rate'], reason: peakReason(shown) },
    },
  };
}
