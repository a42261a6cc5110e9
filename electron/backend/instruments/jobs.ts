import type { FileProblem } from '../../../core/contract/file-problem.ts';
import type { LoadsList } from '../../../core/measure/loads-list.ts';
import type { VibrationList } from '../../../core/measure/vibration-table.ts';
import type { Result } from '../../../core/result.ts';
import type { ReadColumns, ReadRecording } from './heart-rate/read-recording.ts';
import type { Report } from './report.ts';
import type { LoadsJob, TableJob, TableStart, VibrationJob } from './tables/table-jobs.ts';

/** What can be read in a worker, by name: what goes in and what comes out. All of it can be cloned. */
export interface Jobs {
  readonly recording: {
    readonly input: { readonly bytes: Uint8Array; readonly columns?: ReadColumns | 'choose' };
    readonly output: ReadRecording;
  };
  readonly table: { readonly input: TableJob; readonly output: TableStart };
  readonly loads: { readonly input: LoadsJob; readonly output: LoadsList };
  readonly vibration: { readonly input: VibrationJob; readonly output: VibrationList };
}

export type JobName = keyof Jobs;
export type JobResult<Name extends JobName> = Result<Jobs[Name]['output'], readonly [FileProblem, ...FileProblem[]]>;

/** Does one job where it is called: in a worker, or in a test. Each reader is loaded when it is first needed. */
export const doJob: {
  readonly [Name in JobName]: (input: Jobs[Name]['input'], report: Report) => Promise<JobResult<Name>>;
} = {
  recording: async (input, report) => (await import('./heart-rate/read-recording.ts')).readRecording(input, report),
  table: async (input, report) => (await import('./tables/table-jobs.ts')).tableStart(input, report),
  loads: async (input, report) => (await import('./tables/table-jobs.ts')).loadsOfTable(input, report),
  vibration: async (input, report) => (await import('./tables/table-jobs.ts')).vibrationOfTable(input, report),
};
