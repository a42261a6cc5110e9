import { z } from 'zod';
import type { DeepReadonly } from '../result.ts';
import { id, line, whole } from '../visit/fields.ts';
import { type Visit, visitFormat } from '../visit/visit.ts';

export const planFormat = 'groenkader-rotation';
export const planFormatVersion = 1;

/** Minutes of one step of a rotation. */
export const slotMinutes = 30;

/** Half-hours of a working day where the plan does not say: eight hours. A lunch break is simply not counted. */
export const usualSlots = 16;

/** More than any department; beyond it no answer would come in time. */
export const mostPeople = 200;
export const mostStations = 200;
export const mostSlots = 48;

/** Somebody who takes part. A label is enough; nothing else of the person is asked. */
const person = z.strictObject({
  /** Unique in the plan. */
  label: line.max(40),
  skills: z.array(line.max(40)).max(50).optional(),
  /** At most so many half-hours; absent = the whole day. */
  mostSlots: whole(1, mostSlots).optional(),
  /** Ids of stations where this person does not work. */
  notAt: z.array(id).max(mostStations).optional(),
});

const place = z.strictObject({
  /** Unique in the plan. */
  id,
  name: line,
  /** The visit itself, or where it is: a path of its file, from the plan's own folder on, or its id in the app. */
  visit: z.union([line, z.looseObject({ format: z.literal(visitFormat) })], { error: '"W-001.visit.json", {…}' }),
  /** Minutes of work that the visit describes; absent = those of its tasks together. */
  dayMinutes: whole(slotMinutes, 1_440, 'min').optional(),
  /** Skills that everybody who works here must have. */
  skills: z.array(line.max(40)).max(50).optional(),
  /** Whoever comes stays at least so many half-hours; absent = one. */
  leastStay: whole(1, mostSlots).optional(),
  /** People needed in each half-hour: one number, or a list with one for each. Never more and never fewer work here. */
  people: z.union([whole(0, mostPeople), z.array(whole(0, mostPeople)).max(mostSlots)], {
    error: `0 – ${mostPeople}, […]`,
  }),
});

/** Who can work where, and how many are needed: what a rotation is made from. */
export const planSchema = z.strictObject({
  format: z.literal(planFormat),
  formatVersion: z.literal(planFormatVersion),
  title: line.optional(),
  /** Half-hours of the day; absent = 16. */
  slots: whole(1, mostSlots).optional(),
  people: z.array(person).min(1).max(mostPeople),
  stations: z.array(place).min(1).max(mostStations),
});

type RawPlan = DeepReadonly<z.infer<typeof planSchema>>;
export type PlanPerson = RawPlan['people'][number];
/** A visit that stands in the plan was checked like a file of its own. */
export type PlanStation = Omit<RawPlan['stations'][number], 'visit'> & { readonly visit: string | Visit };
export type Plan = Omit<RawPlan, 'stations'> & { readonly stations: readonly PlanStation[] };

export function slotsOf({ slots }: Pick<Plan, 'slots'>): number {
  return slots ?? usualSlots;
}

/** People needed at a station, for each half-hour of the day. */
export function needOf({ people }: Pick<PlanStation, 'people'>, slots: number): readonly number[] {
  return typeof people === 'number' ? Array.from({ length: slots }, () => people) : people;
}
