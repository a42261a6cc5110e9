import type { Texts } from '../../core/i18n/texts.ts';
import type { Clock, Recording, Stretch } from '../../core/measure/heart-rate/recording.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { UsageProblem } from './arguments.ts';

/** A time as it was written: of the clock, a moment, or so much after the recording's start. */
export type WrittenTime =
  | { readonly kind: 'clock'; readonly inDayMs: number }
  /** `shownMs` is what the clock shows, as if it were UTC; with an offset it is a moment anywhere on earth. */
  | { readonly kind: 'moment'; readonly shownMs: number; readonly offsetMin: number | null }
  | { readonly kind: 'after'; readonly ms: number };

const dayMs = 86_400_000;

/** Reads `08:30`, `08:30:15`, `2026-11-22T08:30:15` with or without a zone, `+90` or `+1:30:00`; null for all else. */
export function readTime(text: string): WrittenTime | null {
  const after = /^\+(?:(\d{1,6})|(\d{1,4}):([0-5]\d):([0-5]\d))$/.exec(text);
  if (after !== null) {
    const [, seconds, hours = 0, minutes = 0, rest = 0] = after;
    return {
      kind: 'after',
      ms: 1_000 * (Number(seconds ?? 3_600 * Number(hours) + 60 * Number(minutes)) + Number(rest)),
    };
  }
  const [date, time = ''] = text.length > 10 ? [text.slice(0, 10), text.slice(11)] : [undefined, text];
  const parts = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(time);
  if (parts === null) return null;
  const [, hours = '', minutes = '', seconds = '0', fraction = '', zone] = parts;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const inDayMs =
    3_600_000 * Number(hours) + 60_000 * Number(minutes) + 1_000 * Number(seconds) + Number(fraction.padEnd(3, '0'));
  if (date === undefined) return zone === undefined ? { kind: 'clock', inDayMs } : null;
  const day = Date.parse(`${date}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && /[T ]/i.test(text.charAt(10)) && !Number.isNaN(day);
  // JavaScript takes the 31st of a shorter month for the first of the next.
  if (!isDay || new Date(day).toISOString().slice(0, 10) !== date) return null;
  return { kind: 'moment', shownMs: day + inDayMs, offsetMin: zone === undefined ? null : offsetOf(zone) };
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = 60 * Number(zone.slice(1, 3)) + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** What the recording's clock shows at a time after its start, as if it were UTC: moments on this computer's clock. */
export function shownMs({ clock, startMs }: Pick<Recording, 'clock' | 'startMs'>, atMs: number): number {
  if (clock !== 'utc') return startMs + atMs;
  const moment = startMs + atMs;
  return moment - new Date(moment).getTimezoneOffset() * 60_000;
}

/** The moment at which this computer's clock shows this. */
function momentOf(shown: number): number {
  const date = new Date(shown);
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  ).getTime();
}

/**
 * A time's distance from the recording's start [ms], in every way it can be meant; none where it means nothing there. A time
 * of the clock is meant on any day of the recording, and on so many days after it.
 */
function meanings(time: WrittenTime, recording: Recording, daysAfter: number): readonly number[] {
  const { clock, startMs, atMs } = recording;
  const after = (shown: number) => (clock === 'utc' ? momentOf(shown) : shown) - startMs;
  if (time.kind === 'after') return [time.ms];
  if (clock === 'none') return [];
  if (time.kind === 'moment') {
    if (time.offsetMin === null) return [after(time.shownMs)];
    return clock === 'utc' ? [time.shownMs - time.offsetMin * 60_000 - startMs] : [];
  }
  const firstDay = Math.floor(shownMs(recording, 0) / dayMs);
  const days = Math.floor(shownMs(recording, atMs.at(-1) ?? 0) / dayMs) - firstDay + 1 + daysAfter;
  return Array.from({ length: days }, (_, day) => after((firstDay + day) * dayMs + time.inDayMs));
}

/**
 * The working period that `--from` and `--to` mean. A time of the clock is the first one inside the recording, for `--to`
 * the first after the beginning; where the recording has none, the nearest to it. It may end after midnight where the
 * recording does not.
 *
 * @returns a period within the recording; undefined where neither is given
 */
export function periodOf(
  recording: Recording,
  given: { readonly from?: string | undefined; readonly to?: string | undefined },
): Result<Stretch | undefined, UsageProblem> {
  if (given.from === undefined && given.to === undefined) return ok(undefined);
  const lastMs = recording.atMs.at(-1) ?? 0;
  const from = given.from === undefined ? ok(0) : place('--from', given.from, recording, 0);
  if (!from.ok) return from;
  const to = given.to === undefined ? ok(lastMs) : place('--to', given.to, recording, from.value);
  if (!to.ok) return to;
  const fromMs = Math.max(from.value, 0);
  const toMs = Math.min(to.value, lastMs);
  const allowed = [`${timeText(recording, 0)} – ${timeText(recording, lastMs)}`];
  if (fromMs > lastMs) return err({ code: 'outside-recording', option: '--from', value: given.from ?? '', allowed });
  if (toMs < 0) return err({ code: 'outside-recording', option: '--to', value: given.to ?? '', allowed });
  return toMs < fromMs ? err({ code: 'before-start', option: '--to', value: given.to ?? '' }) : ok({ fromMs, toMs });
}

function place(option: string, text: string, recording: Recording, leastMs: number): Result<number, UsageProblem> {
  const lastMs = recording.atMs.at(-1) ?? 0;
  const time = readTime(text);
  const all = time === null ? [] : meanings(time, recording, option === '--to' ? 1 : 0);
  const inside = all.find((at) => at >= leastMs && at <= lastMs);
  const distance = (at: number) => Math.max(-at, at - lastMs, 0);
  const nearest = all.toSorted((a, b) => distance(a) - distance(b))[0];
  const found = inside ?? nearest;
  return found === undefined ? err(wrongTime(option, text, recording.clock)) : ok(found);
}

/** A time that cannot be read at all is said before the file is. */
export function wrongTime(option: string, value: string, clock: Clock = 'utc'): UsageProblem {
  const after = ['+90', '+1:30:00'];
  const shown = ['08:30', '08:30:15', '2026-11-22T08:30:15'];
  const zoned = clock === 'utc' ? ['2026-11-22T08:30:15Z', '2026-11-22T08:30:15+01:00'] : [];
  return { code: 'bad-value', option, value, allowed: clock === 'none' ? after : [...shown, ...zoned, ...after] };
}

/** `08:30:15` by the recording's clock; without a clock the time since its start, `+0:30:15`. */
export function timeText(recording: Pick<Recording, 'clock' | 'startMs'>, atMs: number): string {
  if (recording.clock !== 'none') return new Date(shownMs(recording, atMs)).toISOString().slice(11, 19);
  const seconds = Math.floor(atMs / 1_000);
  const two = (value: number) => String(value % 60).padStart(2, '0');
  return `+${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60))}:${two(seconds)}`;
}

/** The day by the recording's clock, `2026-11-22`; without a clock the first one of 1970. */
export function dayOf(recording: Pick<Recording, 'clock' | 'startMs'>, atMs: number): string {
  return new Date(shownMs(recording, atMs)).toISOString().slice(0, 10);
}

/** `08:30:15`, with the date before it where the recording goes over midnight. */
export function momentText({ shortDate }: Pick<Texts, 'shortDate'>, recording: Recording, atMs: number): string {
  const time = timeText(recording, atMs);
  const one = recording.clock === 'none' || dayOf(recording, 0) === dayOf(recording, recording.atMs.at(-1) ?? 0);
  return one ? time : `${shortDate(dayOf(recording, atMs))} ${time}`;
}

/** For programs: ISO 8601 in UTC, without a zone where the recording knows none; null without a clock. */
export function isoTime({ clock, startMs }: Pick<Recording, 'clock' | 'startMs'>, atMs: number): string | null {
  if (clock === 'none') return null;
  const text = new Date(startMs + atMs).toISOString();
  return clock === 'utc' ? text : text.slice(0, -1);
}
