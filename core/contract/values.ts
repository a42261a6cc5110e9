import { z } from 'zod';
import { criterionIds } from '../frame/criterion-id.ts';
import { date, id, line, sha256 } from '../visit/fields.ts';
import type { StoredVisit } from '../visit/visit.ts';
import { outcomes } from '../visit/visit.ts';

/** Values that several calls share. */

export const nothing = z.strictObject({});
export const count = z.int().min(0);
/** A moment in UTC, `2026-11-22T09:15:00.000Z`. */
export const moment = z.iso.datetime();
export const workstationNumber = line.max(40);
export const workstationOutcome = z.enum(['within', 'outside', 'incomplete']);

/**
 * A visit in the form the app keeps. Here only that it is an object: the service checks it like a file and answers with
 * the same problems (`document-refused`), and the gate does not parse it a second time on the way out.
 */
export const visitDocument = z.custom<StoredVisit>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/**
 * A file the page may fetch from `files/<id>/<name>`, once or many times while the app runs. The page sends files to
 * `files` (PUT, the bytes as the body) and gets an upload's id. Bytes never cross the contract itself.
 */
export const servedFile = z.strictObject({
  id,
  /** File name for saving. */
  name: z.string().min(1).max(255),
  mediaType: z.enum([
    'application/pdf',
    'application/json',
    'application/octet-stream',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'text/csv',
    'image/png',
    'image/jpeg',
  ]),
  bytes: count,
});
export type ServedFile = z.infer<typeof servedFile>;

/** Id of bytes that the page sent. */
export const uploadId = id;

export const placeKinds = ['company', 'site', 'department'] as const;
export const placeRef = z.strictObject({ kind: z.enum(placeKinds), id });
export type PlaceRef = z.infer<typeof placeRef>;

/** Where a workstation stands, by name; what is not there yet is made. */
export const placeNames = z.strictObject({ company: line, site: line.optional(), department: line.optional() });

/** Number, title and place of a workstation. A visit's head follows them until it is issued. */
export const workstation = z.strictObject({
  id,
  number: workstationNumber,
  title: line,
  place: placeNames,
  archived: z.boolean(),
  /** Part of the example company. */
  example: z.boolean(),
});
export type Workstation = z.infer<typeof workstation>;

/** An issued sheet: bytes that are kept and given out unchanged. */
export const sheet = z.strictObject({
  id,
  visit: id,
  language: z.enum(['nl', 'fr', 'en', 'de']),
  revision: z.int().min(1).max(999),
  issuedOn: date,
  name: z.string().max(255),
  sha256,
  bytes: count,
});
export type Sheet = z.infer<typeof sheet>;

export const counts = z.strictObject({ met: count, notMet: count, notAssessed: count });

/** A visit in a list. */
export const visitSummary = z.strictObject({
  id,
  date,
  state: z.enum(['draft', 'issued']),
  /** The frame it was judged by. */
  frame: line,
  outcome: workstationOutcome,
  counts,
  version: count,
  changedAt: moment,
  lookAgainBy: date.nullable(),
  revision: z.int().min(1).max(999).nullable(),
  /** The visit it was started from. */
  previous: z.strictObject({ visit: id, relation: z.enum(['repeat', 'copy', 'revision']) }).nullable(),
  /** A later revision replaces it. */
  replacedBy: id.nullable(),
  sheets: z.array(sheet).max(200),
});
export type VisitSummary = z.infer<typeof visitSummary>;

/** One criterion's outcome, as the store keeps it for lists and the map: never a heart's number. */
export const criterionOutcome = z.strictObject({
  criterion: z.enum(criterionIds),
  outcome: z.enum(outcomes),
  ratio: z.number().nullable(),
});

export const backup = z.strictObject({
  /** Its file name without ending. */
  id: line,
  database: z.enum(['work', 'personal']),
  madeAt: moment,
  reason: z.enum(['daily', 'manual', 'before-migration', 'before-restore', 'before-move']),
  bytes: count,
  /** Rows of companies, workstations and visits; of records for personal values. */
  rows: z.record(z.string().max(40), count),
  appVersion: line,
  /** Whether its hash and its structure were checked after it was written. */
  verified: z.boolean(),
});
export type Backup = z.infer<typeof backup>;
