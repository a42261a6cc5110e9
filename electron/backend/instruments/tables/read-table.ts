import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { readCsv } from './csv.ts';
import { fileKind, isOtherText } from './file-kind.ts';
import type { Extent, RowTaker } from './table.ts';
import { textOf } from './text-of.ts';
import { openWorkbook } from './workbook.ts';

export const mostTableBytes = 64 * 1024 * 1024;

/** A table of a file, and which of its sheets it is. */
export interface ReadTable<Kept> {
  /** Names of the sheets; a text has one, without a name. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly table: Kept;
}

type Read<Kept> = Result<ReadTable<Kept>, FileProblem>;

/**
 * Reads a table from the bytes of a CSV or XLSX file; the content decides which it is.
 *
 * @param sheet which sheet; absent = the first one in sight with rows
 * @param take makes what takes the rows, again where reading begins again
 */
export function readTable<Kept extends Extent>(
  bytes: Uint8Array,
  sheet: number | undefined,
  take: () => RowTaker<Kept>,
  report: Report,
): Read<Kept> {
  if (bytes.length > mostTableBytes) return err(fileProblem('file-too-large', { allowed: '64 MB' }));
  if (bytes.length === 0) return err(fileProblem('empty-file'));
  const kind = fileKind(bytes);
  if (kind === 'old-xls' || kind === 'xlsx-locked' || kind === 'packed') return err(fileProblem(kind));
  if (kind === 'other') return err(fileProblem('not-a-table'));
  const read = kind === 'archive' ? readSheet(bytes, sheet, take, report) : readText(bytes, sheet, take, report);
  return read.ok && read.value.table.count === 0 ? err(fileProblem('no-rows')) : read;
}

function readText<Kept>(bytes: Uint8Array, sheet = 0, take: () => RowTaker<Kept>, report: Report): Read<Kept> {
  if (sheet !== 0) return err(fileProblem('unknown-sheet'));
  const text = textOf(bytes);
  if (text === undefined || isOtherText(text)) return err(fileProblem('not-a-table'));
  const table = readCsv(text, take, report);
  return table.ok ? ok({ sheets: [''], sheet, table: table.value }) : table;
}

function readSheet<Kept extends Extent>(
  bytes: Uint8Array,
  sheet: number | undefined,
  take: () => RowTaker<Kept>,
  report: Report,
): Read<Kept> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened;
  const { sheets, inSightFirst, read } = opened.value;
  for (const candidate of sheet === undefined ? inSightFirst : [sheet]) {
    const table = read(candidate, take(), report);
    if (!table.ok) return table;
    if (sheet !== undefined || table.value.count > 0) return ok({ sheets, sheet: candidate, table: table.value });
  }
  return err(fileProblem('no-rows'));
}
