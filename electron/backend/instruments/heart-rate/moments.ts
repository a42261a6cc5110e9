import type { Clock } from '../../../../core/measure/heart-rate/recording.ts';

/** A date before 2000 or after 2099 is that of a clock that was never set, or of a broken byte. */
export const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);

/** Values as one reader comes upon them; `moment` is undefined where the time could not be read. */
export class Moments {
  readonly #timesMs: number[] = [];
  readonly #bpm: number[] = [];
  #withoutTime = 0;

  get count(): number {
    return this.#bpm.length;
  }

  add(momentMs: number | undefined, bpm: number): void {
    if (momentMs === undefined) this.#withoutTime += 1;
    else {
      this.#timesMs.push(momentMs);
      this.#bpm.push(bpm);
    }
  }

  /**
   * Values with a date that can be true. Where no date can be, the instrument's clock was never set: then the times still
   * say how far the values are apart, and nothing else.
   */
  dated(clock: Clock): {
    readonly clock: Clock;
    readonly timesMs: readonly number[];
    readonly bpm: readonly number[];
    readonly withoutTime: number;
  } {
    const timesMs: number[] = [];
    const bpm: number[] = [];
    for (const [at, time] of this.#timesMs.entries()) {
      if (time < earliestMs || time >= latestMs) continue;
      timesMs.push(time);
      bpm.push(this.#bpm[at] as number);
    }
    if (bpm.length === 0) return { clock: 'none', ...this.asTheyAre() };
    return { clock, timesMs, bpm, withoutTime: this.#withoutTime + this.#bpm.length - bpm.length };
  }

  /** Values with times that are no dates. */
  asTheyAre(): { readonly timesMs: readonly number[]; readonly bpm: readonly number[]; readonly withoutTime: number } {
    return { timesMs: this.#timesMs, bpm: this.#bpm, withoutTime: this.#withoutTime };
  }
}

const isoMoment =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;

/**
 * Reads an ISO 8601 date and time.
 *
 * @returns milliseconds since 1970, in UTC where the text names a zone, else as if it were; undefined where it is none
 */
export function isoMomentMs(text: string): { readonly ms: number; readonly zoned: boolean } | undefined {
  const match = isoMoment.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, utc, sign, zoneHours, zoneMinutes] = match;
  const date = dateMs(Number(year), Number(month), Number(day));
  const time = timeOfDayMs(Number(hour), Number(minute), Number(second ?? 0), fraction);
  if (date === undefined || time === undefined) return undefined;
  const ahead = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes ?? 0));
  return { ms: date + time - ahead * 60_000, zoned: utc !== undefined || sign !== undefined };
}

/** Midnight of a day, milliseconds since 1970; undefined where there is no such day. */
export function dateMs(year: number, month: number, day: number): number | undefined {
  const ms = Date.UTC(year, month - 1, day);
  // `Date.UTC` takes 31 February for a day in March, and the year 12 for 1912.
  const date = new Date(ms);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? ms : undefined;
}

/** Milliseconds since midnight; a leap second counts as the first of the next minute. */
export function timeOfDayMs(hour: number, minute: number, second: number, fraction?: string): number | undefined {
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  return ((hour * 60 + minute) * 60 + second) * 1_000 + fractionMs(fraction);
}

/** Digits behind the decimal mark of seconds, in milliseconds. */
export function fractionMs(digits: string | undefined): number {
  return digits === undefined || digits === '' ? 0 : Number(`0.${digits}`) * 1_000;
}
