import { mostColumns, mostRows } from '../../../../core/contract/calls/tables.ts';
import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { Cell } from '../../../../core/measure/table-number.ts';
import { isBlank, type TableRows } from '../../../../core/measure/table-rows.ts';

/** One sheet: its rows that are not empty, and how many columns they take. */
export interface Table extends TableRows {
  readonly columns: number;
}

/** A limit on tables that is passed. */
export type TableLimit = 'too-many-rows' | 'too-many-columns';

export function limitProblem(limit: TableLimit): FileProblem {
  return fileProblem(limit, { allowed: String(limit === 'too-many-rows' ? mostRows : mostColumns) });
}

/** Takes rows as they are read, within the limits on them. */
export class TableBuilder {
  readonly #rows: (readonly Cell[])[] = [];
  readonly #numbers: number[] = [];
  #columns = 0;

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
    if (this.#rows.length === mostRows) return 'too-many-rows';
    this.#rows.push(row);
    this.#numbers.push(number);
    return undefined;
  }

  end(): Table {
    return { rows: this.#rows, numbers: this.#numbers, columns: this.#columns };
  }
}
