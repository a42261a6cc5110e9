import type { ReadDb } from '../store/database.ts';
import { documentOf, findVisit } from '../store/repositories/visits.ts';

/** A visit and those that it corrects, which were the same measurement; undefined where the visit is not here. */
export function correctedVisits(db: ReadDb, visit: string): readonly string[] | undefined {
  const visits: string[] = [];
  for (let row = findVisit(db, visit); row !== undefined; ) {
    visits.push(row.id);
    row = row.revises === null || visits.includes(row.revises) ? undefined : findVisit(db, row.revises);
  }
  return visits.length === 0 ? undefined : visits;
}

/** Labels of a visit's findings; none where it is gone or cannot be read. */
export function labelsOf(db: ReadDb, visit: string): ReadonlySet<string> {
  const row = findVisit(db, visit);
  const document = row === undefined ? undefined : documentOf(row);
  return new Set(document?.ok ? (document.value.visit.findings ?? []).map(({ label }) => label) : []);
}
