import type { VibrationSource } from '../visit/visit.ts';
import { type Cell, type Decimal, type Factor, numberReader, wholeUp } from './table-number.ts';
import {
  type Column,
  columnOf,
  isBlank,
  lineOf,
  plainUnit,
  type RejectedRow,
  Rejections,
  type RejectReason,
  saysTotal,
  type TableRows,
  type Wrong,
} from './table-rows.ts';
import { type Axis, axes } from './vibration.ts';

export const accelerationUnits = ['m/s2', 'mm/s2', 'g'] as const;
export type AccelerationUnit = (typeof accelerationUnits)[number];

export const durationUnits = ['min', 'h', 's'] as const;
export type DurationUnit = (typeof durationUnits)[number];

/** Which columns of a meter's summary mean what, counted from 0. */
export interface VibrationColumns {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Of cells that name no unit themselves. */
  readonly unit: AccelerationUnit;
  /** Whether the axis factor is in the values of x and y; absent = nobody said, and it is never guessed. */
  readonly factorIncluded?: boolean;
  readonly what: number | null;
  readonly minutes: number | null;
  /** Of durations that name no unit themselves; minutes unless the column's header says another. */
  readonly durationUnit?: DurationUnit;
}

export interface VibrationList {
  readonly sources: readonly VibrationSource[];
  readonly rejectedRows: number;
  readonly rejected: readonly RejectedRow[];
}

interface ListOptions {
  /** The file's name: what a source without a name is called, and the remark of its provenance. */
  readonly name: string;
  readonly newId: () => string;
}

/** Bounds of a visit's source (`core/visit/task.ts`). */
const most = { mmS2: 50_000, minutes: 1_440 };

/** To mm/s2, the standard acceleration of gravity being 9.80665 m/s2. */
const factors: Readonly<Record<AccelerationUnit, Factor>> = {
  'm/s2': { numerator: 1_000, denominator: 1 },
  'mm/s2': { numerator: 1, denominator: 1 },
  g: { numerator: 980_665, denominator: 100 },
};

const unitWords: Readonly<Record<string, AccelerationUnit>> = {
  ...{ 'm/s2': 'm/s2', 'm/s/s': 'm/s2', ms2: 'm/s2', 'ms-2': 'm/s2', 'mm/s2': 'mm/s2', g: 'g' },
};

/** The unit that a word means, where it is one of acceleration. */
export function accelerationUnitOf(word: string): AccelerationUnit | undefined {
  const key = plainUnit(word);
  return Object.hasOwn(unitWords, key) ? unitWords[key] : undefined;
}

/** To minutes. */
const durations: Readonly<Record<DurationUnit, Factor>> = {
  min: { numerator: 1, denominator: 1 },
  h: { numerator: 60, denominator: 1 },
  s: { numerator: 1, denominator: 60 },
};

const durationWords: Readonly<Record<string, DurationUnit>> = {
  ...{ min: 'min', mins: 'min', minuten: 'min', minutes: 'min', minuut: 'min', minute: 'min' },
  ...{ h: 'h', u: 'h', uur: 'h', uren: 'h', heure: 'h', heures: 'h', hour: 'h', hours: 'h', std: 'h', stunden: 'h' },
  ...{ s: 's', sec: 's', sek: 's', seconden: 's', secondes: 's', seconds: 's', sekunden: 's' },
};

/** The unit that a word means, where it is one of time. */
export function durationUnitOf(word: string): DurationUnit | undefined {
  const key = plainUnit(word);
  return Object.hasOwn(durationWords, key) ? durationWords[key] : undefined;
}

/**
 * Rows of a table as sources of whole-body vibration: three axes, and minutes a day where a column has them. Accelerations
 * are rounded up to mm/s2 and times to minutes: a value above a limit is never rounded into it. A source without minutes
 * is taken over without them.
 */
