import type { Change } from '../../../core/adapt/change.ts';
import type { AnswerId, CriterionId } from '../../../core/frame/criterion-id.ts';
import type { AspectName } from '../../../core/visit/task.ts';
import type { Measure, Task } from '../../../core/visit/visit.ts';

/*
 * How a kind of work is written down here: as short as it can be said. `write-visit.ts` makes visits of it.
 */

interface LoadLine {
  readonly what: string;
  readonly massG: number;
  readonly handlings: number;
  readonly per: 'day' | 'hour';
  readonly liftedBy?: number;
}
interface PushLine {
  readonly what: string;
  readonly movedMassG: number;
  readonly wheels: number;
  readonly timesPerDay: number;
  readonly distanceM: number;
}
interface CycleLine {
  readonly what: string;
  readonly right: number;
  readonly left: number;
  readonly seconds: number;
  readonly cycles: number;
}
interface BendLine {
  readonly what: string;
  readonly angleDegrees: number;
  readonly timesPerHour: number;
  readonly minutesPerDay: number;
}
interface PostureLine {
  readonly what: string;
  readonly minutesPerDay: number;
  readonly breakMinutesPerHour: number;
}
interface VibrationLine {
  readonly what: string;
  readonly xyz: readonly [number, number, number];
  readonly minutesPerDay: number;
}

/** A task; what it does not name was looked for and not there. */
export interface JobTask {
  readonly title: string;
  readonly minutes: number;
  readonly of?: NonNullable<Task['minutesOf']>;
  readonly description?: string;
  readonly paced?: boolean;
  readonly loads?: readonly LoadLine[];
  /** A person who is moved, share unknown. */
  readonly persons?: readonly { readonly what: string; readonly handlings: number }[];
  readonly pushes?: readonly PushLine[];
  readonly cycles?: readonly CycleLine[];
  readonly bends?: readonly BendLine[];
  readonly postures?: readonly PostureLine[];
  readonly vibration?: readonly VibrationLine[];
}

/** Something that makes the work lighter: proposed in one visit, perhaps done by the next. */
export interface Improvement {
  readonly name: string;
  readonly what: string;
  readonly criterion: CriterionId;
  readonly kind: NonNullable<Measure['kind']>;
  readonly cost: NonNullable<Measure['cost']>;
  readonly owner: string;
  readonly changes: readonly Change[];
}

export interface Job {
  readonly description: string;
  readonly equipment: string;
  readonly hours: 'shifts' | 'day' | 'early' | 'office' | 'evening';
  /** What a person's heart does: declared light, measured and kept, measured and often too much. */
  readonly heart: 'light' | 'moderate' | 'heavy';
  /** Whether the work is inside the frame once everything in `improvements` is done, and how near it is before. */
  readonly reach: 'light' | 'mid' | 'heavy';
  readonly tasks: readonly JobTask[];
  readonly improvements: readonly Improvement[];
  /** Answers that are usually "no" in this work, with what was seen. */
  readonly troubles: Readonly<Partial<Record<AnswerId, string>>>;
  readonly sentences: readonly [string, ...string[]];
  readonly evidence: 'logistics' | 'production' | 'food' | 'services' | 'office';
  readonly temporary?: true;
}

export const load = (what: string, massG: number, handlings: number, per: 'day' | 'hour' = 'day'): LoadLine => ({
  what,
  massG,
  handlings,
  per,
});
/** Lifted by two, as agreed. */
export const shared = (what: string, massG: number, handlings: number): LoadLine => ({
  ...load(what, massG, handlings),
  liftedBy: 2,
});
export const push = (
  what: string,
  movedMassG: number,
  timesPerDay: number,
  distanceM: number,
  wheels = 4,
): PushLine => ({ what, movedMassG, wheels, timesPerDay, distanceM });
/** Technical actions of both arms over the same whole cycles. */
export const cycle = (what: string, right: number, left: number, seconds: number, cycles: number): CycleLine => ({
  what,
  right,
  left,
  seconds,
  cycles,
});
export const bend = (what: string, angleDegrees: number, timesPerHour: number, minutesPerDay: number): BendLine => ({
  what,
  angleDegrees,
  timesPerHour,
  minutesPerDay,
});
export const held = (what: string, minutesPerDay: number, breakMinutesPerHour: number): PostureLine => ({
  what,
  minutesPerDay,
  breakMinutesPerHour,
});
export const shaken = (what: string, xyz: readonly [number, number, number], minutesPerDay: number): VibrationLine => ({
  what,
  xyz,
  minutesPerDay,
});

/** One letter per kind of data, as in the ids: the second load of task 1 is `t1-l2`. */
const letters = { loads: 'l', pushes: 'p', cycles: 'c', bending: 'b', prolongedPostures: 'h', vibration: 'v' } as const;

export function entryId(task: number, aspect: AspectName, at: number): string {
  return `t${task}-${letters[aspect]}${at}`;
}

/** Where a change applies: the task and the entry of one kind, each by its place in the job, from 1. */
function at<Aspect extends AspectName>(task: number, aspect: Aspect, entry: number) {
  return { task: `t${task}`, aspect, entry: entryId(task, aspect, entry) };
}

export const lighter = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'loads', entry),
  value: 'massG',
  to,
});
export const fewer = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'loads', entry),
  value: 'handlings',
  to,
});
export const lighterPush = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'pushes', entry),
  value: 'movedMassG',
  to,
});
export const wheels = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'pushes', entry),
  value: 'wheels',
  to,
});
/** `entry` counts arms: 1 is the right one of the first cycle, 2 its left one. */
export const fewerActions = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'cycles', entry),
  value: 'actions',
  to,
});
export const longerBreak = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'prolongedPostures', entry),
  value: 'breakMinutesPerHour',
  to,
});
/** Vertically, which is where a vehicle shakes most. */
export const smoother = (task: number, entry: number, to: number): Change => ({
  change: 'set',
  ...at(task, 'vibration', entry),
  value: 'accelerationMmS2',
  axis: 'z',
  to,
});
const removed =
  (aspect: AspectName) =>
  (task: number, entry: number): Change => ({ change: 'remove-entry', ...at(task, aspect, entry) });
export const noLoad = removed('loads');
export const noPush = removed('pushes');
export const noBend = removed('bending');
export const noVibration = removed('vibration');
export const answered = (criterion: AnswerId): Change => ({ change: 'answer', criterion });
