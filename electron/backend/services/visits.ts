import type { Settings } from '../../../core/contract/calls/app.ts';
import type { OpenVisit } from '../../../core/contract/calls/visits.ts';
import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { fileProblem } from '../../../core/contract/file-problem.ts';
import type { ServedFile } from '../../../core/contract/values.ts';
import { currentFrame } from '../../../core/frame/frames.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { carryOver, emptyVisit, type NewVisit } from '../../../core/visit/carry-over.ts';
import { keepOwn, unnamedAssessor } from '../../../core/visit/head.ts';
import { parseStoredVisit } from '../../../core/visit/parse.ts';
import { parseChangedVisit } from '../../../core/visit/parse-change.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { ReadDb } from '../store/database.ts';
import { findPicture, followPictures, missingPictures, sweepPictures } from '../store/repositories/pictures.ts';
import { stepsAround } from '../store/repositories/steps.ts';
import { findSummary } from '../store/repositories/summaries.ts';
import {
  addVisit,
  deleteVisit,
  documentOf,
  findVisit,
  refreshLatest,
  revisionOf,
  type VisitRow,
} from '../store/repositories/visits.ts';
import { findWorkstation, workstationOf } from '../store/repositories/workstations.ts';
import { changeVisit, openDraft, refused, takeStep } from './change-visit.ts';
import type { ServiceContext } from './context.ts';
import { headOf } from './workstations.ts';

type VisitCalls = 'visit.start' | 'visit.read' | 'visit.save' | 'visit.undo' | 'visit.redo' | 'visit.delete';

const noVisit = () => err(callError('not-found', { what: 'visit' }));

/**
 * Visits as the screens work on them.
 *
 * @param assessor who does the visits, of the settings at this moment; null until somebody said
 */
export function visitServices(ctx: ServiceContext, assessor: () => Settings['assessor']): Pick<Services, VisitCalls> {
  const now = () => ctx.now().toISOString();

  const step = (visit: string, base: number, direction: 'back' | 'forth') =>
    ctx.work().write((db): Result<OpenVisit, CallError<StepError>> => {
      const draft = openDraft(db, visit, base);
      if (!draft.ok) return draft;
      if (takeStep(db, draft.value, direction, now())) return openVisit(db, visit, ctx);
      return err(callError(direction === 'back' ? 'nothing-to-undo' : 'nothing-to-redo'));
    });

  return {
    'visit.start': (input) => startVisit(ctx, assessor, input),

    'visit.read': ({ visit }) => ctx.work().read((db): Envelope<'visit.read'> => openVisit(db, visit, ctx)),

    'visit.save': ({ visit, base, document, field }) =>
      ctx.work().write((db): Envelope<'visit.save'> => {
        const draft = openDraft(db, visit, base);
        if (!draft.ok) return draft;
        const { kept } = draft.value;
        const parsed = parseChangedVisit(keepOwn(document, kept), kept);
        if (!parsed.ok) return refused(parsed.error);
        const missing = missingPictures(db, parsed.value.visit);
        if (missing.length > 0) {
          const problems = missing.map((at) => fileProblem('photo-hash', { field: `photos[${at}].sha256` }));
          return err(callError('document-refused', { problems }));
        }
        return ok(changeVisit(db, draft.value, parsed.value, { field, at: now() }));
      }),

    'visit.undo': ({ visit, base }) => step(visit, base, 'back') as Envelope<'visit.undo'>,
    'visit.redo': ({ visit, base }) => step(visit, base, 'forth') as Envelope<'visit.redo'>,

    'visit.delete': ({ visit, base }) =>
      ctx.work().write((db): Envelope<'visit.delete'> => {
        // Not `openDraft`: a draft that cannot be read can still be deleted.
        const row = findVisit(db, visit);
        if (row === undefined) return noVisit();
        if (row.state === 'issued') return err(callError('locked'));
        if (row.version !== base) return err(callError('changed-elsewhere', { version: row.version }));
        deleteVisit(db, row);
        refreshLatest(db, row.workstation);
        sweepPictures(db);
        return ok({});
      }),
  };
}

type StepError =
  | 'not-found'
  | 'changed-elsewhere'
  | 'locked'
  | 'document-refused'
  | 'nothing-to-undo'
  | 'nothing-to-redo';

