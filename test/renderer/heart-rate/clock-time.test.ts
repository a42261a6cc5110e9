import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  dayText,
  readTime,
  shownMs,
  startDate,
  timeLineOf,
  timeText,
  typedTime,
} from '../../../renderer/features/heart-rate/clock-time.ts';

const hour = 3_600_000;
const minute = 60_000;
const before = process.env.TZ;
beforeEach(() => {
  process.env.TZ = 'Europe/Brussels';
});
afterEach(() => {
  process.env.TZ = before;
});

/** A recording with this start and length. */
function line(clock: 'utc' | 'wall' | 'none', start: string, lengthMs: number) {
  return timeLineOf({ clock, startMs: clock === 'none' ? 0 : Date.parse(start), atMs: [0, lengthMs] });
}

describe('the times of a recording', () => {
  it('are those of this laptop where they are moments in UTC', () => {
    expect(timeText(line('utc', '2026-01-15T07:00:00Z', hour), 0)).toBe('08:00:00');
    expect(timeText(line('utc', '2026-07-15T07:00:00Z', hour), 0)).toBe('09:00:00');
  });

  it('are shown as they are where the clock hung on a wall', () => {
    expect(timeText(line('wall', '2026-07-15T07:00:05Z', hour), 0)).toBe('07:00:05');
  });

  it('count from the start without a clock, beyond a day too', () => {
    const none = line('none', '', 30 * hour);
    expect(timeText(none, 26 * hour + 61_000)).toBe('26:01:01');
    expect(none.severalDays).toBe(false);
    expect(startDate(none)).toBeUndefined();
  });

  it('change with the clocks in the middle of a night', () => {
    // In the night of 29 March 2026 it is 03:00 right after 01:59.
    const night = line('utc', '2026-03-29T00:30:00Z', 2 * hour);
    expect([0, 29 * minute, 31 * minute].map((at) => timeText(night, at, false))).toEqual(['01:30', '01:59', '03:01']);
    expect(readTime(night, '3:10')).toEqual({ atMs: 40 * minute });
    expect(readTime(night, '1:45')).toEqual({ atMs: 15 * minute });
  });

  it('carry their day where the recording goes over midnight', () => {
    const night = line('wall', '2026-11-22T22:00:00Z', 8 * hour);
    expect(night.severalDays).toBe(true);
    expect(typedTime(night, 0)).toBe('22/11 22:00:00');
    expect(typedTime(night, 3 * hour)).toBe('23/11 01:00:00');
    expect(dayText(night, 3 * hour)).toBe('23/11');
    expect(startDate(night)).toBe('2026-11-22');
    expect(shownMs(night, hour)).toBe(Date.parse('2026-11-22T23:00:00Z'));
  });
});

describe('a typed time', () => {
  const morning = line('wall', '2026-11-22T08:00:12Z', 4 * hour);

  it.each([
    ['8:30', 30 * minute - 12_000],
    ['08:30', 30 * minute - 12_000],
    [' 8.30 ', 30 * minute - 12_000],
    ['8u30', 30 * minute - 12_000],
    ['8h30', 30 * minute - 12_000],
    ['8H30', 30 * minute - 12_000],
    ['08:30:15', 30 * minute + 3_000],
    ['22/11 8:30', 30 * minute - 12_000],
    ['12:00:12', 4 * hour],
  ])('%s', (text, atMs) => {
    expect(readTime(morning, text)).toEqual({ atMs });
  });

  it('is nothing where nothing stands there', () => {
    expect(readTime(morning, '  ')).toEqual({ atMs: undefined });
  });

  it.each(['830', '8:3', '8:61', '25:00', '8:30:75', 'acht uur', '8:30 u', '1/2/3 8:30', '-8:30'])('not %s', (text) => {
    expect(readTime(morning, text)).toBe('not-a-time');
  });

  it.each(['8:00', '7:59', '12:01', '23/11 8:30', '21/11 8:30'])('outside the recording: %s', (text) => {
    expect(readTime(morning, text)).toBe('outside');
  });

  it('is the start or the end within its second', () => {
    const half = timeLineOf({ clock: 'wall', startMs: Date.parse('2026-11-22T08:00:12.600Z'), atMs: [0, 90_700] });
    expect(readTime(half, typedTime(half, 0))).toEqual({ atMs: 0 });
    expect(readTime(half, '08:01:44')).toEqual({ atMs: 90_700 });
  });

  it('is of the first day on which the clock showed it, unless it says which', () => {
    const days = line('wall', '2026-11-22T22:00:00Z', 50 * hour);
    expect(readTime(days, '01:00')).toEqual({ atMs: 3 * hour });
    expect(readTime(days, '24/11 01:00')).toEqual({ atMs: 27 * hour });
    expect(readTime(days, '24-11 01:00')).toEqual({ atMs: 27 * hour });
  });

  it('comes back from what is shown, everywhere in a recording of two days', () => {
    const days = line('utc', '2026-10-24T20:30:00Z', 40 * hour);
    for (let at = 0; at <= days.lengthMs; at += 17 * minute) {
      const read = readTime(days, typedTime(days, at));
      // The hour that comes twice when summer time ends is read as one of the two.
      if (typeof read === 'string' || read.atMs === undefined) throw new Error(`${typedTime(days, at)}: ${read}`);
      expect(Math.abs(read.atMs - at) % hour).toBe(0);
      expect(typedTime(days, read.atMs)).toBe(typedTime(days, at));
    }
  });

  it('counts from the start without a clock', () => {
    const none = line('none', '', 30 * hour);
    expect(readTime(none, '26:01:01')).toEqual({ atMs: 26 * hour + 61_000 });
    expect(readTime(none, '31:00')).toBe('outside');
    expect(readTime(none, '22/11 1:00')).toBe('not-a-time');
  });
});
