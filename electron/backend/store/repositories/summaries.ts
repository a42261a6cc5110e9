import type { Sheet, VisitSummary } from '../../../../core/contract/values.ts';
import type { ReadDb } from '../database.ts';
import { prepared } from './prepared.ts';
import { sheetsOf, sheetsOfWorkstation } from './sheets.ts';

interface SummaryRow {
  readonly id: string;
  readonly date: string;
  readonly state: 'draft' | 'issued';
  readonly frame: string;
  readonly outcome: 'within' | 'outside' | 'incomplete';
  readonly met: number;
  readonly notMet: number;
  readonly notAssessed: number;
  readonly version: number;
  readonly changedAt: string;
  readonly lookAgainBy: string | null;
  readonly revision: number | null;
  readonly previous: string | null;
  readonly relation: 'repeat' | 'copy' | 'revision' | null;
  readonly replacedBy: string | null;
}

// Only columns: a document that cannot be read any more must not take the list along.
const columns = `id, date, state, frame, outcome, met, not_met AS notMet, not_assessed AS notAssessed, version,
  changed_at AS changedAt, look_again_by AS lookAgainBy, revision, previous, relation,
  (SELECT later.id FROM visit AS later WHERE later.revises = visit.id AND later.state = 'issued') AS replacedBy`;
const byId = `SELECT ${columns} FROM visit WHERE id = ?`;
const byWorkstation = `SELECT ${columns} FROM visit WHERE workstation = ? ORDER BY date DESC, created_at DESC, id DESC`;

/** A visit in a list; undefined where there is none. */
export function findSummary(db: ReadDb, visit: string): VisitSummary | undefined {
  const row = prepared<SummaryRow>(db, byId).get(visit);
  return row === undefined ? undefined : summaryOf(row, sheetsOf(db, visit));
}

/** All visits of a workstation, the newest first. */
export function summariesOf(db: ReadDb, workstation: string): VisitSummary[] {
  const sheets = sheetsOfWorkstation(db, workstation);
  return prepared<SummaryRow>(db, byWorkstation)
    .all(workstation)
    .map((row) => summaryOf(row, sheets.get(row.id) ?? []));
}

function summaryOf(row: SummaryRow, sheets: readonly Sheet[]): VisitSummary {
  const { met, notMet, notAssessed, previous, relation, ...rest } = row;
  return {
    ...rest,
    counts: { met, notMet, notAssessed },
    previous: previous === null || relation === null ? null : { visit: previous, relation },
    sheets: [...sheets],
  };
}
