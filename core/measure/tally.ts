/**
 * Technical actions counted by eye: one tap for each action of a hand, one for each end of a cycle. Pure: the moment of a tap
 * is an argument, in whole milliseconds of any clock that never runs backwards.
 */

export type Limb = 'left' | 'right';
/** What one sees and taps: an action of a hand, or the moment at which one cycle ends and the next begins. */
export type Tap = Limb | 'cycle';

/** One event of a run. A declared pause lasts until `resume` or the next tap: whoever taps counts again. */
export interface TallyEvent {
  readonly kind: Tap | 'pause' | 'resume';
  readonly atMs: number;
}

/** A run from its first tap on, in the order of tapping. That order, not the clock, decides between events of one moment. */
export type Run = readonly TallyEvent[];

/** The run with one more tap. A clock that runs backwards is taken to stand still. */
export function tap(run: Run, kind: Tap, atMs: number): Run {
  return [...run, { kind, atMs: momentAfter(run, atMs) }];
}

/** Declares a pause, or its end. Before the first tap there is nothing to interrupt. */
export function togglePause(run: Run, atMs: number): Run {
  if (run.length === 0) return run;
  return [...run, { kind: isPaused(run) ? 'resume' : 'pause', atMs: momentAfter(run, atMs) }];
}

/** The run without its last event, whatever that was. */
export function undoLast(run: Run): Run {
  return run.slice(0, -1);
}

export function isPaused(run: Run): boolean {
  return run.at(-1)?.kind === 'pause';
}

/** Whether the last event ended a declared pause, which a tap does too: whoever taps must hear that it counts again. */
export function resumesWith(run: Run): boolean {
  return run.at(-2)?.kind === 'pause';
}

/** How long the run lasts at a moment, without its declared pauses, in ms: the clock that one sees. */
export function runningMs(run: Run, nowMs: number): number {
  return run.reduce((sum, event, at) => {
    const end = run[at + 1]?.atMs ?? Math.max(nowMs, event.atMs);
    return event.kind === 'pause' ? sum : sum + end - event.atMs;
  }, 0);
}

/** How often something was tapped in the whole run. */
export function taps(run: Run, kind: Tap): number {
  return run.filter((event) => event.kind === kind).length;
}

/** What one run says. */
export interface Counted {
  /** `cycles`: from the first to the last cycle mark. `run`: fewer than two marks, so from the first to the last tap. */
  readonly over: 'cycles' | 'run';
  /** Inside that time. */
  readonly actions: Readonly<Record<Limb, number>>;
  /** Time of the whole cycles without what was left out, in ms; at least 1. */
  readonly timeMs: number;
  /** Whole cycles; 0 where there are none. */
  readonly cycles: number;
  /** Actions before the first and after the last mark, which count for nothing. */
  readonly outside: number;
  /** Pauses that were left out of the time, in ms. */
  readonly leftOutMs: number;
}

/**
 * Actions and time of the whole cycles of a run; undefined where no time passed or no action was tapped.
 *
 * Between two taps, waiting counts, but for a declared pause; where `pauseFromMs` or more passed without a tap, all of it is
 * left out. A declared pause does not divide such a stretch: so declaring one never makes work look slower than it was.
 * Without marks the last action has no time of its own, which makes the rate a little too high: the safe side.
 *
 * @param pauseFromMs of the frame's `action-rate`. Source: green-frame.md, reading of `action-rate`.
 */
export function countRun(run: Run, pauseFromMs: number): Counted | undefined {
  const marks = run.filter(({ kind }) => kind === 'cycle').length;
  const over = marks < 2 ? 'run' : 'cycles';
  const bounds = over === 'cycles' ? isMark : isTap;
  const inside = run.slice(run.findIndex(bounds), run.findLastIndex(bounds) + 1);
  const actions = { left: taps(inside, 'left'), right: taps(inside, 'right') };
  const counted = taps(run, 'left') + taps(run, 'right');
  const { timeMs, leftOutMs } = timeOf(inside, pauseFromMs);
  if (timeMs === 0 || counted === 0) return undefined;
  return {
    over,
    actions,
    timeMs,
    cycles: over === 'cycles' ? marks - 1 : 0,
    outside: counted - actions.left - actions.right,
    leftOutMs,
  };
}

function timeOf(events: Run, pauseFromMs: number): { timeMs: number; leftOutMs: number } {
  let timeMs = 0;
  let leftOutMs = 0;
  let lastTapAt = events[0]?.atMs ?? 0;
  let declaredMs = 0;
  events.forEach((event, at) => {
    const before = events[at - 1];
    if (before?.kind === 'pause') declaredMs += event.atMs - before.atMs;
    if (!isTap(event)) return;
    const stepMs = event.atMs - lastTapAt;
    const pausedMs = stepMs >= pauseFromMs ? stepMs : declaredMs;
    timeMs += stepMs - pausedMs;
    leftOutMs += pausedMs;
    lastTapAt = event.atMs;
    declaredMs = 0;
  });
  return { timeMs, leftOutMs };
}

function momentAfter(run: Run, atMs: number): number {
  return Math.max(Math.round(atMs), run.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY);
}

function isMark({ kind }: TallyEvent): boolean {
  return kind === 'cycle';
}

function isTap({ kind }: TallyEvent): boolean {
  return kind !== 'pause' && kind !== 'resume';
}
