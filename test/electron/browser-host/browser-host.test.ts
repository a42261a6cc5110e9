import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { startBrowserHost } from '../../../electron/browser-host/browser-host.ts';
import { startHost } from './start-host.ts';

describe('the browser host, to its own page', () => {
  it('goes from the address to the page, which a reload shows again', async () => {
    const { ask, enter } = await startHost();
    const { opened, home, cookie } = await enter();
    expect(opened.status).toBe(200);
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^groenkader-\d+=[\w-]{43}; Path=\/[\w-]{16}\/; HttpOnly; SameSite=Strict$/),
    ]);
    for (const site of ['same-origin', 'none']) {
      const headers = { cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' };
      const page = await ask(home, { headers });
      expect(page).toMatchObject({ status: 200, body: expect.stringContaining('the page') });
    }
    expect(await ask(`${home}assets/main-1.js`, { headers: { cookie } })).toMatchObject({ body: '"the script"' });
  });

  it('sends a browser that comes from no page on by a redirect, and one that comes from a page by a page', async () => {
    const { host, ask, addresses } = await startHost();
    const open = (site: string) => ask(new URL(host.newAddress()).pathname, { headers: { 'sec-fetch-site': site } });
    const { status, headers, body } = await open('none');
    expect({ status, body }).toEqual({ status: 303, body: '' });
    expect(headers.location).toMatch(/^\/[\w-]{16}\/$/);
    const cookie = headers['set-cookie']?.[0] ?? '';
    expect(cookie).toContain(`; Path=${headers.location}; HttpOnly; SameSite=Strict`);
    const page = await ask(String(headers.location), { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('the page') });
    for (const site of ['cross-site', 'same-site', 'same-origin']) {
      expect(await open(site)).toMatchObject({ status: 200, body: expect.stringContaining('http-equiv="refresh"') });
    }
    expect(addresses).toEqual(['opened', 'opened', 'opened', 'opened']);
  });

  it('gives every load of the page a nonce of its own, in its policy and in its text', async () => {
    const { ask, enter } = await startHost();
    const { home, cookie } = await enter();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const page = await ask(home, { headers: { cookie } });
        const nonce = /'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1] ?? '';
        expect(page.body).toBe(`<meta name="csp-nonce" content="${nonce}">the page`);
        return nonce;
      }),
    );
    expect(nonces[0]).toHaveLength(24);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('answers calls with what the backend says', async () => {
    const { asked, enter } = await startHost();
    const { call } = await enter();
    const answer = await call('visit.read', { body: '{"visit":"é"}' });
    expect(answer).toMatchObject({ status: 200, body: '{"ok":true,"value":{}}' });
    expect(answer.headers['content-type']).toBe('application/json');
    expect(asked).toEqual([['visit.read', { visit: 'é' }]]);
  });

  it('takes a file and gives files out for saving', async () => {
    const { ask, enter, files } = await startHost();
    const { home, own } = await enter();
    const sent = await ask(`${home}files`, { method: 'PUT', headers: own, body: new Uint8Array([0, 255, 10]) });
    const { id } = JSON.parse(sent.body) as { id: string };
    expect([...(files.take(id) ?? [])]).toEqual([0, 255, 10]);

    const name = "fiche (d'été) 10 %.pdf";
    const offered = files.offer({ name, mediaType: 'application/pdf', bytes: Buffer.from('%PDF') });
    const got = await ask(`${home}files/${offered.id}/${encodeURIComponent(name)}`, { headers: own });
    expect(got).toMatchObject({ status: 200, body: '%PDF' });
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''fiche%20%28d%27%C3%A9t%C3%A9%29%2010%20%25.pdf",
      'cache-control': 'no-store',
    });
  });

  it('lets a second browser in by a second address, and the first one stays in', async () => {
    const { ask, enter } = await startHost();
    const first = await enter();
    const second = await enter();
    for (const { home, cookie } of [first, second]) {
      expect(await ask(home, { headers: { cookie } })).toMatchObject({ status: 200 });
    }
  });

  it('keeps one connection for many requests', async () => {
    const { host, enter } = await startHost();
    const { home, cookie } = await enter();
    const { Agent } = await import('node:http');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const reused: boolean[] = [];
    for (let round = 0; round < 3; round += 1) {
      await new Promise<void>((resolve, reject) => {
        const outgoing = request({ host: '127.0.0.1', port: host.port, path: home, headers: { cookie }, agent });
        outgoing.on('error', reject);
        outgoing.on('response', (response) => {
          reused.push(outgoing.reusedSocket);
          response.resume().on('end', () => resolve());
        });
        outgoing.end();
      });
    }
    agent.destroy();
    expect(reused).toEqual([false, true, true]);
  });

  it('answers a call that is under way before it closes', async () => {
    let finish: (value: never) => void = () => undefined;
    const called = Promise.withResolvers<void>();
    const { host, enter } = await startHost({
      dispatch: () => {
        called.resolve();
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    const { call } = await enter();
    const answer = call('visit.save');
    await called.promise;
    const closed = host.close();
    finish({ ok: true, value: 'kept' } as never);
    expect(await answer).toMatchObject({ status: 200, body: '{"ok":true,"value":"kept"}' });
    await closed;
  });

  it('says that a port is taken', async () => {
    const { host } = await startHost();
    const options = {
      texts: textsOf('nl'),
      onBug: () => undefined,
      onAddress: () => undefined,
      page: never,
      dispatch: never,
    };
    expect(await startBrowserHost({ ...options, port: host.port })).toEqual({ ok: false, error: 'port-taken' });
  });
});

function never(): never {
  throw new Error('not to be asked');
}
