import { type FileFailure, failure } from '../../../core/contract/file-problem.ts';
import { parseProfile } from '../../../core/match/parse.ts';
import type { Profile } from '../../../core/match/profile.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import type { InputFile } from '../documents/input-file.ts';
import { parseJson } from '../documents/json-text.ts';
import { readBytes } from '../documents/read-file.ts';

/** Larger is no profile: one with every limit takes a kilobyte. */
const mostBytes = 128 * 1024;

/** Reads a `.profile.json`. */
export async function readProfileFile({ given, path }: InputFile): Promise<Result<Profile, FileFailure>> {
  const bytes = await readBytes(path, mostBytes);
  if (!bytes.ok) return err(failure(given, bytes.error));
  const json = parseJson(bytes.value);
  if (!json.ok) return err(failure(given, json.error));
  const profile = parseProfile(json.value);
  if (profile.ok) return ok(profile.value);
  const [first, ...rest] = profile.error;
  if (first === undefined) throw new Error('a refused profile without a problem');
  return err({ file: given, problems: [first, ...rest] });
}
