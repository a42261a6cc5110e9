import type { StoredVisit } from '../../../../core/visit/visit.ts';

/**
 * One change of a visit, as a pure function: so it can be made again on top of another version of the same visit.
 * Where it finds nothing to change (the task is gone there), it gives the visit itself back.
 */
export interface Edit {
  /** What is changed, by ids: changes of the same field in a row are one step of undo. */
  readonly field: string;
  readonly apply: (visit: StoredVisit) => StoredVisit;
}

/** Sets a field or leaves it out: in a visit, absent is unknown. Gives the thing itself back where nothing changes. */
export function put<Thing extends object, Key extends keyof Thing>(
  thing: Thing,
  key: Key,
  value: Thing[Key] | undefined,
): Thing {
  if (thing[key] === value) return thing;
  if (value !== undefined) return { ...thing, [key]: value };
  const { [key]: _, ...rest } = thing;
  return rest as Thing;
}

/** The same for a record that goes when it is empty. */
export function putIn<Thing extends object, Key extends keyof Thing>(
  thing: Thing | undefined,
  key: Key,
  value: Thing[Key] | undefined,
): Thing | undefined {
  const next = put(thing ?? ({} as Thing), key, value);
  return Object.keys(next).length === 0 ? undefined : next;
}

interface Item {
  readonly id: string;
}

/** Changes the item with this id; the list itself where there is none, or where it stays as it is. */
export function changeItem<One extends Item>(items: readonly One[], id: string, change: (item: One) => One) {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (item === undefined) return items;
  const next = change(item);
  return next === item ? items : items.with(at, next);
}

/** Takes out the item with this id; undefined where nothing is left. */
export function removeItem<One extends Item>(items: readonly One[] | undefined, id: string) {
  const left = items?.filter((item) => item.id !== id);
  if (left?.length === items?.length) return items;
  return left?.length === 0 ? undefined : left;
}

/** Puts an item behind the one with this id, or at the end. */
export function insertAfter<One extends Item>(items: readonly One[], after: string | undefined, item: One) {
  const at = items.findIndex(({ id }) => id === after);
  return at < 0 ? [...items, item] : items.toSpliced(at + 1, 0, item);
}
