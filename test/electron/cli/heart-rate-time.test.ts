import { describe, expect, it } from 'vitest';
import { recordingOf } from '../../../core/measure/heart-rate/recording-of.ts';
import { isoTime, periodOf, readTime, timeText, wrongTime } from '../../../electron/cli/heart-rate-time.ts';

const hour = 3_600_000;

/** By a clock on the wall: from an hour of 22 November 2026, for so many hours. */
function recording(fromHour: number, hours: number, clock: 'wall' | 'none' = 'wall') {
  const startMs = Date.UTC(2026, 10, 22, fromHour);
  return recordingOf({ timesMs: [startMs, startMs + hours * hour], bpm: [60, 60] }, clock).recording;
}

describe('a time on the command line', () => {
  it.each([
    ['08:30', { kind: 'clock', inDayMs: 8.5 * hour }],
    ['8:30:15', { kind: 'clock', inDayMs: 8.5 * hour + 15_000 }],
    ['23:59:59,5', { kind: 'clock', inDayMs: 24 * hour - 500 }],
    ['2026-11-22T08:30', { kind: 'moment', shownMs: Date.UTC(2026, 10, 22, 8, 30), offsetMin: null }],
    ['2026-11-22 08:30:15Z', { kind: 'moment', shownMs: Date.UTC(2026, 10, 22, 8, 30, 15), offsetMin: 0 }],
    [
      '2026-11-22T08:30:15.25-05:30',
      { kind: 'moment', shownMs: Date.UTC(2026, 10, 22, 8, 30, 15, 250), offsetMin: -330 },
    ],
    ['+90', { kind: 'after', ms: 90_000 }],
    ['+1:30:05', { kind: 'after', ms: 1.5 * hour + 5_000 }],
  ])('%s is read', (text, expected) => {
    expect(readTime(text)).toEqual(expected);
  });

  it.each([
    '',
    '8',
    '8u30',
    '24:00',
    '08:60',
    '08:30:60',
    '08:30Z',
    '2026-02-30T08:00',
    '2026-13-01T08:00',
    '2026-11-22',
    '+',
    '-90',
    '+1:30',
    '+1:60:00',
    '90',
    '2026-11-22X08:30',
  ])('%j is not', (text) => {
    expect(readTime(text)).toBeNull();
  });
});

describe('a working period', () => {
  const shift = recording(8, 8);
  const night = recording(22, 8);
  const week = recording(20, 100);

  it.each<[string, ReturnType<typeof recording>, { from?: string; to?: string }, [number, number]]>([
    ['both ends in the shift', shift, { from: '08:30', to: '12:00' }, [0.5, 4]],
    ['one end', shift, { from: '10:00' }, [2, 8]],
    ['the other end', shift, { to: '10:00' }, [0, 2]],
    ['more than the shift', shift, { from: '06:00', to: '18:00' }, [0, 8]],
    ['after the start', shift, { from: '+1:00:00', to: '+7200' }, [1, 2]],
    ['moments', shift, { from: '2026-11-22T09:00', to: '2026-11-22 10:00:00' }, [1, 2]],
    ['over midnight', night, { from: '23:00', to: '05:00' }, [1, 7]],
    ['after midnight', night, { from: '01:00', to: '05:00' }, [3, 7]],
    ['more than the night', night, { from: '21:00', to: '07:00' }, [0, 8]],
    ['until after midnight, before which it ends', recording(16, 7), { from: '17:00', to: '00:30' }, [1, 7]],
    ['the first day of many, the next evening', week, { from: '08:00', to: '07:00' }, [12, 35]],
    ['a day of many by its date', week, { from: '2026-11-24T08:00', to: '2026-11-24T17:00' }, [36, 45]],
  ])('means %s', (_, of, given, [from, to]) => {
    expect(periodOf(of, given)).toEqual({ ok: true, value: { fromMs: from * hour, toMs: to * hour } });
  });

  it('is the whole recording where none is given', () => {
    expect(periodOf(shift, {})).toEqual({ ok: true, value: undefined });
  });

  it.each<[ReturnType<typeof recording>, { from?: string; to?: string }, object]>([
    [shift, { from: '17:00' }, { code: 'outside-recording', option: '--from', allowed: ['08:00:00 – 16:00:00'] }],
    // Not the evening before.
    [shift, { from: '23:00' }, { code: 'outside-recording', option: '--from' }],
    [shift, { to: '07:00' }, { code: 'outside-recording', option: '--to', value: '07:00' }],
    [shift, { from: '2026-11-23T09:00' }, { code: 'outside-recording', option: '--from' }],
    [shift, { from: '+9:00:00' }, { code: 'outside-recording', option: '--from' }],
    [shift, { from: '12:00', to: '11:00' }, { code: 'before-start', option: '--to', value: '11:00' }],
    [shift, { from: '+60', to: '+30' }, { code: 'before-start', option: '--to' }],
    // A zone says nothing of a clock whose zone nobody knows.
    [shift, { from: '2026-11-22T08:30:00Z' }, { code: 'bad-value', option: '--from' }],
    [recording(8, 8, 'none'), { from: '08:30' }, { code: 'bad-value', allowed: ['+90', '+1:30:00'] }],
  ])('of %# is refused, and what is possible named', (of, given, error) => {
    const result = periodOf(of, given);
    expect(result).toMatchObject({ ok: false, error });
  });

  it('names no form that would be refused in its turn', () => {
    const { allowed = [] } = wrongTime('--from', 'x', 'wall');
    expect(allowed.map((text) => readTime(text)).includes(null)).toBe(false);
    expect((wrongTime('--from', 'x').allowed ?? []).map((text) => readTime(text)).includes(null)).toBe(false);
  });
});

describe('a time of a recording', () => {
  it('is that of its clock, or since its start', () => {
    expect(timeText(recording(22, 8), 3 * hour + 5_000)).toBe('01:00:05');
    expect(timeText(recording(22, 8, 'none'), 26 * hour + 65_000)).toBe('+26:01:05');
    expect(isoTime(recording(22, 8), 3 * hour)).toBe('2026-11-23T01:00:00.000');
    expect(isoTime(recording(22, 8, 'none'), 0)).toBeNull();
    expect(isoTime({ clock: 'utc', startMs: 0 }, 1_500)).toBe('1970-01-01T00:00:01.500Z');
  });
});
