import type { z } from 'zod';

/** What can be wrong with a rotation plan alone (`core/rotation`). */
export const planProblemCodes = [
  'unknown-skill',
  'unknown-station',
  'people-short',
  'nobody-needed',
  'unknown-visit',
  'other-frame',
  'day-too-short',
] as const;

/** Everything that can be wrong inside a document. Words for each code stand in `core/i18n`, in four languages. */
export const problemCodes = [
  'not-an-object',
  'unknown-format',
  'newer-version',
  'unknown-version',
  'unknown-frame',
  'missing',
  'unknown-field',
  'not-whole-number',
  'not-text',
  'not-yes-no',
  'not-list',
  'not-one-of',
  'out-of-range',
  'text-too-long',
  'text-line',
  'text-lines',
  'list-too-long',
  'list-too-short',
  'date',
  'id',
  'person-label',
  'sha256',
  'base64',
  'photo-too-large',
  'duplicate-id',
  'duplicate-label',
  'mark-with-data',
  'minutes-over-day',
  'part-over-task',
  'person-lifted-by',
  'handlings-without-per',
  'date-before-visit',
  'revision-order',
  'mean-out-of-range',
  'peak-below-mean',
  'valid-over-span',
  ...planProblemCodes,
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong in a document: where, what stands there, what may stand there. No prose: words come from a catalogue. */
export interface Problem {
  readonly code: ProblemCode;
  /** Path of the field, `tasks[0].loads.entries[2].massG`; empty for the document itself. */
  readonly field: string;
  /** What stands there, short; absent where there is nothing or where it is nobody's business (`core/person`). */
  readonly value?: string;
  /** What is allowed, language-neutral: a range, a list of words. */
  readonly allowed?: string;
  /** The other place involved: the first of two equal ids, the data beside a mark. */
  readonly other?: string;
}

/** Makes a problem; the offending value is shortened so that a message stays one line. */
export function problem(
  code: ProblemCode,
  field: string,
  value?: unknown,
  more: { readonly allowed?: string; readonly other?: string } = {},
): Problem {
  const shown = show(value);
  return { code, field, ...(shown === undefined ? {} : { value: shown }), ...more };
}

function show(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
    case 'number':
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? '[…]' : '{…}';
    default:
      return undefined;
  }
}

/** `['tasks', 0, 'title']` -> `tasks[0].title`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  let field = '';
  for (const key of path) {
    if (typeof key === 'number') field += `[${key}]`;
    else field += field === '' ? String(key) : `.${String(key)}`;
  }
  return field;
}

const expectedType: Readonly<Record<string, ProblemCode>> = {
  int: 'not-whole-number',
  number: 'not-whole-number',
  string: 'not-text',
  boolean: 'not-yes-no',
  array: 'not-list',
  object: 'not-an-object',
};

/** More than anybody mends one by one. A hostile document can have a million, each of which would cost time. */
const mostFound = 1_000;

/**
 * Translates zod's issues; our own checks put a code of ours into the message (see `fields.ts`).
 *
 * @returns the first 1 000 problems, in the order of the document
 */
export function problemsOf(error: z.ZodError, raw: unknown): Problem[] {
  const problems: Problem[] = [];
  for (const issue of error.issues) {
    problems.push(...problemsOfIssue(issue, raw));
    if (problems.length >= mostFound) break;
  }
  return (
    problems
      .slice(0, mostFound)
      // zod says twice of a number that is too large for any integer that it is too large.
      .filter(({ code, field }, at) => problems[at - 1]?.code !== code || problems[at - 1]?.field !== field)
  );
}

function problemsOfIssue(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const field = fieldPath(issue.path);
  const value = valueAt(raw, issue.path);
  if (value === undefined && issue.code !== 'unrecognized_keys') return [problem('missing', field)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostFound).map((key) => problem('unknown-field', fieldPath([...issue.path, key])));
    case 'invalid_type': {
      const code = expectedType[issue.expected] ?? 'not-an-object';
      return [problem(code, field, value, code === 'not-whole-number' ? { allowed: issue.message } : {})];
    }
    case 'invalid_value':
      return [problem('not-one-of', field, value, { allowed: issue.values.map((v) => JSON.stringify(v)).join(', ') })];
    case 'invalid_union':
      return [unionProblem(issue, raw)];
    case 'too_big':
    case 'too_small':
      return [sizeProblem(issue, field, value)];
    default:
      return [problem(isProblemCode(issue.message) ? issue.message : 'not-one-of', field, value)];
  }
}

function isProblemCode(text: string): text is ProblemCode {
  return (problemCodes as readonly string[]).includes(text);
}

/** None of the kinds that may stand there; zod's path already ends at the field that should say which. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion, raw: unknown): Problem {
  const kinds = 'options' in issue ? (issue.options ?? []) : [];
  // Where nothing tells the kinds apart, the field itself says what may stand there.
  const allowed = kinds.length === 0 ? issue.message : kinds.map((kind) => JSON.stringify(kind)).join(', ');
  return problem('not-one-of', fieldPath(issue.path), valueAt(raw, issue.path), { allowed });
}

function sizeProblem(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, field: string, value: unknown): Problem {
  const bound = String(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  switch (issue.origin) {
    case 'array':
      return problem(issue.code === 'too_big' ? 'list-too-long' : 'list-too-short', field, value, { allowed: bound });
    case 'string':
      return isProblemCode(issue.message)
        ? problem(issue.message, field, value)
        : problem('text-too-long', field, value, { allowed: bound });
    default:
      return problem('out-of-range', field, value, { allowed: issue.message });
  }
}

/** What stands at a path of a raw document; undefined where the path leads nowhere. */
function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
