/*
 * Numbers as people and instruments write them in tables: `4,75`, `4.75`, `1.234,5`, `1 234,5`, `4,75 kg`, `4.75E+00`.
 * Exact: a number stays its digits until it is a whole number of the unit that is wanted.
 */

/** A cell of a table: a text, or a number that a spreadsheet keeps as one. */
export type Cell = string | number;

/** digits / 10^decimals; `digits` is whole, not negative, of at most 15 digits. `decimals` may be negative (1E+308). */
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

/** A number as it is if its only mark is the decimal one. */
interface Shape extends TableNumber {
  /** Its only mark, which may part thousands instead; there are three digits behind it. */
  readonly open: Mark | undefined;
  /** The mark that it proves to be the decimal one. */
  readonly proves: Mark | undefined;
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
 * @param alone what an open one with this unit means where the column does not tell, or says both
 * @returns reads a cell: the number, or undefined where there is none
 */
export function numberReader(
  column: readonly (Cell | undefined)[],
  alone: (unit: string) => WhenOpen,
): (cell: Cell) => TableNumber | undefined {
  const shapes = new Shapes();
  let decimalMark: Mark | 'unknown' | undefined;
  return (cell) => {
    const shape = shapes.of(cell);
    if (shape === undefined || shape.open === undefined) return shape;
    decimalMark ??= provenMark(column, shapes) ?? 'unknown';
    const isDecimal = decimalMark === 'unknown' ? alone(shape.unit) === 'decimals' : decimalMark === shape.open;
    return isDecimal ? shape : { ...shape, decimals: shape.decimals - 3 };
  };
}

/** Whether a cell is a number, whatever its unit and its marks. */
export function isNumeric(cell: Cell): boolean {
  return new Shapes().of(cell) !== undefined;
}

/** Whether a cell is a number with a fraction, as far as it tells by itself. */
export function hasFraction(cell: Cell): boolean {
  const shape = new Shapes().of(cell);
  return shape !== undefined && shape.open === undefined && !wholeUp(shape, { numerator: 1, denominator: 1 }).exact;
}

/** The one mark that the unmistakable cells of a column use; undefined where there is none, or both. */
function provenMark(column: readonly (Cell | undefined)[], shapes: Shapes): Mark | undefined {
  let proven: Mark | undefined;
  for (const cell of column) {
    const mark = cell === undefined ? undefined : shapes.of(cell)?.proves;
    if (mark !== undefined && proven !== undefined && mark !== proven) return undefined;
    proven ??= mark;
  }
  return proven;
}

/** Takes cells apart: bare numbers, which most are, without looking for anything else; others once for each text. */
class Shapes {
  readonly #known = new Map<string, Shape | undefined>();

