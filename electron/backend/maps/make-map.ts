import { Worker } from 'node:worker_threads';
import type { MapJob } from './map-worker.ts';

/**
 * Makes a map's file in a worker that is gone afterwards, so that saving goes on meanwhile.
 *
 * @param script `map-worker.ts`, or what it was bundled into
 * @throws what the worker threw: a bug
 */
export function makeMap(job: MapJob, script = new URL('./map-worker.ts', import.meta.url)): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker of a map ended without a file')));
  });
}
