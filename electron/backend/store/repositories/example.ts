import type { ReadDb, WriteDb } from '../database.ts';
import { sweepPictures } from './pictures.ts';
import { countStanding, deletePlace, markCompany } from './places.ts';
import { prepared } from './prepared.ts';
import { visitsOf } from './visits.ts';
import { adoptWorkstation, deleteWorkstation } from './workstations.ts';

interface ExampleRow {
  readonly row: number;
  readonly id: string;
}

/**
 * Removes the example workstations, their issued sheets too. One that has a visit which the example did not bring stays
 * whole and becomes the user's own; so does a company in which something stays.
 *
 * @param brought ids of the visits that the example brings
 * @returns how many workstations went
 */
export function removeExample(db: WriteDb, brought: ReadonlySet<string>): number {
  for (const { id } of exampleRows(db)) {
    if (visitsOf(db, id).some((visit) => !brought.has(visit))) adoptWorkstation(db, id);
  }
  const workstations = exampleRows(db);
  const withOwnPlace = prepared<{ readonly company: string }>(db, companiesWithEmptyPlace).all();
  const kept = new Set(withOwnPlace.map(({ company }) => company));
  const ofExample = 'SELECT id FROM workstation WHERE example = 1';
  prepared(db, "UPDATE workstation SET latest_visit = NULL, state = 'unvisited' WHERE example = 1").run();
  prepared(db, `DELETE FROM sheet WHERE visit IN (SELECT id FROM visit WHERE workstation IN (${ofExample}))`).run();
  // In one statement: corrections name the visit that they correct.
  prepared(db, `DELETE FROM visit WHERE workstation IN (${ofExample})`).run();
  for (const workstation of workstations) deleteWorkstation(db, workstation);
  sweepPictures(db);
  for (const { id } of prepared<{ readonly id: string }>(db, 'SELECT id FROM company WHERE example = 1').all()) {
    if (countStanding(db, 'company', id) === 0 && !kept.has(id)) deletePlace(db, 'company', id);
    else markCompany(db, id, false);
  }
  return workstations.length;
}

// In every place that the example brings stands something: an empty one is the user's.
const companiesWithEmptyPlace = `
  SELECT company FROM site WHERE NOT EXISTS (SELECT 1 FROM workstation WHERE workstation.site = site.id)
  UNION
  SELECT company FROM department
  WHERE NOT EXISTS (SELECT 1 FROM workstation WHERE workstation.department = department.id)`;

export function countExampleWorkstations(db: ReadDb): number {
  return exampleRows(db).length;
}

function exampleRows(db: ReadDb): ExampleRow[] {
  return prepared<ExampleRow>(db, 'SELECT "row" AS "row", id FROM workstation WHERE example = 1').all();
}

/** Departments in which example workstations stand, with how many. */
export function exampleDepartments(
  db: ReadDb,
): { readonly id: string; readonly company: string; readonly workstations: number }[] {
  return prepared<{ id: string; company: string; workstations: number }>(
    db,
    `SELECT department AS id, company.name AS company, count(*) AS workstations
     FROM workstation JOIN company ON company.id = workstation.company
     WHERE workstation.example = 1 AND department IS NOT NULL GROUP BY department`,
  ).all();
}
