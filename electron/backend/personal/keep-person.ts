import type { PersonalRecord } from '../../../core/contract/calls/visits.ts';
import type { Envelope } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { fileProblem } from '../../../core/contract/file-problem.ts';
import { finding } from '../../../core/person/finding.ts';
import type { PersonRecord } from '../../../core/person/person.ts';
import { err, ok } from '../../../core/result.ts';
import { parseStoredVisit, type ValidStoredVisit } from '../../../core/visit/parse.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import { withFindings } from '../documents/visit-source.ts';
import { changeVisit, openDraft, refused } from '../services/change-visit.ts';
import type { ServiceContext } from '../services/context.ts';
import { StoreFailure } from '../store/classify-error.ts';
import type { OpenStore } from '../store/opened-store.ts';
import { documentOf } from '../store/repositories/visits.ts';
import type { StorePlace } from '../store/store-kind.ts';
import type { Turns } from '../turns.ts';
import { correctedVisits } from './people-of-visit.ts';
import { findRecord, keepRecord, type RecordFacts, recordsOf } from './records.ts';

/** What the services of personal values work with. */
export interface PersonalContext {
  readonly ctx: ServiceContext;
  readonly personal: () => OpenStore;
  readonly place: StorePlace;
  readonly turns: Turns;
}

export interface NewPerson {
  readonly record: PersonRecord;
  /** What it was made from, packed. */
  readonly recording?: Uint8Array;
  readonly visit: string;
  /** The version of the visit that the caller has seen. */
  readonly base: number;
  /** A file, or the label: what is named where something is wrong. */
  readonly from: string;
  /** The record whose place it takes. */
  readonly replaces?: string | undefined;
  /** Whether a finding under the same label is known to be this person's, as that of a file that it was made into. */
  readonly samePerson: boolean;
}

/**
 * Keeps a person's record and puts its finding into the visit, as one step of undo. To be called in its turn (`Turns`).
 * The record first, its finding second: a kill or a full disk in between leaves a record that has no finding, or another
 * one than it makes. Both are said (`recordOf`), and keeping it once more puts its finding in.
 *
 * A record of this visit is overwritten in place, and the file written anew so that the old values are in neither it nor
 * its log; backups keep their state until the record is deleted. A record of a visit that this one corrects stays: the
 * sheet that was issued was made from it.
 */
export function keepPerson({ ctx, personal }: PersonalContext, person: NewPerson): Envelope<'heart-rate.keep'> {
  const { record, recording, visit, base, from } = person;
  const { label } = record;
  const taken = () =>
    err(
      callError('file-refused', {
        file: from,
        problems: [fileProblem('person-twice', { field: 'label', other: label })],
      }),
    );
  const before = person.replaces === undefined ? undefined : replacedRecord(person.replaces);
  if (person.replaces !== undefined && before === undefined) {
    return err(callError('not-found', { what: 'personal-record' }));
  }
  const at = ctx.now().toISOString();
  const changed = ctx.work().read((db) => {
    const draft = openDraft(db, visit, base);
    if (!draft.ok) return draft;
    const document = documentOf(draft.value.row);
    if (!document.ok) return refused(document.error);
    const { kept } = draft.value;
    const isTaken = kept.findings?.some((one) => one.label === label) && label !== before?.label;
    if (isTaken && !person.samePerson) return taken();
    const others = parseStoredVisit(without(kept, before?.label));
    if (!others.ok) return refused(others.error);
    const merged = withFindings(others.value.visit, [finding(record, document.value.frame)], from);
    if (!merged.ok) return refused([merged.error]);
    const parsed = parseStoredVisit(merged.value);
    return parsed.ok ? ok({ without: others.value, document: parsed.value }) : refused(parsed.error);
  });
  if (!changed.ok) return changed;
  const replaces = before?.visit === visit ? before.id : undefined;
  // A field of its own: each person is one step of undo, however fast the next one follows.
  const field = `findings ${ctx.newId()}`;
  const put = (document: ValidStoredVisit, on: number) =>
    ctx.work().write((db) => {
      const draft = openDraft(db, visit, on);
      return draft.ok ? ok(changeVisit(db, draft.value, document, { field, at }).version) : draft;
    });
  let seen = base;
  if (replaces !== undefined && before !== undefined && before.label !== label) {
    if (
      personal()
        .read((db) => recordsOf(db, [visit]))
        .some((one) => one.label === label)
    )
      return taken();
    // Its old finding goes first: left behind by a kill it would be one that no record has, and nobody could take it out.
    const gone = put(changed.value.without, seen);
    if (!gone.ok) return gone;
    seen = gone.value;
  }
  const facts = personal().write((db) =>
    keepRecord(db, record, {
      id: ctx.newId(),
      visit,
      importedAt: at,
      ...(recording === undefined ? {} : { recording }),
      ...(replaces === undefined ? {} : { replaces }),
    }),
  );
  if (facts === undefined) return taken();
  const version = put(changed.value.document, seen);
  // Last: it takes longest, and a kill or a full disk must not come between a record and its finding for it.
  if (replaces !== undefined) clearAway(personal());
  return version.ok ? ok({ record: recordOf(facts, true), version: version.value }) : version;

  function replacedRecord(id: string): RecordFacts | undefined {
    const visits = ctx.work().read((db) => correctedVisits(db, visit)) ?? [];
    const kept = personal().read((db) => findRecord(db, id));
    return kept !== undefined && visits.includes(kept.visit) ? kept : undefined;
  }
}

/**
 * Leaves nothing of overwritten values in the file or its log. A disk without room for that keeps older pages in the log
 * until the store is closed, or opened again; the record and its finding are kept all the same.
 */
function clearAway(store: OpenStore): void {
  try {
    store.compact();
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
  }
}

function without(visit: StoredVisit, label: string | undefined): StoredVisit {
  const { findings, ...rest } = visit;
  const others = findings?.filter((one) => one.label !== label) ?? [];
  return others.length === 0 ? rest : { ...rest, findings: others };
}

/** What a screen may know of a record. */
export function recordOf(facts: RecordFacts, hasFinding: boolean): PersonalRecord {
  return { ...facts, hasFinding };
}
