import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { Cell } from '../../../../core/measure/table-number.ts';
import { isBlank, mostColumns, mostRows, type TableRows } from '../../../../core/measure/table-rows.ts';

/** How large a sheet is. */
export interface Extent {
  /** Rows that are not empty. */
  readonly count: number;
  /** Columns up to the last one with something in it. */
  readonly width: number;
  /** Those of the rows that a spreadsheet does not show. */
  readonly hidden: number;
}

/** A limit on tables that is passed. */
export type TableLimit = 'too-many-rows' | 'too-many-columns';

export function limitProblem(limit: TableLimit): FileProblem {
  return fileProblem(limit, { allowed: String(limit === 'too-many-rows' ? mostRows : mostColumns) });
}

/** Takes the rows of a sheet as they are read, within the limits, and keeps of them what is asked for. */
export abstract class RowTaker<Kept> {
  #count = 0;
  #width = 0;
  #hidden = 0;

  /**
   * @param number the row's number as a spreadsheet counts, from 1
   * @param row its cells, of which copies are kept: the next row may come in the same array
   * @param hidden whether a spreadsheet does not show it, by hand or by a filter
   * @returns the limit that is passed: no more can be taken
   */
  add(number: number, row: readonly Cell[], hidden = false): TableLimit | undefined {
    let width = row.length;
    while (width > this.#width && isBlank(row[width - 1])) width -= 1;
    if (width > this.#width) {
      if (width > mostColumns) return 'too-many-columns';
      this.#width = width;
    } else if (row.every(isBlank)) return undefined;
    if (this.#count === mostRows) return 'too-many-rows';
    this.#count += 1;
    if (hidden) this.#hidden += 1;
    this.keep(number, row);
    return undefined;
  }

  /** Whether somebody asks for the cells of a column; of others it is enough whether there is something in them. */
  wants(_column: number): boolean {
    return true;
  }

  get extent(): Extent {
    return { count: this.#count, width: this.#width, hidden: this.#hidden };
  }

  abstract end(): Kept;

  protected abstract keep(number: number, row: readonly Cell[]): void;
}

/** A sheet by its rows, or the first of them. */
export interface Table extends Extent {
  readonly rows: readonly (readonly Cell[])[];
}

/** Keeps whole rows. */
export class TableBuilder extends RowTaker<Table> {
  readonly #most: number;
  readonly #rows: (readonly Cell[])[] = [];

  /** @param most of them, the first ones */
  constructor(most = mostRows) {
    super();
    this.#most = most;
  }

  end(): Table {
    return { rows: this.#rows, ...this.extent };
  }

  protected keep(_: number, row: readonly Cell[]): void {
    if (this.#rows.length < this.#most) this.#rows.push(row.slice());
  }
}

/** A column that is kept, and what of each cell. */
export interface KeptColumn {
  readonly index: number;
  /** Absent = the cell as it is. */
  readonly keep?: (cell: Cell | undefined) => Cell | undefined;
}

/** Keeps chosen columns of every row: memory, and the time to clear it, go to cells that nobody asks for. */
export class ColumnsBuilder extends RowTaker<TableRows & Extent> {
  readonly #columns: readonly (KeptColumn & { readonly cells: (Cell | undefined)[] })[];
  readonly #numbers: number[] = [];
  readonly #wanted: boolean[] = Array<boolean>(mostColumns).fill(false);

  constructor(columns: readonly KeptColumn[]) {
    super();
    this.#columns = columns.map((column) => ({ ...column, cells: [] }));
    for (const { index } of columns) this.#wanted[index] = true;
  }

  override wants(column: number): boolean {
    return this.#wanted[column] === true;
  }

  end(): TableRows & Extent {
    const columns: TableRows['columns'][number][] = [];
    for (const { index, cells } of this.#columns) columns[index] = cells;
    return { numbers: this.#numbers, columns, ...this.extent };
  }

  protected keep(number: number, row: readonly Cell[]): void {
    this.#numbers.push(number);
    for (const { index, keep, cells } of this.#columns) {
      const cell = row[index];
      cells.push(keep === undefined ? cell : keep(cell));
    }
  }
}

/** Keeps each text once: the same few objects are handled again and again. */
export function once(): (cell: Cell | undefined) => Cell | undefined {
  const known = new Map<Cell | undefined, Cell | undefined>();
  return (cell) => {
    const before = known.get(cell);
    if (before === undefined) known.set(cell, cell);
    return before ?? cell;
  };
}
