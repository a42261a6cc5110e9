import { randomUUID } from 'node:crypto';
import type { TablePreview } from '../../../../core/contract/calls/tables.ts';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import { type LoadColumns, type LoadsList, loadsOfRows } from '../../../../core/measure/loads-list.ts';
import type { Cell } from '../../../../core/measure/table-number.ts';
import { columnOf, lineOf, saysTotal, type TableRows } from '../../../../core/measure/table-rows.ts';
import {
  durationUnitOf,
  sourcesOfRows,
  type VibrationColumns,
  type VibrationList,
} from '../../../../core/measure/vibration-table.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { firstOf } from './column-words.ts';
import { mostLooked, previewOf, textOfCell } from './preview.ts';
import { readTable } from './read-table.ts';
import { ColumnsBuilder, type KeptColumn, once, TableBuilder } from './table.ts';

type Problems = readonly [FileProblem, ...FileProblem[]];

/** What is read in a worker. */
export interface TableJob {
  readonly bytes: Uint8Array;
  /** Which sheet of a workbook; absent = the first with rows. */
  readonly sheet?: number;
}

export interface TableStart {
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly preview: TablePreview;
}

interface Named {
  /** The name of the file. */
  readonly name: string;
}

interface Chosen extends TableJob, Named {
  readonly sheet: number;
  readonly headerRows: number;
}

export type LoadsJob = Chosen & LoadColumns;
export type VibrationJob = Chosen & Omit<VibrationColumns, 'durationUnit'>;

/** The beginning of a table, by which its columns are chosen. */
export function tableStart({ bytes, sheet }: TableJob, report: Report): Result<TableStart, Problems> {
  const read = readTable(bytes, sheet, () => new TableBuilder(mostLooked), report);
  if (!read.ok) return err([read.error]);
  const { sheets, sheet: found, table } = read.value;
  return ok({ sheets, sheet: found, preview: previewOf(table) });
}

/** Rows of a table as loads; see `core/measure/loads-list.ts`. */
export function loadsOfTable(job: LoadsJob, report: Report): Result<LoadsList, Problems> {
  const kept = [
    ...wholeColumns(job.mass, job.quantity),
    ...(job.what === null ? [] : [{ index: job.what, keep: once() }]),
    // The first column may say that a row is a sum, whatever else it is.
    { index: 0, keep: (cell: Cell | undefined) => (saysTotal(cell) ? cell : '') },
  ];
  const table = chosenTable(job, kept, report);
  if (!table.ok) return table;
  return ok(loadsOfRows(withoutHeader(table.value, job.headerRows), job, { name: nameOf(job), newId: randomUUID }));
}

/** Most sources that are taken over at once. */
const mostSources = 500;

/** Rows of a table as sources of vibration; see `core/measure/vibration-table.ts`. */
export function vibrationOfTable(job: VibrationJob, report: Report): Result<VibrationList, Problems> {
  const table = chosenTable(job, wholeColumns(job.x, job.y, job.z, job.what, job.minutes), report);
  if (!table.ok) return table;
  const durationUnit = columnOf(table.value, job.minutes)
    .slice(0, job.headerRows)
    .map((cell) => firstOf(textOfCell(cell), durationUnitOf))
    .findLast((unit) => unit !== undefined);
  const list = sourcesOfRows(
    withoutHeader(table.value, job.headerRows),
    { ...job, ...(durationUnit === undefined ? {} : { durationUnit }) },
    { name: nameOf(job), newId: randomUUID },
  );
  return list.sources.length > mostSources
    ? err([fileProblem('too-many-rows', { allowed: String(mostSources) })])
    : ok(list);
}

function withoutHeader({ numbers, columns }: TableRows, headerRows: number): TableRows {
  return { numbers: numbers.slice(headerRows), columns: columns.map((column) => column?.slice(headerRows)) };
}

function wholeColumns(...indices: readonly (number | null)[]): KeptColumn[] {
  return indices.flatMap((index) => (index === null ? [] : [{ index }]));
}

/** The table of a job, of which only these columns are kept, each as it is first named; each must be there. */
function chosenTable({ bytes, sheet }: Chosen, columns: KeptColumn[], report: Report): Result<TableRows, Problems> {
  const kept = columns.filter(({ index }, at) => columns.findIndex((one) => one.index === index) === at);
  const read = readTable(bytes, sheet, () => new ColumnsBuilder(kept), report);
  if (!read.ok) return err([read.error]);
  const { table } = read.value;
  // Another sheet may have been chosen since.
  return kept.every(({ index }) => index < table.width) ? ok(table) : err([fileProblem('columns-unknown')]);
}

/** A visit takes one line of words. */
function nameOf({ name }: Named): string {
  return lineOf(name) ?? '–';
}
