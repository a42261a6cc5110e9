import { readFile, stat } from 'node:fs/promises';
import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { readProblem } from './input-file.ts';

/** More than the largest visit with eight photos, and than its sheet. */
export const maximumBytes = 16 * 1024 * 1024;

const tooLarge = (bytes: number, most: number) =>
  fileProblem('file-too-large', {
    value: megabytes(Math.ceil(bytes / 104_857.6) / 10),
    // Down: what is written is allowed.
    allowed: megabytes(Math.floor(most / 104_857.6) / 10),
  });

function megabytes(number: number): string {
  return `${number} MB`;
}

/** The most that an instrument or a warehouse may hand over. */
export const maximumInstrumentBytes = 64 * 1024 * 1024;

/** The bytes of an ordinary file. Looks before it opens: opening a pipe would wait for ever. */
export async function readBytes(path: string, most = maximumBytes): Promise<Result<Buffer, FileProblem>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return err(fileProblem('is-directory'));
    if (!found.isFile()) return err(fileProblem('not-a-file'));
    if (found.size > most) return err(tooLarge(found.size, most));
    const bytes = await readFile(path);
    // It may have grown since.
    return checkSize(bytes, most);
  } catch (error) {
    return err(readProblem(error));
  }
}

/** Whether bytes may be a document of ours: some, and not too many. */
export function checkSize(bytes: Buffer, most = maximumBytes): Result<Buffer, FileProblem> {
  if (bytes.length > most) return err(tooLarge(bytes.length, most));
  return bytes.length === 0 ? err(fileProblem('empty-file')) : ok(bytes);
}
