import { z } from 'zod';
import { clocks, recordingKinds } from '../measure/heart-rate/recording.ts';
import { hundredthsAbove } from '../measure/hundredths.ts';
import type { DeepReadonly, Result } from '../result.ts';
import { err, ok } from '../result.ts';
import { decimal, id, line, sha256, whole } from '../visit/fields.ts';
import { type Problem, problem, problemsOf } from '../visit/problem.ts';
import { type Format, upgrade } from '../visit/upgrade.ts';
import { personLabel, restDefinitions } from '../visit/visit.ts';

export const personFormat = 'groenkader-person';
export const personFormatVersion = 1;

/** Milliseconds after the recording's first value; no recording is longer than a year. */
const at = whole(0, 31_536_000_000, 'ms');
const stretch = z.strictObject({ fromMs: at, toMs: at });
const samples = whole(0, 1_000_000);

/**
 * The measuring values of one person. They never leave this format but as a finding (`finding.ts`), and in the
 * physician's annex. Heart rates in beats per minute; sums of heart rate x time so that the mean is exact.
 */
export const personSchema = z.strictObject({
  format: z.literal(personFormat),
  formatVersion: z.literal(personFormatVersion),
  /** The visit it belongs to. */
  visitId: id,
  label: personLabel,
  ageYears: whole(14, 99, 'y').optional(),
  rest: z
    .strictObject({
      bpm: whole(30, 150, 'bpm'),
      definition: z.enum(restDefinitions),
      /** The part of the recording that it was taken from. */
      from: stretch.exactOptional(),
    })
    .optional(),
  /** The heaviest hour, or the whole recording where it is shorter than an hour. */
  heaviestHour: z
    .strictObject({
      /** Sum of heart rate x time over the valid time [bpm ms], rounded up; for an entered mean: mean x validMs. */
      sumBpmMs: whole(0, 230 * 86_400_000, 'bpm·ms'),
      validMs: whole(1, 86_400_000, 'ms'),
      /** From the first to the last value of the window: 3 600 000 ms, or the recording where it is shorter. */
      spanMs: whole(1, 86_400_000, 'ms'),
    })
    .optional(),
  /** Highest valid value, however short; suspects that were kept count, undecided ones do not. */
  peakBpm: decimal(30, 230, 'bpm').optional(),
  /** Highest value among suspects that nobody decided yet. */
  undecidedSuspectBpm: decimal(30, 230, 'bpm').optional(),
  /** What the values were made from, so that they can be made again; `record-of.ts` writes it and reads it back. */
  recording: z
    .strictObject({
      sha256,
      kind: z.enum(recordingKinds).optional(),
      clock: z.enum(clocks).optional(),
      /** The first value's time: milliseconds since 1970 by the recording's clock, 0 without one. */
      startMs: whole(-8_640_000_000_000_000, 8_640_000_000_000_000, 'ms').optional(),
      /** What had to be said of the file; see `RecordingFacts`. */
      fromStrapMemory: samples.optional(),
      sameTime: samples.optional(),
      withoutTime: samples.optional(),
      truncated: z.boolean().optional(),
      /** The working period, where it is not the whole recording. */
      fromMs: at.optional(),
      toMs: at.optional(),
      suspects: z.enum(['keep', 'drop', 'undecided']).optional(),
      decisions: z
        .array(z.strictObject({ atMs: at, keep: z.boolean(), reason: line.exactOptional() }))
        .max(10_000)
        .optional(),
      /** When each task of the visit was done. */
      tasks: z
        .array(z.strictObject({ task: id, fromMs: at, toMs: at }))
        .max(500)
        .optional(),
    })
    .optional(),
});

export type PersonRecord = DeepReadonly<z.infer<typeof personSchema>>;

const format: Format = { name: personFormat, version: personFormatVersion, steps: [] };

/**
 * Checks a raw `.person.json` document.
 *
 * @returns the record, or every problem; a problem here names the field and what is allowed, never the value found.
 */
export function parsePerson(raw: unknown): Result<PersonRecord, readonly Problem[]> {
  const upgraded = upgrade(raw, format);
  if (!upgraded.ok) return err([withoutValue(upgraded.error)]);
  const parsed = personSchema.safeParse(upgraded.value);
  if (!parsed.success) return err(problemsOf(parsed.error, upgraded.value).map(withoutValue));
  const problems = crossChecks(parsed.data);
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

function crossChecks(record: PersonRecord): Problem[] {
  const problems: Problem[] = [];
  const hour = record.heaviestHour;
  if (hour !== undefined && hour.validMs > hour.spanMs) {
    problems.push(problem('valid-over-span', 'heaviestHour.validMs', undefined, { other: 'heaviestHour.spanMs' }));
  }
  if (hour !== undefined && (hour.sumBpmMs < 30 * hour.validMs || hour.sumBpmMs > 230 * hour.validMs)) {
    problems.push(problem('mean-out-of-range', 'heaviestHour.sumBpmMs', undefined, { allowed: '30 – 230 bpm' }));
  }
  // Suspects that nobody decided are in the mean, but not in the peak.
  const highest = hundredthsAbove(Math.max(record.peakBpm ?? 0, record.undecidedSuspectBpm ?? 0));
  // The sum was rounded up to a whole number.
  if (hour !== undefined && record.peakBpm !== undefined && highest * hour.validMs <= 100 * (hour.sumBpmMs - 1)) {
    problems.push(problem('peak-below-mean', 'peakBpm', undefined, { other: 'heaviestHour' }));
  }
  return problems;
}

/** Never the value; and of a key that somebody made up only its place, unless it looks like a field's name. */
function withoutValue({ value: _, ...rest }: Problem): Problem {
  if (rest.code !== 'unknown-field' || /(?:^|\.)[a-z][A-Za-z0-9]{0,31}$/.test(rest.field)) return rest;
  return { ...rest, field: rest.field.replace(/\.?[^.]*$/, '') };
}
