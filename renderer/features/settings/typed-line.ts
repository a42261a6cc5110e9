import type { Settings } from '../../../core/contract/calls/app.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { line } from '../../../core/visit/fields.ts';

export type Assessor = NonNullable<Settings['assessor']>;

/** What can be wrong with a typed line; `settings.invalid` has the words. */
export type LineProblem = 'too-long' | 'not-a-line' | 'name-missing';

/** Most characters of a line. */
export const mostCharacters = 200;

/** A typed line as the contract takes it: without space around it, and undefined when nothing is left. */
export function readLine(typed: string): Result<string | undefined, LineProblem> {
  const text = typed.trim();
  if (text === '') return ok(undefined);
  if (text.length > mostCharacters) return err('too-long');
  return line.safeParse(text).success ? ok(text) : err('not-a-line');
}

export const assessorFields = ['name', 'role', 'phone', 'email'] as const;
export type AssessorField = (typeof assessorFields)[number];

/** The four fields as they stand on the screen, empty where nothing was typed. */
export type TypedAssessor = Readonly<Record<AssessorField, string>>;

export function typedAssessor(assessor: Assessor | null): TypedAssessor {
  const { name = '', role = '', phone = '', email = '' } = assessor ?? {};
  return { name, role, phone, email };
}

/**
 * The assessor that was typed; null when every field is empty. The other fields mean nothing without a name, because
 * a sheet names its assessor.
 */
export function readAssessor(
  typed: TypedAssessor,
): Result<Assessor | null, Partial<Record<AssessorField, LineProblem>>> {
  const problems: Partial<Record<AssessorField, LineProblem>> = {};
  const read: Partial<Record<AssessorField, string>> = {};
  for (const field of assessorFields) {
    const result = readLine(typed[field]);
    if (!result.ok) problems[field] = result.error;
    else if (result.value !== undefined) read[field] = result.value;
  }
  if (Object.keys(problems).length > 0) return err(problems);
  const { name, ...others } = read;
  if (name !== undefined) return ok({ name, ...others });
  return Object.keys(others).length === 0 ? ok(null) : err({ name: 'name-missing' });
}
