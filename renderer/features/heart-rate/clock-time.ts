import type { Clock, Recording } from '../../../core/measure/heart-rate/recording.ts';

/** How the times of a recording are shown and typed. All times here are milliseconds after its start. */
export interface TimeLine {
  readonly clock: Clock;
  readonly startMs: number;
  /** The last value's time. */
  readonly lengthMs: number;
  /** It goes over midnight: the time alone would not say which day. */
  readonly severalDays: boolean;
}

const dayMs = 86_400_000;

/** The times of a recording, as its own clock says: moments in UTC on this laptop's clock. */
export function timeLineOf({ clock, startMs, atMs }: Pick<Recording, 'clock' | 'startMs' | 'atMs'>): TimeLine {
  const line = { clock, startMs, lengthMs: atMs.at(-1) ?? 0, severalDays: false };
  const day = (at: number) => Math.floor(shownMs(line, at) / dayMs);
  return { ...line, severalDays: clock !== 'none' && day(0) !== day(line.lengthMs) };
}

/**
 * What a clock beside the recording showed, as if it were UTC; without a clock the time since the start.
 * A day of summer time is so shown right on both of its sides.
 */
export function shownMs({ clock, startMs }: Pick<TimeLine, 'clock' | 'startMs'>, atMs: number): number {
  if (clock === 'none') return atMs;
  const moment = startMs + atMs;
  return clock === 'wall' ? moment : moment - new Date(moment).getTimezoneOffset() * 60_000;
}

/** `08:30`, with seconds `08:30:15`; without a clock the time since the start, `0:30:15`. */
export function timeText(line: Pick<TimeLine, 'clock' | 'startMs'>, atMs: number, seconds = true): string {
  const whole = Math.floor(shownMs(line, atMs) / 1_000);
  const inDay = line.clock === 'none' ? whole : ((whole % 86_400) + 86_400) % 86_400;
  const hours = String(Math.floor(inDay / 3_600));
  const minutes = two(Math.floor(inDay / 60) % 60);
  const short = `${line.clock === 'none' ? hours : hours.padStart(2, '0')}:${minutes}`;
  return seconds ? `${short}:${two(inDay % 60)}` : short;
}

/** The same with day and month before it where the recording goes over midnight: `22/11 23:30:00`. */
export function typedTime(line: TimeLine, atMs: number): string {
  const text = timeText(line, atMs);
  return line.severalDays ? `${dayText(line, atMs)} ${text}` : text;
}

/** Day and month, `22/11`. */
export function dayText(line: Pick<TimeLine, 'clock' | 'startMs'>, atMs: number): string {
  const day = new Date(shownMs(line, atMs));
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}`;
}

/** The recording's first day as a date, `2026-11-22`; nothing without a clock. */
export function startDate(line: TimeLine): string | undefined {
  return dateOf(line, 0);
}

/** The recording's last day as a date; nothing without a clock. */
export function endDate(line: TimeLine): string | undefined {
  return dateOf(line, line.lengthMs);
}

function dateOf(line: TimeLine, atMs: number): string | undefined {
  return line.clock === 'none' ? undefined : new Date(shownMs(line, atMs)).toISOString().slice(0, 10);
}

export type TimeIssue = 'not-a-time' | 'outside';

const written = /^(?:(\d{1,2})[/.-](\d{1,2})\.?\s+)?(\d{1,3})[:.hHuU](\d{2})(?:[:.](\d{2}))?$/;

/**
 * Reads a time that somebody typed: `8:30`, `08.30`, `8u30`, `8h30`, `08:30:15`, with `22/11 ` before it where the recording
 * has several days. Without a day the first one counts on which the clock showed that time while it was recorded. A time
 * within the second in which the recording starts or ends is its start or end.
 *
 * @returns whole milliseconds after the start; undefined for an empty text
 */
export function readTime(line: TimeLine, text: string): { readonly atMs: number | undefined } | TimeIssue {
  const trimmed = text.trim();
  if (trimmed === '') return { atMs: undefined };
  const match = written.exec(trimmed);
  if (match === null) return 'not-a-time';
  const [, day, month, hours, minutes, seconds = '0'] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return 'not-a-time';
  if (line.clock !== 'none' && Number(hours) > 23) return 'not-a-time';
  if (day !== undefined && line.clock === 'none') return 'not-a-time';
  const wanted = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
  if (line.clock === 'none') return within(line, wanted);
  const first = shownMs(line, 0);
  for (let midnight = first - modulo(first, dayMs); midnight <= first + line.lengthMs + dayMs; midnight += dayMs) {
    if (day !== undefined && !isDay(midnight, Number(day), Number(month))) continue;
    // Twice: the offset at the place where it leads to may be another one than at the start.
    const near = midnight + wanted - first;
    const found = within(line, near - (shownMs(line, near) - (midnight + wanted)));
    if (found !== 'outside') return found;
  }
  return 'outside';
}

function within(line: TimeLine, atMs: number): { readonly atMs: number } | 'outside' {
  if (atMs <= -1_000 || atMs >= line.lengthMs + 1_000) return 'outside';
  return { atMs: Math.min(Math.max(atMs, 0), line.lengthMs) };
}

function isDay(midnight: number, day: number, month: number): boolean {
  const date = new Date(midnight);
  return date.getUTCDate() === day && date.getUTCMonth() + 1 === month;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
