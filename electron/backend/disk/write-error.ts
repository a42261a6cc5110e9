import { type CallError, callError } from '../../../core/contract/errors.ts';
import type { FileProblem } from '../../../core/contract/file-problem.ts';

/** Why a file in the data folder was not written, as the screens are told. */
export function writeError({ code }: FileProblem, path: string): CallError<'disk-full' | 'not-writable'> {
  return code === 'disk-full' ? callError('disk-full') : callError('not-writable', { path });
}
