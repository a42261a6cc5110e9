import { parentPort, workerData } from 'node:worker_threads';
import { loadSolver } from './programme-solver.ts';
import { rotate } from './rotate.ts';
import { monotonicMs, type RotationJob, type RotationSays } from './rotation-job.ts';

/*
 * The solver blocks its thread for as long as it works, so it has one of its own. An exception is a bug of ours, and ends
 * the worker with it.
 */
const port = parentPort;
if (port !== null) {
  const say = (message: RotationSays) => port.postMessage(message);
  const solve = await loadSolver();
  const { endsAtMs, ...input } = workerData as RotationJob;
  const rotation = rotate({ ...input, timeLimitMs: endsAtMs - monotonicMs() }, solve, (progress, best) => {
    say({ says: 'progress', progress, best });
  });
  say({ says: 'result', rotation });
}
