import { err, ok, type Result } from '../result.ts';
import { type Problem, problemsOf } from '../visit/problem.ts';
import { type Format, upgrade } from '../visit/upgrade.ts';
import { type ProfileDocument, profileFormat, profileFormatVersion, profileSchema } from './profile.ts';

const format: Format = { name: profileFormat, version: profileFormatVersion, steps: [] };

/**
 * Checks a raw profile, as `JSON.parse` gives it. One that contradicts itself is a profile: `profileProblems` says so.
 *
 * @returns the profile, or the problems found, in the order of the document
 */
export function parseProfile(raw: unknown): Result<ProfileDocument, readonly Problem[]> {
  const upgraded = upgrade(raw, format);
  if (!upgraded.ok) return err([upgraded.error]);
  const parsed = profileSchema.safeParse(upgraded.value);
  return parsed.success ? ok(parsed.data) : err(problemsOf(parsed.error, upgraded.value));
}
