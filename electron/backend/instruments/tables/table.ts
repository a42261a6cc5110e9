import { mostColumns, mostRows } from '../../../../core/contract/calls/tables.ts';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { Cell } from '../../../../core/measure/table-number.ts';
import { isBlank, type TableRows } from '../../../../core/measure/table-rows.ts';

/** One sheet: its rows that are not empty, or those of them that are kept, and how many columns they take. */
export interface Table extends TableRows {
  readonly columns: number;
  /** Rows that are not empty, kept or not. */
  readonly count: number;
}

/** What is kept of a table: memory, and the time to collect it, go to the cells that nobody asks for. */
export interface Keeping {
  /** The first rows; absent = all. */
  readonly rows?: number;
  /** Of each row the cells of these columns, at their places; absent = all. */
  readonly columns?: readonly number[];
}

/** A limit on tables that is passed. */
export type TableLimit = 'too-many-rows' | 'too-many-columns';

export function limitProblem(limit: TableLimit): FileProblem {
  return fileProblem(limit, { allowed: String(limit === 'too-many-rows' ? mostRows : mostColumns) });
}

/** Takes rows as they are read, within the limits on them. */
export class TableBuilder {
  /** As many cells of a row as are kept. */
  readonly width: number;
  readonly #most: number;
  readonly #wanted: readonly boolean[] | undefined;
  readonly #rows: (readonly Cell[])[] = [];
  readonly #numbers: number[] = [];
  #columns = 0;
  #count = 0;

  constructor({ rows = mostRows, columns }: Keeping = {}) {
    this.#most = rows;
    this.width = columns === undefined ? mostColumns : Math.max(-1, ...columns) + 1;
    this.#wanted = columns && Array.from({ length: this.width }, (_, index) => columns.includes(index));
  }

  /**
   * @param number the row's number as a spreadsheet counts, from 1
   * @returns the limit that is passed: no more can be taken
   */
  add(number: number, row: readonly Cell[]): TableLimit | undefined {
    let width = row.length;
    while (width > this.#columns && isBlank(row[width - 1])) width -= 1;
    if (width > this.#columns) {
      if (width > mostColumns) return 'too-many-columns';
      this.#columns = width;
    } else if (row.every(isBlank)) return undefined;
    if (this.#count === mostRows) return 'too-many-rows';
    this.#count += 1;
    if (this.#rows.length < this.#most) {
      this.#rows.push(this.#wanted === undefined ? row : this.#kept(row, this.#wanted));
      this.#numbers.push(number);
    }
    return undefined;
  }

  end(): Table {
    return { rows: this.#rows, numbers: this.#numbers, columns: this.#columns, count: this.#count };
  }

  #kept(row: readonly Cell[], wanted: readonly boolean[]): Cell[] {
    const kept = row.slice(0, this.width);
    for (let index = 0; index < kept.length; index += 1) if (wanted[index] !== true) kept[index] = '';
    return kept;
  }
}