export function sourcesOfRows(table: TableRows, columns: VibrationColumns, options: ListOptions): VibrationList {
  const { what, minutes, factorIncluded } = columns;
  const reader = (axis: Axis) => accelerationReader(columnOf(table, columns[axis]), columns.unit);
  const readers = { x: reader('x'), y: reader('y'), z: reader('z') };
  const minutesOf = minutesReader(columnOf(table, minutes), columns.durationUnit ?? 'min');
  const marked = { evidence: 'document', remark: options.name } as const;
  const labels = columnOf(table, what);
  const times = columnOf(table, minutes);
  const sourceOf = (at: number): VibrationSource | Wrong => {
    const label = labels[at];
    if (saysTotal(label)) return { reason: 'total', cell: label };
    const acceleration = { x: 0, y: 0, z: 0 };
    for (const axis of axes) {
      const cell = columnOf(table, columns[axis])[at];
      const value = readers[axis](cell);
      if (typeof value !== 'number') return { reason: value, cell };
      acceleration[axis] = value;
    }
    if (axes.every((axis) => acceleration[axis] === 0)) return { reason: 'zero', cell: columnOf(table, columns.x)[at] };
    const time = minutesOf(times[at]);
    if (typeof time === 'string') return { reason: time, cell: times[at] };
    return {
      id: options.newId(),
      what: lineOf(label) ?? options.name,
      accelerationMmS2: acceleration,
      ...(factorIncluded === undefined ? {} : { factorIncluded }),
      ...(time === undefined ? {} : { minutesPerDay: time }),
      provenance: { accelerationMmS2: marked, ...(time === undefined ? {} : { minutesPerDay: marked }) },
    };
  };
  const rejections = new Rejections();
  const sources: VibrationSource[] = [];
  for (const [at, number] of table.numbers.entries()) {
    const read = sourceOf(at);
    if ('reason' in read) rejections.add(number, read);
    else sources.push(read);
  }
  return { sources, rejectedRows: rejections.count, rejected: rejections.list };
}

type Read<Value> = (cell: Cell | undefined) => Value | RejectReason;

function accelerationReader(column: Column, unit: AccelerationUnit): Read<number> {
  const read = numberReader(column, (own) =>
    (accelerationUnitOf(own) ?? unit) === 'mm/s2' ? 'thousands' : 'decimals',
  );
  return (cell) => {
    if (cell === undefined) return 'too-short';
    if (isBlank(cell)) return 'empty';
    const number = read(cell);
    if (number === undefined) return 'no-number';
    const own = number.unit === '' ? unit : accelerationUnitOf(number.unit);
    if (own === undefined) return 'unknown-unit';
    return bounded(number, factors[own], number.negative, most.mmS2);
  };
}

/** Minutes a day; undefined where the cell says none. */
function minutesReader(column: Column, unit: DurationUnit): Read<number | undefined> {
  const read = numberReader(column, () => 'decimals');
  return (cell) => {
    if (cell === undefined || isBlank(cell)) return undefined;
    const clock = typeof cell === 'string' ? clockSeconds(cell.trim()) : undefined;
    if (clock !== undefined) return bounded({ digits: clock, decimals: 0 }, durations.s, false, most.minutes, true);
    const number = read(cell);
    if (number === undefined) return 'no-number';
    const own = number.unit === '' ? unit : durationUnitOf(number.unit);
    if (own === undefined) return 'unknown-unit';
    return bounded(number, durations[own], number.negative, most.minutes, true);
  };
}

/** `1:30`, `01:30:00` and `1h30` are hours and minutes: an exposure is not a matter of seconds. */
function clockSeconds(text: string): number | undefined {
  const match = /^(\d{1,3}) ?[:hu] ?([0-5]\d)(?::([0-5]\d))?(?:[.,]0+)?$/i.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds = '0'] = match;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

function bounded(
  value: Decimal,
  factor: Factor,
  negative: boolean,
  largest: number,
  positive = false,
): number | RejectReason {
  if (value.digits === 0) return positive ? 'zero' : 0;
  if (negative) return 'negative';
  const { whole } = wholeUp(value, factor);
  return whole > largest ? 'too-large' : whole;
}
