import { z } from 'zod';
import { languages } from '../../i18n/language.ts';
import { date, id, lines } from '../../visit/fields.ts';
import { personLabel } from '../../visit/visit.ts';
import { command, query } from '../call.ts';
import {
  count,
  moment,
  nothing,
  placeNames,
  servedFile,
  sheet,
  uploadId,
  visitDocument,
  visitSummary,
  workstation,
} from '../values.ts';

const base = { visit: id, /** The version the caller has seen. */ base: count };

/** A visit as the screen works on it. */
const openVisit = z.strictObject({
  document: visitDocument,
  version: count,
  savedAt: moment,
  summary: visitSummary,
  workstation,
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** Pictures of its photos, by SHA-256. */
  pictures: z.record(z.string().max(64), servedFile),
  /** The reason given for this revision, while it is a draft. */
  revisionReason: z.string().max(2_000).nullable(),
});
export type OpenVisit = z.infer<typeof openVisit>;

const saved = z.strictObject({ version: count, savedAt: moment, canUndo: z.boolean(), canRedo: z.boolean() });
export type Saved = z.infer<typeof saved>;

export const visitCalls = {
  /**
   * A new draft for a workstation: empty, the workstation's earlier visit again, another workstation's visit as a start,
   * or a correction of an issued one. A correction keeps date, language and assessor of the visit that it corrects; there
   * is one at a time, and of the newest revision only (`already-there` names the one that is).
   */
  'visit.start': command({
    input: z.strictObject({
      workstation: id,
      date,
      language: z.enum(languages),
      from: z.discriminatedUnion('relation', [
        z.strictObject({ relation: z.literal('empty') }),
        z.strictObject({ relation: z.literal('repeat'), visit: id }),
        z.strictObject({ relation: z.literal('copy'), visit: id }),
        z.strictObject({ relation: z.literal('revision'), visit: id, reason: lines }),
      ]),
    }),
    output: z.strictObject({ visit: id }),
    errors: ['not-found', 'not-issued', 'already-there', 'document-refused'],
  }),
  /** `document-refused` where the kept document cannot be used any more: by a newer app's frame, or damaged. */
  'visit.read': query({
    input: z.strictObject({ visit: id }),
    output: openVisit,
    errors: ['not-found', 'document-refused'],
  }),
  /**
   * Keeps a whole document; when it answers, the change is on the disk. Saves of the same `field` in a row within five
   * seconds are one step of undo. Id, head (company, site, department, number, title), issue, previous and findings are
   * not the screen's to write: the store's own stay.
   */
  'visit.save': command({
    input: z.strictObject({ ...base, document: visitDocument, field: z.string().max(300) }),
    output: saved,
    errors: ['not-found', 'changed-elsewhere', 'locked', 'document-refused'],
  }),
  'visit.undo': command({
    input: z.strictObject(base),
    output: openVisit,
    errors: ['not-found', 'changed-elsewhere', 'locked', 'nothing-to-undo', 'document-refused'],
  }),
  'visit.redo': command({
    input: z.strictObject(base),
    output: openVisit,
    errors: ['not-found', 'changed-elsewhere', 'locked', 'nothing-to-redo', 'document-refused'],
  }),
  /** Drafts only. */
  'visit.delete': command({
    input: z.strictObject(base),
    output: nothing,
    errors: ['not-found', 'changed-elsewhere', 'locked'],
  }),
  /** A `.visit.json`, or a sheet with its data inside. Makes places and workstation where they are missing. */
  'visit.import': command({
    input: z.strictObject({
      upload: uploadId,
      fileName: z.string().max(300),
      /** Keep it under a new id when one with its id is here already. */
      asCopy: z.boolean().optional(),
    }),
    output: z.strictObject({ visit: id, workstation: id, place: placeNames }),
    errors: ['not-found', 'file-refused', 'already-there'],
  }),
  /** As `.visit.json`; of the worker's sentences only those he agreed to. */
  'visit.export': query({
    input: z.strictObject({ visit: id }),
    output: servedFile,
    errors: ['not-found', 'not-ready', 'document-refused'],
  }),
};

const language = z.enum(languages);

export const sheetCalls = {
  /** The sheet as it would be now; a draft says so on every page. */
  'sheet.preview': query({
    input: z.strictObject({ visit: id, language }),
    output: z.strictObject({ file: servedFile, /** Characters the typeface lacks. */ replaced: count }),
    errors: ['not-found', 'not-ready', 'document-refused'],
  }),
  /** Locks the visit, numbers it, and keeps its sheets as bytes. Its steps of undo go. */
  'sheet.issue': command({
    input: z.strictObject({ ...base, languages: z.array(language).min(1).max(4), date }),
    output: z.strictObject({ sheets: z.array(sheet).min(1) }),
    errors: ['not-found', 'changed-elsewhere', 'locked', 'not-ready', 'document-refused'],
  }),
  /** The sheet of an issued visit in one more language; the one that is kept, where there is one. */
  'sheet.add-language': command({
    input: z.strictObject({ visit: id, language }),
    output: sheet,
    errors: ['not-found', 'not-issued', 'not-ready', 'document-refused'],
  }),
  'sheet.read': query({
    input: z.strictObject({ sheet: id }),
    output: servedFile,
    errors: ['not-found', 'sheet-damaged'],
  }),
};

/** A person's record as the screens may know it: a label, never a value. */
export const personalRecord = z.strictObject({
  id,
  visit: id,
  label: personLabel,
  importedAt: moment,
  /** Whether the visit has the finding that its values make; not after a step that put others in their place was undone. */
  hasFinding: z.boolean(),
});
export type PersonalRecord = z.infer<typeof personalRecord>;

export const personalCalls = {
  'personal.list': query({
    input: z.strictObject({ visit: id }),
    output: z.strictObject({ records: z.array(personalRecord) }),
    errors: ['not-found'],
  }),
  /** A `.person.json` into the personal database, and its finding into the visit: personal first, finding second. */
  'personal.import': command({
    input: z.strictObject({ ...base, upload: uploadId, fileName: z.string().max(300) }),
    output: z.strictObject({ record: personalRecord, version: count }),
    errors: ['not-found', 'changed-elsewhere', 'locked', 'file-refused', 'document-refused'],
  }),
  /** Final: no undo, and backups are rewritten without it. The finding in the visit stays: it holds no personal value. */
  'personal.delete': command({
    input: z.strictObject({ record: id }),
    output: nothing,
    errors: ['not-found'],
  }),
  /** Records whose visit has no finding of theirs, to be offered for deletion. */
  'personal.orphans': query({
    input: nothing,
    output: z.strictObject({ records: z.array(personalRecord) }),
    errors: [],
  }),
};
