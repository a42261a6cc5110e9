import { frameName } from '../../../../core/frame/frames.ts';
import { judge } from '../../../../core/verdict/judge.ts';
import type { WriteDb } from '../database.ts';
import { writePost } from './posts.ts';
import { prepared } from './prepared.ts';
import { documentOf, findVisit, refreshLatest, type VisitRow, writeOutcomes } from './visits.ts';
import { type WorkstationRow, withPlace, workstationColumns, writeStanding } from './workstations.ts';

/**
 * Makes everything derived anew from the places and the documents: after a rule of the verdict changed, or to repair.
 *
 * @returns the visits whose document cannot be used; what was derived from them before stays
 */
export function rebuildDerived(db: WriteDb): string[] {
  const unreadable: string[] = [];
  // One document at a time in memory.
  for (const { id } of all<{ id: string }>(db, 'SELECT id FROM visit')) {
    const row = findVisit(db, id) as VisitRow;
    const document = documentOf(row);
    if (!document.ok) {
      unreadable.push(id);
      continue;
    }
    const { visit, frame } = document.value;
    const verdict = judge(visit, frame);
    prepared(
      db,
      `UPDATE visit SET date = ?, frame = ?, outcome = ?, met = ?, not_met = ?, not_assessed = ?, look_again_by = ?,
         previous = ?, relation = ? WHERE id = ?`,
    ).run(
      visit.date,
      frameName(frame),
      verdict.outcome,
      verdict.counts.met,
      verdict.counts.notMet,
      verdict.counts.notAssessed,
      visit.lookAgainBy ?? null,
      visit.previous?.visit ?? null,
      visit.previous?.relation ?? null,
      id,
    );
    prepared(db, 'DELETE FROM outcome WHERE visit = ?').run(id);
    writeOutcomes(db, id, verdict);
    writePost(db, visit);
  }
  prepared(db, 'DELETE FROM search_text').run();
  const workstations = all<WorkstationRow>(db, `SELECT ${workstationColumns} FROM workstation ${withPlace}`);
  for (const workstation of workstations) {
    writeStanding(db, workstation);
    refreshLatest(db, workstation.id);
  }
  db.exec(`
    DELETE FROM tally;
    ${['company', 'site', 'department']
      .map(
        (kind) => `INSERT INTO tally (kind, place, state, n)
          SELECT '${kind}', ${kind}, state, count(*) FROM workstation
          WHERE archived = 0 AND ${kind} IS NOT NULL GROUP BY ${kind}, state;`,
      )
      .join('\n')}
  `);
  return unreadable;
}

function all<Row>(db: WriteDb, sql: string): Row[] {
  return prepared<Row>(db, sql).all();
}
