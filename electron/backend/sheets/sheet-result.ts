import { type FileFailure, failure, fileProblem } from '../../../core/contract/file-problem.ts';
import type { Language } from '../../../core/i18n/language.ts';
import type { WorkstationOutcome } from '../../../core/verdict/verdict.ts';
import type { Finding } from '../../../core/visit/visit.ts';
import type { InputFile } from '../documents/input-file.ts';

/** One sheet to make; small and plain, so that it can cross to a worker. */
export interface SheetTask {
  readonly input: InputFile;
  readonly language: Language;
  readonly findings: readonly Finding[];
  readonly name: string;
  /** Where the sheet goes, and how messages name that place. */
  readonly target: InputFile;
}

export type SheetResult =
  | { readonly done: true; readonly outcome: WorkstationOutcome; readonly replaced: number }
  /** `fault`: the stack of an exception, which is a bug. */
  | { readonly done: false; readonly failure: FileFailure; readonly fault?: string };

/** An exception is a bug; it costs this file, not the batch. */
export function broken(task: SheetTask, error: unknown): SheetResult {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { done: false, failure: failure(task.input.given, fileProblem('internal')), fault };
}
