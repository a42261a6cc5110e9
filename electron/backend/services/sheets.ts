import { createHash } from 'node:crypto';
import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import type { Sheet } from '../../../core/contract/values.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { unnamedAssessor } from '../../../core/visit/head.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { withoutPictures } from '../../../core/visit/pictures.ts';
import type { Visit } from '../../../core/visit/visit.ts';
import type { SheetLetterhead } from '../sheets/make-sheet.ts';
import { sheetName } from '../sheets/sheet-name.ts';
import type { ReadDb } from '../store/database.ts';
import { followPictures } from '../store/repositories/pictures.ts';
import { findSheet, highestRevision, insertSheet, type NewSheet, sheetsOf } from '../store/repositories/sheets.ts';
import { dropSteps } from '../store/repositories/steps.ts';
import { documentOf, findVisit, issueVisit, type VisitRow } from '../store/repositories/visits.ts';
import type { ServiceContext } from './context.ts';
import { wholeVisit } from './whole-visit.ts';

type SheetCalls = 'sheet.preview' | 'sheet.issue' | 'sheet.add-language' | 'sheet.read';

/**
 * Sheets as the screens see them. Rendering is the one thing here that takes time; it is done before a transaction
 * begins, and what was rendered counts only if the visit is still the one that it was made from.
 *
 * @param letterhead organisation and logo of the settings, at this moment
 */
export function sheetServices(
  ctx: ServiceContext,
  letterhead: () => SheetLetterhead | undefined,
): Pick<Services, SheetCalls> {
  const render = async (valid: ValidVisit, language: Language) => {
    // Typesetting and its fonts are large, and many starts of the app never need them.
    const { makeSheet } = await import('../sheets/make-sheet.ts');
    return makeSheet(valid, language, letterhead());
  };

  /** Makes the sheet of an issued visit, to be kept. */
  const make = async (valid: ValidVisit, issue: Issue, language: Language): Promise<NewSheet> => {
    const { bytes } = await render(valid, language);
    return {
      id: ctx.newId(),
      visit: valid.visit.id,
      language,
      revision: issue.revision,
      issuedOn: issue.date,
      name: sheetName(valid.visit, language),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      madeAt: ctx.now().toISOString(),
      bytes,
    };
  };

  return {
    'sheet.preview': async ({ visit: id, language }) => {
      const read = ctx.work().read((db) => {
        const row = findVisit(db, id);
        return row === undefined ? noVisit() : wholeVisit(db, row);
      });
      if (!read.ok) return read;
      const { bytes, replaced } = await render(read.value, language);
      const name = sheetName(read.value.visit, language);
      const file = ctx.files.offer({ name, mediaType: 'application/pdf', bytes }, `preview-${language}`);
      return ok({ file, replaced });
    },

    'sheet.issue': async ({ visit: id, base, languages, date }): Promise<Envelope<'sheet.issue'>> => {
      const ready = ctx.work().read((db) => readyToIssue(db, { id, base, date, today: ctx.today() }));
      if (!ready.ok) return ready;
      const { row, valid, issue } = ready.value;
      const made: NewSheet[] = [];
      for (const language of new Set(languages)) made.push(await make(valid, issue, language));
      return ctx.work().write((db): Result<{ sheets: Sheet[] }, CallError<IssueError>> => {
        const now = readyToIssue(db, { id, base, date, today: ctx.today() });
        if (!now.ok) return now;
        // The head follows its workstation without a new version; a number may have been taken in the meantime.
        if (now.value.row.json !== row.json || now.value.issue.revision !== issue.revision) {
          return err(callError('changed-elsewhere', { version: now.value.row.version }));
        }
        const { visit } = withoutPictures(valid.visit);
        issueVisit(db, now.value.row, visit, ctx.now().toISOString());
        for (const sheet of made) insertSheet(db, sheet);
        dropSteps(db, id);
        followPictures(db, visit);
        return ok({ sheets: sheetsOf(db, id) });
      });
    },

    'sheet.add-language': async ({ visit: id, language }): Promise<Envelope<'sheet.add-language'>> => {
      const read = ctx.work().read((db) => issuedVisit(db, id, language));
      if (!read.ok) return read;
      if ('kept' in read.value) return ok(read.value.kept);
      const sheet = await make(read.value.valid, read.value.issue, language);
      return ctx.work().write((db): Result<Sheet, CallError<'not-found'>> => {
        // Another window may have made it, or removed the example company.
        if (findVisit(db, id) === undefined) return noVisit();
        const kept = sheetsOf(db, id).find((one) => one.language === language);
        if (kept !== undefined) return ok(kept);
        insertSheet(db, sheet);
        const { madeAt: _, bytes, ...facts } = sheet;
        return ok({ ...facts, bytes: bytes.byteLength });
      });
    },

    'sheet.read': ({ sheet: id }) => {
      const found = ctx.work().read((db) => findSheet(db, id));
      if (found === undefined) return err(callError('not-found', { what: 'sheet' }));
      const { sheet, bytes } = found;
      const { name } = sheet;
      if (createHash('sha256').update(bytes).digest('hex') !== sheet.sha256) {
        return err(callError('sheet-damaged', { name }));
      }
      return ok(ctx.files.offer({ name, mediaType: 'application/pdf', bytes }));
    },
  };
}

