import { useSyncExternalStore } from 'react';

// One search for the whole window: the field stands in the top bar, the overview shows what it finds, and the words are
// still there when one comes back from a workstation. They are not kept over a restart.
let words = '';
const listeners = new Set<() => void>();

export function setSearch(next: string): void {
  words = next;
  for (const listener of listeners) listener();
}

/** What stands in the search field. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => words);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
