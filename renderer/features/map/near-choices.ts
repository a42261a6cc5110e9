import { useSyncExternalStore } from 'react';
import type { MeasureKind } from '../../../core/adapt/effort.ts';
import { measureKinds } from '../../../core/visit/visit.ts';

/** What counts as nearly green, and what as less effort. */
export interface NearChoices {
  readonly mostBroken: 1 | 2 | 3;
  /** Which kind of adaptation comes first at the same cost. */
  readonly kinds: readonly MeasureKind[];
}

export const mostBrokenChoices = [1, 2, 3] as const;

/** Every order of the kinds; the usual one first. */
export const kindOrders: readonly (readonly MeasureKind[])[] = measureKinds.flatMap((first) =>
  measureKinds.flatMap((second) =>
    measureKinds.flatMap((third) => (new Set([first, second, third]).size === 3 ? [[first, second, third]] : [])),
  ),
);

// Kept while the app runs, so that one comes back from a visit to the same list.
let choices: NearChoices = { mostBroken: 2, kinds: measureKinds };
const listeners = new Set<() => void>();

export function chooseNear(next: Partial<NearChoices>): void {
  choices = { ...choices, ...next };
  for (const listener of listeners) listener();
}

export function useNearChoices(): NearChoices {
  return useSyncExternalStore(subscribe, () => choices);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
