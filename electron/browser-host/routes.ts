import type { Texts } from '../../core/i18n/texts.ts';
import type { Result } from '../../core/result.ts';
import {
  type BodyProblem,
  bodyAnswer,
  jsonAnswer,
  notAllowed,
  type Page,
  type PageAnswer,
  plainAnswer,
} from '../backend/page/page.ts';
import type { Dispatch } from '../backend/router/router.ts';
import { ticketOf } from '../backend/router/ticket-of.ts';
import type { Admission, Sender } from './admission.ts';
import { goOn, openingPage, strangerPage } from './notice.ts';

/** Most bytes of one call: more than the largest visit, whose pictures travel by themselves. */
export const callBytes = 16 * 1024 * 1024;

/** A request as it came in. */
export interface HostRequest extends Sender {
  /** As it came over the wire: nothing decoded, nothing normalised. */
  readonly target: string;
  readonly body: (limitBytes: number) => Promise<Result<Uint8Array, BodyProblem>>;
  /** Hears that whoever asked hung up before the answer. */
  readonly onGone: (listener: () => void) => void;
}

export interface Behind {
  readonly admission: Admission;
  readonly dispatch: Dispatch;
  readonly page: Page;
  readonly texts: Texts;
  readonly onAddress: (came: 'opened' | 'refused') => void;
}

/** Who may ask what. Each line refuses one kind of stranger; what is left is our own page. */
export async function route(request: HostRequest, behind: Behind): Promise<PageAnswer> {
  const { admission, texts } = behind;
  const { method, target } = request;
  if (!admission.isOurHost(request)) return plainAnswer(421);
  const token = /^\/open\/([\w-]{1,100})$/.exec(target)?.[1];
  if (token !== undefined) return method === 'GET' ? open(token, request, behind) : notAllowed('GET');
  // Browsers ask for it by themselves, without the cookie.
  if (target === '/favicon.ico') return plainAnswer(204);
  if (!admission.hasCookie(request)) return strangerPage(texts);
  if (admission.isFromElsewhere(request)) return plainAnswer(403);
  const path = pathBelow(admission.home, target);
  if (path === undefined) return plainAnswer(404);
  const name = /^call\/([a-z.-]{1,100})$/.exec(path)?.[1];
  return name === undefined ? behind.page({ ...request, path }) : call(name, request, behind);
}

function open(token: string, { header }: HostRequest, { admission, texts, onAddress }: Behind): PageAnswer {
  const cookie = admission.redeem(token);
  if (cookie !== undefined) {
    onAddress('opened');
    // Typed or opened by another program, and not clicked in a page: then a redirect is the shorter way.
    if (header('sec-fetch-site') === 'none') return goOn(admission.home, cookie);
    return openingPage(texts, admission.home, cookie);
  }
  if (admission.isSecondUse(token)) onAddress('refused');
  return strangerPage(texts);
}

/** The page's own address may carry a query (a reload does not lose it); nothing else has one. */
function pathBelow(home: string, target: string): string | undefined {
  if (!target.startsWith(home)) return undefined;
  const path = target.slice(home.length);
  return path.startsWith('?') ? '' : path;
}

async function call(name: string, request: HostRequest, { dispatch }: Behind): Promise<PageAnswer> {
  if (request.method !== 'POST') return notAllowed('POST');
  // A form of another page can send anything but this type without being asked first.
  if (request.header('content-type') !== 'application/json') return plainAnswer(415);
  const body = await request.body(callBytes);
  if (!body.ok) return bodyAnswer(body.error);
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.value));
  } catch {
    return plainAnswer(400);
  }
  const ticket = ticketOf(name, input);
  // A page that was closed in the middle of long work waits for nothing any more.
  if (ticket !== undefined) request.onGone(() => void dispatch('job.cancel', { ticket }));
  return jsonAnswer(await dispatch(name, input));
}