type Issue = NonNullable<Visit['issue']>;
type IssueError = 'not-found' | 'locked' | 'changed-elsewhere' | 'not-ready' | 'document-refused';

const noVisit = () => err(callError('not-found', { what: 'visit' }));

interface ReadyToIssue {
  readonly row: VisitRow;
  /** With its issue. */
  readonly valid: ValidVisit;
  readonly issue: Issue;
}

interface IssueOrder {
  readonly id: string;
  readonly base: number;
  readonly date: string;
  readonly today: string;
}

/** Numbers a draft, if nothing stands in the way. An incomplete one may be issued: its sheet says so. */
function readyToIssue(db: ReadDb, { id, base, date, today }: IssueOrder): Result<ReadyToIssue, CallError<IssueError>> {
  const row = findVisit(db, id);
  if (row === undefined) return noVisit();
  if (row.state === 'issued') return err(callError('locked'));
  if (row.version !== base) return err(callError('changed-elsewhere', { version: row.version }));
  const whole = wholeVisit(db, row);
  if (!whole.ok) return whole;
  const { visit, frame } = whole.value;
  const notReady = (reason: 'no-task' | 'no-assessor' | 'future-date') =>
    err(callError('not-ready', { criteria: [], reason }));
  if (visit.tasks.length === 0) return notReady('no-task');
  if (visit.assessor.name === unnamedAssessor) return notReady('no-assessor');
  // ISO dates sort as text.
  if (date < visit.date || date > today) return notReady('future-date');
  const replaces = replacedBy(db, row);
  const issue: Issue = {
    revision: 1 + Math.max(highestRevision(db, row.workstation, visit.date), replaces?.revision ?? 0),
    date,
    ...(row.revisionReason === null ? {} : { reason: row.revisionReason }),
    ...(replaces === undefined ? {} : { replaces }),
  };
  return ok({ row, valid: { visit: { ...visit, issue }, frame }, issue });
}

/** Revision and date of the issue that a draft corrects. */
function replacedBy(db: ReadDb, { revises }: VisitRow): Issue['replaces'] {
  const earlier = revises === null ? undefined : findVisit(db, revises);
  const document = earlier === undefined ? undefined : documentOf(earlier);
  const issue = document?.ok ? document.value.visit.issue : undefined;
  return issue === undefined ? undefined : { revision: issue.revision, date: issue.date };
}

function issuedVisit(
  db: ReadDb,
  id: string,
  language: Language,
): Result<
  { readonly kept: Sheet } | { readonly valid: ValidVisit; readonly issue: Issue },
  CallError<'not-found' | 'not-issued' | 'not-ready' | 'document-refused'>
> {
  const row = findVisit(db, id);
  if (row === undefined) return noVisit();
  if (row.state !== 'issued') return err(callError('not-issued'));
  const kept = sheetsOf(db, id).find((sheet) => sheet.language === language);
  if (kept !== undefined) return ok({ kept });
  const whole = wholeVisit(db, row);
  if (!whole.ok) return whole;
  const { issue } = whole.value.visit;
  if (issue === undefined) throw new Error('an issued visit without an issue');
  return ok({ valid: whole.value, issue });
}
