import { documentSchema, isDocument } from '../backend/documents/document-schema.ts';
import type { Call } from './arguments.ts';
import type { ExitCode, Session } from './session.ts';

/** `groenkader schema [visit|person|rotation]`: a JSON Schema says how a document looks, not what stands in one. */
export async function schema({ words: [which = 'visit'] }: Call, { terminal }: Session): Promise<ExitCode> {
  terminal.out(JSON.stringify(await documentSchema(isDocument(which) ? which : 'visit'), null, 2));
  return 0;
}
