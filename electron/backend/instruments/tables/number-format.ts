import type { Cell } from '../../../../core/measure/table-number.ts';

/** How a workbook shows the numbers of a cell, as far as it changes what they are. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | MomentFormat
  /** A unit that is shown but not in the number: `%`, `€`, `kg`. */
  | { readonly kind: 'unit'; readonly unit: string };

interface MomentFormat {
  readonly kind: 'moment';
  readonly date: boolean;
  readonly time: boolean;
  readonly elapsed: boolean;
}

const plain: NumberFormat = { kind: 'plain' };
const percent: NumberFormat = { kind: 'unit', unit: '%' };
const currency: NumberFormat = { kind: 'unit', unit: '¤' };
const day: MomentFormat = { kind: 'moment', date: true, time: false, elapsed: false };
const clock: MomentFormat = { kind: 'moment', date: false, time: true, elapsed: false };

/** The formats without a code of their own (ECMA-376 part 1, 18.8.30), of every region. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return percent;
  if ((id >= 5 && id <= 8) || id === 42 || id === 44) return currency;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return day;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return clock;
  if (id === 22) return { ...day, time: true };
  return id === 46 ? { ...clock, elapsed: true } : plain;
}

/** Of a code such as `0.00" kg"`, `[h]:mm`, `dd/mm/yyyy`, `#,##0.00 [$€-813]`: its part for positive numbers decides. */
export function formatOf(code: string): NumberFormat {
  let words = '';
  let bare = '';
  let elapsed = false;
  // What is quoted or escaped is shown as it stands; `_` and `*` take the next character for its width.
  for (const [token] of code.slice(0, 500).matchAll(/"[^"]*"?|\\.|[_*].|\[[^\]]*\]?|;|[\s\S]/g)) {
    if (token === ';') break;
    if (token.startsWith('"')) words += token.replaceAll('"', '');
    else if (token.startsWith('\\')) words += token.slice(1);
    else if (token.startsWith('[$')) words += token.slice(2).replace(/[-\]].*$/, '');
    else if (/^\[(h+|m+|s+)\]$/i.test(token)) elapsed = true;
    else if (!/^[_*[]/.test(token)) bare += token;
  }
  if (bare.includes('%')) return percent;
  const letters = bare.replace(/general|standaard|standard|am\/pm|a\/p|e[+-]/gi, '');
  if (elapsed || /[ymdhs]/i.test(letters)) {
    const time = elapsed || /[hs]/i.test(letters);
    return { kind: 'moment', date: /[yd]/i.test(letters) || !time, time, elapsed };
  }
  const unit = (words + bare.replace(/[^\p{Sc}]/gu, '')).trim();
  return /[\p{L}\p{Sc}%]/u.test(unit) ? { kind: 'unit', unit } : plain;
}

/** The number of a cell as it is meant: a number, or the text of a date, a time, or a number with its unit. */
export function meantBy(value: number, format: NumberFormat, since1904: boolean): Cell {
  if (format.kind === 'plain') return value;
  if (format.kind === 'moment') return momentText(value, format, since1904) ?? value;
  return `${unmistakable(format.unit === '%' ? value * 100 : value)} ${format.unit}`;
}

/** Written so that its only mark cannot be taken for one that parts thousands. */
function unmistakable(value: number): string {
  return String(Number(value.toPrecision(15))).replace(/\.\d{3}(?=e|$)/, '$&0');
}

const daySeconds = 86_400;
/** 31 December 9999, the last day a spreadsheet knows. */
const lastDay = 2_958_465;

function momentText(value: number, { date, time, elapsed }: MomentFormat, since1904: boolean): string | undefined {
  if (!(value >= 0 && value <= lastDay)) return undefined;
  const seconds = Math.round(value * daySeconds);
  const clock = clockText(elapsed || date ? seconds : seconds % daySeconds, date);
  if (!date) return clock;
  const days = Math.floor(seconds / daySeconds);
  // In the system of 1900 day 60 is a 29 February that never was; before it every date is one day later.
  const since = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const text = new Date(since + days * daySeconds * 1_000).toISOString().slice(0, 10);
  return time ? `${text} ${clock}` : text;
}

function clockText(seconds: number, ofDay: boolean): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  return [ofDay ? hours % 24 : hours, Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
