import type { StoredVisit } from './visit.ts';

/** Number, title and place of a workstation, as the head of a visit has them. */
export type Head = Pick<StoredVisit, 'company' | 'site' | 'department'> & {
  readonly workstation: Pick<StoredVisit['workstation'], 'number' | 'title'>;
};

/**
 * Stands where the assessor's name will: a visit can be begun before anybody said who does it, and no sheet is issued
 * while it stands there.
 */
export const unnamedAssessor = '–';

/** The visit with another head, and everything else as it was. */
export function withHead(visit: StoredVisit, head: Head): StoredVisit {
  const { company: _, site: __, department: ___, ...rest } = visit;
  return { ...rest, ...head, workstation: { ...rest.workstation, ...head.workstation } };
}

const notTheScreens = ['id', 'company', 'site', 'department', 'issue', 'previous', 'findings'] as const;

/**
 * A document that a screen sent, with everything in it that is not the screen's to write as `kept` has it: id, head,
 * issue, where it was started from, and findings, to which only a personal record leads.
 *
 * @param document any object; nothing of it is checked here
 */
export function keepOwn(document: Readonly<Record<string, unknown>>, kept: StoredVisit): unknown {
  const merged: Record<string, unknown> = { ...document };
  for (const key of notTheScreens) {
    if (kept[key] === undefined) delete merged[key];
    else merged[key] = kept[key];
  }
  const { workstation } = document;
  if (typeof workstation === 'object' && workstation !== null && !Array.isArray(workstation)) {
    merged.workstation = { ...workstation, number: kept.workstation.number, title: kept.workstation.title };
  }
  return merged;
}
