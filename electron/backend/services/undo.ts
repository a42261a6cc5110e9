import { isDeepStrictEqual } from 'node:util';
import { create, type Delta } from 'jsondiffpatch';
import { parseStoredVisit, type ValidStoredVisit } from '../../../core/visit/parse.ts';
import { isSame } from '../../../core/visit/same.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';

/** Entries of a list are the same by their id, persons measured by their label. Texts are replaced whole. */
const patcher = create({ objectHash: hashOf });

function hashOf(item: object): string | undefined {
  if ('id' in item && typeof item.id === 'string') return item.id;
  return 'label' in item && typeof item.label === 'string' ? item.label : undefined;
}

/** What turns one document into the other, as JSON; undefined where they are the same. */
export function deltaOf(before: StoredVisit, after: StoredVisit): string | undefined {
  const delta = patcher.diff(before, shared(before, after));
  return delta === undefined ? undefined : JSON.stringify(delta);
}

/**
 * The second document, with every field and every entry of a list that is equal in both taken from the first: the patcher
 * looks into nothing that is the same object, and a change is one number among hundreds.
 */
function shared(before: StoredVisit, after: StoredVisit): StoredVisit {
  const fields = before as unknown as Readonly<Record<string, unknown>>;
  const list: Record<string, unknown> = { ...after };
  for (const key in list) {
    const [one, other] = [fields[key], list[key]];
    if (isSame(one, other)) list[key] = one;
    else if (Array.isArray(one) && Array.isArray(other)) {
      list[key] = other.map((item, at) => (isSame(one[at], item) ? one[at] : item));
    }
  }
  return list as unknown as StoredVisit;
}

/**
 * The document before or after a step.
 *
 * @param visit the document on the other side of the step
 * @returns undefined where the delta is damaged: where it does not fit, or does not lead back to where it came from
 */
export function across(visit: StoredVisit, delta: string, direction: 'back' | 'forth'): ValidStoredVisit | undefined {
  const back = direction === 'back';
  try {
    const parsed = JSON.parse(delta) as Delta;
    // It works on what it is given.
    const copy = structuredClone(visit);
    const there = parseStoredVisit(back ? patcher.unpatch(copy, parsed) : patcher.patch(copy, parsed));
    if (!there.ok) return undefined;
    const other = there.value.visit;
    const found = back ? deltaOf(other, visit) : deltaOf(visit, other);
    return found !== undefined && isDeepStrictEqual(JSON.parse(found), parsed) ? there.value : undefined;
  } catch {
    return undefined;
  }
}
