import type { CustomScheme } from 'electron';

/** The one place the page lives at on the desktop. No file, no server, no other name. */
export const appOrigin = 'app://bundle';

/** What Chromium is told of the scheme, before the app is ready. Everything that is not needed is off. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: {
    // An origin of its own, relative addresses, and a secure context.
    standard: true,
    secure: true,
    // `fetch` of our own files, with bodies as streams.
    supportFetchAPI: true,
    stream: true,
    bypassCSP: false,
    corsEnabled: false,
    allowServiceWorkers: false,
    allowExtensions: false,
  },
};

/**
 * Whether an address is one of our page's. Parsed, never compared as text: `app://bundle.evil.example` and
 * `https://evil.example/app://bundle/` begin or contain what ours begin with.
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return `${protocol}//${host}` === appOrigin && username === '' && password === '';
}
