import type { ColumnMeaning, TablePreview } from '../../../../core/contract/calls/tables.ts';
import { type Cell, hasFraction, isNumeric } from '../../../../core/measure/table-number.ts';
import { isBlank } from '../../../../core/measure/table-rows.ts';
import { accelerationUnitIn, massUnitIn, meaningOf } from './column-words.ts';
import type { Table } from './table.ts';

const mostShown = 30;
/** As many rows as are looked at for what a column is. */
export const mostLooked = 200;
const mostHeaderRows = 20;
const mostOfCell = 1_000;

/** The beginning of a table as text, with guesses; whoever chooses looks at them. */
export function previewOf({ rows, width: columns, count, hidden }: Table): TablePreview {
  const looked = rows.slice(0, mostLooked);
  const indices = Array.from({ length: columns }, (_, index) => index);
  const headerRows = headerRowsOf(looked, indices);
  const headers = indices.map((index) => headerOf(rows, headerRows, index));
  const guesses = guessesOf(headers, looked.slice(headerRows));
  return {
    rows: count,
    hiddenRows: hidden,
    columns,
    start: rows.slice(0, mostShown).map((row) => indices.map((index) => textOfCell(row[index]))),
    numbers: rows.slice(0, mostShown).map((row) => indices.map((index) => typeof row[index] === 'number')),
    headerRows,
    guesses,
    units: guesses.map((guess, index) => unitOf(guess, headers[index] ?? [])),
  };
}

/** What stands above a column, from the row next to the data upwards. */
function headerOf(rows: Table['rows'], headerRows: number, index: number): string[] {
  return rows
    .slice(0, headerRows)
    .map((row) => textOfCell(row[index]).trim())
    .filter((text) => text !== '')
    .reverse();
}

/** A cell as it is shown: a number without the noise behind its 15 digits. */
export function textOfCell(cell: Cell | undefined): string {
  const text = typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : (cell ?? '');
  return text.slice(0, mostOfCell).toWellFormed();
}

type Rows = readonly (readonly Cell[])[];

/** Rows above the first one that has numbers in at least half of the columns that are numbers. */
function headerRowsOf(rows: Rows, indices: readonly number[]): number {
  const below = rows.slice(Math.floor(rows.length / 2));
  const numeric = indices.filter((index) => isMostly(below, index, isNumeric));
  if (numeric.length === 0) return rows.length > 1 && indices.some((index) => says(rows[0], index)) ? 1 : 0;
  const first = rows.findIndex((row) => {
    const found = numeric.filter((index) => isNumeric(row[index] ?? ''));
    return found.length * 2 >= numeric.length;
  });
  return Math.min(Math.max(first, 0), mostHeaderRows);
}

function says(row: readonly Cell[] | undefined, index: number): boolean {
  return meaningOf(textOfCell(row?.[index])) !== undefined;
}

/** Whether most cells of a column that are not empty are so. */
function isMostly(rows: Rows, index: number, is: (cell: Cell) => boolean): boolean {
  const filled = rows.flatMap((row) => (isBlank(row[index]) ? [] : [row[index] as Cell]));
  return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
}

type Guess = ColumnMeaning | null;

/** By the headers, each meaning once, where it is said most plainly; where no header says anything, by the values. */
function guessesOf(headers: readonly (readonly string[])[], rows: Rows): Guess[] {
  const said = headers.map((lines) => lines.map(meaningOf).find((one) => one !== undefined));
  if (said.every((one) => one === undefined)) return guessesByValues(headers.length, rows);
  return said.map((one, at): Guess => {
    if (one === undefined) return null;
    const isPlainer = (other: typeof one | undefined, where: number) =>
      other?.meaning === one.meaning &&
      (other.looseness < one.looseness || (other.looseness === one.looseness && where < at));
    return said.some(isPlainer) ? null : one.meaning;
  });
}

/** Text is what it is; numbers with a fraction are masses, or three axes; whole numbers beside them are quantities. */
function guessesByValues(columns: number, rows: Rows): Guess[] {
  const kinds = Array.from({ length: columns }, (_, index) => {
    if (!isMostly(rows, index, isNumeric)) return rows.some((row) => !isBlank(row[index])) ? 'text' : 'empty';
    return rows.some((row) => hasFraction(row[index] ?? '')) ? 'fractions' : 'whole';
  });
  const guesses: Guess[] = kinds.map(() => null);
  const found = (kind: (typeof kinds)[number]) => kinds.flatMap((one, index) => (one === kind ? [index] : []));
  const give = (index: number | undefined, meaning: ColumnMeaning) => {
    if (index !== undefined) guesses[index] = meaning;
  };
  give(found('text')[0], 'what');
  const [fractions, whole] = [found('fractions'), found('whole')];
  if (fractions.length === 3) {
    for (const [at, axis] of (['x', 'y', 'z'] as const).entries()) give(fractions[at], axis);
    if (whole.length === 1) give(whole[0], 'minutes');
  } else if (fractions.length === 1) {
    give(fractions[0], 'mass');
    if (whole.length === 1) give(whole[0], 'quantity');
  } else if (fractions.length === 0 && whole.length === 1) give(whole[0], 'mass');
  return guesses;
}

function unitOf(guess: Guess, headers: readonly string[]): TablePreview['units'][number] {
  const find = <Unit>(unitIn: (header: string) => Unit | undefined) =>
    headers.map(unitIn).find((unit) => unit !== undefined) ?? null;
  if (guess === 'mass') return find(massUnitIn);
  return guess === 'x' || guess === 'y' || guess === 'z' ? find(accelerationUnitIn) : null;
}
