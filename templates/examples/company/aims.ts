import type { Post } from './posts.ts';
import { seeded } from './random.ts';

/** What the last visit to a workstation is to show. */
export type Aim = 'within' | 'nearly' | 'outside' | 'incomplete' | 'draft' | 'unvisited';

/** Of every 120 workstations. What is left is outside the frame. */
const shares = { unvisited: 6, within: 21, nearly: 15, draft: 4, incomplete: 29 } as const;

/**
 * Gives every workstation its aim: so many of each kind whatever the seed, and which ones from the seed. Inside or nearly
 * so are only those whose work can be: light work rather than work that had to be made light.
 */
export function aimsOf(posts: readonly Post[], seed: number): ReadonlyMap<string, Aim> {
  const random = seeded(seed, 'aims');
  const aims = new Map<string, Aim>();
  const give = (aim: keyof typeof shares, among: readonly Post[]) => {
    const most = Math.round((shares[aim] * posts.length) / 120);
    const free = among.filter(({ number }) => !aims.has(number));
    for (const { number } of free.slice(0, most)) aims.set(number, aim);
  };
  give('unvisited', random.shuffled(posts));
  const able = posts.filter(({ job }) => job.reach !== 'heavy');
  const lightFirst = able
    .map((post) => ({ post, at: random.next() + (post.job.reach === 'light' ? 0 : 0.6) }))
    .sort((one, other) => one.at - other.at)
    .map(({ post }) => post);
  give('within', lightFirst);
  give('nearly', random.shuffled(able));
  give('incomplete', random.shuffled(able));
  give('draft', random.shuffled(posts));
  for (const { number } of posts) if (!aims.has(number)) aims.set(number, 'outside');
  return aims;
}
