import { type FileProblem, type FileProblemCode, fileProblem } from '../../../../core/contract/file-problem.ts';
import {
  type Clock,
  mostSamples,
  type Recording,
  type RecordingFacts,
  type RecordingKind,
} from '../../../../core/measure/heart-rate/recording.ts';
import { recordingOf } from '../../../../core/measure/heart-rate/recording-of.ts';
import { isValid } from '../../../../core/measure/heart-rate/values.ts';
import { err, ok, type Result } from '../../../../core/result.ts';

export type Problems = readonly [FileProblem, ...FileProblem[]];

/** What one of the readers found in a file, in the file's order. */
export interface Collected {
  readonly kind: RecordingKind;
  readonly clock: Clock;
  readonly timesMs: readonly number[];
  /** At most two decimals. */
  readonly bpm: readonly number[];
  readonly fromStrapMemory: number;
  readonly withoutTime: number;
  readonly truncated: boolean;
}

/** Longest that a recording may span. */
const yearMs = 365 * 86_400_000;

export function refused(code: FileProblemCode, more: Omit<Partial<FileProblem>, 'code'> = {}): Result<never, Problems> {
  return err([fileProblem(code, more)]);
}

/**
 * What was found as a recording, with what has to be said of it.
 *
 * @returns why there is nothing to judge: no heart rate, none with a time, none possible, or far too many
 */
export function recordingFrom(
  found: Collected,
  sha256: string,
): Result<{ readonly recording: Recording; readonly facts: RecordingFacts }, Problems> {
  const { kind, clock, fromStrapMemory, withoutTime, truncated } = found;
  if (found.bpm.length === 0) {
    if (withoutTime > 0) return refused('no-times');
    return refused(truncated ? 'recording-broken' : 'no-heart-rate');
  }
  if (found.bpm.length > mostSamples) return refused('recording-too-long');
  const { recording, sameTime } = recordingOf(found, clock);
  // Of a time that stands there twice, the valid value may have given way.
  if (!recording.bpm.some(isValid)) return refused('no-valid-heart-rate');
  if ((recording.atMs.at(-1) ?? 0) >= yearMs) return refused('recording-too-long');
  return ok({ recording, facts: { kind, sha256, fromStrapMemory, sameTime, withoutTime, truncated } });
}
