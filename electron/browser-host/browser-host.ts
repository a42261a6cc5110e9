import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Texts } from '../../core/i18n/texts.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type Page, type PageAnswer, plainAnswer } from '../backend/page/page.ts';
import type { Dispatch } from '../backend/router/router.ts';
import { Admission, type Sender } from './admission.ts';
import { readBody } from './read-body.ts';
import { route } from './routes.ts';
import { limitStrangers } from './strangers.ts';

// Imported, it would hand out all its names at once, among them WebSocket: Node loads its HTTP client for that, a tenth of
// the host's whole start.
const { createServer } = process.getBuiltinModule('node:http');

export interface BrowserHostOptions {
  readonly page: Page;
  readonly dispatch: Dispatch;
  /** Words for the browser that is not let in. */
  readonly texts: Texts;
  /** 0 takes a free one. */
  readonly port: number;
  /** Hears of an exception while answering: a bug. */
  readonly onBug: (error: unknown) => void;
  /** Hears that a one-time address let a browser in, or that one was refused that had let somebody in before. */
  readonly onAddress: (came: 'opened' | 'refused') => void;
  /** Milliseconds that a whole request may take to come in. */
  readonly requestTimeoutMs?: number;
}

export interface BrowserHost {
  readonly port: number;
  /** A fresh address that lets one browser in, once. */
  readonly newAddress: () => string;
  /** Stops listening, waits for calls that are being answered, and hangs up. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the app to a browser on this laptop: on 127.0.0.1 and nowhere else.
 * Errors: `port-taken`, `port-forbidden`; any other fault of the network is thrown.
 */
export async function startBrowserHost(
  options: BrowserHostOptions,
): Promise<Result<BrowserHost, 'port-taken' | 'port-forbidden'>> {
  const { requestTimeoutMs = 60_000 } = options;
  const server = createServer({
    headersTimeout: Math.min(5_000, requestTimeoutMs),
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs / 2),
    keepAliveTimeout: 5_000,
    maxHeaderSize: 16_384,
    // Two framings in one request, a header without a name: refused, and not guessed at.
    insecureHTTPParser: false,
  });
  server.maxConnections = 100;
  const problem = await listen(server, options.port);
  if (problem !== undefined) return err(problem);
  const { port } = server.address() as AddressInfo;
  const admission = new Admission(port);
  const behind = { ...options, admission };
  limitStrangers(server, (request) => admission.hasCookie(senderOf(request)));
  server.on('request', (request, response) => {
    answerTo(request, response, behind).then(
      (answer) => send(request, response, answer),
      (error: unknown) => {
        options.onBug(error);
        send(request, response, plainAnswer(500));
      },
    );
  });
  return ok({ port, newAddress: () => admission.newAddress(), close: () => close(server) });
}

function answerTo(
  request: IncomingMessage,
  response: ServerResponse,
  behind: Parameters<typeof route>[1],
): Promise<PageAnswer> {
  const onGone = (listener: () => void) => {
    response.once('close', () => {
      if (!response.writableEnded) listener();
    });
  };
  const body = (limitBytes: number) => readBody(request, limitBytes);
  return route({ ...senderOf(request), target: request.url ?? '', body, onGone }, behind);
}

function senderOf({ method = '', headersDistinct }: IncomingMessage): Sender {
  return { method, hosts: headersDistinct.host ?? [], header: (name) => headersDistinct[name]?.join(', ') };
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: PageAnswer): void {
  // Whoever still has bytes to send was refused: nothing of it is read, the line is cut behind the answer.
  const unread = !request.complete;
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    ...(unread ? { connection: 'close' } : {}),
  });
  response.end(body, () => {
    if (unread) request.destroy();
  });
}

function listen(server: Server, port: number): Promise<'port-taken' | 'port-forbidden' | undefined> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve('port-taken');
      else if (error.code === 'EACCES') resolve('port-forbidden');
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(undefined));
  });
}

/** How long a call may take that is being answered while the app closes. */
const patienceMs = 3_000;

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatient);
}
