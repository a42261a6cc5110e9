import { z } from 'zod';
import { languages } from '../../i18n/language.ts';
import { clocks, mostSamples, notJudgedReasons, recordingKinds } from '../../measure/heart-rate/recording.ts';
import { decimal, id, line, sha256, whole } from '../../visit/fields.ts';
import { outcomes, personLabel, restDefinitions } from '../../visit/visit.ts';
import { command, query } from '../call.ts';
import { count, nothing, servedFile, uploadId } from '../values.ts';
import { columnIndex, tablePreview } from './tables.ts';
import { personalRecord } from './visits.ts';

/*
 * Calls that carry a person's values to the ergonomist's screen, and nothing else does. The import matrix lets only
 * `renderer/features/heart-rate` ask them.
 */

/** Milliseconds after the recording's start. */
const at = z.int().min(0).max(31_536_000_000);
const stretch = z.strictObject({ fromMs: at, toMs: at });
/** A heart rate as it was recorded, with its decimals. */
const bpm = decimal(30, 230, 'bpm');
const restBpm = whole(30, 150, 'bpm');
const ageYears = whole(14, 99, 'y');

/** How a recording is read, and whose it is. */
const parameters = z.strictObject({
  ageYears: ageYears.optional(),
  rest: z.strictObject({ bpm: restBpm, definition: z.enum(restDefinitions), from: stretch.exactOptional() }).optional(),
  period: stretch.optional(),
  suspects: z.enum(['undecided', 'keep', 'drop']),
  decisions: z.array(z.strictObject({ atMs: at, keep: z.boolean(), reason: line.exactOptional() })).max(10_000),
  /** When each task was done, as bands on the trace; a task may have several. */
  tasks: z.array(z.strictObject({ task: id, fromMs: at, toMs: at })).max(500),
});
export type HeartRateParameters = z.infer<typeof parameters>;

/** A long list of whole numbers: checked in one pass, not one schema call per value. */
const numbers = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.length <= mostSamples && value.every(Number.isInteger),
);

/** A long list of heart rates, impossible ones included. */
const heartRates = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.length <= mostSamples && value.every(Number.isFinite),
);

const openRecording = z.strictObject({
  /** Names it while it is in the backend's memory. */
  recording: id,
  facts: z.strictObject({
    kind: z.enum(recordingKinds),
    sha256,
    fromStrapMemory: count,
    sameTime: count,
    withoutTime: count,
    truncated: z.boolean(),
  }),
  clock: z.enum(clocks),
  startMs: z.int(),
  atMs: numbers,
  bpm: heartRates,
  /** Those it was kept with; otherwise nothing but `undecided`. */
  parameters,
  /** First percentile of the valid time [bpm], a whole number: one of the definitions of rest. Null without a valid value. */
  firstPercentileBpm: whole(30, 230, 'bpm').nullable(),
});
export type OpenRecording = z.infer<typeof openRecording>;

const mean = z.number().nullable();

/** The result and which rule made it. */
const reading = z.strictObject({
  samples: count,
  artefactsAtMs: numbers,
  suspects: z.array(
    z.strictObject({ atMs: at, bpm, medianBpm: z.number(), decision: z.enum(['keep', 'drop', 'undecided']) }),
  ),
  spanMs: count,
  validMs: count,
  gaps: z.array(stretch),
  gapMs: count,
  meanBpm: mean,
  plainMeanBpm: mean,
  window: z
    .strictObject({
      kind: z.enum(['heaviest-hour', 'shorter-than-one-hour']),
      fromMs: at,
      sumBpmMs: z.number().min(0),
      validMs: count,
      spanMs: count,
    })
    .nullable(),
  reason: z.enum(notJudgedReasons).nullable(),
  peakBpm: bpm.nullable(),
  undecidedSuspectBpm: bpm.nullable(),
  /** Mean of the window less rest [bpm]. */
  absoluteCostBpm: mean,
  /** Share of the reserve by each estimate of the maximum; the frame uses the first. */
  relativeCost: z.strictObject({ '220-age': mean, '206-0.6age': mean, '208-0.7age': mean }),
  /** Peak limit at this age [bpm]. */
  peakLimitBpm: mean,
  outcomes: z.strictObject({ 'cardiac-cost': z.enum(outcomes), 'peak-heart-rate': z.enum(outcomes) }),
  /** Of each task that has a band: its valid time and time-weighted mean. */
  tasks: z.array(z.strictObject({ task: id, validMs: count, meanBpm: mean, absoluteCostBpm: mean })),
});
export type HeartRateReading = z.infer<typeof reading>;

