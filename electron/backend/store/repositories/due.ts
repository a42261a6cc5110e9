import type { ReadDb } from '../database.ts';
import { prepared } from './prepared.ts';
import { type WorkstationRow, withPlace, workstationColumns } from './workstations.ts';

export interface DueDbRow extends WorkstationRow {
  readonly visit: string;
  readonly why: 'look-again' | 'draft';
  readonly date: string;
}

interface Due {
  /** `2026-11-22`; so is the last day that is looked at. */
  readonly today: string;
  readonly until: string;
  readonly limit: number;
}

// Only the newest visit of a workstation says when to look again: a later one has looked.
const lookAgain = `FROM visit INDEXED BY visit_look_again JOIN workstation ON workstation.latest_visit = visit.id
  WHERE visit.look_again_by <= ? AND visit.look_again_by IS NOT NULL AND visit.state = 'issued'
    AND workstation.archived = 0`;
const drafts = `FROM visit INDEXED BY visit_draft JOIN workstation ON workstation.id = visit.workstation
  WHERE visit.state = 'draft' AND workstation.archived = 0`;

/** The text of the query; exported for the test of its plan. */
export const dueSql = `
  WITH due (id, why, date, standing, urgency) AS (
    SELECT * FROM (SELECT visit.id, 'look-again', visit.look_again_by, workstation."row",
        iif(visit.look_again_by < ?, 1, 3) ${lookAgain} ORDER BY visit.look_again_by LIMIT ?)
    UNION ALL
    SELECT * FROM (SELECT visit.id, 'draft', visit.date, workstation."row", 2 ${drafts} ORDER BY visit.date LIMIT ?)
  )
  SELECT ${workstationColumns}, due.id AS visit, due.why AS why, due.date AS date
  FROM due CROSS JOIN workstation ON workstation."row" = due.standing ${withPlace}
  ORDER BY due.urgency, due.date, workstation.sort_key LIMIT ?`;

/**
 * What waits: workstations that were to be looked at again before today, then drafts, then workstations to look at again
 * from today up to a day; each the oldest date first.
 */
export function dueRows(db: ReadDb, { today, until, limit }: Due): DueDbRow[] {
  return prepared<DueDbRow>(db, dueSql).all(today, until, limit, limit, limit);
}

export function countDue(db: ReadDb, until: string): number {
  const sql = `SELECT (SELECT count(*) ${lookAgain}) + (SELECT count(*) ${drafts}) AS n`;
  return prepared<{ n: number }>(db, sql).get(until)?.n ?? 0;
}
