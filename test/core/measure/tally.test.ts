import { describe, expect, it } from 'vitest';
import { actionRate } from '../../../core/measure/action-rate.ts';
import {
  countRun,
  isPaused,
  type Run,
  resumesWith,
  runningMs,
  type Tap,
  tap,
  taps,
  togglePause,
  undoLast,
} from '../../../core/measure/tally.ts';
import { countedLongEnough, ratePerMinute, totalOf, worseLimb } from '../../../core/measure/tally-runs.ts';
import type { Cycle } from '../../../core/visit/visit.ts';

const pauseFromMs = 10_000;
const keys: Readonly<Record<string, Tap>> = { l: 'left', r: 'right', c: 'cycle' };

/** `c0 l1.5 p2 p5 c8`: marks, actions and pauses (on, off) by their seconds. */
function runOf(text: string): Run {
  return text.split(' ').reduce<Run>((run, word) => {
    const atMs = Number(word.slice(1)) * 1_000;
    const kind = keys[word[0] ?? ''];
    return kind === undefined ? togglePause(run, atMs) : tap(run, kind, atMs);
  }, []);
}
const count = (text: string) => countRun(runOf(text), pauseFromMs);
const spaced = (kind: 'l' | 'r', n: number, ms: number) =>
  Array.from({ length: n }, (_, at) => `${kind}${(at * ms) / 1_000}`).join(' ');

describe('a run', () => {
  it('of 21 actions in cycles of 22 s together is 57.27 a minute; 3 in 4.5 s is exactly 40', () => {
    const many = count(`c0 ${spaced('r', 21, 1_000)} c22`);
    expect(many).toEqual({
      over: 'cycles',
      actions: { left: 0, right: 21 },
      timeMs: 22_000,
      cycles: 1,
      outside: 0,
      leftOutMs: 0,
    });
    expect(ratePerMinute({ actions: 21, timeMs: many?.timeMs ?? 0 })).toBeCloseTo(57.27, 2);
    const few = count('c0 l1 l2 c3 l4 c4.5');
    expect(few).toMatchObject({ cycles: 2, timeMs: 4_500, actions: { left: 3 } });
    const rate = actionRate({ id: 'c', what: 'x', limb: 'left', actions: 3, timeMs: few?.timeMs } as Cycle);
    expect((rate?.numerator ?? 0) / (rate?.denominator ?? 1)).toBe(40);
  });

  it('counts nothing before the first and after the last mark, and says how much that is', () => {
    expect(count('l0 r1 c2 l3 l4 c6 r7 r8 r9')).toMatchObject({
      actions: { left: 2, right: 0 },
      timeMs: 4_000,
      cycles: 1,
      outside: 5,
    });
  });

  it('without whole cycles goes from its first to its last tap, and has none', () => {
    expect(count('l0 l2 r3 l6')).toEqual({
      over: 'run',
      actions: { left: 3, right: 1 },
      timeMs: 6_000,
      cycles: 0,
      outside: 0,
      leftOutMs: 0,
    });
    // One mark ends no cycle.
    expect(count('l0 c2 l6')).toMatchObject({ over: 'run', actions: { left: 2 }, timeMs: 6_000 });
  });

  it('says nothing while no time passed or no action was seen', () => {
    expect(countRun([], pauseFromMs)).toBeUndefined();
    expect(count('l0')).toBeUndefined();
    expect(count('l0 r0')).toBeUndefined();
    expect(count('c0 c9')).toBeUndefined();
    expect(count('c0 l0 c12')).toBeUndefined();
  });

  it('keeps waiting in the time, but not ten seconds in a row without a tap', () => {
    expect(count('c0 l1 l10.999 c12')).toMatchObject({ timeMs: 12_000, leftOutMs: 0 });
    expect(count('c0 l1 l11 c12')).toMatchObject({ timeMs: 2_000, leftOutMs: 10_000 });
    expect(count('c0 l1 r6 l11 c12')).toMatchObject({ timeMs: 12_000, leftOutMs: 0 });
  });

  it('leaves out a declared pause, and all of a stretch that is ten seconds long with it', () => {
    expect(count('c0 l1 p2 p5 l6 c8')).toMatchObject({ timeMs: 5_000, leftOutMs: 3_000 });
    expect(count('c0 l1 p5 p6 l12 c13')).toMatchObject({ timeMs: 2_000, leftOutMs: 11_000 });
    expect(count('c0 p1 p2 p3 p5 l6 c8')).toMatchObject({ timeMs: 5_000, leftOutMs: 3_000 });
  });

  it('goes on with a tap in a pause', () => {
    const resumed = runOf('c0 p2 l5 c8');
    expect(isPaused(resumed)).toBe(false);
    expect(countRun(resumed, pauseFromMs)).toMatchObject({ timeMs: 5_000, leftOutMs: 3_000, actions: { left: 1 } });
    expect(isPaused(undoLast(undoLast(resumed)))).toBe(true);
  });

  it('ends with a pause that nobody ended, which counts for nothing', () => {
    expect(count('c0 l1 c8 p9')).toMatchObject({ timeMs: 8_000, leftOutMs: 0 });
    expect(count('l0 l4 p5')).toMatchObject({ timeMs: 4_000, leftOutMs: 0 });
  });

  it('takes events of one moment in the order of tapping', () => {
    expect(count('c0 l4 c4')).toMatchObject({ actions: { left: 1 }, outside: 0 });
    expect(count('c0 r2 c4 l4')).toMatchObject({ actions: { left: 0 }, outside: 1 });
  });

  it('takes a clock that runs backwards to stand still, and whole milliseconds', () => {
    const run = tap(tap([], 'left', 1_000.6), 'right', 400);
    expect(run.map(({ atMs }) => atMs)).toEqual([1_001, 1_001]);
  });

  it('has no pause before its first tap', () => {
    expect(togglePause([], 5)).toEqual([]);
    expect(undoLast([])).toEqual([]);
    expect(isPaused([])).toBe(false);
  });

  it('goes on with a tap in a pause, and says that it did', () => {
    const [waiting, tapped] = [runOf('l1 p3'), runOf('l1 p3 r9')];
    expect([isPaused(waiting), resumesWith(waiting)]).toEqual([true, false]);
    expect([isPaused(tapped), resumesWith(tapped)]).toEqual([false, true]);
    expect(resumesWith(runOf('l1 p3 r9 l10'))).toBe(false);
  });

  it('shows a clock that stands still in a pause', () => {
    expect(runningMs([], 9_000)).toBe(0);
    expect(runningMs(runOf('l1 l2'), 5_000)).toBe(4_000);
    expect(runningMs(runOf('l1 p3'), 60_000)).toBe(2_000);
    expect(runningMs(runOf('l1 p3 p13'), 14_000)).toBe(3_000);
    expect(taps(runOf('l1 p3 r4 l5'), 'left')).toBe(2);
  });
});

