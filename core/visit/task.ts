import { z } from 'zod';
import { id, line, lines, provenances, statement, whole } from './fields.ts';

/** Most people that one load is shared by; see `core/measure/handling.ts` for why there is a bound. */
export const mostLifters = 8;

/** An object handled by hand, or a person who is moved. */
export const load = z.strictObject({
  id,
  what: line,
  /** Absent = an object. For a person, `massG` is the share carried. */
  kind: z.enum(['object', 'person']).optional(),
  massG: whole(1, 2_000_000, 'g').optional(),
  /** Pick-up to put-down is one handling. */
  handlings: whole(0, 100_000).optional(),
  per: z.enum(['day', 'hour']).optional(),
  /** How many people lift it together, with evidence; absent = one. */
  liftedBy: z.strictObject({ people: whole(1, mostLifters), ...statement }).optional(),
  provenance: provenances('massG', 'handlings'),
});

/** Something moved over floor or rails with the whole body. */
export const push = z.strictObject({
  id,
  what: line,
  /** Carrier and load together. */
  movedMassG: whole(1, 20_000_000, 'g').optional(),
  wheels: whole(0, 100).optional(),
  timesPerDay: whole(0, 100_000).optional(),
  distanceM: whole(0, 100_000, 'm').optional(),
  provenance: provenances('movedMassG', 'wheels', 'timesPerDay', 'distanceM'),
});

/** Technical actions of one limb counted over whole cycles. */
export const cycle = z.strictObject({
  id,
  what: line,
  limb: z.enum(['left', 'right']),
  actions: whole(0, 100_000).optional(),
  /** Time of the whole cycles, pauses of 10 s or more in a row left out. */
  timeMs: whole(1, 86_400_000, 'ms').optional(),
  /** How many whole cycles were watched. */
  cycles: whole(1, 100_000).optional(),
  provenance: provenances('actions', 'timeMs', 'cycles'),
});

/** A visible bending of the trunk. */
export const bend = z.strictObject({
  id,
  what: line,
  angleDegrees: whole(0, 180, '°').optional(),
  timesPerHour: whole(0, 100_000).optional(),
  minutesPerDay: whole(0, 1_440, 'min').optional(),
  provenance: provenances('angleDegrees', 'timesPerHour', 'minutesPerDay'),
});

/** A posture held for long. */
export const prolongedPosture = z.strictObject({
  id,
  what: line,
  minutesPerDay: whole(0, 1_440, 'min').optional(),
  /** Break from this posture in each hour of it. */
  breakMinutesPerHour: whole(0, 60, 'min/h').optional(),
  provenance: provenances('minutesPerDay', 'breakMinutesPerHour'),
});

/** A source of whole-body vibration: frequency-weighted r.m.s. values per axis (ISO 2631-1). */
export const vibrationSource = z.strictObject({
  id,
  what: line,
  accelerationMmS2: z
    .strictObject({
      x: whole(0, 50_000, 'mm/s²').optional(),
      y: whole(0, 50_000, 'mm/s²').optional(),
      z: whole(0, 50_000, 'mm/s²').optional(),
    })
    .optional(),
  /** Whether the values of x and y already hold the axis factor 1.4. Reports often print it in: always ask. */
  factorIncluded: z.boolean().optional(),
  minutesPerDay: whole(0, 1_440, 'min').optional(),
  provenance: provenances('accelerationMmS2', 'minutesPerDay'),
});

/** What a task says of one kind of data; absent = unknown, `none` = said explicitly, with evidence. */
function aspect<Entry extends z.ZodType, More extends z.ZodRawShape>(entry: Entry, more: More) {
  return z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('none'), ...statement, ...more }),
      z.strictObject({ state: z.literal('filled'), entries: z.array(entry).min(1).max(5_000), ...more }),
    ])
    .optional();
}

/** How long one looked for bending; the frame says how long is enough to say that there is none. */
const observation = {
  observedCycles: whole(0, 100_000).optional(),
  observedMinutes: whole(0, 1_440, 'min').optional(),
};

/** One task of the workstation. */
export const task = z.strictObject({
  id,
  title: line,
  description: lines.optional(),
  minutesPerDay: whole(0, 1_440, 'min').optional(),
  /** How the task's minutes divide; they may overlap (reaching while standing). */
  minutesOf: z
    .strictObject({
      standing: whole(0, 1_440, 'min').optional(),
      sitting: whole(0, 1_440, 'min').optional(),
      walking: whole(0, 1_440, 'min').optional(),
      kneeling: whole(0, 1_440, 'min').optional(),
      reachingAboveShoulder: whole(0, 1_440, 'min').optional(),
      onStairs: whole(0, 1_440, 'min').optional(),
      driving: whole(0, 1_440, 'min').optional(),
    })
    .optional(),
  /** Pace imposed by a machine or a norm. */
  paceImposed: z.boolean().optional(),
  loads: aspect(load, {}),
  pushes: aspect(push, {}),
  cycles: aspect(cycle, {}),
  bending: aspect(bend, observation),
  prolongedPostures: aspect(prolongedPosture, {}),
  vibration: aspect(vibrationSource, {}),
});

/** The six kinds of data of a task, by the name of their field. */
export const aspectNames = ['loads', 'pushes', 'cycles', 'bending', 'prolongedPostures', 'vibration'] as const;
export type AspectName = (typeof aspectNames)[number];

/** The values of an entry that each take a mark of how they were obtained. */
export const valueNames: Readonly<Record<AspectName, readonly string[]>> = {
  loads: markedValues(load),
  pushes: markedValues(push),
  cycles: markedValues(cycle),
  bending: markedValues(bend),
  prolongedPostures: markedValues(prolongedPosture),
  vibration: markedValues(vibrationSource),
};

function markedValues({ shape }: { readonly shape: { readonly provenance: z.ZodOptional<z.ZodObject> } }): string[] {
  return Object.keys(shape.provenance.unwrap().shape);
}
