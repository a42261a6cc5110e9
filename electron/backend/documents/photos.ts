import { createHash } from 'node:crypto';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { problem } from '../../../core/visit/problem.ts';
import type { Photo, Visit } from '../../../core/visit/visit.ts';
import { checkPhoto } from '../photos/photo-check.ts';

/** What is wrong with the photos of a visit: whole base64, the hash it names, and a picture that carries nothing else. */
export function photoProblems({ photos }: Pick<Visit, 'photos'>): FileProblem[] {
  return (photos ?? []).flatMap((photo, index) => photoProblem(photo, `photos[${index}]`) ?? []);
}

function photoProblem({ data, sha256, mediaType }: Photo, field: string): FileProblem | undefined {
  const bytes = Buffer.from(data, 'base64');
  // Buffer reads what it can and leaves out the rest.
  if (bytes.toString('base64') !== data) return problem('base64', `${field}.data`);
  const checked = checkPhoto(bytes, mediaType);
  if (!checked.ok) {
    const { code } = checked.error;
    return code === 'photo-too-large' ? problem(code, `${field}.data`) : fileProblem(code, { field: `${field}.data` });
  }
  const actual = createHash('sha256').update(bytes).digest('hex');
  return actual === sha256 ? undefined : fileProblem('photo-hash', { field: `${field}.sha256`, allowed: actual });
}
