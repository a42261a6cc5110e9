import { z } from 'zod';
import type { Problem } from '../../../core/visit/problem.ts';
import { problem } from '../../../core/visit/problem.ts';
import { visitSchema } from '../../../core/visit/visit.ts';

/**
 * Says of an unknown field what stands there and which fields there are: `massKg: 4.5` is most often a wrong unit, and
 * the answer is `massG`. Only for visits; a personal document's values are nobody's business.
 */
export function withKnownFields(problems: readonly Problem[], raw: unknown): Problem[] {
  return problems.map((one) => {
    if (one.code !== 'unknown-field') return one;
    const { parent, key } = split(one.field, raw);
    if (key === undefined) return one;
    const names = namesAt(visitSchema, raw, parent);
    const stem = withoutUnit(key);
    const related = names.filter((name) => withoutUnit(name) === stem);
    const allowed = (related.length > 0 ? related : likely(names, key)).join(', ');
    const value = valueAt(raw, [...parent, key]);
    return problem('unknown-field', one.field, value, allowed === '' ? {} : { allowed });
  });
}

/** Of a long list of fields those that begin alike; the schema has the others. */
function likely(names: readonly string[], key: string): readonly string[] {
  if (names.length <= 12) return names;
  const alike = names.filter((name) => name[0]?.toLowerCase() === key[0]?.toLowerCase());
  return [...(alike.length > 0 ? alike : names.slice(0, 12)), '…'];
}

/** The path of the object that holds the unknown key. A key may itself hold dots, so the raw document decides. */
function split(field: string, raw: unknown): { readonly parent: readonly (string | number)[]; readonly key?: string } {
  const parent: (string | number)[] = [];
  let rest = field;
  let value = raw;
  while (typeof value === 'object' && value !== null) {
    if (Object.hasOwn(value, rest)) return { parent, key: rest };
    const step = /^(?:\[(\d+)\]|([^.[\]]+))\.?/.exec(rest);
    const name = step?.[1] === undefined ? step?.[2] : Number(step[1]);
    if (step === null || name === undefined || !Object.hasOwn(value, name)) break;
    parent.push(name);
    rest = rest.slice(step[0].length);
    value = (value as Record<PropertyKey, unknown>)[name];
  }
  return { parent };
}

/** `massG`, `massKg`, `mass_g` -> `mass`. */
function withoutUnit(name: string): string {
  return name
    .replace(
      /(?:_|(?<=[a-z]))(?:Kg|kg|G|g|Gram|Grams|Lb|Lbs|T|Ms|ms|S|s|Sec|Seconds|Min|Minutes|H|Hours|M|Cm|MmS2|MS2|Bpm)$/,
      '',
    )
    .toLowerCase();
}

function namesAt(schema: z.ZodType, raw: unknown, path: readonly (string | number)[]): string[] {
  let at: z.ZodType | undefined = schema;
  let value = raw;
  for (const step of path) {
    at = stepInto(bare(at), step, value);
    value = valueAt(value, [step]);
  }
  const object = bare(at) instanceof z.ZodDiscriminatedUnion ? optionOf(bare(at), value) : bare(at);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function stepInto(schema: z.ZodType | undefined, step: string | number, value: unknown): z.ZodType | undefined {
  const inner = schema instanceof z.ZodDiscriminatedUnion ? optionOf(schema, value) : schema;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>)[step] : undefined;
}

function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;
}

/** The branch of `state: none | filled` that the document chose. */
function optionOf(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return undefined;
  const state = valueAt(value, ['state']);
  return schema.options.find(
    (option) =>
      option instanceof z.ZodObject && (option.shape as Record<string, z.ZodType>).state?.safeParse(state).success,
  ) as z.ZodType | undefined;
}

function valueAt(raw: unknown, path: readonly (string | number)[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
