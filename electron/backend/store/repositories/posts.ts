import { isSame } from '../../../../core/visit/same.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import type { WriteDb } from '../database.ts';
import { prepared } from './prepared.ts';

/**
 * Writes what the map shows of the post itself, where it changed.
 *
 * @param before the document from which it is in the store, where that is known
 */
export function writePost(db: WriteDb, visit: StoredVisit, before: StoredVisit | undefined = undefined): void {
  const post = postOf(visit);
  if (before !== undefined && isSame(post, postOf(before))) return;
  const { permanence, peopleAtOnce, minutesPerDay } = post;
  prepared(
    db,
    `INSERT INTO post (visit, permanence, people_at_once, minutes_per_day) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET permanence = excluded.permanence, people_at_once = excluded.people_at_once,
       minutes_per_day = excluded.minutes_per_day
     WHERE permanence IS NOT excluded.permanence OR people_at_once IS NOT excluded.people_at_once
       OR minutes_per_day IS NOT excluded.minutes_per_day`,
  ).run(visit.id, permanence, peopleAtOnce, minutesPerDay);
}

function postOf({ workstation, tasks }: StoredVisit) {
  const minutes = tasks.map(({ minutesPerDay }) => minutesPerDay);
  const known = minutes.length > 0 && minutes.every((one) => one !== undefined);
  return {
    permanence: workstation.permanence ?? null,
    peopleAtOnce: workstation.peopleAtOnce ?? null,
    minutesPerDay: known ? minutes.reduce((sum, one) => sum + one, 0) : null,
  };
}
