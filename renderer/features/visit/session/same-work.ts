import type { StoredVisit } from '../../../../core/visit/visit.ts';

/**
 * Whether two versions of a visit say the same in everything that the screen writes. The head, the issue, the visit it
 * was started from and the findings are the store's own (`visit.save`), so they may differ.
 */
export function sameWork(one: StoredVisit, other: StoredVisit): boolean {
  return sameValue(screensPart(one), screensPart(other));
}

/** Whether two values of JSON are the same, in whatever order their fields stand. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || canonical(one) === canonical(other);
}

function screensPart(visit: StoredVisit) {
  const { company: _, site: __, department: ___, issue: ____, previous: _____, findings: ______, ...rest } = visit;
  return { ...rest, workstation: { ...rest.workstation, number: '', title: '' } };
}

/** JSON with the keys in order: two documents may hold the same fields in another order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
