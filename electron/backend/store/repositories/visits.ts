import type { Frame } from '../../../../core/frame/frame.ts';
import { frameName } from '../../../../core/frame/frames.ts';
import { err, type Result } from '../../../../core/result.ts';
import { judge, judgeChanged } from '../../../../core/verdict/judge.ts';
import type { CriterionVerdict, Verdict } from '../../../../core/verdict/verdict.ts';
import { type Head, withHead } from '../../../../core/visit/head.ts';
import { parseStoredVisit, type ValidStoredVisit } from '../../../../core/visit/parse.ts';
import { type Problem, problem } from '../../../../core/visit/problem.ts';
import type { StoredVisit } from '../../../../core/visit/visit.ts';
import { visitText } from '../../../../core/visit/visit-text.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { writePost } from './posts.ts';
import { prepared, writeOne } from './prepared.ts';
import { forget, type Written } from './written.ts';

/** A visit's row. */
export interface VisitRow {
  readonly id: string;
  readonly workstation: string;
  readonly version: number;
  readonly state: 'draft' | 'issued';
  readonly json: string;
  readonly revises: string | null;
  readonly revisionReason: string | null;
  readonly undoPosition: number;
  readonly changedAt: string;
  readonly date: string;
  readonly outcome: 'within' | 'outside' | 'incomplete';
  readonly lookAgainBy: string | null;
}

const facts = `id, workstation, version, state, revises, revision_reason AS revisionReason,
  undo_position AS undoPosition, changed_at AS changedAt, date, outcome, look_again_by AS lookAgainBy`;
const byId = `SELECT ${facts}, json FROM visit WHERE id = ?`;
const factsById = `SELECT ${facts} FROM visit WHERE id = ?`;
const draftsOf = `SELECT ${facts}, json FROM visit WHERE workstation = ? AND state = 'draft'`;

export function findVisit(db: ReadDb, id: string): VisitRow | undefined {
  return prepared<VisitRow>(db, byId).get(id);
}

/** `findVisit` for one that this process wrote last: its document is read only where another one was written since. */
export function findWritten(db: ReadDb, id: string, { version, changedAt, json }: Written): VisitRow | undefined {
  const found = prepared<Omit<VisitRow, 'json'>>(db, factsById).get(id);
  return found?.version === version && found.changedAt === changedAt ? { ...found, json } : findVisit(db, id);
}

/** The visit that corrects this one. */
export function revisionOf(db: ReadDb, visit: string): string | undefined {
  return prepared<{ id: string }>(db, 'SELECT id FROM visit WHERE revises = ?').get(visit)?.id;
}

/** Ids of all visits of a workstation. */
export function visitsOf(db: ReadDb, workstation: string): string[] {
  const rows = prepared<{ id: string }>(db, 'SELECT id FROM visit WHERE workstation = ?').all(workstation);
  return rows.map(({ id }) => id);
}

export function countIssued(db: ReadDb, workstation: string): number {
  const sql = `SELECT count(*) AS n FROM visit WHERE workstation = ? AND state = 'issued'`;
  return prepared<{ n: number }>(db, sql).get(workstation)?.n ?? 0;
}

/**
 * The document of a row, checked and brought to today's format.
 *
 * @returns the problems of a document that cannot be used any more; nothing here throws for what stands in a row
 */
export function documentOf({ json }: Pick<VisitRow, 'json'>): Result<ValidStoredVisit, readonly Problem[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return err([problem('not-an-object', '')]);
  }
  return parseStoredVisit(raw);
}

export interface NewVisitRow {
  readonly visit: StoredVisit;
  readonly frame: Frame;
  readonly workstation: string;
  /** The visit here that it corrects. */
  readonly revises: string | null;
  readonly revisionReason: string | null;
  /** UTC. */
  readonly at: string;
}

