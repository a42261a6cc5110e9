import type { QueryClient } from '@tanstack/react-query';
import type { CallName } from '../../core/contract/names.ts';

/** The host's answers came with the page, and nothing but the page can have changed them since. */
const freshMs = 5_000;

/**
 * Takes over the answers that came with the page (`electron/backend/page/first-screen.ts`): the first screen is drawn
 * without asking. Without any, or with some that cannot be read, it asks.
 */
export function takeFirstAnswers(queries: QueryClient): void {
  const element = document.getElementById('first-answers');
  for (const [name, input, value] of read(element?.textContent ?? '')) {
    // The overview's pages are kept one after the other (`use-pages.ts`).
    const kept = name === 'overview.page' ? { pages: [value], pageParams: [null] } : value;
    // Counts as asked a little later than now: a screen that opens would ask again at once.
    queries.setQueryData([name, input], kept, { updatedAt: Date.now() + freshMs });
  }
  element?.remove();
}

function read(text: string): readonly (readonly [name: CallName, input: unknown, value: unknown])[] {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}
