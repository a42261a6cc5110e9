import { type FileProblem, fileProblem } from '../../../core/contract/file-problem.ts';

/** A file the user named: as given, for messages, and where it is. */
export interface InputFile {
  readonly given: string;
  readonly path: string;
}

/** Code of an error from the file system, `ENOENT`; undefined for any other error, which is a bug. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** What the file system said while reading, as a problem. */
export function readProblem(error: unknown): FileProblem {
  const code = systemCode(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('not-found');
    case 'EISDIR':
      return fileProblem('is-directory');
    case 'EACCES':
    case 'EPERM':
      return fileProblem('no-permission');
    case undefined:
      // A path with a zero byte is the one thing Node itself refuses: such a file cannot exist.
      if ((error as NodeJS.ErrnoException)?.code === 'ERR_INVALID_ARG_VALUE') return fileProblem('not-found');
      throw error;
    default:
      return fileProblem('read-failed', { value: code });
  }
}
