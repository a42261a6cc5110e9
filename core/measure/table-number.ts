/*
 * Numbers as people and instruments write them in tables: `4,75`, `4.75`, `1.234,5`, `1 234,5`, `4,75 kg`, `4.75E+00`.
 * Exact: a number stays its digits until it is a whole number of the unit that is wanted.
 */

/** A cell of a table: a text, or a number that a spreadsheet keeps as one. */
export type Cell = string | number;

/** digits / 10^decimals; `digits` is whole, not negative, and exact up to 15 digits. `decimals` may be negative (1E+308). */
export interface Decimal {
  readonly digits: number;
  readonly decimals: number;
}

export interface TableNumber extends Decimal {
  readonly negative: boolean;
  /** What stands behind the number, in lower case; empty where nothing does. */
  readonly unit: string;
}

/** How `1.234` or `1,234` is meant where nothing in its column says which mark is the decimal one. */
export type WhenOpen = 'decimals' | 'thousands';

type Mark = '.' | ',';

/** A text taken apart. `open`: its only mark may be either; `decimal`: the mark that it proves to be the decimal one. */
interface Shape {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
  readonly unit: string;
  readonly open?: Mark;
  readonly decimal?: Mark;
}

// Digits with marks and spaces between, perhaps an exponent, perhaps a unit, which begins with a letter or a sign.
const numberThenUnit =
  /^([-+\u2212]?)(\d[\d.,' \u2019]*|[.,]\d+)(?:[eE]([-+]?\d{1,3})(?![\p{L}\d]))? ?((?:[\p{L}%\p{Sc}°[(].*)?)$/u;
const otherSpaces = /[\u00a0\u2007\u2009\u202f]/g;

/** Longer than any number that somebody writes. */
const longest = 60;

/**
 * Reads the cells of one column. A number that stands for itself is read as it stands; `1.234` is decided by the others.
 *
 * @param column every cell of the column; gone through once, and only where a cell is open
 * @param alone what an open one means where the column does not tell, or says both
 * @returns reads a cell: the number, or undefined where there is none
 */
export function numberReader(column: () => Iterable<Cell>, alone: WhenOpen): (cell: Cell) => TableNumber | undefined {
  let decimalMark: Mark | 'unknown' | undefined;
  return (cell) => {
    const shape = shapeOf(cell);
    if (shape === undefined) return undefined;
    const { open, whole, fraction } = shape;
    if (open === undefined) return numberOf(shape, whole, fraction);
    decimalMark ??= provenMark(column()) ?? 'unknown';
    const isDecimal = decimalMark === 'unknown' ? alone === 'decimals' : decimalMark === open;
    return isDecimal ? numberOf(shape, whole, fraction) : numberOf(shape, whole + fraction, '');
  };
}

/** Whether a cell is a number, whatever its unit and its marks. */
export function isNumeric(cell: Cell): boolean {
  return shapeOf(cell) !== undefined;
}

/** Whether a cell is a number with a fraction, as far as it tells by itself. */
export function hasFraction(cell: Cell): boolean {
  const shape = shapeOf(cell);
  return shape !== undefined && shape.open === undefined && /[1-9]/.test(shape.fraction);
}

/** The one mark that the unmistakable cells of a column use; undefined where there is none, or both. */
function provenMark(column: Iterable<Cell>): Mark | undefined {
  let proven: Mark | undefined;
  for (const cell of column) {
    const mark = shapeOf(cell)?.decimal;
    if (mark !== undefined && proven !== undefined && mark !== proven) return undefined;
    proven ??= mark;
  }
  return proven;
}

function shapeOf(cell: Cell): Shape | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? shapeOfNumber(cell) : undefined;
  if (cell.length > longest) return undefined;
  const match = numberThenUnit.exec(cell.replace(otherSpaces, ' ').trim());
  if (match === null) return undefined;
  const [, sign, body = '', exponent = '0', unit = ''] = match;
  const parts = partsOf(body.trim());
  if (parts === undefined) return undefined;
  return {
    negative: sign !== '' && sign !== '+',
    exponent: Number(exponent),
    unit: unit.trim().toLowerCase(),
    ...parts,
  };
}

/** A spreadsheet keeps 15 digits of a number: what is behind them is noise of the sum it came from. */
function shapeOfNumber(value: number): Shape {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { negative: value < 0, whole, fraction, exponent: Number(exponent), unit: '' };
}

type Parts = Pick<Shape, 'whole' | 'fraction' | 'open' | 'decimal'>;

function partsOf(body: string): Parts | undefined {
  if (/^\d+$/.test(body)) return { whole: body, fraction: '' };
  const spaced = /^(\d{1,3}(?:([ '\u2019])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(body);
  if (spaced !== null) {
    const [, whole = '', , mark, fraction = ''] = spaced;
    return { whole: whole.replace(/\D/g, ''), fraction, ...(mark === undefined ? {} : { decimal: mark as Mark }) };
  }
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const mark = body[last] as Mark;
  const [before, after] = [body.slice(0, last), body.slice(last + 1)];
  if (!/^\d+$/.test(after)) return undefined;
  if (/^\d*$/.test(before)) return ofOneMark(before, mark, after);
  // Several marks. All the same: they part thousands. Else the last one is the decimal mark.
  const grouping = mark === '.' ? ',' : '.';
  if (isGrouped(body, mark)) return { whole: body.replaceAll(mark, ''), fraction: '', decimal: grouping };
  return isGrouped(before, grouping)
    ? { whole: before.replaceAll(grouping, ''), fraction: after, decimal: mark }
    : undefined;
}

function ofOneMark(whole: string, mark: Mark, fraction: string): Parts {
  const mayPartThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return { whole, fraction, ...(mayPartThousands ? { open: mark } : { decimal: mark }) };
}

function isGrouped(text: string, mark: Mark): boolean {
  const [first = '', ...groups] = text.split(mark);
  return /^\d{1,3}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group));
}

function numberOf({ negative, exponent, unit }: Shape, whole: string, fraction: string): TableNumber {
  const written = (whole + fraction).replace(/^0+/, '');
  let decimals = fraction.length - exponent;
  let kept = written;
  if (written.length > 15) {
    // The sums of a spreadsheet, written out as text: 0.30000000000000004.
    decimals -= written.length - 15;
    kept = String(Math.round(Number(written) / 10 ** (written.length - 15)));
  }
  const short = kept.replace(/0+$/, '');
  return { digits: Number(short), decimals: decimals - (kept.length - short.length), negative, unit };
}

/** A factor as a fraction of whole numbers. */
export interface Factor {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * A number times a factor as a whole number, rounded up where it is none.
 *
 * @returns the whole number (beyond 2^53 the nearest one, or infinite) and whether it was rounded
 */
export function wholeUp(
  { digits, decimals }: Decimal,
  { numerator, denominator }: Factor,
): { readonly whole: number; readonly exact: boolean } {
  const up = BigInt(digits) * numerator * (decimals < 0 ? 10n ** BigInt(-decimals) : 1n);
  const under = denominator * (decimals > 0 ? 10n ** BigInt(decimals) : 1n);
  const rest = up % under;
  return { whole: Number(up / under) + (rest === 0n ? 0 : 1), exact: rest === 0n };
}
