import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { createPage } from '../../../electron/backend/page/page.ts';
import type { PageFile } from '../../../electron/backend/page/page-files.ts';
import { Files } from '../../../electron/backend/router/files.ts';
import type { Dispatch } from '../../../electron/backend/router/router.ts';
import { startBrowserHost } from '../../../electron/browser-host/browser-host.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Uint8Array;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

export const pageFiles: ReadonlyMap<string, PageFile> = new Map([
  ['index.html', { bytes: bytes('<meta name="csp-nonce" content="__NONCE__">the page'), mediaType: 'text/html' }],
  ['assets/main-1.js', { bytes: bytes('"the script"'), mediaType: 'text/javascript' }],
]);

/** A real host on a real port, with a backend that remembers what it was asked. */
export async function startHost({
  dispatch,
  requestTimeoutMs,
}: {
  readonly dispatch?: Dispatch;
  readonly requestTimeoutMs?: number;
} = {}) {
  const asked: unknown[] = [];
  const bugs: unknown[] = [];
  const addresses: string[] = [];
  const files = new Files();
  const remember: Dispatch = async (name, input) => {
    asked.push([name, input]);
    return { ok: true, value: {} } as never;
  };
  const started = await startBrowserHost({
    page: createPage({ pageFiles, files, firstScreen: async () => ({ language: 'nl', answers: [] }) }),
    dispatch: dispatch ?? remember,
    texts: textsOf('nl'),
    port: 0,
    onBug: (error) => bugs.push(error),
    onAddress: (came) => addresses.push(came),
    ...(requestTimeoutMs === undefined ? {} : { requestTimeoutMs }),
  });
  if (!started.ok) throw new Error(started.error);
  const host = started.value;
  onTestFinished(() => host.close());
  const origin = `http://127.0.0.1:${host.port}`;

  const ask = (path: string, options: Ask = {}) => send(host.port, path, options);

  /** Opens a fresh address as a browser does, and gives what our own page would send and where it lives. */
  async function enter() {
    const address = host.newAddress();
    const opened = await ask(new URL(address).pathname);
    const home = /url=(\/[\w-]+\/)"/.exec(opened.body)?.[1] ?? '';
    const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const own = { cookie, origin, 'sec-fetch-site': 'same-origin' };
    const call = (name: string, more: Ask = {}) =>
      ask(`${home}call/${name}`, {
        method: 'POST',
        // A body without a length would be a request of its own.
        ...(more.method === undefined ? { body: '{}' } : {}),
        ...more,
        headers: { ...own, 'content-type': 'application/json', ...more.headers },
      });
    /** The head of our page's own request, byte by byte, for what no client would send. */
    const rawHead = (target: string, ...lines: readonly string[]) =>
      [
        `${target} HTTP/1.1`,
        `Host: 127.0.0.1:${host.port}`,
        `Origin: ${origin}`,
        `Cookie: ${cookie}`,
        ...lines,
        '\r\n',
      ].join('\r\n');
    return { opened, home, cookie, own, call, rawHead };
  }

  return { host, origin, files, asked, bugs, addresses, ask, enter };
}

/** One request exactly as given: no normalised path, no headers of its own but `Host` and the length. */
export function send(port: number, path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Bytes on a bare connection; gives all that came back until the other side hung up. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => {
      got += part;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(got));
  });
}
