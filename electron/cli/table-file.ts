import { basename } from 'node:path';
import type { ColumnMeaning, TablePreview } from '../../core/contract/calls/tables.ts';
import { type FileFailure, type FileProblem, fileProblem } from '../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { maximumInstrumentBytes, readBytes } from '../backend/documents/read-file.ts';
import type { Call, UsageProblem } from './arguments.ts';
import { placeOfColumn, readColumns } from './columns.ts';
import { readJob } from './read-job.ts';
import { inputFile, type Session } from './session.ts';

/** Why nothing is shown: the file, or what was asked of it. */
export type Refusal = { readonly failure: FileFailure } | { readonly usage: UsageProblem };

/** The columns that the two commands know. */
export type TableColumn = Exclude<ColumnMeaning, 'time' | 'heart-rate'>;

/** A table that was looked at, with the columns that are meant. */
export interface TableFile<Name extends TableColumn> {
  readonly given: string;
  /** The name of the file without its folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly headerRows: number;
  /** Counted from 0; those that are neither given nor guessed are not there. */
  readonly columns: Readonly<Partial<Record<Name, number>>>;
  readonly preview: TablePreview;
}

/**
 * Opens the table that a call names: its worksheet, its header rows, and its columns as they were given, else as their
 * headers or values say.
 *
 * @param names of the columns that may be given
 * @param needed those without which nothing can be read
 */
export async function openTable<Name extends TableColumn>(
  { words: [given = ''], values }: Call,
  session: Session,
  names: readonly Name[],
  needed: readonly Name[],
): Promise<Result<TableFile<Name>, Refusal>> {
  const refuse = (problem: FileProblem) => err({ failure: { file: given, problems: [problem] } } as const);
  const wanted =
    values.columns === undefined ? ok<Partial<Record<Name, string>>>({}) : readColumns(values.columns, names);
  if (!wanted.ok) return err({ usage: wanted.error });
  const { path } = inputFile(session, given);
  const file = await readBytes(path, maximumInstrumentBytes);
  if (!file.ok) return refuse(file.error);
  const bytes = file.value;
  let start = await readJob('table', { bytes });
  if (start.ok && values.worksheet !== undefined) {
    const sheet = sheetOf(values.worksheet, start.value.sheets);
    if (sheet === undefined) return err({ usage: wrongSheet(values.worksheet, start.value.sheets) });
    start = await readJob('table', { bytes, sheet });
  }
  if (!start.ok) return err({ failure: { file: given, problems: start.error } });
  const { preview, sheets, sheet } = start.value;
  const headerRows = Number(values['header-rows'] ?? preview.headerRows);
  const columns: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const written = wanted.value[name];
    if (written === undefined) continue;
    const place = placeOfColumn(written, { ...preview, headerRows });
    if (!place.ok) return err({ usage: place.error });
    columns[name] = place.value;
  }
  const taken = new Set(Object.values(columns));
  // One column cannot be two things.
  if (taken.size < Object.keys(columns).length)
    return err({ usage: { code: 'bad-value', option: '--columns', value: values.columns ?? '' } });
  for (const name of names) {
    const guess = preview.guesses.indexOf(name);
    if (columns[name] === undefined && guess >= 0 && !taken.has(guess)) columns[name] = guess;
  }
  if (needed.some((name) => columns[name] === undefined)) return refuse(columnsUnknown(preview, headerRows, needed));
  return ok({ given, name: basename(path), bytes, sheets, sheet, headerRows, columns, preview });
}

/** By its name, else by its number from 1. */
function sheetOf(written: string, sheets: readonly string[]): number | undefined {
  const plain = (text: string) => text.trim().toLowerCase();
  const named = sheets.findIndex((name) => plain(name) === plain(written));
  if (named >= 0) return named;
  const number = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  return number >= 1 && number <= sheets.length ? number - 1 : undefined;
}

function wrongSheet(value: string, sheets: readonly string[]): UsageProblem {
  return { code: 'bad-value', option: '--worksheet', value, allowed: sheets.map((name, at) => name || String(at + 1)) };
}

/** Names the columns there are, so that they can be chosen. */
function columnsUnknown({ start, columns }: TablePreview, headerRows: number, needed: readonly string[]): FileProblem {
  const row = start[Math.max(headerRows - 1, 0)] ?? [];
  const value = row.slice(0, Math.min(columns, 20)).map((cell, at) => `${at + 1} = ${cell.slice(0, 40)}`);
  const allowed = `--columns ${needed.map((name, at) => `${name}=${at + 1}`).join(',')}`;
  return fileProblem('columns-unknown', { value: value.join(', '), allowed });
}

/** What stands above a column, as far as it is shown. */
export function headerOfColumn({ preview, headerRows }: TableFile<TableColumn>, column: number): string | null {
  const header = preview.start
    .slice(0, headerRows)
    .map((row) => (row[column] ?? '').trim())
    .filter((text) => text !== '');
  return header.at(-1) ?? null;
}
