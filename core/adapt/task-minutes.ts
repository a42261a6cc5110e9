import type { z } from 'zod';
import { type AspectName, bend, load, prolongedPosture, push, vibrationSource } from '../visit/task.ts';
import type { Task } from '../visit/visit.ts';
import { type Entry, estimated, type TaskDraft } from './task-draft.ts';

/** What an entry says per day, with its bounds; a rate per hour stays what it is when there are fewer hours. */
const perDay = [
  ['loads', 'handlings', load.shape.handlings],
  ['pushes', 'timesPerDay', push.shape.timesPerDay],
  ['bending', 'minutesPerDay', bend.shape.minutesPerDay],
  ['prolongedPostures', 'minutesPerDay', prolongedPosture.shape.minutesPerDay],
  ['vibration', 'minutesPerDay', vibrationSource.shape.minutesPerDay],
] as const satisfies readonly (readonly [AspectName, string, z.ZodType])[];

const minutesOfDay = 1_440;

/**
 * Gives a task other minutes a day. What it holds per day goes with it in proportion, rounded up to the safe side: half of
 * the task is half of its handlings and half of its minutes on a vibrating seat. Where the minutes were not known there is
 * no proportion, and only they change.
 *
 * @returns false where that cannot be: the day has too few minutes for it, or a number would leave its bounds
 */
export function giveMinutes(draft: TaskDraft, to: number, all: Iterable<TaskDraft>): boolean {
  let sum = to;
  for (const one of all) sum += one === draft ? 0 : (one.fields.minutesPerDay ?? 0);
  if (sum > minutesOfDay) return false;
  const was = draft.fields.minutesPerDay;
  const share = (value: number) => (was ? Math.ceil((value * to) / was) : value);
  const scaled: (() => void)[] = [];
  for (const [aspect, field, bounds] of perDay) {
    const entries = draft.entries(aspect);
    for (const [id, entry] of entries ?? []) {
      const value = entry[field];
      if (typeof value !== 'number' || entry.per === 'hour' || share(value) === value) continue;
      if (!bounds.safeParse(share(value)).success) return false;
      scaled.push(() => entries?.set(id, withShare(entry, field, share(value))));
    }
  }
  for (const write of scaled) write();
  draft.fields = {
    ...draft.fields,
    ...partsOf(draft.fields, (minutes) => Math.min(share(minutes), to)),
    minutesPerDay: to,
  };
  return true;
}

function withShare(entry: Entry, field: string, value: number): Entry {
  return { ...entry, [field]: value, provenance: { ...(entry.provenance as object), [field]: estimated } };
}

function partsOf({ minutesOf }: Task, share: (minutes: number) => number): Pick<Task, 'minutesOf'> {
  if (minutesOf === undefined) return {};
  const parts = Object.entries(minutesOf).map(([part, minutes]) => [
    part,
    minutes === undefined ? minutes : share(minutes),
  ]);
  return { minutesOf: Object.fromEntries(parts) };
}
