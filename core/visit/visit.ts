import { z } from 'zod';
import { change, mostChanges } from '../adapt/change.ts';
import { criterionIds, fallIds, psychosocialIds } from '../frame/criterion-id.ts';
import { languages } from '../i18n/language.ts';
import type { DeepReadonly } from '../result.ts';
import { answer, date, id, line, lines, type provenance, sha256, statement, whole } from './fields.ts';
import { task } from './task.ts';

export const visitFormat = 'groenkader-visit';
export const visitFormatVersion = 1;

export const frameRef = z.strictObject({ id: line, version: line });

/** An anonymous label for a measured person, `A` or `B2`: too short for a name. */
export const personLabel = z.string().regex(/^[A-Z][0-9]{0,2}$/, { error: 'person-label' });

export const outcomes = ['met', 'not-met', 'not-assessed'] as const;
export const restDefinitions = ['seated-10-min', 'night', 'first-percentile', 'entered'] as const;

/**
 * All that a visit may know of a measured person. Ages, heart rates and recordings live in `.person.json`
 * (`core/person`), and nothing but `finding(record, frame)` leads from there to here.
 */
export const finding = z.strictObject({
  label: personLabel,
  /** The frame the outcomes were judged by. */
  frame: frameRef,
  outcomes: z.strictObject({ 'cardiac-cost': z.enum(outcomes), 'peak-heart-rate': z.enum(outcomes) }),
  restDefinition: z.enum(restDefinitions).optional(),
  /** Valid minutes of the recording that were judged. */
  validMinutes: whole(0, 1_440, 'min'),
});

/** What "does not occur here" can be said of, one mark for the whole workstation. */
export const markKinds = [
  'handling',
  'push-pull',
  'repetitive',
  'heavy-work',
  'prolonged-posture',
  'vibration',
] as const;
export type MarkKind = (typeof markKinds)[number];

function each<Key extends string, Schema extends z.ZodType>(keys: readonly Key[], schema: Schema) {
  const shape = Object.fromEntries(keys.map((key) => [key, schema.optional()]));
  return z.strictObject(shape as Record<Key, z.ZodOptional<Schema>>).optional();
}

/** At most this many bytes of picture, before base64. */
export const photoBytes = 500_000;

/** At most this many photos in one visit. */
export const mostPhotos = 8;

/** A photo without its picture: what stands beside the bytes, and the hash by which they are found. */
export const photoRef = z.strictObject({
  id,
  caption: line.optional(),
  mediaType: z.enum(['image/jpeg', 'image/png']),
  /** SHA-256 of the picture's bytes. */
  sha256,
});

const photo = z.strictObject({
  ...photoRef.shape,
  /** The picture's bytes in base64; without any metadata (no GPS). */
  data: z
    .string()
    .max(Math.ceil(photoBytes / 3) * 4, { error: 'photo-too-large' })
    // Whoever decodes it checks every character (`electron/backend/documents/photos.ts`); here the length tells.
    .refine((data) => data.length > 0 && data.length % 4 === 0, { error: 'base64' })
    .meta({ contentEncoding: 'base64' }),
});

/** Effort of a measure in money, as the ergonomist judges it. */
export const costClasses = ['none', 'low', 'medium', 'high'] as const;
export const measureKinds = ['technical', 'organisational', 'human'] as const;
/** How far a measure is; absent = an idea. */
export const measureStates = ['idea', 'planned', 'done', 'dropped'] as const;

/** A measure noted on the visit. One that says what it will change (`changes`) is an adaptation: the verdict can foresee it. */
export const measure = z.strictObject({
  id,
  name: line.optional(),
  what: lines,
  criterion: z.enum(criterionIds).optional(),
  kind: z.enum(measureKinds).optional(),
  cost: z.enum(costClasses).optional(),
  /** A function is better than a name. */
  owner: line.optional(),
  date: date.optional(),
  state: z.enum(measureStates).optional(),
  changes: z.array(change).max(mostChanges).optional(),
});

