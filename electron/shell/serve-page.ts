import { err, ok, type Result } from '../../core/result.ts';
import { type BodyProblem, notAllowed, type Page, type PageAnswer, plainAnswer } from '../backend/page/page.ts';
import { isOurs } from './app-origin.ts';

/** Answers the requests of our own scheme; calls go over the bridge and not over this. */
export function pageHandler(page: Page): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, url } = request;
    if (!isOurs(url)) return response(plainAnswer(404));
    if (method !== 'GET' && method !== 'PUT') return response(notAllowed('GET, PUT'));
    // A URL has its dots resolved already; what is left is looked up by name, never on the disk.
    const path = new URL(url).pathname.replace(/^\//, '');
    return response(await page({ method, path, body: (limitBytes) => readBody(request, limitBytes) }));
  };
}

function response({ status, headers, body }: PageAnswer): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers });
}

/** Stops reading as soon as there is too much: what the page announces is not relied on. */
async function readBody(request: Request, limitBytes: number): Promise<Result<Uint8Array, BodyProblem>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length > limitBytes) return err('too-large');
      chunks.push(chunk);
    }
  } catch {
    return err('cut-off');
  }
  return ok(Buffer.concat(chunks));
}
