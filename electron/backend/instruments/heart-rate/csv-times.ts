import type { Clock } from '../../../../core/measure/heart-rate/recording.ts';
import { dateMs, earliestMs, fractionMs } from './moments.ts';

/** What the times of a column mean, all of them read by one rule. */
export interface ColumnOfTimes {
  /** Milliseconds by `clock`; undefined where a time could not be read. */
  readonly ms: readonly (number | undefined)[];
  readonly clock: Clock;
  /** Whether they are dates, so that an impossible date is an unreadable time. */
  readonly dated: boolean;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;

const clockText = String.raw`(\d{1,3}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,9}))?\s*([ap])?\.?m?\.?`;
const zoneText = String.raw`\s*(?:(z|utc|gmt)|([+-])(\d\d):?(\d\d)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[t ,]+${clockText}${zoneText}$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)[t ,]+${clockText}${zoneText}$`, 'i');
const clockAlone = new RegExp(`^${clockText}$`, 'i');
const plainNumber = /^\d{1,19}(?:[.,]\d{1,20})?$/;

/**
 * Reads a column of times: ISO 8601 or day-month-year with a time of day; a time of day or since the start alone; seconds,
 * milliseconds, micro- or nanoseconds since the start or since 1970.
 *
 * @param unit of numbers, from the column's name; empty = by their size
 */
export function timesOf(texts: readonly string[], unit: string): ColumnOfTimes {
  const trimmed = texts.map((text) => text.trim());
  for (const text of trimmed) {
    if (yearFirst.test(text)) return datesOf(trimmed, yearFirst, [0, 1, 2]);
    if (yearLast.test(text)) return datesOf(trimmed, yearLast, yearLastOrder(trimmed));
    if (clockAlone.test(text)) return clockTimesOf(trimmed);
    if (plainNumber.test(text)) return numbersOf(trimmed, unit);
  }
  return { ms: texts.map(() => undefined), clock: 'none', dated: false };
}

/** Day before month, as in Europe, unless some date can only be read the other way round. */
function yearLastOrder(texts: readonly string[]): readonly [number, number, number] {
  const monthFirst = texts.some((text) => Number(yearLast.exec(text)?.[2]) > 12);
  return monthFirst ? [2, 0, 1] : [2, 1, 0];
}

/** @param order where year, month and day stand */
function datesOf(texts: readonly string[], form: RegExp, order: readonly [number, number, number]): ColumnOfTimes {
  // Those of one column all name a zone or all do not: the first decides, as it must be one clock.
  let zoned: boolean | undefined;
  const ms = texts.map((text) => {
    const match = form.exec(text);
    if (match === null) return undefined;
    const [year = 0, month = 0, day = 0] = order.map((at) => Number(match[at + 1]));
    const date = dateMs(year < 100 ? 2_000 + year : year, month, day);
    const time = timeOf(match.slice(4, 9), 'hours');
    if (date === undefined || time === undefined || time >= dayMs) return undefined;
    const [utc, sign, hours = '0', minutes = '0'] = match.slice(9, 13);
    const hasZone = utc !== undefined || sign !== undefined;
    zoned ??= hasZone;
    if (zoned !== hasZone) return undefined;
    const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    return date + time - (sign === undefined ? 0 : ahead);
  });
  return { ms, clock: zoned === true ? 'utc' : 'wall', dated: true };
}

/**
 * Times without a date. Those that begin in the first minute run from the start; others are a time of day, which begins
 * anew at midnight. Of two numbers the first is hours in the second case, unless a day has fewer.
 */
function clockTimesOf(texts: readonly string[]): ColumnOfTimes {
  const firstOfTwo = texts.flatMap((text) => {
    const [, a, , c] = clockAlone.exec(text) ?? [];
    return a === undefined || c !== undefined ? [] : [Number(a)];
  });
  const two = firstOfTwo[0] === 0 || firstOfTwo.some((number) => number > 23) ? 'minutes' : 'hours';
  let first: number | undefined;
  let last = 0;
  let days = 0;
  const ms = texts.map((text) => {
    const match = clockAlone.exec(text);
    const time = match === null ? undefined : timeOf(match.slice(1, 6), two);
    if (time === undefined) return undefined;
    first ??= time;
    if (last - time > 12 * hourMs) days += 1;
    last = time;
    return days * dayMs + time;
  });
  return { ms, clock: first === undefined || first < 60_000 ? 'none' : 'wall', dated: false };
}

/**
 * @param parts hours, minutes, seconds, fraction and the first letter of am or pm
 * @param two what the first of two numbers is: with a date it can only be the hours
 */
function timeOf(parts: readonly (string | undefined)[], two: 'hours' | 'minutes'): number | undefined {
  const [a, b, c, fraction, half] = parts;
  const [hours, minutes, seconds] =
    c !== undefined || two === 'hours' || half !== undefined ? [a, b, c ?? 0].map(Number) : [0, a, b].map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (seconds > 60 || (minutes > 59 && hours > 0) || (half !== undefined && (hours < 1 || hours > 12)))
    return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * hourMs + minutes * 60_000 + seconds * 1_000 + fractionMs(fraction);
}

const unitsMs: Readonly<Record<string, number>> = {
  ...{ ns: 1e-6, us: 1e-3, ms: 1, milliseconds: 1, s: 1_000, sec: 1_000, secs: 1_000, seconds: 1_000 },
  ...{ seconden: 1_000, secondes: 1_000, sekunden: 1_000, min: 60_000 },
};

function numbersOf(texts: readonly string[], unit: string): ColumnOfTimes {
  const numbers = texts.map((text) => (plainNumber.test(text) ? Number(text.replace(',', '.')) : undefined));
  const named = Object.hasOwn(unitsMs, unit) ? unitsMs[unit] : undefined;
  if (named === undefined && areSerialDays(numbers)) {
    const ms = numbers.map((number) =>
      number === undefined ? undefined : Math.round((number - serialOf1970) * dayMs),
    );
    return { ms, clock: 'wall', dated: true };
  }
  const scale = named ?? scaleBySize(numbers);
  const ms = numbers.map((number) => (number === undefined ? undefined : number * scale));
  const dated = (ms.find((one) => one !== undefined) ?? 0) >= earliestMs;
  return { ms, clock: dated ? 'utc' : 'none', dated };
}

/** 1 January 1970 as spreadsheets count days, and those between which a date can be true: 2000 and 2099. */
const serialOf1970 = 25_569;
const [firstSerial, endOfSerials] = [36_526, 73_051];

/** Whether numbers are dates of a spreadsheet: days with a fraction, less than a quarter of an hour apart. */
function areSerialDays(numbers: readonly (number | undefined)[]): boolean {
  const [first = 0, ...more] = numbers.filter((number) => number !== undefined).slice(0, 100);
  const last = more.at(-1) ?? first;
  return first >= firstSerial && first < endOfSerials && last > first && (last - first) / more.length < 0.01;
}

/** A unit in milliseconds: of times since 1970 by how large the number is, of others by the step between two. */
function scaleBySize(numbers: readonly (number | undefined)[]): number {
  const known = numbers.filter((number) => number !== undefined);
  const first = known[0] ?? 0;
  if (first >= 1e17) return 1e-6;
  if (first >= 1e14) return 1e-3;
  if (first >= 1e11) return 1;
  if (first >= 1e8) return 1_000;
  const steps = known.slice(1, 100).map((number, at) => number - (known[at] as number));
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  // Nobody records a value every four minutes, nor four in a thousandth of a second.
  return middle >= 240 ? 1 : 1_000;
}