describe('several runs', () => {
  const runs = [count('c0 l1 l2 r3 c10'), count('c0 l1 l2 l3 l4 r5 c10'), count('r0 r1 r2 r3 r4')].filter(
    (run) => run !== undefined,
  );

  it('are sums of actions over sums of times, of the runs that counted the limb', () => {
    expect(runs).toHaveLength(3);
    const left = totalOf(runs, 'left');
    expect(left).toMatchObject({ runs: 2, actions: 6, timeMs: 20_000, cycles: 2 });
    // 12 and 24 a minute: mean 18, standard deviation 8.49 over n - 1.
    expect(left?.spread).toMatchObject({ lowest: 12, highest: 24 });
    expect(left?.spread?.variation).toBeCloseTo(Math.SQRT2 / 3, 12);
    expect(totalOf(runs, 'right')).toMatchObject({ runs: 3, actions: 7, timeMs: 24_000, cycles: 2 });
  });

  it('are more than a glimpse from three whole cycles or a minute on', () => {
    const long = (cycles: number, timeMs: number) => countedLongEnough({ cycles, timeMs });
    expect([long(3, 4_500), long(0, 60_000), long(1, 61_000)]).toEqual([true, true, true]);
    expect([long(2, 59_999), long(0, 59_999)]).toEqual([false, false]);
  });

  it('have no spread where there is one, and no total of a limb that nobody counted', () => {
    const one = count('l0 l1');
    if (one === undefined) throw new Error('a run of two actions');
    expect(totalOf([one], 'left')?.spread).toBeUndefined();
    expect(totalOf([one], 'right')).toBeUndefined();
    expect(totalOf([], 'left')).toBeUndefined();
  });

  it('never take a limb without an action in whole cycles for one that rests', () => {
    const hasty = count('c0 c1 r2 r3');
    expect(hasty).toMatchObject({ outside: 2, actions: { left: 0, right: 0 } });
    expect(hasty && totalOf([hasty], 'right')).toBeUndefined();
  });

  it('name the worse limb, and none of two alike', () => {
    const total = (limb: 'left' | 'right', actions: number, timeMs: number) => {
      const found = totalOf(
        [
          {
            over: 'cycles',
            actions: { left: 0, right: 0, [limb]: actions },
            timeMs,
            cycles: 1,
            outside: 0,
            leftOutMs: 0,
          },
        ],
        limb,
      );
      if (found === undefined) throw new Error('no total');
      return found;
    };
    expect(worseLimb([total('left', 21, 22_000), total('right', 20, 22_000)])).toBe('left');
    expect(worseLimb([total('left', 3, 4_500), total('right', 4, 5_999)])).toBe('right');
    expect(worseLimb([total('left', 2, 3_000), total('right', 4, 6_000)])).toBeUndefined();
    expect(worseLimb([total('left', 2, 3_000)])).toBeUndefined();
  });
});
