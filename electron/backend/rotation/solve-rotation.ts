import { Worker } from 'node:worker_threads';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { Plan } from '../../../core/rotation/plan.ts';
import type { PlanVisits } from '../../../core/rotation/plan-visits.ts';
import type { Rotation } from '../../../core/rotation/rotation.ts';
import type { RotationProgress } from './rotate.ts';
import { monotonicMs, type RotationJob, type RotationSays } from './rotation-job.ts';

/** How long a search may take where nobody says: as long as somebody waits for it. */
export const usualTimeLimitMs = 10_000;

/**
 * The solver looks at its clock between two steps, of which one may take seconds: after so much more it is stopped, and what
 * was found by then is the answer.
 */
const usualGraceMs = 250;

export interface SolveOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RotationProgress) => void;
  /** From the call on: the start of the worker is part of it. */
  readonly timeLimitMs?: number;
  /** How much longer it may take at most. */
  readonly graceMs?: number;
  /** The script `rotation-worker.ts`, or what it was bundled into. */
  readonly worker?: URL;
}

/**
 * Looks for the best rotation of a plan, in a worker that is gone afterwards.
 *
 * @returns the rotation, or that there is none and why; `finished: false` or `undecided` where the time was up first.
 *   `cancelled` where the signal stopped it
 * @throws what the worker threw: a bug
 */
export function solveRotation(
  plan: Plan,
  { visits, frame }: PlanVisits,
  { signal, onProgress, timeLimitMs = usualTimeLimitMs, graceMs = usualGraceMs, worker: script }: SolveOptions = {},
): Promise<Result<Rotation, CallError<'cancelled'>>> {
  const cancelled = err(callError('cancelled'));
  if (signal?.aborted === true) return Promise.resolve(cancelled);
  // Pictures and inline visits of the plan are not needed there.
  const lean = { ...plan, stations: plan.stations.map((station) => ({ ...station, visit: '' })) };
  const input: RotationJob = {
    ...{ plan: lean, visits: visits.map(({ photos: _, ...visit }) => visit), frame },
    endsAtMs: monotonicMs() + timeLimitMs,
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(script ?? new URL('./rotation-worker.ts', import.meta.url), { workerData: input });
    let best: Rotation = { outcome: 'undecided' };
    const end = (settle: () => void) => {
      clearTimeout(clock);
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      void worker.terminate();
      settle();
    };
    const cancel = () => end(() => resolve(cancelled));
    const clock = setTimeout(() => end(() => resolve(ok(best))), timeLimitMs + graceMs);
    signal?.addEventListener('abort', cancel);
    worker.on('message', (message: RotationSays) => {
      if (message.says === 'result') end(() => resolve(ok(message.rotation)));
      else {
        best = message.best ?? best;
        onProgress?.(message.progress);
      }
    });
    worker.on('error', (error) => end(() => reject(error)));
    worker.on('exit', () => end(() => reject(new Error('the worker of a rotation ended without a result'))));
  });
}
