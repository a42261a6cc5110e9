import { parentPort, workerData } from 'node:worker_threads';
import type { Rotation } from '../../../core/rotation/rotation.ts';
import { loadSolver } from './programme-solver.ts';
import { type RotateInput, type RotationProgress, rotate } from './rotate.ts';

/** What the worker says. A best plan so far is kept for the case that it has to be stopped. */
export type RotationSays =
  | { readonly says: 'progress'; readonly progress: RotationProgress; readonly best: Rotation | null }
  | { readonly says: 'result'; readonly rotation: Rotation };

/*
 * The solver blocks its thread for as long as it works, so it has one of its own. An exception is a bug of ours, and ends
 * the worker with it.
 */
const port = parentPort;
if (port !== null) {
  const say = (message: RotationSays) => port.postMessage(message);
  const solve = await loadSolver();
  const rotation = rotate(workerData as RotateInput, solve, (progress, best) => {
    say({ says: 'progress', progress, best });
  });
  say({ says: 'result', rotation });
}
