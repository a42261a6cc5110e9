/**
 * Postures timed by eye: one tap when a posture begins, one when it ends. Pure: the moment of a tap is an argument, in whole
 * milliseconds of any clock that never runs backwards.
 */

/** Of these one excludes the others. */
export const bodyPostures = ['standing', 'sitting', 'walking', 'kneeling'] as const;
/** Parts of a task's minutes that can be watched. */
export const sharedPostures = [...bodyPostures, 'reachingAboveShoulder'] as const;
export type SharedPosture = (typeof sharedPostures)[number];
/** `bent`: the trunk, visibly. `held`: the prolonged posture that is watched, whichever it is. */
export type WatchedPosture = SharedPosture | 'bent' | 'held';

export type WatchEvent =
  | { readonly kind: 'begin' | 'end'; readonly posture: WatchedPosture; readonly atMs: number }
  | { readonly kind: 'start' | 'pause' | 'resume'; readonly atMs: number };

/** A watch from its `start` on. A declared pause lasts until `resume` or the next posture: whoever taps watches again. */
export type Watch = readonly WatchEvent[];

export function startWatch(atMs: number): Watch {
  return [{ kind: 'start', atMs: Math.round(atMs) }];
}

/** A posture begins, or ends where it was there; a body posture ends the one before it by itself. */
export function press(watch: Watch, posture: WatchedPosture, atMs: number): Watch {
  const kind = posturesNow(watch).has(posture) ? 'end' : 'begin';
  return [...watch, { kind, posture, atMs: momentAfter(watch, atMs) }];
}

/** Declares that one does not watch for a while, or watches again. */
export function toggleWatchPause(watch: Watch, atMs: number): Watch {
  return [...watch, { kind: isWatchPaused(watch) ? 'resume' : 'pause', atMs: momentAfter(watch, atMs) }];
}

export function isWatchPaused(watch: Watch): boolean {
  return watch.at(-1)?.kind === 'pause';
}

/** Whether the last event ended a declared pause, which a posture that begins or ends does too. */
export function resumesWatch(watch: Watch): boolean {
  return watch.at(-2)?.kind === 'pause';
}

/** The watch without its last event, whatever that was but its start. */
export function undoWatch(watch: Watch): Watch {
  return watch.length <= 1 ? watch : watch.slice(0, -1);
}

/** What is there after the last event. */
export function posturesNow(watch: Watch): ReadonlySet<WatchedPosture> {
  return watch.reduce<ReadonlySet<WatchedPosture>>(after, new Set());
}

/** One posture over all that was watched; times in ms. */
export interface PostureTime {
  /** How often it began. */
  readonly times: number;
  readonly totalMs: number;
  /** The longest stretch in a row; a declared pause neither ends it nor counts in it. */
  readonly longestMs: number;
  /** Watched time since the posture began first. */
  readonly sinceFirstMs: number;
}

export interface Watched {
  /** Watched time without declared pauses, in ms. */
  readonly observedMs: number;
  /** The postures that were seen. */
  readonly postures: ReadonlyMap<WatchedPosture, PostureTime>;
}

/** What a watch says at a moment; what is there then lasts until then. */
export function watchedAt(watch: Watch, nowMs: number): Watched {
  const postures = new Map<WatchedPosture, PostureTime & { readonly stretchMs: number }>();
  let observedMs = 0;
  let held: ReadonlySet<WatchedPosture> = new Set();
  watch.forEach((event, at) => {
    held = after(held, event);
    if (event.kind === 'begin') {
      const before = postures.get(event.posture) ?? { times: 0, totalMs: 0, longestMs: 0, sinceFirstMs: 0 };
      postures.set(event.posture, { ...before, times: before.times + 1, stretchMs: 0 });
    }
    const stepMs = event.kind === 'pause' ? 0 : (watch[at + 1]?.atMs ?? Math.max(nowMs, event.atMs)) - event.atMs;
    observedMs += stepMs;
    for (const [posture, time] of postures) {
      const heldMs = held.has(posture) ? stepMs : 0;
      const stretchMs = time.stretchMs + heldMs;
      postures.set(posture, {
        ...time,
        totalMs: time.totalMs + heldMs,
        longestMs: Math.max(time.longestMs, stretchMs),
        sinceFirstMs: time.sinceFirstMs + stepMs,
        stretchMs,
      });
    }
  });
  return {
    observedMs,
    postures: new Map([...postures].map(([posture, { stretchMs: _, ...time }]) => [posture, time])),
  };
}

/** Several watches as one. */
export function joinWatched(all: readonly Watched[]): Watched {
  const postures = new Map<WatchedPosture, PostureTime>();
  for (const [posture, time] of all.flatMap((one) => [...one.postures])) {
    const before = postures.get(posture) ?? { times: 0, totalMs: 0, longestMs: 0, sinceFirstMs: 0 };
    postures.set(posture, {
      times: before.times + time.times,
      totalMs: before.totalMs + time.totalMs,
      longestMs: Math.max(before.longestMs, time.longestMs),
      sinceFirstMs: before.sinceFirstMs + time.sinceFirstMs,
    });
  }
  return { observedMs: all.reduce((sum, { observedMs }) => sum + observedMs, 0), postures };
}

/** Whole minutes that were watched; a minute that was begun does not count. */
export function observedMinutes({ observedMs }: Watched): number {
  return Math.floor(observedMs / 60_000);
}

/** In ms; what was watched for less is worked out to an hour. */
export const hourMs = 3_600_000;

/** Times per hour, whole; what was seen at all is at least once. Undefined while no time passed. */
export function timesPerHour({ times }: PostureTime, { observedMs }: Watched): number | undefined {
  if (observedMs === 0) return undefined;
  return times === 0 ? 0 : Math.max(1, Math.round((times * hourMs) / observedMs));
}

/** The share of the watched time as whole minutes of the task's; what was seen at all is at least one, of a task that has any. */
export function minutesOfShare(
  { totalMs }: PostureTime,
  { observedMs }: Watched,
  taskMinutes: number,
): number | undefined {
  if (observedMs === 0) return undefined;
  const minutes = Math.round((totalMs / observedMs) * taskMinutes);
  return totalMs > 0 ? Math.min(taskMinutes, Math.max(1, minutes)) : minutes;
}

/**
 * Break minutes per hour of a prolonged posture, from its first beginning on, rounded down so that a break that is too short
 * never becomes long enough. An hour is one of posture and break together, the stricter of the two readings: ten minutes of
 * break in it leave fifty of posture. Undefined while no time passed. Source: green-frame.md, `posture-breaks`.
 */
export function breakMinutesPerHour({ totalMs, sinceFirstMs }: PostureTime): number | undefined {
  return sinceFirstMs === 0 ? undefined : Math.floor((60 * (sinceFirstMs - totalMs)) / sinceFirstMs);
}

function after(held: ReadonlySet<WatchedPosture>, event: WatchEvent): ReadonlySet<WatchedPosture> {
  if (event.kind !== 'begin' && event.kind !== 'end') return held;
  const next = new Set(held);
  if (event.kind === 'end') next.delete(event.posture);
  else {
    if (isBodyPosture(event.posture)) for (const other of bodyPostures) next.delete(other);
    next.add(event.posture);
  }
  return next;
}

function isBodyPosture(posture: WatchedPosture): boolean {
  return (bodyPostures as readonly WatchedPosture[]).includes(posture);
}

function momentAfter(watch: Watch, atMs: number): number {
  return Math.max(Math.round(atMs), watch.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY);
}
