import { z } from 'zod';
import { type CriterionId, criterionIds } from '../frame/criterion-id.ts';
import type { DeepReadonly } from '../result.ts';
import { line, whole } from '../visit/fields.ts';

export const profileFormat = 'groenkader-profile';
export const profileFormatVersion = 1;

/** What may be limited, each with its unit in the name; 0 switches it off. Absent = no limit of this person's own. */
const limits = {
  /** Heaviest object or share of a person handled by hand. */
  massG: whole(0, 2_000_000, 'g'),
  tonnageGPerDay: whole(0, 100_000_000, 'g'),
  /** Carrier and load together. */
  movedMassG: whole(0, 20_000_000, 'g'),
  actionsPerMinute: whole(0, 1_000, '1/min'),
  /** Minutes a day with visible bending of the trunk. */
  bendingMinutes: whole(0, 1_440, 'min'),
  standingMinutes: whole(0, 1_440, 'min'),
  sittingMinutes: whole(0, 1_440, 'min'),
  walkingMinutes: whole(0, 1_440, 'min'),
  kneelingMinutes: whole(0, 1_440, 'min'),
  reachingAboveShoulderMinutes: whole(0, 1_440, 'min'),
  onStairsMinutes: whole(0, 1_440, 'min'),
  drivingMinutes: whole(0, 1_440, 'min'),
  vibrationMmS2: whole(0, 50_000, 'mm/s²'),
  vibrationMinutes: whole(0, 1_440, 'min'),
  imposedPaceMinutes: whole(0, 1_440, 'min'),
  /** Of work a day. */
  dayMinutes: whole(1, 1_440, 'min'),
};
export type ProfileItem = keyof typeof limits;
export const profileItems = Object.keys(limits) as readonly ProfileItem[];

/**
 * What a person can do now: functional limits only. There is no field for a diagnosis, and none for a name.
 */
export const profileSchema = z.strictObject({
  format: z.literal(profileFormat),
  formatVersion: z.literal(profileFormatVersion),
  /** A code for whoever keeps the file, not a name. */
  reference: line.max(40).optional(),
  /** Whether all of the green frame must hold besides: usual in the weeks after the return. */
  withinFrame: z.boolean(),
  limits: z.strictObject(
    Object.fromEntries(Object.entries(limits).map(([name, schema]) => [name, schema.optional()])) as {
      [Item in ProfileItem]: z.ZodOptional<(typeof limits)[Item]>;
    },
  ),
  /** Yes/no criteria of the frame that must hold, where not all of it must: no level differences, choice of breaks. */
  required: z.array(z.enum(criterionIds)).max(criterionIds.length),
});
/** As a call or a file carries it. */
export type ProfileDocument = z.infer<typeof profileSchema>;
export type Profile = DeepReadonly<ProfileDocument>;

/** The criteria that must hold, each once: a file may name one twice, and means no more by it. */
export function requiredOf({ required }: Pick<Profile, 'required'>): readonly CriterionId[] {
  return [...new Set(required)];
}
