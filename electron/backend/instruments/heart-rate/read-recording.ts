import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { Recording, RecordingFacts } from '../../../../core/measure/heart-rate/recording.ts';
import { err, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import type { TableStart } from '../tables/table-jobs.ts';

/** Which columns of a CSV hold what, counted from 0. */
export interface ReadColumns {
  readonly headerRows: number;
  readonly time: number;
  readonly heartRate: number;
}

/** A file that was read; or the beginning of a CSV whose columns nobody knows. */
export type ReadRecording =
  | { readonly state: 'read'; readonly recording: Recording; readonly facts: RecordingFacts }
  | { readonly state: 'columns'; readonly start: TableStart };

/** Reads a recording by its content, not by its name. */
export function readRecording(
  _input: { readonly bytes: Uint8Array; readonly columns?: ReadColumns },
  _report: Report,
): Result<ReadRecording, readonly [FileProblem, ...FileProblem[]]> {
  return err([fileProblem('not-a-recording')]);
}
