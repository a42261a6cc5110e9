import { useSyncExternalStore } from 'react';
import type { Input } from '../../../core/contract/contract.ts';
import { firstPage } from '../../../core/contract/first-screen.ts';

/** What the overview is narrowed to, besides the words in the search field. */
export type Filters = Pick<Input<'overview.page'>, 'place' | 'outcome' | 'notMet'> & { readonly archived: boolean };

export const noFilters: Filters = { archived: false };

// Kept while the app runs, so that one comes back from a workstation to the same list.
let filters = noFilters;
const listeners = new Set<() => void>();

export function setFilters(next: Filters): void {
  filters = next;
  for (const listener of listeners) listener();
}

export function useFilters(): Filters {
  return useSyncExternalStore(subscribe, () => filters);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the overview asks for; blank search words are none. */
export function pageInput(search: string, { archived, ...narrowed }: Filters): Input<'overview.page'> {
  const words = search.trim();
  return {
    ...narrowed,
    ...(words === '' ? {} : { search: words }),
    ...(archived ? { archived } : {}),
    ...firstPage,
  };
}
