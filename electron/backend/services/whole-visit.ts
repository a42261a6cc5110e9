import { createHash } from 'node:crypto';
import { type CallError, callError } from '../../../core/contract/errors.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { ValidVisit } from '../../../core/visit/parse.ts';
import { withPictures } from '../../../core/visit/pictures.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { ReadDb } from '../store/database.ts';
import { findPicture } from '../store/repositories/pictures.ts';
import { documentOf, type VisitRow } from '../store/repositories/visits.ts';
import { carriedProblems } from './carried-problems.ts';

type WholeError = CallError<'document-refused' | 'not-ready'>;

/**
 * A visit as it may leave the store, for a file or a sheet: checked, and with its pictures put back.
 *
 * @returns `document-refused` for a row that cannot be read any more; `not-ready` where a picture is missing or is no
 * longer the one that the visit names
 */
export function wholeVisit(db: ReadDb, row: Pick<VisitRow, 'json'>): Result<ValidVisit, WholeError> {
  const document = documentOf(row);
  if (!document.ok) return err(callError('document-refused', { problems: carriedProblems(document.error) }));
  const { visit, frame } = document.value;
  const whole = withPictures(visit, (sha256) => pictureOf(db, sha256));
  if (!whole.ok) return err(callError('not-ready', { criteria: [], reason: 'picture-missing' }));
  return ok({ visit: whole.value, frame });
}

function pictureOf(db: ReadDb, sha256: NonNullable<StoredVisit['photos']>[number]['sha256']): string | undefined {
  const bytes = findPicture(db, sha256)?.bytes;
  if (bytes === undefined || createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
  return Buffer.from(bytes).toString('base64');
}
