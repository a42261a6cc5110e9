import { mostSamples } from '../../../../core/measure/heart-rate/recording.ts';
import { mostColumns } from '../../../../core/measure/table-rows.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import type { CsvLines } from '../tables/plain-rows.ts';
import { previewOf } from '../tables/preview.ts';
import { limitProblem, TableBuilder, type TableLimit } from '../tables/table.ts';
import type { TableStart } from '../tables/table-jobs.ts';
import { type Collected, type Problems, refused } from './collected.ts';
import { type CsvColumns, columnsOf, headingOf, startOf } from './csv-headers.ts';
import { eachRow, linesOf } from './csv-text.ts';
import { type ColumnOfTimes, timesOf } from './csv-times.ts';
import { isEmpatica, readEmpatica } from './empatica.ts';
import { Moments } from './moments.ts';
import { readBpm, readHz } from './read-bpm.ts';

/** How many rows are looked at for a heading. */
const headRows = 40;

/** How many rows are kept to choose columns by. */
const shownRows = 200;

type Rows = readonly (readonly string[])[];

/**
 * Reads a CSV: of Polar, Suunto, Empatica and Elite HRV, or any other whose columns have usual names.
 *
 * @param columns where somebody said which columns are meant, or is about to
 * @returns its beginning where it is a table, but nobody can know yet what is in which column: nothing is guessed
 */
export function readCsv(
  bytes: Uint8Array,
  columns: CsvColumns | 'choose' | undefined,
  report: Report,
): Result<Collected | TableStart, Problems> {
  const lines = linesOf(bytes);
  if (lines === undefined) return refused('not-a-recording');
  if (columns === 'choose') return startOfTable(lines);
  const head = firstRows(lines);
  if (columns === undefined && isEmpatica(head)) return readEmpatica(lines, report);
  const known = columns ?? columnsOf(head);
  if (known !== undefined) return readColumns(lines, head, known, report);
  if (!isTable(head)) return refused('not-a-recording');
  return head.every((row) => row.length < 2) ? refused('no-times') : startOfTable(lines);
}

function firstRows(lines: CsvLines): Rows {
  let rows: (readonly string[])[] = [];
  eachRow(lines, () => {
    rows = [];
    return (cells) => rows.push(cells) < headRows;
  });
  return rows;
}

/** The beginning by which somebody chooses columns; rows are counted to the end. */
function startOfTable(lines: CsvLines): Result<TableStart, Problems> {
  let table = new TableBuilder();
  let rows = 0;
  let passed: TableLimit | undefined;
  eachRow(lines, () => {
    [table, rows, passed] = [new TableBuilder(), 0, undefined];
    return (cells) => {
      rows += 1;
      if (rows <= shownRows) passed = table.add(rows, cells);
      return passed === undefined;
    };
  });
  if (passed !== undefined) return err([limitProblem(passed)]);
  return ok({ sheets: [''], sheet: 0, preview: { ...previewOf(table.end()), rows } });
}

/** Whether there are numbers below each other, as prose and program code have not. */
function isTable(rows: Rows): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isNumber = (cell: string | undefined) => cell !== undefined && /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(cell);
  return Array.from({ length: width }).some(
    (_, column) => rows.filter((row) => isNumber(row[column])).length * 2 > rows.length && rows.length > 1,
  );
}

function readColumns(
  lines: CsvLines,
  head: Rows,
  { headerRows, time, date, heartRate }: CsvColumns,
  report: Report,
): Result<Collected, Problems> {
  const names = head[headerRows - 1];
  const timeUnit = unitOf(names?.[time]);
  // Suunto counts beats per second where it says so.
  const read = unitOf(names?.[heartRate]) === 'hz' ? readHz : readBpm;
  let texts: string[] = [];
  let bpm: number[] = [];
  let tooWide = false;
  eachRow(lines, () => {
    let at = 0;
    [texts, bpm, tooWide] = [[], [], false];
    return (cells, done) => {
      at += 1;
      tooWide ||= cells.length > mostColumns;
      const value = at <= headerRows ? undefined : read(cells[heartRate] ?? '');
      if (value !== undefined) {
        bpm.push(value);
        texts.push(momentOf(cells[time] ?? '', date === undefined ? '' : (cells[date] ?? '')));
      }
      if (at % 4_096 === 0) report(done, lines.text.length);
      return !tooWide && bpm.length <= mostSamples;
    };
  });
  if (tooWide) return refused('too-many-columns', { allowed: String(mostColumns) });
  const times = sinceStart(timesOf(texts, timeUnit), startOf(head.slice(0, headerRows)));
  const moments = new Moments();
  for (const [row, value] of bpm.entries()) moments.add(times.ms[row], value);
  const samples = times.dated ? moments.dated(times.clock) : { clock: times.clock, ...moments.asTheyAre() };
  return ok({ kind: 'csv', truncated: false, fromStrapMemory: 0, ...samples });
}

/** A time of day with its day; a time that is more than that stands for itself. */
function momentOf(time: string, day: string): string {
  return /^\s*\d{1,2}:/.test(time) && /^\s*\d{1,4}[-/.]/.test(day) ? `${day} ${time}` : time;
}

/** `Time (ms)` says it behind the name, `ms` is the name. */
function unitOf(cell: string | undefined): string {
  const { name, unit } = headingOf(cell ?? '');
  return unit === '' ? name : unit;
}

/** Times without a date count from the start, where the file says when it began. */
function sinceStart(times: ColumnOfTimes, start: string | undefined): ColumnOfTimes {
  if (times.dated || start === undefined) return times;
  const { ms, clock } = timesOf([start], '');
  const [begin] = ms;
  if (begin === undefined) return times;
  return { ms: times.ms.map((one) => (one === undefined ? undefined : begin + one)), clock, dated: true };
}
