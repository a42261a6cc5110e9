import type { WriteDb } from '../database.ts';
import { sweepPictures } from './pictures.ts';
import { countStanding, deletePlace } from './places.ts';
import { prepared } from './prepared.ts';
import { deleteWorkstation } from './workstations.ts';

interface ExampleRow {
  readonly row: number;
  readonly id: string;
}

/**
 * Removes the example company whole, its issued sheets too. A workstation that somebody moved into
 * it stays, in a company that is then no example any more.
 *
 * @returns how many workstations went
 */
export function removeExample(db: WriteDb): number {
  const workstations = prepared<ExampleRow>(db, 'SELECT "row" AS "row", id FROM workstation WHERE example = 1').all();
  const ofExample = 'SELECT id FROM workstation WHERE example = 1';
  prepared(db, "UPDATE workstation SET latest_visit = NULL, state = 'unvisited' WHERE example = 1").run();
  prepared(db, `DELETE FROM sheet WHERE visit IN (SELECT id FROM visit WHERE workstation IN (${ofExample}))`).run();
  // In one statement: corrections name the visit that they correct.
  prepared(db, `DELETE FROM visit WHERE workstation IN (${ofExample})`).run();
  for (const workstation of workstations) deleteWorkstation(db, workstation);
  sweepPictures(db);
  for (const { id } of prepared<{ readonly id: string }>(db, 'SELECT id FROM company WHERE example = 1').all()) {
    if (countStanding(db, 'company', id) === 0) deletePlace(db, 'company', id);
    else prepared(db, 'UPDATE company SET example = 0 WHERE id = ?').run(id);
  }
  return workstations.length;
}

export function countExampleWorkstations(db: WriteDb): number {
  return prepared<{ readonly n: number }>(db, 'SELECT count(*) AS n FROM workstation WHERE example = 1').get()?.n ?? 0;
}
