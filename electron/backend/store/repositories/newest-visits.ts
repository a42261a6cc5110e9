import type { ReadDb } from '../database.ts';
import type { Scope } from './map.ts';
import { prepared } from './prepared.ts';
import { type WorkstationRow, withPlace, workstationColumns } from './workstations.ts';

/** A workstation with the document of its newest visit; null where nobody was there yet. */
export interface NewestRow extends WorkstationRow {
  readonly visit: string | null;
  readonly json: string | null;
}

/** Ids of the workstations of a place that are not archived, in the usual order. */
export function workstationsIn(db: ReadDb, scope: Scope | undefined): string[] {
  const index = scope === undefined ? 'workstation_order' : `workstation_${scope.kind}`;
  const inside = scope === undefined ? '' : ` AND ${scope.kind} = ?`;
  const sql = `SELECT id FROM workstation INDEXED BY ${index} WHERE archived = 0${inside} ORDER BY sort_key, "row"`;
  return prepared<{ id: string }>(db, sql)
    .all(...(scope === undefined ? [] : [scope.id]))
    .map(({ id }) => id);
}

/** A workstation with its newest visit; undefined where it is gone. */
export function newestOf(db: ReadDb, workstation: string): NewestRow | undefined {
  return prepared<NewestRow>(
    db,
    `SELECT ${workstationColumns}, visit.id AS visit, visit.json AS json FROM workstation ${withPlace}
     LEFT JOIN visit ON visit.id = workstation.latest_visit WHERE workstation.id = ?`,
  ).get(workstation);
}
