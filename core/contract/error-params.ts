import { z } from 'zod';
import { criterionIds } from '../frame/criterion-id.ts';
import { id, line } from '../visit/fields.ts';
import { problemCodes } from '../visit/problem.ts';
import { closedReasons, databases } from './databases.ts';
import { fileProblemCodes } from './file-problem.ts';

const count = z.int().min(0);
const nothing = z.strictObject({});

/** `FileProblem` as the contract carries it. */
export const fileProblemSchema = z.strictObject({
  code: z.enum([...fileProblemCodes, ...problemCodes]),
  field: z.string().max(1_000),
  value: z.string().max(1_000).exactOptional(),
  allowed: z.string().max(4_000).exactOptional(),
  other: z.string().max(1_000).exactOptional(),
  at: z.strictObject({ line: count, column: count }).exactOptional(),
});

/**
 * Every error that a call can answer with, and what it tells. No prose crosses the contract: `core/i18n/error-text.ts`
 * has the words and the next step of each code, and does not compile without them.
 */
export const errorParams = {
  /** No such call. */
  'unknown-call': nothing,
  /** The input is not what the call takes: the paths, never the values. */
  'invalid-input': z.strictObject({ fields: z.array(z.string().max(200)).max(20) }),
  /** The backend did not answer: only the screens' side says so. */
  'no-answer': nothing,
  /** A bug. The log has the stack under this number. */
  internal: z.strictObject({ supportId: line }),
  'store-closed': z.strictObject({ database: z.enum(databases), reason: z.enum(closedReasons) }),
  'not-found': z.strictObject({
    what: z.enum([
      'company',
      'site',
      'department',
      'workstation',
      'visit',
      'sheet',
      'backup',
      'personal-record',
      'file',
      'recording',
      'table',
      'rotation',
    ]),
  }),
  /** Somebody changed it since this version was read. */
  'changed-elsewhere': z.strictObject({ version: count }),
  /** An issued visit does not change: a correction is a revision. */
  locked: nothing,
  /** A draft where an issued visit is needed. */
  'not-issued': nothing,
  'document-refused': z.strictObject({ problems: z.array(fileProblemSchema).min(1).max(50) }),
  /** No rotation can be looked for: what is wrong with the plan. */
  'plan-refused': z.strictObject({ problems: z.array(fileProblemSchema).min(1).max(50) }),
  'file-refused': z.strictObject({ file: z.string().max(300), problems: z.array(fileProblemSchema).min(1).max(50) }),
  'name-taken': z.strictObject({ name: z.string().max(200) }),
  'number-taken': z.strictObject({ number: z.string().max(40), workstation: id }),
  /** Something still stands in it. */
  'not-empty': z.strictObject({ count }),
  'has-issued-sheets': z.strictObject({ count }),
  /** A visit with this id is here already. */
  'already-there': z.strictObject({ visit: id, workstation: id }),
  'nothing-to-undo': nothing,
  'nothing-to-redo': nothing,
  /** The sheet would not be honest: what stands in the way. */
  'not-ready': z.strictObject({
    criteria: z.array(z.enum(criterionIds)).max(21),
    reason: z.enum(['no-task', 'no-assessor', 'future-date', 'picture-missing']),
  }),
  /** The bytes of a kept sheet are no longer those that were issued: they are not given out. */
  'sheet-damaged': z.strictObject({ name: z.string().max(255) }),
  'disk-full': nothing,
  'not-writable': z.strictObject({ path: z.string().max(1_000) }),
  'backup-unusable': z.strictObject({
    backup: line,
    reason: z.enum(['missing', 'changed', 'damaged', 'newer-than-app', 'not-ours']),
  }),
  'too-large': z.strictObject({ limitBytes: count }),
  /** There are as many as there may be. */
  'too-many': z.strictObject({ limit: count }),
  /** Somebody stopped it; nothing was changed. */
  cancelled: nothing,
} as const satisfies Record<string, z.ZodType>;

export const errorCodes = Object.keys(errorParams) as readonly (keyof typeof errorParams)[];
