import { createHash } from 'node:crypto';
import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { type Language, languages } from '../../../core/i18n/language.ts';
import { err, ok } from '../../../core/result.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { sheetVisit } from '../../../core/visit/sheet-visit.ts';
import { checkSize } from '../documents/read-file.ts';
import { fileNamePart, sheetName } from '../sheets/sheet-name.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { insertSheet, issuedAs } from '../store/repositories/sheets.ts';
import { findVisit } from '../store/repositories/visits.ts';
import { findWorkstation, workstationOf } from '../store/repositories/workstations.ts';
import { carriedProblems } from './carried-problems.ts';
import type { ServiceContext } from './context.ts';
import { keepVisit, workstationFor } from './keep-visit.ts';
import { wholeVisit } from './whole-visit.ts';

/** A single visit in from a file and out to one. */
export function transferServices(ctx: ServiceContext): Pick<Services, 'visit.import' | 'visit.export'> {
  return {
    'visit.import': (input) => importVisit(ctx, input),

    'visit.export': ({ visit: id }) => {
      const read = ctx.work().read((db) => {
        const row = findVisit(db, id);
        return row === undefined ? err(callError('not-found', { what: 'visit' })) : wholeVisit(db, row);
      });
      if (!read.ok) return read;
      // As on a sheet: what was not agreed to leaves this laptop only with everything (`move.export`).
      const visit = sheetVisit(read.value.visit);
      const revision = visit.issue === undefined ? '' : `_r${visit.issue.revision}`;
      const name = `${fileNamePart(visit.workstation.number)}_${visit.date}${revision}.visit.json`;
      const bytes = Buffer.from(`${JSON.stringify(visit, null, 2)}\n`);
      return ok(ctx.files.offer({ name, mediaType: 'application/json', bytes }, 'visit-export'));
    },
  };
}

async function importVisit(
  ctx: ServiceContext,
  { upload, fileName, asCopy }: CheckedInput<'visit.import'>,
): Promise<Envelope<'visit.import'>> {
  const bytes = ctx.files.take(upload);
  if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
  const size = checkSize(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const refused = (problems: readonly FileProblem[]) =>
    err(callError('file-refused', { file: fileName, problems: carriedProblems(problems) }));
  if (!size.ok) return refused([size.error]);
  const { readVisitBytes } = await import('../documents/visit-file.ts');
  const read = await readVisitBytes(size.value);
  if (!read.ok) return refused(read.error);
  // Only a sheet has any: that its judgement is not the one that follows from its data.
  if (read.value.warnings.length > 0) return refused(read.value.warnings);
  const valid = asCopy ? copyOf(read.value.valid, ctx.newId()) : read.value.valid;
  const pdf = read.value.kind === 'sheet' && valid.visit.issue !== undefined ? size.value : undefined;
  if (pdf !== undefined && !(await isAsWritten(pdf))) return refused([fileProblem('sheet-altered')]);
  const language = pdf === undefined ? undefined : await languageOf(pdf, valid);

  return ctx.work().write((db): Envelope<'visit.import'> => {
    const here = findVisit(db, valid.visit.id);
    if (here !== undefined) return err(callError('already-there', { visit: here.id, workstation: here.workstation }));
    const at = ctx.now().toISOString();
    // Before anything is made: a refusal leaves no empty company behind.
    const twin = issuedTwin(db, valid);
    if (twin !== undefined) return err(callError('already-there', twin));
    const workstation = workstationFor(db, valid.visit, { newId: ctx.newId, at, example: false });
    keepVisit(db, valid, workstation, at);
    if (pdf !== undefined && language !== undefined) keepSheet(db, valid, pdf, { id: ctx.newId(), language, at });
    const row = findWorkstation(db, workstation);
    if (row === undefined) throw new Error('a workstation is gone within its own transaction');
    return ok({ visit: valid.visit.id, workstation, place: workstationOf(row).place });
  });
}

/** A copy is a draft of its own: the number of a sheet belongs to the one that was issued. */
function copyOf({ visit, frame }: ValidVisit, id: string): ValidVisit {
  const { issue: _, ...rest } = visit;
  return { visit: { ...rest, id }, frame };
}

/** Another visit that was issued here under the same number: workstation, date and revision. */
function issuedTwin(db: ReadDb, { visit }: ValidVisit): { visit: string; workstation: string } | undefined {
  if (visit.issue === undefined) return undefined;
  const { company, workstation, date, issue } = visit;
  return issuedAs(db, { company: company.name, number: workstation.number, date, revision: issue.revision });
}

interface SheetFacts {
  readonly id: string;
  readonly language: Language;
  readonly at: string;
}

/** The bytes that were issued elsewhere stay the sheet here: they are given out as they came. */
function keepSheet(db: WriteDb, { visit }: ValidVisit, bytes: Buffer, { id, language, at }: SheetFacts): void {
  const { issue } = visit;
  if (issue === undefined) return;
  insertSheet(db, {
    id,
    visit: visit.id,
    language,
    revision: issue.revision,
    issuedOn: issue.date,
    name: sheetName(visit, language),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    madeAt: at,
    bytes,
  });
}

/** Whether the bytes may be kept and given out again as the sheet that was issued. */
async function isAsWritten(pdf: Buffer): Promise<boolean> {
  return (await import('../pdf/as-written.ts')).isAsWritten(pdf);
}

/** The language of a sheet that was read: as it says itself. */
async function languageOf(pdf: Buffer, { visit }: ValidVisit): Promise<Language> {
  const { readLanguageTag } = await import('../pdf/read-data.ts');
  const tag = readLanguageTag(pdf);
  return languages.find((language) => tag?.toLowerCase().startsWith(language)) ?? visit.language ?? 'nl';
}
