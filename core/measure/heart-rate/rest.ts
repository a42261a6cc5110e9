import { err, ok, type Result } from '../../result.ts';
import type { Recording, Stretch } from './recording.ts';
import { timelineOf } from './timeline.ts';
import { validBpm, validValues, valuesWhere } from './values.ts';

/** How long somebody must have been seated before a lowest value is one of rest. Source: green-frame, section 4. */
export const seatedMs = 600_000;

/**
 * The lowest valid value [bpm] in a marked part of a recording: ten minutes seated before the shift, or a night. In whole
 * beats, as a resting heart rate is kept: rounded down, for a lower rest never lowers a cost.
 *
 * @returns `too-short` where less than ten minutes of a seated part are in the recording, `no-value` where none is valid
 */
export function lowestIn(
  recording: Recording,
  { fromMs, toMs }: Stretch,
  definition: 'seated-10-min' | 'night',
): Result<number, 'too-short' | 'no-value'> {
  const recordedMs = Math.min(toMs, recording.atMs.at(-1) ?? 0) - Math.max(fromMs, recording.atMs[0] ?? 0);
  if (definition === 'seated-10-min' && recordedMs < seatedMs) return err('too-short');
  const valid = validValues(recording);
  const { bpm } = valuesWhere(valid, (place) => {
    const at = valid.atMs[place] as number;
    return at >= fromMs && at <= toMs;
  });
  return bpm.length === 0 ? err('no-value') : ok(Math.floor(bpm.reduce((least, value) => Math.min(least, value))));
}

/**
 * The first percentile of a recording [bpm]: the lowest heart rate so that it was at or below it for at least 1 % of the
 * valid time, in whole beats and rounded down like every resting heart rate. Null without valid time.
 */
export function firstPercentile(recording: Recording): number | null {
  const { bpm, validsMs } = timelineOf(validValues(recording));
  const totalMs = validsMs.at(-1) ?? 0;
  if (totalMs === 0) return null;
  const heldMs = new Float64Array(validBpm.most + 1);
  for (let place = 0; place + 1 < bpm.length; place += 1) {
    // Whose percentile is rounded down, or all of whose values, is the same.
    const rate = Math.floor(bpm[place] as number);
    heldMs[rate] = (heldMs[rate] as number) + (validsMs[place + 1] as number) - (validsMs[place] as number);
  }
  let rate: number = validBpm.least;
  for (let untilMs = heldMs[rate] as number; 100 * untilMs < totalMs; untilMs += heldMs[rate] as number) rate += 1;
  return rate;
}
