import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';

/** How a suspect value is drawn: open while nobody decided. */
export interface SuspectMark {
  readonly atMs: number;
  readonly bpm: number;
  readonly decision: 'keep' | 'drop' | 'undecided';
}

/** A part of a task, above the line. */
export interface BandMark extends Stretch {
  readonly title: string;
  readonly lane: number;
  /** Which pattern, by the task's place in the visit. */
  readonly pattern: number;
}

/** What is drawn around the line of the recording. Words come with it: a canvas knows no catalogue. */
export interface TraceMarks {
  /** Of the heart rates at the axis. */
  readonly unit: string;
  /** The working period; what is outside steps back. */
  readonly period: Stretch | null;
  /** The heaviest hour, or what was judged in its place. */
  readonly window: (Stretch & { readonly title: string }) | null;
  readonly bands: readonly BandMark[];
  readonly lanes: number;
  readonly limits: readonly { readonly bpm: number; readonly title: string }[];
  readonly artefactsAtMs: readonly number[];
  readonly suspects: readonly SuspectMark[];
}

export const noMarks: TraceMarks = {
  unit: '',
  period: null,
  window: null,
  bands: [],
  lanes: 0,
  limits: [],
  artefactsAtMs: [],
  suspects: [],
};

/** Height of the line above everything on which the unit stands [px]. */
export const unitHeight = 18;

/** Height of one lane of task bands [px]. */
export const laneHeight = 24;

/** Heart rates between which the axis runs: all that is valid and every limit, in whole tens with some air. */
export function bpmAxis(
  bpm: readonly number[],
  limits: readonly number[],
): { readonly min: number; readonly max: number } {
  let least = 230;
  let most = 30;
  for (const value of bpm) {
    if (value < 30 || value > 230) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (most < least) return { min: 40, max: 200 };
  for (const limit of limits) {
    least = Math.min(least, limit);
    most = Math.max(most, limit);
  }
  return { min: Math.floor((least - 3) / 10) * 10, max: Math.ceil((most + 8) / 10) * 10 };
}
