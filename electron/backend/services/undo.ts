import { create } from 'jsondiffpatch';
import type { StoredVisit } from '../../../core/visit/visit.ts';

/** Entries of a list are the same by their id, persons measured by their label. Texts are replaced whole. */
const patcher = create({ objectHash: hashOf });

function hashOf(item: object): string | undefined {
  if ('id' in item && typeof item.id === 'string') return item.id;
  return 'label' in item && typeof item.label === 'string' ? item.label : undefined;
}

/** What turns one document into the other, as JSON; undefined where they are the same. */
export function deltaOf(before: StoredVisit, after: StoredVisit): string | undefined {
  const delta = patcher.diff(before, after);
  return delta === undefined ? undefined : JSON.stringify(delta);
}

/**
 * Applies a delta to a document, backwards for undo.
 *
 * @returns a document that is not checked yet; undefined where the delta does not fit it
 */
export function applied(visit: StoredVisit, delta: string, direction: 'back' | 'forth'): unknown {
  // It works on what it is given.
  const copy = structuredClone(visit);
  try {
    const parsed = JSON.parse(delta) as ReturnType<typeof patcher.diff>;
    return direction === 'back' ? patcher.unpatch(copy, parsed) : patcher.patch(copy, parsed);
  } catch {
    return undefined;
  }
}
