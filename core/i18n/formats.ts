import { type Language, languageTags } from './language.ts';

export interface Formats {
  /** A number with its decimal mark and group separator, at most so many decimals. */
  readonly number: (value: number, decimals?: number) => string;
  /** A number near a limit: takes more decimals until it no longer looks like the limit that it misses, or like nought. */
  readonly numberBeside: (value: number, limit: number, decimals: number) => string;
  /** A share as whole per cent. */
  readonly percent: (share: number) => string;
  /** `2026-11-22` -> `22 november 2026`. */
  readonly date: (iso: string) => string;
  /** `2026-11-22` -> `22/11/2026`. */
  readonly shortDate: (iso: string) => string;
  /** A moment in UTC as date and minute on this computer's clock: `22/11/2026 09:15`. */
  readonly moment: (iso: string) => string;
  /** A moment in UTC as hour and minute on this computer's clock, of 24 hours in every language: `09:15`. */
  readonly clock: (iso: string) => string;
  /** A size in bytes, in kilobytes or megabytes of a thousand: `2,4 MB`, `2,4 Mo`. */
  readonly bytes: (bytes: number) => string;
  /** `a, b en c`. */
  readonly list: (items: readonly string[]) => string;
}

/** As many as are ever shown: as many as a gram in tonnes has. */
export const mostDecimals = 6;

export function formatsOf(language: Language): Formats {
  const locale = languageTags[language];
  // Made at first use: each costs a cold command a millisecond or more.
  const numbers: Intl.NumberFormat[] = [];
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const long = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const moment = once(
    () =>
      new Intl.DateTimeFormat(locale, {
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
  );
  const clock = once(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
  const size = (unit: 'kilobyte' | 'megabyte') =>
    once(
      () => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 }),
    );
  const kilobytes = size('kilobyte');
  const megabytes = size('megabyte');
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const number = (value: number, decimals = 0) => {
    // Small whole numbers look alike everywhere, and need no formatter to be made.
    if (Number.isInteger(value) && value >= 0 && value < 1_000) return String(value);
    const maximumFractionDigits = Math.min(decimals, mostDecimals);
    numbers[maximumFractionDigits] ??= new Intl.NumberFormat(locale, { maximumFractionDigits });
    // JSON knows a negative zero; adding zero makes it the plain one.
    return numbers[maximumFractionDigits].format(value + 0);
  };
  return {
    number,
    numberBeside: (value, limit, decimals) => {
      // What is little is not nothing, either.
      const others = [limit, 0].filter((other) => other !== value);
      let more = decimals;
      while (more < mostDecimals && others.some((other) => number(value, more) === number(other, more))) more += 1;
      return number(value, more);
    },
    percent: (share) => percent().format(share),
    date: (iso) => long().format(new Date(`${iso}T00:00:00Z`)),
    // As `Intl` writes it, without making a formatter: the first one costs a page 20 ms.
    shortDate: (iso) =>
      iso
        .split('-')
        .reverse()
        .join(language === 'de' ? '.' : '/'),
    moment: (iso) => moment().format(new Date(iso)),
    clock: (iso) => clock().format(new Date(iso)),
    bytes: (bytes) =>
      bytes <= 999_000 ? kilobytes().format(Math.ceil(bytes / 1_000)) : megabytes().format(bytes / 1_000_000),
    list: (items) => list().format(items),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
