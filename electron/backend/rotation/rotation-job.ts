import type { Rotation } from '../../../core/rotation/rotation.ts';
import type { RotateInput, RotationProgress } from './rotate.ts';

/** What the worker of a rotation is given. */
export interface RotationJob extends Omit<RotateInput, 'timeLimitMs'> {
  /** When it has to be done, on the clock of `monotonicMs`: its own start takes of the time too. */
  readonly endsAtMs: number;
}

/** What the worker says. A best plan so far is kept for the case that it has to be stopped. */
export type RotationSays =
  | { readonly says: 'progress'; readonly progress: RotationProgress; readonly best: Rotation | null }
  | { readonly says: 'result'; readonly rotation: Rotation };

/** Milliseconds on a clock that all threads share and nobody can set; `performance.now` begins anew in each. */
export function monotonicMs(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
