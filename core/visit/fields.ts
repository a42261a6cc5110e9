import { z } from 'zod';

/**
 * Building blocks of the document schemas. Each states its own bounds once: zod checks them, the JSON Schema prints
 * them, and `problem.ts` reads the allowed range back for the message.
 */

/** A whole number with its bounds and unit; the unit is also the end of the field's name (`massG`, `timeMs`). */
export function whole(minimum: number, maximum: number, unit?: string) {
  const allowed = `${minimum} – ${maximum}${unit ? ` ${unit}` : ''}`;
  const number = z.int({ error: allowed }).min(minimum, { error: allowed }).max(maximum, { error: allowed });
  // JSON knows a negative zero, which would be printed as one.
  return number.overwrite((value) => value + 0);
}

// C0 and C1 control characters but tab and line ends; they have no place in words that people read.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const plainLine = /^(?=[\s\S]*\S)[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the purpose
const plainLines = /^(?=[\s\S]*\S)[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/;

/** One line of text: a name, a title. */
export const line = z.string().max(200).regex(plainLine, { error: 'text-line' });

/** A few sentences. */
export const lines = z.string().max(2_000).regex(plainLines, { error: 'text-lines' });

/** An id inside a document; unique over the whole document. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'id' });

/** A calendar date, `2026-11-22`. */
export const date = z.iso.date({ error: 'date' });

/** SHA-256 as 64 lower-case hex digits. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256' });

/** How a value was obtained. */
export const evidenceKinds = ['measured', 'observed', 'estimated', 'declared', 'document'] as const;
export const evidence = z.enum(evidenceKinds);

const circumstances = { instrument: line.optional(), remark: lines.optional() };

/** How one value was obtained, with which instrument. */
export const provenance = z.strictObject({ evidence, ...circumstances });

/** A statement that needs evidence: "does not occur", "none in this task". */
export const statement = { evidence, ...circumstances };

/**
 * The answer to a yes/no criterion. `holds: true` = the criterion is satisfied; there are no double negatives. Without
 * `holds` the question is still open, and the remark may say why.
 */
export const answer = z.strictObject({
  holds: z.boolean().optional(),
  evidence: evidence.optional(),
  ...circumstances,
});

/** Where the bounds of one object's list of provenances come from: one optional mark per value. */
export function provenances<Key extends string>(...keys: readonly [Key, ...Key[]]) {
  const shape = Object.fromEntries(keys.map((key) => [key, provenance.optional()]));
  return z.strictObject(shape as Record<Key, z.ZodOptional<typeof provenance>>).optional();
}
