import type { IncomingMessage } from 'node:http';
import { err, ok, type Result } from '../../core/result.ts';
import type { BodyProblem } from '../backend/page/page.ts';

/**
 * The whole body of a request, at most so many bytes. A length must be announced, as every browser does: what is too
 * large is refused before a byte of it is read, and no other framing has to be trusted.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Result<Uint8Array, BodyProblem>> {
  const { 'content-length': announced, 'transfer-encoding': encoding } = request.headers;
  if (encoding !== undefined || announced === undefined) return err('length-unknown');
  const length = Number(announced);
  if (length > limitBytes) return err('too-large');
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) filled += chunk.copy(bytes, filled);
  } catch {
    return err('cut-off');
  }
  return filled === length ? ok(bytes) : err('cut-off');
}
