import { useSyncExternalStore } from 'react';
import type { Watch } from '../../../core/measure/posture-watch.ts';
import type { Run } from '../../../core/measure/tally.ts';

/**
 * What was counted and is not in the visit yet, by task: it stays while the program is open, so that a counter that is closed
 * by mistake loses nothing. A page that is closed meanwhile asks first.
 */
export class Kept<Item> {
  readonly #lists = new Map<string, readonly Item[]>();
  readonly #listeners = new Set<() => void>();
  readonly #empty: readonly Item[] = [];

  readonly get = (key: string): readonly Item[] => this.#lists.get(key) ?? this.#empty;

  readonly set = (key: string, items: readonly Item[]): void => {
    if (items.length === 0) this.#lists.delete(key);
    else this.#lists.set(key, items);
    for (const listener of [...this.#listeners]) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get any(): boolean {
    return this.#lists.size > 0;
  }
}

/** A watch and the moment at which one looked away. */
export interface EndedWatch {
  readonly watch: Watch;
  readonly endMs: number;
}

export const keptRuns = new Kept<Run>();
export const keptWatches = new Kept<EndedWatch>();

export function useKept<Item>(kept: Kept<Item>, key: string): readonly Item[] {
  return useSyncExternalStore(kept.subscribe, () => kept.get(key));
}

window.addEventListener('beforeunload', (event) => {
  if (keptRuns.any || keptWatches.any) event.preventDefault();
});
