import { z } from 'zod';

/**
 * Building blocks of the document schemas. Each states its own bounds once: zod checks them, the JSON Schema prints
 * them, and `problem.ts` reads the allowed range back for the message.
 */

/** A whole number with its bounds and unit; the unit is also the end of the field's name (`massG`, `timeMs`). */
export function whole(minimum: number, maximum: number, unit?: string) {
  const allowed = `${minimum} – ${maximum}${unit ? ` ${unit}` : ''}`;
  return z.int({ error: allowed }).min(minimum, { error: allowed }).max(maximum, { error: allowed });
}

/** A number that may have decimals, with its bounds and unit. */
export function decimal(minimum: number, maximum: number, unit: string) {
  const allowed = `${minimum} – ${maximum} ${unit}`;
  return z.number({ error: allowed }).min(minimum, { error: allowed }).max(maximum, { error: allowed });
}

// Control characters have no place in words that people read, but for tab and line ends in longer text. Something
// visible must be there. One star only: two with a character between would try every split of a long hostile text.
const plainLine = /^(?!\s*$)[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const plainLines = /^(?!\s*$)[\P{Cc}\t\n\r]*$/u;

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

const circumstances = {
  instrument: line.optional(),
  remark: lines.optional(),
  /** The visit whose value this is, where it was taken over and not looked at again; see `core/visit/carry-over.ts`. */
  takenFrom: date.optional(),
};

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
