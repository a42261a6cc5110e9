import { mostSamples } from '../../../../core/measure/heart-rate/recording.ts';
import { ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { type Collected, type Problems, refused } from './collected.ts';
import { type CsvColumns, columnsOf, headingOf, startOf } from './csv-headers.ts';
import { csvText, eachRow, firstRows } from './csv-text.ts';
import { type ColumnOfTimes, timesOf } from './csv-times.ts';
import { isEmpatica, readEmpatica } from './empatica.ts';
import { Moments } from './moments.ts';
import { wholeBpm } from './whole-bpm.ts';

/** How many rows are looked at for a heading. */
const headRows = 40;

const mostColumns = 200;

/**
 * Reads a CSV: of Polar, Suunto, Empatica and Elite HRV, or any other whose columns have usual names.
 *
 * @param columns where somebody said which columns are meant
 * @returns `columns` where it is a table, but nobody can know what is in which column: nothing is guessed
 */
export function readCsv(
  bytes: Uint8Array,
  columns: CsvColumns | undefined,
  report: Report,
): Result<Collected | 'columns', Problems> {
  const text = csvText(bytes);
  if (text === undefined) return refused('not-a-recording');
  const head = firstRows(text, headRows);
  if (columns === undefined && isEmpatica(head)) return readEmpatica(text, report);
  const known = columns ?? columnsOf(head);
  if (known !== undefined) return readColumns(text, head, known, report);
  if (!isTable(head)) return refused('not-a-recording');
  return head.every((row) => row.length < 2) ? refused('no-times') : ok('columns');
}

/** Whether there are numbers below each other, as prose and program code have not. */
function isTable(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isNumber = (cell: string | undefined) => cell !== undefined && /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(cell);
  return Array.from({ length: width }).some(
    (_, column) => rows.filter((row) => isNumber(row[column])).length * 2 > rows.length && rows.length > 1,
  );
}

function readColumns(
  text: string,
  head: readonly (readonly string[])[],
  { headerRows, time, date, heartRate }: CsvColumns,
  report: Report,
): Result<Collected, Problems> {
  const names = head[headerRows - 1];
  const timeUnit = unitOf(names?.[time]);
  // Suunto counts beats per second where it says so.
  const factor = unitOf(names?.[heartRate]) === 'hz' ? 60 : 1;
  const texts: string[] = [];
  const bpm: number[] = [];
  let at = 0;
  let tooWide = false;
  eachRow(text, (cells, done) => {
    at += 1;
    tooWide ||= cells.length > mostColumns;
    if (at <= headerRows) return !tooWide;
    const value = wholeBpm(cells[heartRate] ?? '', factor);
    if (value !== undefined) {
      bpm.push(value);
      texts.push(date === undefined ? (cells[time] ?? '') : `${cells[date] ?? ''} ${cells[time] ?? ''}`);
    }
    if (at % 4_096 === 0) report(done, text.length);
    return !tooWide && bpm.length <= mostSamples;
  });
  if (tooWide) return refused('too-many-columns', { allowed: String(mostColumns) });
  const times = sinceStart(timesOf(texts, timeUnit), startOf(head.slice(0, headerRows)));
  const moments = new Moments();
  for (const [row, value] of bpm.entries()) moments.add(times.ms[row], value);
  const samples = times.dated ? moments.dated(times.clock) : { clock: times.clock, ...moments.asTheyAre() };
  return ok({ kind: 'csv', truncated: false, fromStrapMemory: 0, ...samples });
}

/** `Time (ms)` says it behind the name, `ms` is the name. */
function unitOf(cell: string | undefined): string {
  const { name, unit } = headingOf(cell ?? '');
  return unit === '' ? name : unit;
}

/** Times since the start as times of day, where the file says when it began. */
function sinceStart(times: ColumnOfTimes, start: string | undefined): ColumnOfTimes {
  if (times.clock !== 'none' || start === undefined) return times;
  const { ms, clock } = timesOf([start], '');
  const [begin] = ms;
  if (begin === undefined) return times;
  return { ms: times.ms.map((one) => (one === undefined ? undefined : begin + one)), clock, dated: true };
}
