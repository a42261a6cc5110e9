import { z } from 'zod';
import { criterionIds } from '../../frame/criterion-id.ts';
import { languages } from '../../i18n/language.ts';
import { mostSlots, mostStations, type Plan } from '../../rotation/plan.ts';
import { obstacleKinds } from '../../rotation/setting.ts';
import { additiveIds } from '../../rotation/share.ts';
import { id, line } from '../../visit/fields.ts';
import { command, query } from '../call.ts';
import { count, servedFile, workstationOutcome } from '../values.ts';

/*
 * Rotations: who works where in each half-hour, so that everybody's day stays in the frame. A plan is kept nowhere but in
 * the file that somebody asks for. Its labels need no names.
 */

/**
 * A plan in the form of its file. Here only that it is an object: the service checks it like a file and answers with the
 * same problems (`plan-refused`). In the app a station's `visit` is the id of a visit, or that of a workstation for its
 * newest one.
 */
const planDocument = z.custom<Plan>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

const criterion = z.enum(criterionIds);
const share = z.number().min(0);

/** One person's day; amounts in the unit of their limit: grams, minutes. */
const day = z.strictObject({
  person: line,
  /** Id of the station in each half-hour; null = free. */
  stations: z.array(id.nullable()).max(mostSlots),
  changes: count,
  amounts: z.array(
    z.strictObject({ id: z.enum(additiveIds), value: z.number(), limit: z.number(), share: share.nullable() }),
  ),
  heaviestShare: share,
  /** Verdict of the composed day; null for somebody who is free all day. */
  verdict: workstationOutcome.nullable(),
  open: z.array(z.strictObject({ criterion, stations: z.array(id) })),
});
export type RotationDayAnswer = z.infer<typeof day>;

const reason = z.strictObject({
  kind: z.enum(obstacleKinds),
  station: id.exactOptional(),
  criteria: z.array(criterion).readonly().exactOptional(),
  needed: z.number().exactOptional(),
  most: z.number().exactOptional(),
});

const rotation = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('plan'),
    days: z.array(day),
    heaviestShare: share,
    /** No plan has a heaviest share below this: proven. */
    lowerBound: share,
    gap: share,
    changes: count,
    /** Nothing better exists; else the time was up: best found so far. */
    finished: z.boolean(),
  }),
  z.strictObject({
    outcome: z.literal('no-plan'),
    reasons: z.array(reason),
    waysOut: z.array(z.array(z.enum(obstacleKinds)).readonly()).readonly(),
  }),
  z.strictObject({ outcome: z.literal('undecided') }),
]);
export type RotationAnswer = z.infer<typeof rotation>;

/** What one half-hour at a workstation means for a day. */
const stationFacts = z.strictObject({
  /** Minutes of work that the visit describes; null = not known, and then no amount is. */
  dayMinutes: z.int().nullable(),
  /** What a half-hour adds, in the unit of the limit. */
  perSlot: z.array(z.strictObject({ id: z.enum(additiveIds), value: z.number(), limit: z.number() })),
  /** Not met on any day with this station in it, however short. */
  forbids: z.array(criterion).readonly(),
  /** Open on any day with this station in it. */
  open: z.array(criterion).readonly(),
  posture: z.enum(['none', 'own', 'from-order']),
});
export type StationFacts = z.infer<typeof stationFacts>;

export const rotationCalls = {
  /** What workstations bring to a day, by their newest visit; null where there is none that can be read. */
  'rotation.stations': query({
    input: z.strictObject({
      stations: z
        .array(z.strictObject({ visit: id, dayMinutes: z.int().min(1).max(1_440).exactOptional() }))
        .max(mostStations),
    }),
    output: z.strictObject({ stations: z.array(stationFacts.nullable()) }),
    errors: [],
  }),
  /**
   * Looks for the best rotation, in a worker. The answer says what is proven and what is not. It stays in memory under its
   * ticket, for `rotation.sheet`, until others have come.
   */
  'rotation.solve': command({
    input: z.strictObject({ ticket: id, plan: planDocument, timeLimitMs: z.int().min(1_000).max(600_000) }),
    output: rotation,
    errors: ['plan-refused', 'cancelled'],
  }),
  /** The plan as a file that holds its visits, so that it can be solved anywhere. */
  'rotation.save': command({
    input: z.strictObject({ plan: planDocument, language: z.enum(languages) }),
    output: servedFile,
    errors: ['plan-refused'],
  }),
  /** What was found, on paper. */
  'rotation.sheet': command({
    input: z.strictObject({ ticket: id, language: z.enum(languages) }),
    output: servedFile,
    errors: ['not-found'],
  }),
};
