import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { textsOf } from '../../../core/i18n/texts.ts';
import { createPage } from '../../../electron/backend/page/page.ts';
import { Files } from '../../../electron/backend/router/files.ts';
import { startBrowserHost } from '../../../electron/browser-host/browser-host.ts';
import { launchBrowser } from '../../support/browser.ts';

/*
 * The policy in a real browser. A page that was taken over by injected markup tries everything that markup can try; the
 * page's own script reports what came of it.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const markup = (elsewhere: string) => `<!doctype html><meta name="csp-nonce" content="__NONCE__">
<style nonce="__NONCE__">#nonce { width: 11px }</style>
<style>#inline { width: 22px }</style>
<link rel="stylesheet" href="./assets/own.css">
<link rel="stylesheet" href="${elsewhere}/style.css">
<div id="nonce"></div><div id="inline"></div><div id="own"></div><div id="attribute" style="width:33px"></div>
<script>window.inlineRan = true</script>
<script nonce="__NONCE__">window.nonceRan = true</script>
<script src="${elsewhere}/script.js"></script>
<img src="x" onerror="window.handlerRan = true">
<img src="${elsewhere}/pixel.png">
<iframe src="${elsewhere}/frame"></iframe><iframe srcdoc="<script>parent.frameRan = true</script>"></iframe>
<object data="${elsewhere}/object"></object>
<a id="script-link" href="javascript:window.linkRan = true">x</a>
<base href="${elsewhere}/">
<form id="form" action="${elsewhere}/form" method="post"><input name="a" value="1"></form>
<script src="./assets/own.js"></script>`;

const ownScript = `
window.report = async (elsewhere) => {
  const width = (id) => getComputedStyle(document.getElementById(id)).width;
  const fails = (work) => Promise.resolve().then(work).then(() => false, () => true);
  document.getElementById('script-link').click();
  document.getElementById('form').submit();
  document.body.insertAdjacentHTML('beforeend', '<img src="y" onerror="window.lateRan = true">');
  const worker = (url) => new Promise((resolve) => {
    try {
      const one = new Worker(url);
      one.onmessage = () => resolve('ran');
      one.onerror = () => resolve('refused');
    } catch { resolve('refused'); }
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  return {
    ran: ['inlineRan', 'nonceRan', 'handlerRan', 'lateRan', 'frameRan', 'linkRan', 'foreignRan'].filter((name) => name in window),
    styles: { nonce: width('nonce'), own: width('own'), inline: width('inline') !== '22px', attribute: width('attribute') !== '33px' },
    evalFails: await fails(() => (0, eval)('1')),
    fetchFails: await fails(() => fetch(elsewhere + '/data')),
    beaconFails: !navigator.sendBeacon(elsewhere + '/beacon', 'x'),
    socketFails: await new Promise((resolve) => {
      try {
        const socket = new WebSocket(elsewhere.replace('http', 'ws'));
        socket.onerror = () => resolve(true);
        socket.onopen = () => resolve(false);
      } catch { resolve(true); }
    }),
    workers: [await worker('./assets/worker.js'), await worker(URL.createObjectURL(new Blob(['postMessage(1)'])))],
    isolated: window.crossOriginIsolated,
    base: document.baseURI.startsWith(location.origin),
    cookie: document.cookie,
    microphone: await fails(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    features: ['camera', 'screen-wake-lock', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid'].filter((name) =>
      document.featurePolicy.allowsFeature(name)),
    place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(false), () => resolve(true))),
  };
};`;

describe('a page that was taken over', () => {
  it('runs nothing, reaches nothing and tells nobody', async () => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' });
      response.end('window.foreignRan = true');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;

    const file = (text: string, mediaType: string) => ({ bytes: Buffer.from(text), mediaType });
    const pageFiles = new Map([
      ['index.html', file(markup(elsewhere), 'text/html; charset=utf-8')],
      ['assets/own.js', file(ownScript, 'text/javascript')],
      ['assets/own.css', file('#own { width: 44px }', 'text/css')],
      // A worker lives under the policy of its own script.
      ['assets/worker.js', file(`fetch('${elsewhere}/worker').catch(() => postMessage('done'))`, 'text/javascript')],
    ]);
    const host = await startBrowserHost({
      page: createPage({ pageFiles, files: new Files(), firstScreen: async () => ({ language: 'nl', answers: [] }) }),
      dispatch: () => Promise.reject(new Error('not asked')),
      texts: textsOf('nl'),
      port: 0,
      onBug: () => undefined,
      onAddress: () => undefined,
    });
    if (!host.ok) throw new Error(host.error);
    onTestFinished(() => host.value.close());

    const page = await browser.newPage();
    await page.goto(host.value.newAddress());
    await page.waitForFunction(() => 'report' in globalThis);
    const report = await page.evaluate(
      (url) => (globalThis as unknown as { report: (url: string) => unknown }).report(url),
      elsewhere,
    );
    expect(report).toEqual({
      ran: [],
      styles: { nonce: '11px', own: '44px', inline: true, attribute: true },
      evalFails: true,
      fetchFails: true,
      beaconFails: expect.any(Boolean),
      socketFails: true,
      workers: ['ran', 'refused'],
      isolated: true,
      base: true,
      cookie: '',
      microphone: true,
      // For photos of the workstation; the browser asks before it gives it. And for counting without a hand on the laptop.
      features: ['camera', 'screen-wake-lock'],
      place: true,
    });
    expect(new URL(page.url()).port).toBe(String(host.value.port));
    expect(asked).toEqual([]);
    await page.close();
  });
});
