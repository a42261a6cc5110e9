import { lineWith } from './table-rows.ts';

/** Handlings of one object of one mass. */
export interface Group {
  readonly what: string;
  readonly massG: number;
  handlings: number;
}

/** Most loads of one task, and most handlings of one load (`core/visit/task.ts`). */
const mostGroups = 5_000;
const mostOfOne = 100_000;

/** Coarser and coarser; 5 kg and every other limit in whole kilograms is a multiple of each. */
const steps = [1, 10, 100, 1_000] as const;

interface Gathered {
  readonly groups: readonly Group[];
  /** Put together by mass, rounded up to multiples of so many grams (1 = as it is); 0 = they were not. */
  readonly roundedUpG: number;
}

/**
 * At most 5,000 groups with the same handlings in all: as they are, else one per mass, else with masses rounded up to
 * 10 g, 100 g, 1 kg. A mass below a limit in whole kilograms never gets above it.
 *
 * @param groups each object and mass once, of at most 2,000,000 g; at most 100,000,000 handlings together, which is
 *   what makes the last step enough: 2,000 masses and 1,000 more parts
 */
export function gathered(groups: readonly Group[]): Gathered {
  const asTheyAre = split(groups);
  if (asTheyAre.length <= mostGroups) return { groups: asTheyAre, roundedUpG: 0 };
  for (const step of steps) {
    const coarser = split(byMass(groups, step));
    if (coarser.length <= mostGroups) return { groups: coarser, roundedUpG: step };
  }
  throw new Error('more handlings than fit');
}

function byMass(groups: readonly Group[], step: number): Group[] {
  const masses = new Map<number, { readonly names: Set<string>; handlings: number }>();
  for (const { what, massG, handlings } of groups) {
    const rounded = Math.ceil(massG / step) * step;
    const one = masses.get(rounded);
    if (one === undefined) masses.set(rounded, { names: new Set([what]), handlings });
    else {
      one.names.add(what);
      one.handlings += handlings;
    }
  }
  return [...masses].map(([massG, { names, handlings }]) => ({ what: nameOf(names), massG, handlings }));
}

/** The first name and how many others. */
function nameOf(names: ReadonlySet<string>): string {
  const [first = ''] = names;
  return names.size === 1 ? first : lineWith(first, ` (+${names.size - 1})`);
}

/** A load holds no more than 100,000 handlings; what is above goes into another one. */
function split(groups: readonly Group[]): Group[] {
  return groups.flatMap((group) => {
    if (group.handlings <= mostOfOne) return [group];
    const parts = Array.from({ length: Math.floor(group.handlings / mostOfOne) }, () => ({
      ...group,
      handlings: mostOfOne,
    }));
    const rest = group.handlings % mostOfOne;
    return rest === 0 ? parts : [...parts, { ...group, handlings: rest }];
  });
}
