import type { Client, Output } from '../../../core/contract/contract.ts';
import type { CallError } from '../../../core/contract/errors.ts';
import { kindOf } from '../../client/file-kind.ts';

export type ImportState =
  | { readonly state: 'waiting' | 'busy' | 'skipped' }
  | { readonly state: 'done'; readonly asCopy: boolean; readonly made: Output<'visit.import'> }
  /** A visit with its id is here: it can be kept as a copy beside it. */
  | { readonly state: 'already-there'; readonly visit: string; readonly workstation: string }
  /** Nothing that is imported here: everything of another laptop, or a file of no kind of ours. Its bytes were not sent. */
  | { readonly state: 'not-here'; readonly kind: 'move' | 'other' }
  /** Without an error the bytes themselves were not taken: too large, or not readable. */
  | { readonly state: 'failed'; readonly error: CallError | null };

/** One file to import, and how far it has come. */
export interface ImportItem {
  readonly key: number;
  readonly file: File;
  readonly progress: ImportState;
}

export interface ImportWays {
  /** Sends the bytes; undefined where they were not taken. */
  readonly upload: (file: File) => Promise<string | undefined>;
  readonly call: Client;
}

/**
 * Imports one file.
 *
 * @param asCopy keep it under a new id where a visit with its id is here already
 */
export async function importFile({ upload, call }: ImportWays, file: File, asCopy: boolean): Promise<ImportState> {
  const kind = await kindOf(file);
  if (kind === 'move' || kind === 'other') return { state: 'not-here', kind };
  const id = await upload(file);
  if (id === undefined) return { state: 'failed', error: null };
  const fileName = file.name.slice(0, 300);
  const answer = await call('visit.import', { upload: id, fileName, ...(asCopy ? { asCopy } : {}) });
  if (answer.ok) return { state: 'done', asCopy, made: answer.value };
  if (answer.error.code === 'already-there') return { state: 'already-there', ...answer.error.params };
  return { state: 'failed', error: answer.error };
}

/**
 * Imports files one after another, so that one can stop between two of them.
 *
 * @param onChange called for each step of each file
 * @param stop looked at before each file; the files after a stop are skipped
 */
export async function importFiles(
  ways: ImportWays,
  items: readonly ImportItem[],
  onChange: (key: number, progress: ImportState) => void,
  stop: AbortSignal,
): Promise<void> {
  for (const { key, file } of items) {
    if (stop.aborted) onChange(key, { state: 'skipped' });
    else {
      onChange(key, { state: 'busy' });
      onChange(key, await importFile(ways, file, false));
    }
  }
}

/** How many files were dealt with, and how many of them are now here. */
export function progressOf(items: readonly ImportItem[]): { readonly dealtWith: number; readonly imported: number } {
  const open = items.filter(({ progress }) => progress.state === 'waiting' || progress.state === 'busy');
  const imported = items.filter(({ progress }) => progress.state === 'done');
  return { dealtWith: items.length - open.length, imported: imported.length };
}
