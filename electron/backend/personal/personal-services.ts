import type { Services } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { fileProblem } from '../../../core/contract/file-problem.ts';
import type { PersonRecord } from '../../../core/person/person.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { checkSize } from '../documents/read-file.ts';
import { readPersonBytes } from '../instruments/person-files.ts';
import { moveSlot } from '../keeping/move-file.ts';
import { openDraft } from '../services/change-visit.ts';
import { documentOf, findVisit } from '../store/repositories/visits.ts';
import { annexSlot } from './annex-services.ts';
import { finishDeletions, forget } from './forget.ts';
import { keepPerson, type PersonalContext, recordOf } from './keep-person.ts';
import { isMadeFrom } from './made-from.ts';
import type { OpenRecordings } from './open-recordings.ts';
import { correctedVisits, labelsOf } from './people-of-visit.ts';
import { allRecords, recordsOf } from './records.ts';

interface PersonalOptions extends PersonalContext {
  readonly recordings: OpenRecordings;
}

type PersonalCalls = 'personal.list' | 'personal.import' | 'personal.delete' | 'personal.orphans';

/** Personal values come in here and nowhere else; what goes out is a label, a date, and findings into the visit. */
export function personalServices(options: PersonalOptions): Pick<Services, PersonalCalls> {
  const { ctx, personal, place, turns, recordings } = options;
  return {
    'personal.list': ({ visit }) => {
      const found = ctx.work().read((db) => {
        const visits = correctedVisits(db, visit);
        const row = findVisit(db, visit);
        if (visits === undefined || row === undefined) return undefined;
        const document = documentOf(row);
        return { visits, document: document.ok ? document.value : undefined };
      });
      if (found === undefined) return err(callError('not-found', { what: 'visit' }));
      const records = personal().read((db) => recordsOf(db, found.visits));
      const { document } = found;
      return ok({
        records: records.map(({ json, ...facts }) =>
          recordOf(facts, document !== undefined && isMadeFrom(document, { label: facts.label, json })),
        ),
      });
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
        const record = read.value;
        if (!visits.includes(record.visitId)) {
          const problem = fileProblem('person-for-no-visit', { field: 'visitId', allowed: visits.join(', ') });
          return err(callError('file-refused', { file: fileName, problems: [problem] }));
        }
        return keepPerson(options, { record, visit, base, from: fileName, samePerson: true });
      }),

    'personal.delete': ({ record }) =>
      turns.take(async () => {
        // What waits in memory to be saved or kept, before anything that may fail.
        ctx.files.withdraw(moveSlot);
        ctx.files.withdraw(annexSlot);
        recordings.forget(record);
        const gone = await forget(personal(), place, record);
        return gone ? ok({}) : err(callError('not-found', { what: 'personal-record' }));
      }),

    'personal.orphans': () => {
      const records = personal().read(allRecords);
      const orphans = ctx.work().read((db) => records.filter(({ visit, label }) => !labelsOf(db, visit).has(label)));
      return ok({ records: orphans.map((facts) => recordOf(facts, false)) });
    },
  };
}

function readRecord(bytes: Uint8Array): Result<PersonRecord, CallError<'file-refused'>['params']['problems']> {
  const size = checkSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!size.ok) return err([size.error]);
  const read = readPersonBytes(size.value);
  return read.ok ? read : err(read.error.slice(0, 50));
}
