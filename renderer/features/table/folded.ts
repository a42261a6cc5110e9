import { handledMass, tonnageOf, tonnageScale } from '../../../core/measure/handling.ts';
import type { Load, Task } from '../../../core/visit/visit.ts';

/** Fewer loads of one document stand among the others. */
const foldedFrom = 20;

/** Entries of a task that came from one document. */
export interface FromDocument {
  /** The document's name, as their remark says it. */
  readonly source: string;
  /** Their places in the list. */
  readonly places: readonly number[];
}

/** A task's loads as they are drawn. All numbers are places in its list. */
export interface Folded {
  /** Those that stand by themselves. */
  readonly alone: readonly number[];
  readonly groups: readonly FromDocument[];
}

/**
 * Which loads of a task came from a long list: a thousand of them are drawn as one line.
 *
 * @param known the document of each load, by id, as this drew it before; filled in here. A mark goes with its value, and a
 *   load must not leave its list while somebody is typing into it.
 */
export function foldLoads(loads: readonly Load[], known: Map<string, string>): Folded {
  const bySource = new Map<string, number[]>();
  for (const [at, load] of loads.entries()) {
    const source = known.get(load.id) ?? documentOf(load);
    if (source === undefined) continue;
    known.set(load.id, source);
    const places = bySource.get(source);
    if (places === undefined) bySource.set(source, [at]);
    else places.push(at);
  }
  const groups = [...bySource]
    .filter(([, places]) => places.length >= foldedFrom)
    .map(([source, places]) => ({ source, places }));
  const folded = new Set(groups.flatMap(({ places }) => places));
  return { alone: [...loads.keys()].filter((at) => !folded.has(at)), groups };
}

/** The document that the mass of a load was read in. */
function documentOf({ provenance }: Load): string | undefined {
  const mark = provenance?.massG;
  return mark?.evidence === 'document' ? mark.remark : undefined;
}

/** Loads in one line. */
export interface LoadsTotal {
  /** Of what is known [g/day]. */
  readonly totalG: number;
  /** Of one person's share, rounded up [g]; 0 while no mass is known. */
  readonly heaviestG: number;
  /** Whether the tonnage of every load is known. */
  readonly complete: boolean;
}

/** What loads come to, as the frame counts them. */
export function totalOf(loads: readonly Load[], task: Task): LoadsTotal {
  let parts = 0;
  let heaviestG = 0;
  let complete = true;
  for (const load of loads) {
    const part = tonnageOf(load, task);
    if (part === undefined) complete = false;
    else parts += part;
    const mass = handledMass(load);
    if (mass !== undefined) heaviestG = Math.max(heaviestG, Math.ceil(mass.numerator / mass.denominator));
  }
  return { totalG: parts / tonnageScale, heaviestG, complete };
}