/** A visit with everything that its screen shows. */
export function openVisit(
  db: ReadDb,
  id: string,
  { files }: Pick<ServiceContext, 'files'>,
): Result<OpenVisit, CallError<'not-found' | 'document-refused'>> {
  const row = findVisit(db, id);
  const summary = findSummary(db, id);
  if (row === undefined || summary === undefined) return noVisit();
  const document = documentOf(row);
  if (!document.ok) return refused(document.error);
  const workstation = findWorkstation(db, row.workstation);
  if (workstation === undefined) throw new Error('a visit without a workstation');
  return ok({
    document: document.value.visit,
    version: row.version,
    savedAt: row.changedAt,
    summary,
    workstation: workstationOf(workstation),
    ...stepsAround(db, id, row.undoPosition),
    pictures: picturesOf(db, document.value.visit, files),
    revisionReason: row.state === 'draft' ? row.revisionReason : null,
  });
}

/** Pictures under their hash, which nobody knows without the picture; one that is missing is left out. */
function picturesOf(db: ReadDb, { photos }: StoredVisit, files: ServiceContext['files']): Record<string, ServedFile> {
  const pictures: Record<string, ServedFile> = {};
  for (const { sha256 } of photos ?? []) {
    const picture = findPicture(db, sha256);
    if (picture === undefined) continue;
    const { mediaType, bytes } = picture;
    const ending = mediaType === 'image/png' ? 'png' : 'jpg';
    pictures[sha256] = files.offer({ name: `${sha256.slice(0, 16)}.${ending}`, mediaType, bytes });
  }
  return pictures;
}

function startVisit(
  ctx: ServiceContext,
  assessor: () => Settings['assessor'],
  { workstation: id, date, language, from }: CheckedInput<'visit.start'>,
): Envelope<'visit.start'> {
  return ctx.work().write((db): Envelope<'visit.start'> => {
    const workstation = findWorkstation(db, id);
    if (workstation === undefined) return err(callError('not-found', { what: 'workstation' }));
    const earlier = from.relation === 'empty' ? undefined : findVisit(db, from.visit);
    if (from.relation !== 'empty') {
      const reason = mayNotStart(db, from.relation, earlier, id);
      if (reason !== undefined) return err(reason);
    }
    const document = earlier === undefined ? undefined : documentOf(earlier);
    if (document?.ok === false) return refused(document.error);
    const previous = document?.value.visit;
    const start: NewVisit = {
      id: ctx.newId(),
      date,
      language,
      assessor: assessor() ?? previous?.assessor ?? { name: unnamedAssessor },
      frame: { id: currentFrame.id, version: currentFrame.version },
      ...headOf(workstationOf(workstation)),
    };
    const begun =
      previous === undefined || from.relation === 'empty'
        ? emptyVisit(start)
        : carryOver(previous, from.relation, start);
    const parsed = parseStoredVisit(begun);
    if (!parsed.ok) return refused(parsed.error);
    const { visit, frame } = parsed.value;
    const isRevision = from.relation === 'revision';
    addVisit(db, {
      visit,
      frame,
      workstation: id,
      revises: isRevision ? from.visit : null,
      revisionReason: isRevision ? from.reason : null,
      at: now(ctx),
    });
    followPictures(db, visit);
    refreshLatest(db, id);
    return ok({ visit: visit.id });
  });
}

const now = (ctx: ServiceContext) => ctx.now().toISOString();

function mayNotStart(
  db: ReadDb,
  relation: 'repeat' | 'copy' | 'revision',
  earlier: VisitRow | undefined,
  workstation: string,
): CallError<'not-found' | 'not-issued' | 'already-there'> | undefined {
  if (earlier === undefined) return callError('not-found', { what: 'visit' });
  // Another workstation's visit can be copied; it cannot be done again or corrected here.
  if (relation !== 'copy' && earlier.workstation !== workstation) return callError('not-found', { what: 'visit' });
  if (relation !== 'revision') return undefined;
  if (earlier.state !== 'issued') return callError('not-issued');
  const revision = revisionOf(db, earlier.id);
  return revision === undefined ? undefined : callError('already-there', { visit: revision, workstation });
}
