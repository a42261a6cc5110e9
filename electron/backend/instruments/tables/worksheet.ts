import { type FileProblem, fileProblem } from '../../../../core/contract/file-problem.ts';
import type { Cell } from '../../../../core/measure/table-number.ts';
import { mostColumns } from '../../../../core/measure/table-rows.ts';
import { err, ok, type Result } from '../../../../core/result.ts';
import type { Report } from '../report.ts';
import { walkXml, type XmlListener } from '../xml.ts';
import { meantBy, type NumberFormat } from './number-format.ts';
import { limitProblem, type RowTaker } from './table.ts';

/** What the cells of every sheet of a workbook refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
}

/** As many rows and columns as a spreadsheet has (ECMA-376 part 1, 18.3.1.73 and 18.18.7: 2^20 and XFD). */
const mostRowsOfSheet = 1_048_576;
const mostColumnsOfSheet = 16_384;

/**
 * Most elements in a row that say nothing, before one that does: an empty row has one, an empty cell too. A sheet that was
 * laid out down to its last row has a few million; what has more was made to keep its reader busy.
 */
const mostIdle = 4_000_000;

/** Reads the cells of one sheet: of a formula its last result, of an error its name, of merged cells the first. */
export function readWorksheet<Kept>(
  xml: Uint8Array,
  parts: WorkbookParts,
  rows: RowTaker<Kept>,
  report: Report,
): Result<Kept, FileProblem> {
  const end = walkXml(xml, new SheetListener(rows, parts), report);
  if (end === 'whole') return ok(rows.end());
  if (end === 'broken') return err(fileProblem('xlsx-broken'));
  const { refused } = end;
  return err(
    refused === 'too-many-rows' || refused === 'too-many-columns' ? limitProblem(refused) : fileProblem(refused),
  );
}

class SheetListener implements XmlListener {
  readonly #rows: RowTaker<unknown>;
  readonly #parts: WorkbookParts;
  #number = 0;
  #hidden = false;
  #row: Cell[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #text = '';
  /** Whether text is a cell's value. */
  #inValue = false;
  /** Whether text is how a Japanese word is read. */
  #inReading = false;
  #idle = 0;

  constructor(rows: RowTaker<unknown>, parts: WorkbookParts) {
    this.#rows = rows;
    this.#parts = parts;
  }

  // Rows and cells stand in order; one that does not would take the place of another.
  readonly open: XmlListener['open'] = (name, { r, t = 'n', s = '0', hidden }) => {
    this.#idle += 1;
    if (this.#idle > mostIdle) return 'reading-too-long';
    if (name === 'row') {
      const number = r === undefined ? this.#number + 1 : Number(r);
      if (!(Number.isSafeInteger(number) && number > this.#number)) return 'xlsx-broken';
      if (number > mostRowsOfSheet) return 'too-many-rows';
      this.#number = number;
      this.#hidden = hidden === '1' || hidden === 'true';
      this.#row = [];
      this.#column = -1;
    } else if (name === 'c') {
      const column = r === undefined ? this.#column + 1 : columnIndex(r);
      if (!(column > this.#column)) return 'xlsx-broken';
      if (column >= mostColumnsOfSheet) return 'too-many-columns';
      this.#column = column;
      this.#type = t;
      this.#style = Number(s);
      this.#text = '';
    } else if (name === 'rPh') this.#inReading = true;
    else if (name === 'v' || name === 't') this.#inValue = !this.#inReading;
    return undefined;
  };

  readonly text = (more: string): void => {
    if (this.#inValue) this.#text += more;
  };

  readonly close: XmlListener['close'] = (name) => {
    if (name === 'v' || name === 't') this.#inValue = false;
    else if (name === 'rPh') this.#inReading = false;
    else if (name === 'c' && this.#text !== '') return this.#keep();
    else if (name === 'row') return this.#endRow();
    // What follows is of merged cells, pictures and printing.
    else if (name === 'sheetData') return 'enough';
    return undefined;
  };

  #endRow(): ReturnType<RowTaker<unknown>['add']> {
    // What a sheet does not write is empty: a row of it is not too short.
    const { width } = this.#rows.extent;
    if (this.#row.length > 0) while (this.#row.length < width) this.#row.push('');
    return this.#rows.add(this.#number, this.#row, this.#hidden);
  }

  #keep(): 'too-many-columns' | undefined {
    const cell = this.#cell();
    if (cell === '') return undefined;
    this.#idle = 0;
    // Before the row is filled up to there.
    if (this.#column >= mostColumns) return 'too-many-columns';
    while (this.#row.length < this.#column) this.#row.push('');
    this.#row.push(cell);
    return undefined;
  }

  #cell(): Cell {
    const { strings, formats, since1904 } = this.#parts;
    const text = this.#text;
    switch (this.#type) {
      case 's':
        return unescaped(strings[Number(text)] ?? '');
      case 'n': {
        const value = Number(text);
        return Number.isFinite(value) ? meantBy(value, formats[this.#style] ?? { kind: 'plain' }, since1904) : text;
      }
      case 'b':
        return text === '1' ? 'TRUE' : 'FALSE';
      default:
        return unescaped(text);
    }
  }
}

/** Columns of a reference such as `AB12`, from 0; NaN where it is none. */
function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0];
  if (letters === undefined) return Number.NaN;
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
