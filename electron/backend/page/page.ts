import { randomBytes } from 'node:crypto';
import type { Language } from '../../../core/i18n/language.ts';
import type { Result } from '../../../core/result.ts';
import { type Files, uploadBytes } from '../router/files.ts';
import type { FirstScreen } from './first-screen.ts';
import type { PageFile } from './page-files.ts';
import { filePolicy, pageFeatures, pagePolicy, safetyHeaders } from './policy.ts';

/** Why the body of a request was not taken. */
export type BodyProblem = 'too-large' | 'length-unknown' | 'cut-off';

/** A request as either host hands it over, once it has decided that the sender is its own page. */
export interface PageRequest {
  readonly method: string;
  /** Below the page's address, as it came over the wire: no leading slash, no query, nothing decoded. */
  readonly path: string;
  /** Reads the body, at most so many bytes. */
  readonly body: (limitBytes: number) => Promise<Result<Uint8Array, BodyProblem>>;
}

export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/**
 * What both hosts serve: the page itself, its own files, and the files that go between page and backend. Everything else
 * is not found.
 */
export type Page = (request: PageRequest) => Promise<PageAnswer>;

/** What a page is made of. */
export interface PageParts {
  readonly pageFiles: ReadonlyMap<string, PageFile>;
  readonly files: Files;
  /** What the page begins with; asked at each load of it. */
  readonly firstScreen: () => Promise<FirstScreen>;
  /** Most bytes of a file from the page. */
  readonly limitBytes?: number;
}

export function createPage({ pageFiles, files, firstScreen, limitBytes = uploadBytes }: PageParts): Page {
  return async (request) => {
    const { method, path } = request;
    if (path === 'files') return method === 'PUT' ? takeFile(request, files, limitBytes) : notAllowed('PUT');
    const index = pageFiles.get('index.html');
    if (path === '' && index !== undefined) {
      return method === 'GET' ? indexPage(index, pageFiles, await firstScreen()) : notAllowed('GET');
    }
    const found = ownFile(path, pageFiles) ?? servedFile(path, files);
    if (found === undefined) return plainAnswer(404);
    return method === 'GET' ? found : notAllowed('GET');
  };
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown): PageAnswer {
  return answer(200, 'application/json', JSON.stringify(value));
}

/** An answer without a word: nothing that a stranger could learn from. */
export function plainAnswer(status: number, headers: Readonly<Record<string, string>> = {}): PageAnswer {
  return answer(status, 'text/plain; charset=utf-8', '', headers);
}

export function notAllowed(allowed: string): PageAnswer {
  return plainAnswer(405, { allow: allowed });
}

/** The answer to a body that was not taken. */
export function bodyAnswer(problem: BodyProblem): PageAnswer {
  return plainAnswer({ 'too-large': 413, 'length-unknown': 411, 'cut-off': 400 }[problem]);
}

/** Any answer, with the headers that every one has. */
export function answer(
  status: number,
  mediaType: string,
  body: Uint8Array | string,
  more: Readonly<Record<string, string>> = {},
): PageAnswer {
  const headers = {
    ...safetyHeaders,
    'cache-control': 'no-store',
    'content-security-policy': filePolicy,
    'content-type': mediaType,
    ...more,
  };
  return { status, headers, body };
}

function indexPage(
  { bytes, mediaType }: PageFile,
  pageFiles: PageParts['pageFiles'],
  { language, answers }: FirstScreen,
): PageAnswer {
  const nonce = randomBytes(18).toString('base64');
  // Data and no script, so the policy allows it; without `<` nothing in it can end its element.
  const data = JSON.stringify(answers).replaceAll('<', '\\u003c');
  const html = Buffer.from(bytes)
    .toString('utf8')
    .replace('<html lang="nl">', `<html lang="${language}">`)
    .replace('__TEXTS__', textsScript(language, pageFiles))
    .replaceAll('__NONCE__', nonce)
    .replace('"__FIRST_ANSWERS__"', () => data);
  const headers = { 'content-security-policy': pagePolicy(nonce), 'permissions-policy': pageFeatures };
  return answer(200, mediaType, html, headers);
}

/** The script with the words of a language, as vite.config.ts names it: announced, it comes together with the page's own. */
function textsScript(language: Language, pageFiles: PageParts['pageFiles']): string {
  return [...pageFiles.keys()].find((path) => path.startsWith(`assets/texts-${language}-`)) ?? '';
}

function ownFile(path: string, pageFiles: ReadonlyMap<string, PageFile>): PageAnswer | undefined {
  const file = pageFiles.get(path);
  if (file === undefined || path === 'index.html') return undefined;
  // Vite puts a hash of the content into the names below assets/.
  const lasting = path.startsWith('assets/') ? { 'cache-control': 'private, max-age=31536000, immutable' } : {};
  return answer(200, file.mediaType, file.bytes, { ...lasting, 'content-security-policy': pagePolicy() });
}

const served = /^files\/([0-9A-Za-z-]{1,64})\/([^/]{1,3000})$/;

function servedFile(path: string, files: Files): PageAnswer | undefined {
  const [, id = '', name = ''] = served.exec(path) ?? [];
  const file = files.find(id);
  if (file === undefined || encodeURIComponent(file.name.toWellFormed()) !== name) return undefined;
  // RFC 8187 reserves four signs that encodeURIComponent leaves alone.
  const encoded = name.replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return answer(200, file.mediaType, file.bytes, { 'content-disposition': `attachment; filename*=UTF-8''${encoded}` });
}

async function takeFile(request: PageRequest, files: Files, limitBytes: number): Promise<PageAnswer> {
  const body = await request.body(limitBytes);
  return body.ok ? jsonAnswer({ id: files.accept(body.value) }) : bodyAnswer(body.error);
}
