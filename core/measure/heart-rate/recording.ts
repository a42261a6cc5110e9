import type { RestDefinition } from '../../visit/visit.ts';

/** Most values of one recording: eleven days at one a second. */
export const mostSamples = 1_000_000;

/**
 * What the times of a recording mean: moments in UTC, a clock on the wall of an unknown zone (then a time is read as if it
 * were UTC and shown so), or nothing but the time since its start.
 */
export const clocks = ['utc', 'wall', 'none'] as const;
export type Clock = (typeof clocks)[number];

export const recordingKinds = ['fit', 'tcx', 'gpx', 'csv'] as const;
export type RecordingKind = (typeof recordingKinds)[number];

/** Values as a file gives them, in its order: nothing sorted, nothing dropped. Both lists are equally long. */
export interface RawSamples {
  /** Milliseconds since 1970 by the recording's clock; since its start where it has none. */
  readonly timesMs: readonly number[];
  /** At most two decimals; see `hundredths.ts`. */
  readonly bpm: readonly number[];
}

/** The values of one person over time: sorted, each time once. Positions are never part of it. */
export interface Recording {
  readonly clock: Clock;
  /** The first value's time, milliseconds since 1970 by its clock; 0 without one. */
  readonly startMs: number;
  /** Whole milliseconds after `startMs`, strictly rising. */
  readonly atMs: readonly number[];
  /** As recorded, artefacts included, with at most two decimals (`hundredths.ts`). Equally long. */
  readonly bpm: readonly number[];
}

/** Where a recording came from, and what had to be said of the file. */
export interface RecordingFacts {
  readonly kind: RecordingKind;
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Values that came from the strap's own memory and not from the watch's records (FIT). */
  readonly fromStrapMemory: number;
  /** Values of a time that stood there more than once: the last one counts. */
  readonly sameTime: number;
  /** Values whose time could not be read. */
  readonly withoutTime: number;
  /** The file ends or breaks in the middle: read up to there. */
  readonly truncated: boolean;
}

/** A stretch of a recording, milliseconds after its start, both ends in it. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What somebody decided about one suspect value, by its time. */
export interface SuspectDecision {
  readonly atMs: number;
  readonly keep: boolean;
  readonly reason?: string;
}

/** How a recording is read: kept with the result, so that it can be made again. */
export interface ReadingParameters {
  /** The working period; absent = the whole recording. */
  readonly period?: Stretch | undefined;
  /** What happens to suspects that nobody decided one by one. */
  readonly suspects: 'undecided' | 'keep' | 'drop';
  readonly decisions: readonly SuspectDecision[];
}

/** A resting heart rate and which definition of it was used: the choice moves the cost by 5 to 15 bpm. */
export interface Rest {
  /** A whole number. */
  readonly bpm: number;
  readonly definition: RestDefinition;
  /** The part of the recording that it was taken from. */
  readonly from?: Stretch;
}

/** A value more than 40 bpm above the median of what was around it. */
export interface Suspect {
  readonly atMs: number;
  readonly bpm: number;
  readonly medianBpm: number;
  readonly decision: 'keep' | 'drop' | 'undecided';
}

/** Why there is nothing to judge the cardiac cost by. */
export const notJudgedReasons = ['no-value', 'too-short', 'too-many-gaps', 'no-full-hour'] as const;
export type NotJudgedReason = (typeof notJudgedReasons)[number];

/** The heaviest hour, or all of a recording that is shorter than an hour. */
export interface JudgedWindow {
  readonly kind: 'heaviest-hour' | 'shorter-than-one-hour';
  readonly fromMs: number;
  /** Sum of heart rate x time over the valid time [bpm ms], at most two decimals, so that the mean is exact. */
  readonly sumBpmMs: number;
  readonly validMs: number;
  readonly spanMs: number;
}

/** What a recording says, by the rules of green-frame.md, section 4. Means are unrounded. */
export interface RecordingResult {
  /** Values in the period with a time of their own, artefacts included. */
  readonly samples: number;
  /** Times of the values under 30 or over 230 bpm, which were dropped. */
  readonly artefactsAtMs: readonly number[];
  readonly suspects: readonly Suspect[];
  /** From the first to the last remaining value. */
  readonly spanMs: number;
  readonly validMs: number;
  /** Steps of more than 10 s, left out whole. */
  readonly gaps: readonly Stretch[];
  readonly gapMs: number;
  /** Time-weighted; null without valid time. */
  readonly meanBpm: number | null;
  /** Of the remaining values as they stand, whatever time they held: wrong on uneven sampling, for comparison only. */
  readonly plainMeanBpm: number | null;
  readonly window: JudgedWindow | null;
  /** Why there is no window, or why the one there is cannot be judged. */
  readonly reason: NotJudgedReason | null;
  /** Highest valid value, however short; suspects that were kept count, undecided ones do not. */
  readonly peakBpm: number | null;
  /** Highest of the suspects that nobody decided yet. */
  readonly undecidedSuspectBpm: number | null;
}
