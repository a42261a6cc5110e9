import type { Need } from '../../../../core/contract/calls/map.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { prepared } from './prepared.ts';

interface NeedRow extends Omit<Need, 'place'> {
  readonly kind: Need['place']['kind'];
  readonly place: string;
}

/** What was entered for each place. */
export function allNeeds(db: ReadDb): Need[] {
  return prepared<NeedRow>(
    db,
    `SELECT kind, place, people_tenths AS peopleTenths, weeks, hours_per_week AS hoursPerWeek FROM need
     ORDER BY kind, place`,
  )
    .all()
    .map(({ kind, place, ...need }) => ({ place: { kind, id: place }, ...need }));
}

/** @param need null takes it away */
export function writeNeed(db: WriteDb, { kind, id }: Need['place'], need: Omit<Need, 'place'> | null): void {
  if (need === null) {
    prepared(db, 'DELETE FROM need WHERE kind = ? AND place = ?').run(kind, id);
    return;
  }
  prepared(
    db,
    `INSERT INTO need (kind, place, people_tenths, weeks, hours_per_week) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET people_tenths = excluded.people_tenths, weeks = excluded.weeks,
       hours_per_week = excluded.hours_per_week`,
  ).run(kind, id, need.peopleTenths, need.weeks, need.hoursPerWeek);
}

/** Takes away what was entered for places that are gone. */
export function sweepNeeds(db: WriteDb): void {
  for (const kind of ['company', 'site', 'department'] as const) {
    prepared(db, `DELETE FROM need WHERE kind = ? AND place NOT IN (SELECT id FROM ${kind})`).run(kind);
  }
}