/** One visit to one workstation. Almost everything may still be unknown: absent is unknown, never zero. */
export const visitSchema = z.strictObject({
  format: z.literal(visitFormat),
  formatVersion: z.literal(visitFormatVersion),
  id,
  frame: frameRef,
  company: z.strictObject({ name: line }),
  site: z.strictObject({ name: line }).optional(),
  department: z.strictObject({ name: line }).optional(),
  workstation: z.strictObject({
    /** Unique within the company. */
    number: line.max(40),
    title: line,
    place: line.optional(),
    description: lines.optional(),
    equipment: lines.optional(),
    peopleAtOnce: whole(1, 1_000).optional(),
    permanence: z.enum(['permanent', 'temporary']).optional(),
    usualHours: line.optional(),
  }),
  date,
  /** In which language the visit was written; a sheet is made in it unless another one is asked for. */
  language: z.enum(languages).optional(),
  assessor: z.strictObject({
    name: line,
    role: line.optional(),
    phone: line.optional(),
    email: line.optional(),
  }),
  lookAgainBy: date.optional(),
  /** The visit this one was started from. */
  previous: z
    .strictObject({
      visit: id,
      date,
      relation: z.enum(['repeat', 'copy', 'revision']),
      /** Number of the workstation it was copied from, where that is another one. */
      workstation: line.max(40).optional(),
    })
    .optional(),
  /** Set when the sheet is issued; absent = draft. */
  issue: z
    .strictObject({
      revision: whole(1, 999),
      date,
      /** Why there is a new revision. */
      reason: lines.optional(),
      /** The revision that this one replaces. */
      replaces: z.strictObject({ revision: whole(1, 998), date }).optional(),
    })
    .optional(),
  tasks: z.array(task).max(200),
  doesNotOccur: each(markKinds, z.strictObject(statement)),
  falls: each(fallIds, answer),
  psychosocial: each(psychosocialIds, answer),
  findings: z.array(finding).max(100).optional(),
  /** What the worker said, in his own words; on the sheet only when he agreed to that sentence. No names, no illness. */
  workerSentences: z
    .array(z.strictObject({ id, text: lines, agreed: z.boolean() }))
    .max(50)
    .optional(),
  measures: z.array(measure).max(100).optional(),
  photos: z.array(photo).max(mostPhotos).optional(),
  remarks: lines.optional(),
});

/**
 * A visit as the app keeps and edits it: without the bytes of its pictures, which lie beside it under their SHA-256
 * (`pictures.ts`). So a change of one number does not carry megabytes through contract, store and undo.
 */
export const storedVisitSchema = visitSchema.extend({ photos: z.array(photoRef).max(mostPhotos).optional() });

export type Visit = DeepReadonly<z.infer<typeof visitSchema>>;
export type StoredVisit = DeepReadonly<z.infer<typeof storedVisitSchema>>;
export type PhotoRef = DeepReadonly<z.infer<typeof photoRef>>;
export type Task = Visit['tasks'][number];
export type Finding = DeepReadonly<z.infer<typeof finding>>;
export type Outcome = (typeof outcomes)[number];
export type RestDefinition = (typeof restDefinitions)[number];
export type Provenance = DeepReadonly<z.infer<typeof provenance>>;
export type Answer = DeepReadonly<z.infer<typeof answer>>;
export type Photo = NonNullable<Visit['photos']>[number];
export type Measure = NonNullable<Visit['measures']>[number];

type FilledEntry<Aspect> = Aspect extends { readonly state: 'filled'; readonly entries: readonly (infer Entry)[] }
  ? Entry
  : never;
export type Load = FilledEntry<Task['loads']>;
export type Push = FilledEntry<Task['pushes']>;
export type Cycle = FilledEntry<Task['cycles']>;
export type Bend = FilledEntry<Task['bending']>;
export type ProlongedPosture = FilledEntry<Task['prolongedPostures']>;
export type VibrationSource = FilledEntry<Task['vibration']>;
