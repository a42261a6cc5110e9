import { z } from 'zod';
import { fallIds, psychosocialIds } from '../frame/criterion-id.ts';
import type { DeepReadonly } from '../result.ts';
import { id, whole } from '../visit/fields.ts';
import {
  type AspectName,
  aspectNames,
  bend,
  cycle,
  load,
  mostLifters,
  prolongedPosture,
  push,
  task,
  vibrationSource,
} from '../visit/task.ts';

/*
 * One typed change of a workstation: what an adaptation is going to do to the inputs of its visit. It names a task or an
 * entry by its id. Inputs may change later, so a change whose object is gone is no error of the document: `applyChanges`
 * reports it.
 */

/** A new number for an entry, under the same bounds as the field itself (`to` in the unit of its name). */
function set<Aspect extends AspectName, Value extends string>(
  aspect: Aspect,
  value: Value,
  to: z.ZodOptional<z.ZodNumber>,
) {
  return z.strictObject({
    change: z.literal('set'),
    task: id,
    aspect: z.literal(aspect),
    entry: id,
    value: z.literal(value),
    to: to.unwrap(),
  });
}

const { shape: acceleration } = vibrationSource.shape.accelerationMmS2.unwrap();

const setNumber = z.discriminatedUnion('aspect', [
  z.discriminatedUnion('value', [
    set('loads', 'massG', load.shape.massG),
    set('loads', 'handlings', load.shape.handlings),
    /** How many people lift it together. */
    set('loads', 'liftedBy', whole(1, mostLifters).optional()),
  ]),
  z.discriminatedUnion('value', [
    set('pushes', 'movedMassG', push.shape.movedMassG),
    set('pushes', 'wheels', push.shape.wheels),
    set('pushes', 'timesPerDay', push.shape.timesPerDay),
    set('pushes', 'distanceM', push.shape.distanceM),
  ]),
  z.discriminatedUnion('value', [
    set('cycles', 'actions', cycle.shape.actions),
    set('cycles', 'timeMs', cycle.shape.timeMs),
  ]),
  z.discriminatedUnion('value', [
    set('bending', 'angleDegrees', bend.shape.angleDegrees),
    set('bending', 'timesPerHour', bend.shape.timesPerHour),
    set('bending', 'minutesPerDay', bend.shape.minutesPerDay),
  ]),
  z.discriminatedUnion('value', [
    set('prolongedPostures', 'minutesPerDay', prolongedPosture.shape.minutesPerDay),
    set('prolongedPostures', 'breakMinutesPerHour', prolongedPosture.shape.breakMinutesPerHour),
  ]),
  z.discriminatedUnion('value', [
    set('vibration', 'minutesPerDay', vibrationSource.shape.minutesPerDay),
    // The value as it stands in the visit, with or without its axis factor; one axis at a time.
    set('vibration', 'accelerationMmS2', acceleration.x).extend({ axis: z.enum(['x', 'y', 'z']) }),
  ]),
]);

const minutesOf = task.shape.minutesOf.unwrap();

/** The ways in which a task's minutes divide. */
export type MinutesPart = keyof z.infer<typeof minutesOf>;
export const minutesParts = Object.keys(minutesOf.shape) as readonly MinutesPart[];

/** One change of a workstation; plain JSON, kept with the measure that it is part of (`visit.measures[].changes`). */
export const change = z.discriminatedUnion('change', [
  setNumber,
  /** Less (or more) of a task: what it holds per day goes with it in proportion. */
  z.strictObject({ change: z.literal('set-task-minutes'), task: id, to: task.shape.minutesPerDay.unwrap() }),
  /** Less (or more) of a task's time spent standing, kneeling...; no criterion, but it decides for whom a post is. */
  z.strictObject({
    change: z.literal('set-minutes-of'),
    task: id,
    part: z.enum(minutesParts as [MinutesPart, ...MinutesPart[]]),
    to: minutesOf.shape.standing.unwrap(),
  }),
  /** The pace of a task is no longer imposed. */
  z.strictObject({ change: z.literal('free-pace'), task: id }),
  /** It is no longer done at this workstation. */
  z.strictObject({ change: z.literal('remove-entry'), task: id, aspect: z.enum(aspectNames), entry: id }),
  z.strictObject({ change: z.literal('remove-task'), task: id }),
  /** A yes/no item will hold. */
  z.strictObject({ change: z.literal('answer'), criterion: z.enum([...fallIds, ...psychosocialIds]) }),
  /** The heaviest hour gets lighter. By how much is a matter of a person's heart: it has to be measured again. */
  z.strictObject({ change: z.literal('lighter-hour') }),
]);

/** At most this many changes in one measure: as many as one task has entries of one kind. */
export const mostChanges = 5_000;

export type Change = DeepReadonly<z.infer<typeof change>>;
export type ChangeKind = Change['change'];
/** A new number for one value of one entry. */
export type SetNumber = Extract<Change, { readonly change: 'set' }>;

/** What a change is about: two changes with the same target speak of the same thing, and the later one counts. */
export function targetOf(one: Change): string {
  switch (one.change) {
    case 'set':
      return JSON.stringify([one.task, one.entry, one.value, 'axis' in one ? one.axis : '']);
    case 'set-task-minutes':
      return JSON.stringify([one.task, 'minutes']);
    case 'set-minutes-of':
      return JSON.stringify([one.task, 'minutes', one.part]);
    case 'free-pace':
      return JSON.stringify([one.task, 'pace']);
    case 'remove-entry':
      return JSON.stringify([one.task, one.entry]);
    case 'remove-task':
      return JSON.stringify([one.task]);
    case 'answer':
      return one.criterion;
    case 'lighter-hour':
      return one.change;
  }
}
