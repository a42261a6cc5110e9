import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { finding } from '../../../core/person/finding.ts';
import type { PersonRecord } from '../../../core/person/person.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import type { Finding } from '../../../core/visit/visit.ts';
import { checkSize } from '../documents/read-file.ts';
import { withFindings } from '../documents/visit-source.ts';
import { readPersonBytes } from '../instruments/person-files.ts';
import { moveSlot } from '../keeping/move-file.ts';
import { changeVisit, openDraft, refused } from '../services/change-visit.ts';
import type { ServiceContext } from '../services/context.ts';

import type { ReadDb } from '../store/database.ts';
import type { OpenStore } from '../store/opened-store.ts';
import { documentOf, findVisit } from '../store/repositories/visits.ts';
import type { StorePlace } from '../store/store-kind.ts';
import type { Turns } from '../turns.ts';
import { finishDeletions, forget } from './forget.ts';
import { allRecords, keepRecord, type RecordFacts, recordsOf } from './records.ts';

interface PersonalOptions {
  readonly ctx: ServiceContext;
  readonly personal: () => OpenStore;
  readonly place: StorePlace;
  readonly turns: Turns;
}

type PersonalCalls = 'personal.list' | 'personal.import' | 'personal.delete' | 'personal.orphans';

/** Personal values come in here and nowhere else; what goes out is a label, a date, and findings into the visit. */
export function personalServices({ ctx, personal, place, turns }: PersonalOptions): Pick<Services, PersonalCalls> {
  return {
    'personal.list': ({ visit }) => {
      const found = ctx.work().read((db) => {
        const visits = correctedVisits(db, visit);
        return visits === undefined ? undefined : { visits, labels: labelsOf(db, visit) };
      });
      if (found === undefined) return err(callError('not-found', { what: 'visit' }));
      const records = personal().read((db) => recordsOf(db, found.visits));
      return ok({ records: records.map((facts) => recordOf(facts, found.labels)) });
    },

    'personal.import': ({ visit, base, upload, fileName }) =>
      turns.take(async () => {
        // A deletion that was begun goes by visit and label: it must not take along who comes in now.
        await finishDeletions(personal(), place);
        const bytes = ctx.files.take(upload);
        if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
        // Before the file is read: a visit that cannot take a finding needs no record.
        const open = ctx.work().read((db) => openDraft(db, visit, base));
        if (!open.ok) return open;
        const read = readRecord(bytes);
        if (!read.ok) return err(callError('file-refused', { file: fileName, problems: [...read.error] }));
        const visits = ctx.work().read((db) => correctedVisits(db, visit)) ?? [visit];
        return importRecord(read.value, visits, { visit, base, fileName });
      }),

    'personal.delete': ({ record }) =>
      turns.take(async () => {
        // An export that waits in memory to be saved, before anything that may fail.
        ctx.files.withdraw(moveSlot);
        const gone = await forget(personal(), place, record);
        return gone ? ok({}) : err(callError('not-found', { what: 'personal-record' }));
      }),

    'personal.orphans': () => {
      const records = personal().read(allRecords);
      const orphans = ctx.work().read((db) => records.filter(({ visit, label }) => !labelsOf(db, visit).has(label)));
      return ok({ records: orphans.map((facts) => recordOf(facts, new Set())) });
    },
  };

  /** The record first, its finding second: a kill in between leaves an orphan, which is offered for deletion. */
  function importRecord(
    record: PersonRecord,
    visits: readonly string[],
    { visit, base, fileName }: { readonly visit: string; readonly base: number; readonly fileName: string },
  ): Envelope<'personal.import'> {
    const refuse = (problem: FileProblem) => err(callError('file-refused', { file: fileName, problems: [problem] }));
    if (!visits.includes(record.visitId)) {
      return refuse(fileProblem('person-for-no-visit', { field: 'visitId', allowed: visits.join(', ') }));
    }
    const at = ctx.now().toISOString();
    const changed = ctx.work().read((db) => {
      const draft = openDraft(db, visit, base);
      if (!draft.ok) return draft;
      const document = documentOf(draft.value.row);
      if (!document.ok) return refused(document.error);
      const made: Finding = finding(record, document.value.frame);
      const merged = withFindings(draft.value.kept, [made], fileName);
      if (!merged.ok) return refused([merged.error]);
      const parsed = parseStoredVisit(merged.value);
      return parsed.ok ? ok(parsed.value) : refused(parsed.error);
    });
    if (!changed.ok) return changed;
    const facts = personal().write((db) => keepRecord(db, record, { id: ctx.newId(), visit, importedAt: at }));
    if (facts === undefined) return refuse(fileProblem('person-twice', { field: 'label', other: record.label }));
    return ctx.work().write((db): Envelope<'personal.import'> => {
      const draft = openDraft(db, visit, base);
      if (!draft.ok) return draft;
      const { version } = changeVisit(db, draft.value, changed.value, { field: 'findings', at });
      return ok({ record: recordOf(facts, new Set([facts.label])), version });
    });
  }
}

function readRecord(bytes: Uint8Array): Result<PersonRecord, CallError<'file-refused'>['params']['problems']> {
  const size = checkSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size.ok) return err([size.error]);
  const read = readPersonBytes(size.value);
  return read.ok ? read : err(read.error.slice(0, 50));
}

/** A visit and those that it corrects, which were the same measurement; undefined where the visit is not here. */
function correctedVisits(db: ReadDb, visit: string): readonly string[] | undefined {
  const visits: string[] = [];
  for (let row = findVisit(db, visit); row !== undefined; ) {
    visits.push(row.id);
    row = row.revises === null || visits.includes(row.revises) ? undefined : findVisit(db, row.revises);
  }
  return visits.length === 0 ? undefined : visits;
}

/** Labels of a visit's findings; none where it is gone or cannot be read. */
function labelsOf(db: ReadDb, visit: string): ReadonlySet<string> {
  const row = findVisit(db, visit);
  const document = row === undefined ? undefined : documentOf(row);
  return new Set(document?.ok ? (document.value.visit.findings ?? []).map(({ label }) => label) : []);
}

function recordOf(facts: RecordFacts, labels: ReadonlySet<string>): PersonalRecord {
  return { ...facts, hasFinding: labels.has(facts.label) };
}
