import { describe, expect, it } from 'vitest';
import { timeLineOf } from '../../../renderer/features/heart-rate/clock-time.ts';
import { inLanes } from '../../../renderer/features/heart-rate/trace/lanes.ts';
import { bpmAxis } from '../../../renderer/features/heart-rate/trace/trace-marks.ts';
import { pan, reveal, timeTicks, wholeView, zoom } from '../../../renderer/features/heart-rate/trace/view.ts';

const whole = wholeView({ lengthMs: 1_000_000 });

describe('the view', () => {
  it('moves, and stops at both ends with its width', () => {
    const view = { fromMs: 100_000, toMs: 300_000 };
    expect(pan(view, whole, 50_000)).toEqual({ fromMs: 150_000, toMs: 350_000 });
    expect(pan(view, whole, -500_000)).toEqual({ fromMs: 0, toMs: 200_000 });
    expect(pan(view, whole, 5_000_000)).toEqual({ fromMs: 800_000, toMs: 1_000_000 });
    expect(pan(whole, whole, 5)).toEqual(whole);
  });

  it('keeps the moment under the pointer where it is', () => {
    const near = zoom(whole, whole, 4, 250_000);
    expect(near.toMs - near.fromMs).toBe(250_000);
    expect((250_000 - near.fromMs) / 250_000).toBeCloseTo(0.25, 10);
  });

  it('shows no less than ten seconds and no more than everything', () => {
    const close = zoom(whole, whole, 1e9);
    expect(close.toMs - close.fromMs).toBe(10_000);
    expect(zoom(close, whole, 1e-9)).toEqual(whole);
  });

  it('has an axis for a recording of one moment', () => {
    const one = wholeView({ lengthMs: 0 });
    expect(one).toEqual({ fromMs: 0, toMs: 10_000 });
    expect(zoom(one, one, 2)).toEqual(one);
  });

  it('comes to what is asked for, and stays where that is in sight', () => {
    const view = { fromMs: 0, toMs: 100_000 };
    expect(reveal(view, whole, { fromMs: 10_000, toMs: 10_000 })).toBe(view);
    expect(reveal(view, whole, { fromMs: 500_000, toMs: 500_000 })).toEqual({ fromMs: 450_000, toMs: 550_000 });
    expect(reveal(view, whole, { fromMs: 200_000, toMs: 700_000 })).toEqual({ fromMs: 150_000, toMs: 750_000 });
  });
});

describe('the times below', () => {
  const line = timeLineOf({ clock: 'wall', startMs: Date.parse('2026-11-22T08:03:12Z'), atMs: [0, 4 * 3_600_000] });

  it('are round as the clock shows them, and no more than there is room for', () => {
    const { at, seconds } = timeTicks(line, { fromMs: 0, toMs: 4 * 3_600_000 }, 10);
    expect(at.map((ms) => new Date(line.startMs + ms).toISOString().slice(11, 19))).toEqual([
      ...['08:30:00', '09:00:00', '09:30:00', '10:00:00'],
      ...['10:30:00', '11:00:00', '11:30:00', '12:00:00'],
    ]);
    expect(seconds).toBe(false);
  });

  it('have seconds where they are needed', () => {
    const { at, seconds } = timeTicks(line, { fromMs: 0, toMs: 20_000 }, 5);
    expect(at).toEqual([3_000, 8_000, 13_000, 18_000]);
    expect(seconds).toBe(true);
  });

  it('are there for a year too', () => {
    const year = timeTicks(line, { fromMs: 0, toMs: 365 * 86_400_000 }, 8);
    expect(year.at.length).toBeGreaterThan(0);
    expect(year.at.length).toBeLessThanOrEqual(9);
  });
});

describe('the axis of heart rates', () => {
  it('holds all that is valid and every limit, and no artefact', () => {
    expect(bpmAxis([0, 62, 118, 255], [])).toEqual({ min: 50, max: 130 });
    expect(bpmAxis([62, 118], [92, 148.75])).toEqual({ min: 50, max: 160 });
    expect(bpmAxis([0, 255], [])).toEqual({ min: 40, max: 200 });
  });
});

describe('bands of tasks', () => {
  it('share a lane where they follow each other, and never lie over each other', () => {
    const bands = [
      { fromMs: 50, toMs: 80 },
      { fromMs: 0, toMs: 40 },
      { fromMs: 30, toMs: 60 },
      { fromMs: 40, toMs: 50 },
    ];
    expect(inLanes(bands).map(({ band, lane }) => [band.fromMs, lane])).toEqual([
      [0, 0],
      [30, 1],
      [40, 0],
      [50, 0],
    ]);
  });
});