/** Values that were read off an instrument and typed in. */
const entered = z.strictObject({
  ageYears: ageYears.optional(),
  rest: z.strictObject({ bpm: restBpm, definition: z.enum(restDefinitions) }).optional(),
  /** Mean of the heaviest hour, or of a shorter measurement, in tenths of a beat a minute. */
  meanTenthsBpm: whole(300, 2_300, 'bpm/10').optional(),
  validMinutes: whole(1, 1_440, 'min').optional(),
  /** Over more than an hour a mean hides the heaviest one: kept, and not judged. */
  spanMinutes: whole(1, 1_440, 'min').optional(),
  peakBpm: bpm.optional(),
});
export type EnteredHeartRate = z.infer<typeof entered>;

const kept = {
  visit: id,
  base: count,
  label: personLabel,
  /** The record that this one takes the place of. */ replaces: id.optional(),
};

export const heartRateCalls = {
  /**
   * Reads a recording: FIT, TCX, GPX or CSV, by its content. It stays in memory under its id until it is closed, and
   * nothing of it is on a disk before `heart-rate.keep`. A CSV whose columns nobody knows is answered with its preview,
   * and sent again with `columns`: until then nothing of it stays in memory.
   */
  'heart-rate.open': command({
    input: z.strictObject({
      ticket: id,
      upload: uploadId,
      fileName: z.string().max(300),
      columns: z
        .strictObject({
          headerRows: z.int().min(0).max(50),
          time: columnIndex,
          heartRate: columnIndex,
        })
        .optional(),
    }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('read'), ...openRecording.shape }),
      z.strictObject({ state: z.literal('columns'), preview: tablePreview }),
    ]),
    errors: ['not-found', 'file-refused', 'cancelled'],
  }),
  /** A kept recording again, with its parameters; `entered` where there is none. */
  'heart-rate.read': command({
    input: z.strictObject({ record: id }),
    output: z.discriminatedUnion('state', [
      z.strictObject({ state: z.literal('read'), label: personLabel, ...openRecording.shape }),
      z.strictObject({ state: z.literal('entered'), label: personLabel, values: entered }),
    ]),
    errors: ['not-found', 'document-refused'],
  }),
  /** What an open recording says with these parameters, judged by the frame of the visit. */
  'heart-rate.judge': query({
    input: z.strictObject({ visit: id, recording: id, parameters }),
    output: reading,
    errors: ['not-found', 'document-refused'],
  }),
  /** Into the personal database, and its finding into the visit: personal first, finding second. */
  'heart-rate.keep': command({
    input: z.strictObject({ ...kept, recording: id, parameters }),
    output: z.strictObject({ record: personalRecord, version: count }),
    errors: ['not-found', 'changed-elsewhere', 'locked', 'file-refused', 'document-refused'],
  }),
  /** The same for values that were typed in. */
  'heart-rate.enter': command({
    input: z.strictObject({ ...kept, values: entered }),
    output: z.strictObject({ record: personalRecord, version: count }),
    errors: ['not-found', 'changed-elsewhere', 'locked', 'file-refused', 'document-refused'],
  }),
  /** Takes a recording out of memory. */
  'heart-rate.close': command({ input: z.strictObject({ recording: id }), output: nothing, errors: [] }),
  /**
   * The physician's annex: a PDF of its own, encrypted with a password that is kept nowhere. In memory only, until it is
   * withdrawn, replaced, or its record is deleted.
   */
  'annex.make': command({
    input: z.strictObject({
      record: id,
      language: z.enum(languages),
      password: z.string().min(10).max(64),
      /** To whom; printed on it. */
      physician: line.optional(),
    }),
    output: servedFile,
    errors: ['not-found', 'document-refused'],
  }),
  'annex.withdraw': command({ input: nothing, output: nothing, errors: [] }),
};