/** Adds a visit: a draft, or an issued one where its document says so. `refreshLatest` is the caller's. */
export function addVisit(db: WriteDb, { visit, frame, workstation, revises, revisionReason, at }: NewVisitRow): void {
  const verdict = judge(visit, frame);
  const { counts } = verdict;
  writeOne(
    db,
    `INSERT INTO visit (id, workstation, version, state, json, revises, revision_reason, created_at, changed_at,
       date, frame, outcome, met, not_met, not_assessed, look_again_by, revision, issued_on, previous, relation)
     VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    visit.id,
    workstation,
    visit.issue === undefined ? 'draft' : 'issued',
    JSON.stringify(visit),
    revises,
    revisionReason,
    at,
    at,
    visit.date,
    frameName(visit.frame),
    verdict.outcome,
    counts.met,
    counts.notMet,
    counts.notAssessed,
    visit.lookAgainBy ?? null,
    visit.issue?.revision ?? null,
    visit.issue?.date ?? null,
    visit.previous?.visit ?? null,
    visit.previous?.relation ?? null,
  );
  writeOutcomes(db, visit.id, verdict);
  writePost(db, visit);
}

/** What a change of a draft leaves behind, besides its document. */
export interface Changed {
  readonly visit: StoredVisit;
  readonly frame: Frame;
  readonly undoPosition: number;
  /** UTC. */
  readonly at: string;
  /** The document and the verdict from which everything derived in the store comes, where they are known. */
  readonly before?: { readonly visit: StoredVisit; readonly verdict: Verdict } | undefined;
}

/**
 * Writes the changed document of a draft and everything that follows from it, and counts its version up by one.
 *
 * @returns the new version, the document as it is written, and its verdict
 */
export function writeVisit(
  db: WriteDb,
  before: VisitRow,
  { visit, frame, undoPosition, at, before: known }: Changed,
): Pick<VisitRow, 'version' | 'json'> & { readonly verdict: Verdict } {
  const verdict = known === undefined ? judge(visit, frame) : judgeChanged(visit, frame, known);
  const { counts, outcome } = verdict;
  const version = before.version + 1;
  const json = visitText(visit);
  // No indexed column is named here, so that the usual change touches no index.
  writeOne(
    db,
    `UPDATE visit SET version = ?, json = ?, undo_position = ?, changed_at = ?, frame = ?, outcome = ?, met = ?,
       not_met = ?, not_assessed = ? WHERE id = ?`,
    version,
    json,
    undoPosition,
    at,
    frameName(visit.frame),
    outcome,
    counts.met,
    counts.notMet,
    counts.notAssessed,
    before.id,
  );
  const lookAgainBy = visit.lookAgainBy ?? null;
  if (visit.date !== before.date || lookAgainBy !== before.lookAgainBy) {
    prepared(db, 'UPDATE visit SET date = ?, look_again_by = ? WHERE id = ?').run(visit.date, lookAgainBy, before.id);
  }
  if (verdict !== known?.verdict) writeOutcomes(db, before.id, verdict, known?.verdict.criteria);
  writePost(db, visit, known?.visit);
  if (outcome !== before.outcome || visit.date !== before.date) refreshLatest(db, before.workstation);
  return { version, json, verdict };
}

/** Locks a draft: its document now has an issue. Its revision number must be free for workstation and date. */
export function issueVisit(db: WriteDb, before: VisitRow, visit: StoredVisit, at: string): void {
  const { issue } = visit;
  if (issue === undefined) throw new Error('a visit without an issue cannot be locked');
  writeOne(
    db,
    `UPDATE visit SET state = 'issued', version = version + 1, json = ?, undo_position = 0, changed_at = ?,
       revision = ?, issued_on = ? WHERE id = ?`,
    JSON.stringify(visit),
    at,
    issue.revision,
    issue.date,
    before.id,
  );
}

/** Deletes a draft with its steps, outcomes and picture uses. `refreshLatest` and `sweepPictures` are the caller's. */
export function deleteVisit(db: WriteDb, { id, workstation }: Pick<VisitRow, 'id' | 'workstation'>): void {
  prepared(db, `UPDATE workstation SET latest_visit = NULL, state = 'unvisited' WHERE id = ? AND latest_visit = ?`).run(
    workstation,
    id,
  );
  prepared(db, 'DELETE FROM visit WHERE id = ?').run(id);
}

/**
 * Lets the heads of a workstation's drafts follow it. The version stays, because the head is not the screen's to write: a
 * save that is under way takes the new head with it. A draft that cannot be read keeps what it has.
 */
export function followHead(db: WriteDb, workstation: string, head: Head): void {
  for (const row of prepared<VisitRow>(db, draftsOf).all(workstation)) {
    const document = documentOf(row);
    if (!document.ok) continue;
    const moved = withHead(document.value.visit, head);
    forget(db, row.id);
    prepared(db, 'UPDATE visit SET json = ? WHERE id = ?').run(JSON.stringify(moved), row.id);
  }
}

/**
 * Writes those outcomes of a visit that changed.
 *
 * @param criteria whose outcomes are in the store; they are read where nobody knows
 */
export function writeOutcomes(
  db: WriteDb,
  visit: string,
  verdict: Verdict,
  criteria: Verdict['criteria'] | undefined = undefined,
): void {
  const kept = new Map<string, KeptOutcome>();
  if (criteria === undefined) {
    const rows = prepared<KeptOutcome & { criterion: string }>(
      db,
      'SELECT criterion, outcome, ratio FROM outcome WHERE visit = ?',
    );
    for (const row of rows.all(visit)) kept.set(row.criterion, row);
  } else {
    for (const one of criteria) kept.set(one.id, { outcome: one.outcome, ratio: ratioOf(one) });
  }
  for (const one of verdict.criteria) {
    const ratio = ratioOf(one);
    const before = kept.get(one.id);
    kept.delete(one.id);
    if (before?.outcome === one.outcome && before.ratio === ratio) continue;
    prepared(
      db,
      `INSERT INTO outcome (visit, criterion, outcome, ratio) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET outcome = excluded.outcome, ratio = excluded.ratio`,
    ).run(visit, one.id, one.outcome, ratio);
  }
  // Criteria that another frame does not have.
  for (const criterion of kept.keys()) {
    prepared(db, 'DELETE FROM outcome WHERE visit = ? AND criterion = ?').run(visit, criterion);
  }
}

interface KeptOutcome {
  readonly outcome: string;
  readonly ratio: number | null;
}

/** By type a heart has no ratio. */
function ratioOf(one: CriterionVerdict): number | null {
  return 'ratio' in one ? one.ratio : null;
}

// The newest by its date; of one day the one that was begun last. What a revision replaces is out, issued or not.
const latestOf = `
  SELECT id, outcome FROM visit AS v
  WHERE workstation = ? AND NOT EXISTS (SELECT 1 FROM visit WHERE revises = v.id)
  ORDER BY date DESC, created_at DESC, id DESC LIMIT 1`;

/** Lets a workstation point to its newest visit and have its outcome. */
export function refreshLatest(db: WriteDb, workstation: string): void {
  const latest = prepared<{ id: string; outcome: string }>(db, latestOf).get(workstation);
  const visit = latest?.id ?? null;
  const state = latest?.outcome ?? 'unvisited';
  prepared(
    db,
    'UPDATE workstation SET latest_visit = ?, state = ? WHERE id = ? AND (latest_visit IS NOT ? OR state <> ?)',
  ).run(visit, state, workstation, visit, state);
}
