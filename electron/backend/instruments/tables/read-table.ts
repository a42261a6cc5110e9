import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { readCsv } from './csv.ts';
import { fileKind, isOtherText } from './file-kind.ts';
import type { Keeping, Table } from './table.ts';
import { textOf } from './text-of.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

export const mostTableBytes = 64 * 1024 * 1024;

/** A table of a file, and which of its sheets it is. */
export interface ReadTable {
  /** Names of the sheets; a text has one, without a name. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly table: Table;
}

/**
 * Reads a table from the bytes of a CSV or XLSX file; the content decides which it is.
 *
 * @param sheet which sheet; absent = the first one with rows
 */
export function readTable(
  bytes: Uint8Array,
  sheet: number | undefined,
  keeping: Keeping,
  report: Report,
): Result<ReadTable, FileProblem> {
  if (bytes.length > mostTableBytes) return err(fileProblem('file-too-large', { allowed: '64 MB' }));
  if (bytes.length === 0) return err(fileProblem('empty-file'));
  const kind = fileKind(bytes);
  if (kind === 'old-xls' || kind === 'xlsx-locked') return err(fileProblem(kind));
  if (kind === 'other') return err(fileProblem('not-a-table'));
  const read = kind === 'archive' ? readSheet(bytes, sheet, keeping, report) : readText(bytes, sheet, keeping, report);
  return read.ok && read.value.table.count === 0 ? err(fileProblem('no-rows')) : read;
}

function readText(bytes: Uint8Array, sheet = 0, keeping: Keeping, report: Report): Result<ReadTable, FileProblem> {
  if (sheet !== 0) return err(fileProblem('unknown-sheet'));
  const text = textOf(bytes);
  if (text === undefined || isOtherText(text)) return err(fileProblem('not-a-table'));
  const table = readCsv(text, keeping, report);
  return table.ok ? ok({ sheets: [''], sheet, table: table.value }) : table;
}

function readSheet(
  bytes: Uint8Array,
  sheet: number | undefined,
  keeping: Keeping,
  report: Report,
): Result<ReadTable, FileProblem> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) return opened;
  const { sheets } = opened.value;
  const read =
    sheet === undefined ? firstWithRows(opened.value, keeping, report) : opened.value.read(sheet, keeping, report);
  if (!read.ok) return read;
  return 'table' in read.value ? ok({ sheets, ...read.value }) : ok({ sheets, sheet: sheet ?? 0, table: read.value });
}

function firstWithRows(
  { sheets, read }: Workbook,
  keeping: Keeping,
  report: Report,
): Result<{ readonly sheet: number; readonly table: Table }, FileProblem> {
  for (const sheet of sheets.keys()) {
    const table = read(sheet, keeping, report);
    if (!table.ok) return table;
    if (table.value.count > 0) return ok({ sheet, table: table.value });
  }
  return err(fileProblem('no-rows'));
}
