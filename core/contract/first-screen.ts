import type { Input } from './contract.ts';

/*
 * What the overview asks for before anybody has narrowed it. Both hosts send the answers along with the page
 * (`electron/backend/page/first-screen.ts`), and the page finds them by name and input: so both take the inputs from here.
 */

/** The first workstations of all. */
export const firstPage: Input<'overview.page'> = { limit: 50 };

/** What waits, on a day `2026-11-22`. */
export function firstDue(today: string): Input<'overview.due'> {
  return { today, limit: 50 };
}
