import { parentPort, workerData } from 'node:worker_threads';
import { doJob, type JobName, type Jobs } from './jobs.ts';

/** What a worker is started with, and what it says. */
export interface WorkerJob<Name extends JobName = JobName> {
  readonly name: Name;
  readonly input: Jobs[Name]['input'];
}
export type WorkerSays =
  | { readonly says: 'progress'; readonly done: number; readonly total: number }
  | { readonly says: 'result'; readonly result: unknown };

/*
 * A file of somebody else's is read in here: with a limit on memory and on time, and away from everything that answers the
 * screen. An exception is a bug of ours, and ends the worker with it.
 */
const { name, input } = workerData as WorkerJob;
const port = parentPort;
if (port !== null) {
  const say = (message: WorkerSays) => port.postMessage(message);
  const work = doJob[name] as (input: unknown, report: (done: number, total: number) => void) => Promise<unknown>;
  const result = await work(input, (done, total) => say({ says: 'progress', done, total }));
  say({ says: 'result', result });
}
