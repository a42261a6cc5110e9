import type { ErrorCode } from '../../../../core/contract/errors.ts';

/** What may pass by itself, so that it is tried again. */
const passing: readonly ErrorCode[] = ['no-answer', 'disk-full', 'not-writable', 'store-closed', 'internal'];

/** Milliseconds until the next try; the last one stays. */
const pauses = [1_000, 2_000, 5_000, 10_000];

/** A timer that can be taken back. */
export type Later = (work: () => void, ms: number) => () => void;

/** Tries again after a while, and after a longer one each time it fails again. */
export class Retries {
  readonly #later: Later;
  #failures = 0;
  #cancel: (() => void) | undefined;

  constructor(later: Later) {
    this.#later = later;
  }

  /** Plans the next try where the failure may pass by itself; says whether it did. */
  plan(code: ErrorCode, work: () => void): boolean {
    this.stop();
    if (!passing.includes(code)) return false;
    const pause = pauses[Math.min(this.#failures, pauses.length - 1)] ?? 0;
    this.#cancel = this.#later(() => {
      this.#cancel = undefined;
      work();
    }, pause);
    this.#failures += 1;
    return true;
  }

  /** Takes the planned try back. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** It went well: the next failure is a first one. */
  reset(): void {
    this.#failures = 0;
  }
}
