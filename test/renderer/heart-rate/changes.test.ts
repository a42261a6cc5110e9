import { describe, expect, it } from 'vitest';
import type { HeartRateParameters } from '../../../core/contract/calls/heart-rate.ts';
import { madePassword, passwordLength } from '../../../renderer/features/heart-rate/annex/made-password.ts';
import {
  addBand,
  changeBand,
  decide,
  decideAll,
  restIn,
  withAge,
  withPeriod,
  withRest,
} from '../../../renderer/features/heart-rate/changes.ts';
import { isLabel, nextLabel } from '../../../renderer/features/heart-rate/next-label.ts';
import { dragTo, startDrag } from '../../../renderer/features/heart-rate/trace/brush.ts';

const none: HeartRateParameters = { suspects: 'undecided', decisions: [], tasks: [] };

describe('what is set and taken back', () => {
  it('leaves nothing behind: absent is unknown', () => {
    expect(withAge(withAge(none, 45), undefined)).toEqual(none);
    expect(withPeriod(withPeriod(none, { fromMs: 0, toMs: 1 }), undefined)).toEqual(none);
    expect(withRest(withRest(none, { bpm: 60, definition: 'night' }), undefined)).toEqual(none);
  });

  it('decides suspects one by one, anew, and not at all', () => {
    const kept = decide(none, [5], 'keep', 'effort');
    expect(kept.decisions).toEqual([{ atMs: 5, keep: true, reason: 'effort' }]);
    expect(decide(kept, [5], 'drop', undefined).decisions).toEqual([{ atMs: 5, keep: false }]);
    expect(decide(kept, [5], 'undecided', undefined)).toEqual(none);
  });

  it('decides all at once, each with the reason, and so many by one rule', () => {
    const earlier = decide(none, [1], 'keep', 'effort');
    expect(decideAll(earlier, [1, 2], 'drop', 'signal').decisions).toEqual([
      { atMs: 1, keep: false, reason: 'signal' },
      { atMs: 2, keep: false, reason: 'signal' },
    ]);
    const many = Array.from({ length: 10_001 }, (_, at) => at);
    expect(decideAll(earlier, many, 'drop', 'signal')).toEqual({ ...none, suspects: 'drop' });
  });

  it('moves a band, takes it out, and adds another of the same task', () => {
    const two = addBand(addBand(none, 't1', { fromMs: 0, toMs: 5 }), 't1', { fromMs: 8, toMs: 9 });
    expect(changeBand(two, 0, { fromMs: 1, toMs: 5 }).tasks[0]).toEqual({ task: 't1', fromMs: 1, toMs: 5 });
    expect(changeBand(two, 0, undefined).tasks).toEqual([{ task: 't1', fromMs: 8, toMs: 9 }]);
    expect(changeBand(two, 7, undefined)).toBe(two);
  });
});

describe('a marked part as rest', () => {
  const seated = {
    clock: 'utc' as const,
    startMs: 0,
    atMs: Array.from({ length: 1_201 }, (_, at) => at * 1_000),
    bpm: Array.from({ length: 1_201 }, (_, at) => (at === 700 ? 57 : at === 100 ? 12 : at > 900 ? 190 : 64)),
  };

  it('is its lowest valid value, with the part it came from', () => {
    const from = { fromMs: 0, toMs: 600_000 };
    expect(restIn(seated, from, 'seated-10-min')).toEqual({ rest: { bpm: 64, definition: 'seated-10-min', from } });
    const later = { fromMs: 0, toMs: 800_000 };
    expect(restIn(seated, later, 'night')).toEqual({ rest: { bpm: 57, definition: 'night', from: later } });
  });

  it('is nothing where it cannot be one', () => {
    expect(restIn(seated, { fromMs: 0, toMs: 599_000 }, 'seated-10-min')).toEqual({ problem: 'too-short' });
    expect(restIn(seated, { fromMs: 100_000, toMs: 100_500 }, 'night')).toEqual({ problem: 'no-value' });
    expect(restIn(seated, { fromMs: 950_000, toMs: 960_000 }, 'night')).toEqual({ problem: 'out-of-range' });
  });
});

describe('dragging over the strip', () => {
  const marked = { fromMs: 100_000, toMs: 200_000 };

  it('takes an edge that is near, and marks anew elsewhere', () => {
    expect(startDrag(marked, 104_000, 5_000)).toEqual({ fixedMs: 200_000, anew: false });
    expect(startDrag(marked, 196_000, 5_000)).toEqual({ fixedMs: 100_000, anew: false });
    expect(startDrag(marked, 150_000, 5_000)).toEqual({ fixedMs: 150_000, anew: true });
    expect(startDrag(null, 150_000, 5_000)).toEqual({ fixedMs: 150_000, anew: true });
  });

  it('gives whole seconds inside the recording from left to right, and nothing for a click', () => {
    expect(dragTo({ fixedMs: 5_400 }, 90_600, 80_500)).toEqual({ fromMs: 5_000, toMs: 80_500 });
    expect(dragTo({ fixedMs: 50_000 }, -3_000, 80_500)).toEqual({ fromMs: 0, toMs: 50_000 });
    expect(dragTo({ fixedMs: 50_000 }, 50_400, 80_500)).toBeNull();
  });
});

describe('the next label', () => {
  it('is the first free letter, then with a number', () => {
    expect(nextLabel([])).toBe('A');
    expect(nextLabel(['A', 'C', 'B2'])).toBe('B');
    expect(nextLabel([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBe('A1');
  });

  it('is too short for a name', () => {
    expect(['A', 'B2', 'Z99'].every(isLabel)).toBe(true);
    expect(['', 'a', 'An', 'A100', 'AB', '1'].some(isLabel)).toBe(false);
  });
});

describe('a made password', () => {
  it('has four groups of signs that cannot be taken for each other', () => {
    const password = madePassword((bytes) => crypto.getRandomValues(bytes));
    expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
    expect(password.length).toBeGreaterThanOrEqual(passwordLength.min);
    expect(password).not.toBe(madePassword((bytes) => crypto.getRandomValues(bytes)));
  });

  it('uses every sign equally often, and throws away the bytes that would not', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      let calls = 0;
      // A byte beyond the last whole multiple leads nowhere: another one is asked for.
      const text = madePassword((bytes) => bytes.fill(calls++ === 0 ? byte : 0));
      if (calls > 1) expect(byte).toBeGreaterThanOrEqual(8 * 31);
      else counts.set(text.charAt(0), (counts.get(text.charAt(0)) ?? 0) + 1);
    }
    expect(counts.size).toBe(31);
    expect(new Set(counts.values())).toEqual(new Set([8]));
  });
});
