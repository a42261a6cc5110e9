import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { JobName, Jobs } from './jobs.ts';

/** What a worker is started with, and what it says. */
export interface WorkerJob<Name extends JobName = JobName> {
  readonly name: Name;
  readonly input: Jobs[Name]['input'];
  /** Whether whoever started it keeps what was compiled; a worker must be told again. */
  readonly keepsCompiled: boolean;
}
export type WorkerSays =
  | { readonly says: 'progress'; readonly done: number; readonly total: number }
  | { readonly says: 'result'; readonly result: unknown };

/*
 * A file of somebody else's is read in here: with a limit on memory and on time, and away from everything that answers the
 * screen. An exception is a bug of ours, and ends the worker with it.
 */
const { name, input, keepsCompiled } = workerData as WorkerJob;
const port = parentPort;
if (port !== null) {
  if (keepsCompiled) module.enableCompileCache?.();
  const { doJob } = await import('./jobs.ts');
  const say = (message: WorkerSays) => port.postMessage(message);
  const work = doJob[name] as (input: unknown, report: (done: number, total: number) => void) => Promise<unknown>;
  const result = await work(input, (done, total) => say({ says: 'progress', done, total }));
  say({ says: 'result', result });
}
