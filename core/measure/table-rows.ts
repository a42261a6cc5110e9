import type { Cell } from './table-number.ts';

/** Most columns and rows of a table that is read. */
export const mostColumns = 200;
export const mostRows = 200_000;

/** Cells of one column in the order of the rows; undefined where a row ends before it. */
export type Column = readonly (Cell | undefined)[];

/** Rows of a table that are not empty, header rows left out, by the columns that are read. */
export interface TableRows {
  /** The number of each row as a spreadsheet counts, from 1. */
  readonly numbers: readonly number[];
  /** At their index; those that nobody reads are not there. */
  readonly columns: readonly (Column | undefined)[];
}

/** One column; empty where there is none. */
export function columnOf({ columns }: TableRows, index: number | null): Column {
  return (index === null ? undefined : columns[index]) ?? [];
}

/** Why a row is not taken over. */
export const rejectReasons = [
  'empty',
  'no-number',
  'negative',
  'zero',
  'too-large',
  'too-precise',
  'unknown-unit',
  'too-short',
  /** A sum of the rows above: it would count everything twice. */
  'total',
] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** A row that is not taken over, with the cell that is why. */
export interface RejectedRow {
  readonly row: number;
  readonly reason: RejectReason;
  readonly value: string;
}

/** Whether a row that is not taken over may be work that is not counted. */
export function isMissing({ reason }: Pick<RejectedRow, 'reason'>): boolean {
  return reason !== 'total';
}

/** Why one row is not taken over, and the cell that is why. */
export interface Wrong {
  readonly reason: RejectReason;
  readonly cell: Cell | undefined;
}

/** Most rejected rows that are listed; all of them are counted. */
export const mostRejected = 1_000;
const mostOfCell = 200;

/** Counts the rows that are not taken over and lists the first of them. */
export class Rejections {
  readonly list: RejectedRow[] = [];
  count = 0;

  add(row: number, { reason, cell }: Wrong): void {
    this.count += 1;
    if (this.list.length === mostRejected) return;
    this.list.push({
      row,
      reason,
      value: String(cell ?? '')
        .slice(0, mostOfCell)
        .toWellFormed(),
    });
  }
}

/** Whether nothing stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined;
  // Asked of every row: most cells begin with something that is seen.
  return !(cell.charCodeAt(0) > 32 && cell.charCodeAt(0) < 127) && cell.trim() === '';
}

/** A unit as a key of a table of units: `m/s²` and `[m/s2]` are the same. */
export function plainUnit(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.()[\]^]/g, '')
    .replaceAll('\u2044', '/');
}

const mostOfLine = 200;

/** A cell as one line of words, as a visit takes it (`core/visit/fields.ts`); undefined where nothing is left. */
export function lineOf(cell: Cell | undefined): string | undefined {
  const text = String(cell ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return text === '' ? undefined : cutTo(mostOfLine, text);
}

/** A text of at most so many UTF-16 units, no character cut in two. */
function cutTo(most: number, text: string): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}

/** A line with something behind it that must not be lost. */
export function lineWith(text: string, ending: string): string {
  return cutTo(mostOfLine - ending.length, text) + ending;
}

const totals =
  /^(sub-?|sous-|eind|zwischen|gesamt)?(totaal|total|totaux|som|summe|sum|gesamt)( (g[eé]n[eé]ral|generaal))?\s*:?$/i;

/** Whether a cell says that its row is a sum of others. */
export function saysTotal(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 24) return false;
  // Most cells of a table of orders end in a digit, and this is asked of every row.
  const last = cell.charCodeAt(cell.length - 1);
  return !(last >= 48 && last <= 57) && totals.test(cell.trim());
}
