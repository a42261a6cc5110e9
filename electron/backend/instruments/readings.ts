import module from 'node:module';
import { Worker } from 'node:worker_threads';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { fileProblem } from '../../../core/contract/file-problem.ts';
import { err, type Result } from '../../../core/result.ts';
import type { JobName, JobResult, Jobs } from './jobs.ts';
import type { WorkerJob, WorkerSays } from './read-worker.ts';

/** Longest that one file may take, and the memory for it: far more than the largest that may be read needs. */
const limits = { ms: 60_000, maxOldGenerationSizeMb: 1_024 };

/** Most that are read at the same time; others wait for their turn, so that memory does not grow with what is asked. */
const mostAtOnce = 2;

interface Running {
  readonly stop: () => void;
  progress: { readonly done: number; readonly total: number } | null;
}

/**
 * Reads files in workers, each in one of its own that is gone afterwards: a file that hangs or swells takes nothing along.
 * Jobs are known by the ticket that the screen gave them.
 */
export class Readings {
  readonly #worker: URL;
  readonly #limits: typeof limits;
  readonly #running = new Map<string, Running>();
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  /** @param worker the script `read-worker.ts`, or what it was bundled into */
  constructor(worker: URL, more: Partial<typeof limits> = {}) {
    this.#worker = worker;
    this.#limits = { ...limits, ...more };
  }

  /**
   * Does a job. What is wrong with the file is a problem with a code, one that takes too long or too much memory included.
   * The time it waits does not count.
   *
   * @returns `cancelled` where somebody stopped it
   * @throws what the worker threw: a bug
   */
  run<Name extends JobName>(
    ticket: string,
    name: Name,
    input: Jobs[Name]['input'],
  ): Promise<JobResult<Name> | Result<never, CallError<'cancelled'>>> {
    const job: WorkerJob<Name> = { name, input, keepsCompiled: module.getCompileCacheDir?.() !== undefined };
    return new Promise((resolve, reject) => {
      const { ms, maxOldGenerationSizeMb } = this.#limits;
      let leave = () => {
        const at = this.#waiting.indexOf(begin);
        if (at >= 0) this.#waiting.splice(at, 1);
      };
      const end = (settle: () => void) => {
        if (this.#running.get(ticket) === running) this.#running.delete(ticket);
        leave();
        leave = () => undefined;
        settle();
      };
      const refuse = (code: 'reading-too-long' | 'reading-too-much') =>
        end(() => resolve(err([fileProblem(code)]) as JobResult<Name>));
      const running: Running = { stop: () => end(() => resolve(err(callError('cancelled')))), progress: null };
      this.#running.get(ticket)?.stop();
      this.#running.set(ticket, running);
      const begin = () => {
        let worker: Worker;
        try {
          worker = new Worker(this.#worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb } });
        } catch (error) {
          // The system has no thread to give: those that wait must not wait for this one's end.
          this.#working -= 1;
          this.#goOn();
          end(() => reject(error));
          return;
        }
        const clock = setTimeout(() => refuse('reading-too-long'), ms);
        leave = () => {
          clearTimeout(clock);
          void worker.terminate();
        };
        worker.on('message', (message: WorkerSays) => {
          if (message.says === 'progress') running.progress = { done: message.done, total: message.total };
          else end(() => resolve(message.result as JobResult<Name>));
        });
        worker.on('error', (error: Error & { readonly code?: string }) => {
          if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('reading-too-much');
          else end(() => reject(error));
        });
        worker.on('exit', () => {
          this.#working -= 1;
          this.#goOn();
          end(() => reject(new Error(`the worker of ${name} ended without a result`)));
        });
      };
      this.#waiting.push(begin);
      this.#goOn();
    });
  }

  /** Begins what waits longest, where there is room for it. */
  #goOn(): void {
    if (this.#working >= mostAtOnce) return;
    const begin = this.#waiting.shift();
    if (begin === undefined) return;
    this.#working += 1;
    begin();
  }

  /** How far a job is; null where it has not said, or is not there. */
  progress(ticket: string): { readonly done: number; readonly total: number } | null {
    return this.#running.get(ticket)?.progress ?? null;
  }

  cancel(ticket: string): void {
    this.#running.get(ticket)?.stop();
  }

  /** Stops everything that is under way. */
  close(): void {
    for (const { stop } of [...this.#running.values()]) stop();
  }
}
