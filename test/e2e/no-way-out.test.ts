import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startVisit } from '../support/backend.ts';
import { type OpenApp, openApp } from './support/app.ts';
import { type PreparedFolder, prepare } from './support/prepared.ts';
import { field, nl, patience } from './support/visit-steps.ts';

/** A program of somebody else on this laptop: it welcomes everybody, and remembers what it was sent. */
let decoy: Server;
let decoyAt: string;
const heard: string[] = [];
let folder: PreparedFolder;
let app: OpenApp;
let page: Page;
let visit: string;

beforeAll(async () => {
  decoy = createServer((request, response) => {
    const { cookie, referer } = request.headers;
    heard.push(`${request.method} ${request.url} cookie: ${cookie ?? 'none'} referer: ${referer ?? 'none'}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' });
    response.end('document.documentElement.dataset.taken = "1"');
  });
  decoy.listen(0, '127.0.0.1');
  await new Promise((resolve) => decoy.once('listening', resolve));
  decoyAt = `http://127.0.0.1:${(decoy.address() as AddressInfo).port}`;
  // It is really there: what the page cannot reach is refused, not missing.
  expect((await fetch(`${decoyAt}/here`)).status).toBe(200);
  folder = await prepare(async (backend) => {
    ({ visit } = await startVisit(backend));
  });
  app = await openApp({ data: folder.data });
});

afterAll(async () => {
  await app?.close();
  folder?.remove();
  decoy?.closeAllConnections();
  decoy?.close();
});

beforeEach(async () => {
  heard.length = 0;
  page = await app.context.newPage();
  await page.goto(`${app.page.url().replace(/#.*$/, '')}#/visit/${visit}`);
  await field(page, nl.t('visit.work.remarks')).waitFor(patience);
});

afterEach(() => page.close());

/** What is tried inside the page, as a script that got in would; each says in one word what came of it. */
const tries = {
  fetch: (at: string) =>
    fetch(`${at}/fetch`, { mode: 'no-cors' }).then(
      () => 'out',
      () => 'refused',
    ),
  xhr: (at: string) =>
    new Promise<string>((done) => {
      const request = new XMLHttpRequest();
      request.onload = () => done('out');
      request.onerror = () => done('refused');
      request.open('POST', `${at}/xhr`);
      request.send('data');
    }),
  beacon: (at: string) =>
    new Promise<string>((done) => {
      // It is taken in any case and refused afterwards.
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
        if (blockedURI.includes('/beacon')) done('refused');
      });
      navigator.sendBeacon(`${at}/beacon`, 'data');
    }),
  socket: (at: string) =>
    new Promise<string>((done) => {
      try {
        const socket = new WebSocket(at.replace('http', 'ws'));
        socket.onopen = () => done('out');
        socket.onerror = () => done('refused');
      } catch {
        done('refused');
      }
    }),
  events: (at: string) =>
    new Promise<string>((done) => {
      const source = new EventSource(`${at}/events`);
      source.onopen = () => done('out');
      source.onerror = () => done('refused');
    }),
  image: (at: string) =>
    new Promise<string>((done) => {
      const image = new Image();
      image.onload = () => done('out');
      image.onerror = () => done('refused');
      image.src = `${at}/image.png`;
    }),
  script: (at: string) =>
    new Promise<string>((done) => {
      const script = document.createElement('script');
      script.onload = () => done('out');
      script.onerror = () => done('refused');
      script.src = `${at}/script.js`;
      document.head.append(script);
    }),
  style: (at: string) =>
    new Promise<string>((done) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.onload = () => done('out');
      link.onerror = () => done('refused');
      link.href = `${at}/style.css`;
      document.head.append(link);
    }),
  worker: (at: string) =>
    new Promise<string>((done) => {
      try {
        const worker = new Worker(`${at}/worker.js`);
        worker.onmessage = () => done('out');
        worker.onerror = () => done('refused');
      } catch {
        done('refused');
      }
    }),
} as const;

test('nothing that a page can load or send reaches another program here or anybody elsewhere', async () => {
  const all = Object.fromEntries(Object.keys(tries).map((name) => [name, 'refused']));
  for (const at of [decoyAt, 'http://example.com']) {
    const came: Record<string, string> = {};
    for (const [name, attempt] of Object.entries(tries)) came[name] = await page.evaluate(attempt, at);
    expect(came).toEqual(all);
  }
  expect(await page.evaluate(() => document.documentElement.dataset.taken)).toBeUndefined();
  expect(heard).toEqual([]);
});

test('a window that is opened to elsewhere knows nothing of us', async () => {
  const [opened] = await Promise.all([
    app.context.waitForEvent('page'),
    page.evaluate((at) => void window.open(`${at}/opened`), decoyAt),
  ]);
  await opened.waitForURL(`${decoyAt}/opened`);
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await opened.close();
  // A browser lets every page go elsewhere; it goes without the cookie and without the address it came from.
  expect(heard.filter((one) => !one.includes('favicon'))).toEqual(['GET /opened cookie: none referer: none']);
});

test('a form and a frame stay where they are', async () => {
  const here = page.url();
  const refused = await page.evaluate(async (at) => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    const form = document.createElement('form');
    Object.assign(form, { action: `${at}/form`, method: 'post' });
    const frame = document.createElement('iframe');
    frame.src = `${at}/frame`;
    document.body.append(form, frame);
    form.submit();
    await new Promise<void>((done) => {
      const look = () => (broken.length >= 2 ? done() : setTimeout(look, 20));
      look();
    });
    form.remove();
    frame.remove();
    return broken.sort();
  }, decoyAt);
  expect(refused).toEqual(['form-action', 'frame-src']);
  expect(page.url()).toBe(here);
  expect(heard).toEqual([]);
});

test('a script written into the page does not run, and text does not become one', async () => {
  const result = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.blockedURI));
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.taken = "1"';
    document.head.append(script);
    const box = document.createElement('div');
    box.innerHTML = '<img src="x:" onerror="document.documentElement.dataset.taken = 1">';
    document.body.append(box);
    const link = document.createElement('a');
    link.href = 'javascript:document.documentElement.dataset.taken = 1';
    document.body.append(link);
    link.click();
    await new Promise<void>((done) => {
      const look = () => (broken.filter((uri) => uri === 'inline').length >= 3 ? done() : setTimeout(look, 20));
      look();
    });
    box.remove();
    const compile = (text: string): string => {
      try {
        // biome-ignore lint/security/noGlobalEval: the very thing that must not work
        return String(globalThis.eval(text));
      } catch (error) {
        return (error as Error).name;
      }
    };
    const make = (text: string): string => {
      try {
        return String(new Function(text)());
      } catch (error) {
        return (error as Error).name;
      }
    };
    return { eval: compile('1 + 1'), make: make('return 2'), taken: document.documentElement.dataset.taken };
  });
  expect(result).toEqual({ eval: 'EvalError', make: 'EvalError', taken: undefined });
});
