import type { Call } from './arguments.ts';
import type { ExitCode, Session } from './session.ts';

/** `groenkader schema [visit|person]`: a JSON Schema says how a document looks, not what stands in one. */
export async function schema({ words: [which = 'visit'] }: Call, { terminal }: Session): Promise<ExitCode> {
  const { documentSchema } = await import('../backend/documents/document-schema.ts');
  terminal.out(JSON.stringify(await documentSchema(which === 'person' ? 'person' : 'visit'), null, 2));
  return 0;
}