  of(cell: Cell): Shape | undefined {
    if (typeof cell === 'number') return Number.isFinite(cell) ? shapeOfNumber(cell) : undefined;
    const bare = bareShape(cell);
    if (bare !== undefined || this.#known.has(cell)) return bare ?? this.#known.get(cell);
    const shape = shapeOfText(cell);
    this.#known.set(cell, shape);
    return shape;
  }
}

/** `120`, `4,75`: at most 15 digits with at most one mark between them; undefined for whatever else. */
function bareShape(text: string): Shape | undefined {
  const { length } = text;
  let digits = 0;
  let markAt = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48;
    else if ((code === 44 || code === 46) && markAt < 0 && at > 0) markAt = at;
    else return undefined;
  }
  if (length === 0 || length > 16 || markAt === length - 1) return undefined;
  if (markAt < 0) return length === 16 ? undefined : bare(digits, 0);
  const mark = text[markAt] as Mark;
  const decimals = length - markAt - 1;
  return decimals === 3 && mayPartThousands(markAt, text)
    ? bare(digits, decimals, mark)
    : bare(digits, decimals, undefined, mark);
}

function bare(digits: number, decimals: number, open?: Mark, proves?: Mark): Shape {
  return { digits, decimals, negative: false, unit: '', open, proves };
}

/** Whether what stands before a mark and three digits may be thousands: one to three digits, the first no zero. */
function mayPartThousands(length: number, whole: string): boolean {
  return length >= 1 && length <= 3 && whole.charCodeAt(0) !== 48;
}

function shapeOfText(cell: string): Shape | undefined {
  if (cell.length > longest) return undefined;
  const match = numberThenUnit.exec(cell.replace(otherSpaces, ' ').trim());
  if (match === null) return undefined;
  const [, sign, body = '', exponent = '0', unit = ''] = match;
  const parts = partsOf(body.trim());
  return parts && shape(parts, { exponent: Number(exponent), negative: sign !== '' && sign !== '+', unit });
}

/** A spreadsheet keeps 15 digits of a number: what is behind them is noise of the sum it came from. */
function shapeOfNumber(value: number): Shape {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return shape({ whole, fraction }, { exponent: Number(exponent), negative: value < 0, unit: '' });
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
  readonly open?: Mark;
  readonly proves?: Mark;
}

function partsOf(body: string): Parts | undefined {
  if (/^\d+$/.test(body)) return { whole: body, fraction: '' };
  const spaced = /^(\d{1,3}(?:([ '\u2019])\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/.exec(body);
  if (spaced !== null) {
    const [, whole = '', , mark, fraction = ''] = spaced;
    return { whole: whole.replace(/\D/g, ''), fraction, ...(mark === undefined ? {} : { proves: mark as Mark }) };
  }
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const mark = body[last] as Mark;
  const [before, after] = [body.slice(0, last), body.slice(last + 1)];
  if (!/^\d+$/.test(after)) return undefined;
  if (/^\d*$/.test(before)) return ofOneMark(before, mark, after);
  // Several marks. All the same: they part thousands. Else the last one is the decimal mark.
  const grouping = mark === '.' ? ',' : '.';
  if (isGrouped(body, mark)) return { whole: body.replaceAll(mark, ''), fraction: '', proves: grouping };
  return isGrouped(before, grouping)
    ? { whole: before.replaceAll(grouping, ''), fraction: after, proves: mark }
    : undefined;
}

function ofOneMark(whole: string, mark: Mark, fraction: string): Parts {
  const isOpen = fraction.length === 3 && mayPartThousands(whole.length, whole);
  return { whole, fraction, ...(isOpen ? { open: mark } : { proves: mark }) };
}

function isGrouped(text: string, mark: Mark): boolean {
  const [first = '', ...groups] = text.split(mark);
  return /^\d{1,3}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group));
}

function shape(
  { whole, fraction, open, proves }: Parts,
  { exponent, negative, unit }: { readonly exponent: number; readonly negative: boolean; readonly unit: string },
): Shape {
  const written = (whole + fraction).replace(/^0+/, '');
  // The sums of a spreadsheet, written out as text: 0.30000000000000004.
  const noise = Math.max(0, written.length - 15);
  return {
    digits: noise === 0 ? Number(written) : Math.round(Number(written) / 10 ** noise),
    decimals: fraction.length - exponent - noise,
    negative,
    unit: unit.trim().toLowerCase(),
    open,
    proves,
  };
}

/** A factor as a fraction of whole numbers. */
export interface Factor {
  readonly numerator: number;
  readonly denominator: number;
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
  const under = denominator * (powers[decimals] ?? Number.POSITIVE_INFINITY);
  const up = digits * numerator;
  if (up <= Number.MAX_SAFE_INTEGER && under <= Number.MAX_SAFE_INTEGER) {
    const rest = up % under;
    return { whole: (up - rest) / under + (rest === 0 ? 0 : 1), exact: rest === 0 };
  }
  return dividedExactly(
    BigInt(digits) * BigInt(numerator) * 10n ** BigInt(Math.max(0, -decimals)),
    BigInt(denominator) * 10n ** BigInt(Math.max(0, decimals)),
  );
}

/** Of ten, as far as they are exact. */
const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function dividedExactly(up: bigint, under: bigint) {
  const rest = up % under;
  return { whole: Number(up / under) + (rest === 0n ? 0 : 1), exact: rest === 0n };
}
