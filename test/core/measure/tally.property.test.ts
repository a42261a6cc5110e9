import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRun, type Run, type Tap, tap, togglePause, undoLast } from '../../../core/measure/tally.ts';
import { totalOf } from '../../../core/measure/tally-runs.ts';
import { fcOptions } from '../../support/runs.ts';

const pauseFromMs = 10_000;
const limbs = ['left', 'right'] as const;

type Move = { readonly kind: Tap | 'pause'; readonly afterMs: number };

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom<Move['kind']>('left', 'left', 'right', 'right', 'cycle', 'pause'),
  // Equal moments, ordinary waits, and what lies around the pause that is left out.
  afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 9_998, max: 10_002 })),
});
const moves = fc.array(move, { maxLength: 40 });

function play(list: readonly Move[], from = 0): Run {
  let atMs = from;
  return list.reduce<Run>((run, { kind, afterMs }) => {
    atMs += afterMs;
    return kind === 'pause' ? togglePause(run, atMs) : tap(run, kind, atMs);
  }, []);
}
const count = (run: Run) => countRun(run, pauseFromMs);

describe('a run of taps', () => {
  it('with a tap that was undone is the run without it', () => {
    fc.assert(
      fc.property(moves, move, moves, (before, { kind, afterMs }, later) => {
        const run = play(before);
        const atMs = (run.at(-1)?.atMs ?? 0) + afterMs;
        const tapped = kind === 'pause' ? togglePause(run, atMs) : tap(run, kind, atMs);
        if (tapped === run) return;
        expect(undoLast(tapped)).toEqual(run);
        const goOn = (start: Run) =>
          later.reduce<Run>(
            (now, one) => (one.kind === 'pause' ? togglePause(now, atMs) : tap(now, one.kind, atMs)),
            start,
          );
        expect(count(goOn(undoLast(tapped)))).toEqual(count(goOn(run)));
      }),
      fcOptions(300, 20_000),
    );
  });

  it('does not depend on when its clock began', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: -1_000_000, max: 1_000_000_000 }), (list, from) => {
        expect(count(play(list, from))).toEqual(count(play(list)));
      }),
      fcOptions(300, 20_000),
    );
  });

  it('takes actions of one moment in any order', () => {
    const tie = fc.array(fc.constantFrom<Tap>('left', 'right'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(moves, tie, moves, (before, together, later) => {
        const at = (kinds: readonly Tap[]) =>
          play([...before, ...kinds.map((kind): Move => ({ kind, afterMs: 0 })), ...later]);
        expect(count(at(together.toSorted()))).toEqual(count(at(together.toSorted().reverse())));
      }),
      fcOptions(300, 20_000),
    );
  });

  it('puts every action and every millisecond somewhere', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const run = play(list);
        const counted = count(run);
        if (counted === undefined) return;
        const actions = run.filter(({ kind }) => kind === 'left' || kind === 'right').length;
        expect(counted.actions.left + counted.actions.right + counted.outside).toBe(actions);
        const bounds = run.filter(({ kind }) =>
          counted.over === 'cycles' ? kind === 'cycle' : kind !== 'pause' && kind !== 'resume',
        );
        expect(counted.timeMs + counted.leftOutMs).toBe((bounds.at(-1)?.atMs ?? 0) - (bounds[0]?.atMs ?? 0));
        expect(counted.timeMs).toBeGreaterThan(0);
        expect(Number.isInteger(counted.timeMs)).toBe(true);
      }),
      fcOptions(300, 20_000),
    );
  });

  it('never looks slower for a pause that is declared in it', () => {
    fc.assert(
      fc.property(moves, fc.nat(), fc.nat(), fc.nat(), (list, where, start, length) => {
        const run = play(list);
        const at = where % Math.max(1, run.length - 1);
        const [before, next] = [run[at], run[at + 1]];
        // Inside a pause there is none to declare.
        if (before === undefined || next === undefined || before.kind === 'pause') return;
        const from = before.atMs + (start % (next.atMs - before.atMs + 1));
        const to = from + (length % (next.atMs - from + 1));
        const paused = run.toSpliced(at + 1, 0, { kind: 'pause', atMs: from }, { kind: 'resume', atMs: to });
        const [without, with_] = [count(run), count(paused)];
        if (without === undefined) expect(with_).toBeUndefined();
        if (without === undefined || with_ === undefined) return;
        expect(with_.actions).toEqual(without.actions);
        expect(with_.timeMs).toBeLessThanOrEqual(without.timeMs);
      }),
      fcOptions(500, 30_000),
    );
  });

  it('never looks slower for one action more, but where it interrupts what was left out', () => {
    fc.assert(
      fc.property(moves, fc.nat(), fc.constantFrom(...limbs), fc.nat(), (list, where, limb, later) => {
        const run = play(list.filter(({ kind }) => kind !== 'pause'));
        const at = where % Math.max(1, run.length - 1);
        const [before, next] = [run[at], run[at + 1]];
        const counted = count(run);
        if (counted === undefined || before === undefined || next === undefined) return;
        if (next.atMs - before.atMs >= pauseFromMs) return;
        const atMs = before.atMs + (later % (next.atMs - before.atMs + 1));
        const more = count(run.toSpliced(at + 1, 0, { kind: limb, atMs }));
        expect(more?.timeMs).toBe(counted.timeMs);
        expect(more?.actions[limb]).toBeGreaterThanOrEqual(counted.actions[limb]);
      }),
      fcOptions(500, 30_000),
    );
  });
});

describe('a total of runs', () => {
  it('lies between its slowest and fastest run, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(moves, { minLength: 2, maxLength: 6 }), fc.constantFrom(...limbs), (lists, limb) => {
        const runs = lists.map((list) => count(play(list))).filter((run) => run !== undefined);
        const total = totalOf(runs, limb);
        if (total?.spread === undefined) return;
        const rate = (60_000 * total.actions) / total.timeMs;
        expect(rate).toBeGreaterThanOrEqual(total.spread.lowest * (1 - 1e-12));
        expect(rate).toBeLessThanOrEqual(total.spread.highest * (1 + 1e-12));
        expect(total.spread.variation).toBeGreaterThanOrEqual(0);
        const other = totalOf(runs.toReversed(), limb);
        expect({ ...other, spread: null }).toEqual({ ...total, spread: null });
      }),
      fcOptions(300, 10_000),
    );
  });
});
