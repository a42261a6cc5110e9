import type { Texts } from '../../../core/i18n/texts.ts';
import type { Recording, Stretch } from '../../../core/measure/heart-rate/recording.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** How times of one recording are written. */
export interface RecordingTimes {
  /** A time of the recording [ms after its start]: `09:12`, with its day where the recording has several. */
  readonly at: (ms: number) => string;
  /** The same to the second. */
  readonly exact: (ms: number) => string;
  readonly stretch: (stretch: Stretch) => string;
  /** The day on which the recording begins, as an ISO date; absent without a clock. */
  readonly day?: string;
  /** How far the clock is past a full day at the recording's start [ms], for ticks at full hours. */
  readonly pastDayMs: number;
}

/** A recording without a clock has times since its start: `0:09:12`. */
export function recordingTimes(texts: Texts, { clock, startMs, atMs }: Recording): RecordingTimes {
  // Of a moment in UTC as the clock of this laptop shows it, now in summer and then in winter; written as if it were UTC.
  const shown = (ms: number) => {
    const time = startMs + ms;
    return clock === 'utc' ? time - new Date(time).getTimezoneOffset() * minuteMs : time;
  };
  const severalDays = clock !== 'none' && Math.floor(shown(0) / dayMs) !== Math.floor(shown(atMs.at(-1) ?? 0) / dayMs);
  const text = (ms: number, seconds: boolean) => {
    if (clock === 'none') return elapsed(ms, seconds);
    const iso = new Date(shown(ms)).toISOString();
    const day = severalDays ? `${iso.slice(8, 10)}/${iso.slice(5, 7)} ` : '';
    return day + iso.slice(11, seconds ? 19 : 16);
  };
  const at = (ms: number) => text(ms, false);
  return {
    at,
    exact: (ms) => text(ms, true),
    stretch: ({ fromMs, toMs }) => texts.t('annex.fromTo', { from: at(fromMs), to: at(toMs) }),
    ...(clock === 'none' ? {} : { day: new Date(shown(0)).toISOString().slice(0, 10) }),
    pastDayMs: clock === 'none' ? 0 : ((shown(0) % dayMs) + dayMs) % dayMs,
  };
}

function elapsed(ms: number, seconds: boolean): string {
  const { hours, minutes, rest } = parts(ms);
  return [hours, two(minutes), ...(seconds ? [two(rest)] : [])].join(':');
}

/** A length of time: `2 u 05 min`, `58 min 20 s`, `20 s`. Whole seconds, rounded down. */
export function durationText(texts: Texts, ms: number): string {
  const { hours, minutes, rest } = parts(ms);
  if (hours > 0) return texts.t('annex.hours', { hours, minutes: two(minutes) });
  const seconds = `${rest}\u00a0s`;
  return minutes > 0 ? `${minutes}\u00a0min${rest > 0 ? ` ${seconds}` : ''}` : seconds;
}

function parts(ms: number): { readonly hours: number; readonly minutes: number; readonly rest: number } {
  const seconds = Math.floor(ms / 1_000);
  return { hours: Math.floor(seconds / 3_600), minutes: Math.floor(seconds / 60) % 60, rest: seconds % 60 };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
