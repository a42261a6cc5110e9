import type { CallError } from '../../../core/contract/errors.ts';
import type { Language } from '../../../core/i18n/language.ts';
import { ok, type Result } from '../../../core/result.ts';
import { client } from '../../client/transport.ts';

interface Revision {
  readonly workstation: string;
  readonly visit: string;
  readonly date: string;
  readonly language: Language;
  readonly reason: string;
}

/** Starts a correction of an issued visit, or finds the one that was begun before. Gives its id. */
export async function startRevision(revision: Revision): Promise<Result<string, CallError>> {
  const { workstation, visit, date, language, reason } = revision;
  const from = { relation: 'revision', visit, reason } as const;
  const answer = await client('visit.start', { workstation, date, language, from });
  if (answer.ok) return ok(answer.value.visit);
  return answer.error.code === 'already-there' ? ok(answer.error.params.visit) : answer;
}
