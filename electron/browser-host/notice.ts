import { createHash } from 'node:crypto';
import type { Texts } from '../../core/i18n/texts.ts';
import { answer, type PageAnswer, plainAnswer } from '../backend/page/page.ts';

const style = `:root{color-scheme:light dark}
body{font:17px/1.5 system-ui,sans-serif;max-width:34rem;margin:18vh auto 0;padding:0 1.5rem}
h1{font-size:1.5rem;line-height:1.25}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** No script, nothing from anywhere: a page that can say something and go on to the app. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The redirect behind a one-time address, for a browser that comes from no page. */
export function goOn(home: string, cookie: string): PageAnswer {
  return plainAnswer(303, { location: home, 'set-cookie': cookie });
}

/**
 * The page behind a one-time address, for a browser that comes from one. It goes on by itself and not by a redirect: after a redirect a browser still counts
 * the click as that of the page it came from (a terminal in a browser, a chat), and keeps the cookie back.
 */
export function openingPage({ language, t }: Texts, home: string, cookie: string): PageAnswer {
  return page(200, language, [`<p><a href="${home}">${escaped(t('host.page.opening'))}</a></p>`], {
    head: `<meta http-equiv="refresh" content="0;url=${home}">`,
    headers: { 'set-cookie': cookie },
  });
}

/** For a browser without a way in: says how to get one. */
export function strangerPage({ language, t }: Texts): PageAnswer {
  return page(403, language, [
    `<h1>${escaped(t('host.page.not-open-here'))}</h1>`,
    `<p>${escaped(t('host.page.how-to-open'))}</p>`,
  ]);
}

function page(
  status: number,
  language: string,
  body: readonly string[],
  { head = '', headers = {} }: { head?: string; headers?: Readonly<Record<string, string>> } = {},
): PageAnswer {
  const html = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8"><title>Groenkader</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style>${head}</head><body>${body.join('')}</body></html>`,
  ].join('');
  return answer(status, 'text/html; charset=utf-8', html, { 'content-security-policy': policy, ...headers });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
