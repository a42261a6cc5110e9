import { expect, it } from 'vitest';
import { type FirstAnswer, firstScreen } from '../../../../electron/backend/page/first-screen.ts';
import { createPage } from '../../../../electron/backend/page/page.ts';
import { Files } from '../../../../electron/backend/router/files.ts';
import { openBackend } from '../../../support/backend.ts';
import { folder } from '../../cli/run-cli.ts';

const noBody = async () => {
  throw new Error('a page has no body');
};

it('are those of the calls themselves', async () => {
  const backend = await openBackend(folder());
  await backend.get('example.load', {});
  const { language, answers } = await firstScreen(backend.backend.dispatch);
  expect(language).toBe('nl');
  expect(answers.map(([name]) => name)).toEqual(['app.snapshot', 'place.tree', 'overview.page', 'overview.due']);
  for (const [name, input, value] of answers)
    expect(await backend.ask(name, input as never)).toEqual({ ok: true, value });
  await backend.close();
});

it('say only why a database is closed, where one is', async () => {
  const data = folder();
  const first = await openBackend(data);
  const second = await openBackend(data);
  const { answers } = await firstScreen(second.backend.dispatch);
  expect(answers).toEqual([['app.snapshot', {}, expect.objectContaining({ work: expect.anything() })]]);
  await second.close();
  await first.close();
});

it('come in the language of the settings, and only its words are announced', async () => {
  const backend = await openBackend(folder());
  await backend.get('settings.change', { language: 'de' });
  const file = (text: string) => ({ bytes: Buffer.from(text), mediaType: 'text/html' });
  const html = '<html lang="nl"><link rel="modulepreload" href="__TEXTS__" />';
  const page = createPage({
    pageFiles: new Map([
      ['index.html', file(html)],
      ...['nl', 'fr', 'en', 'de'].map((language) => [`assets/texts-${language}-Aa1.js`, file('')] as const),
    ]),
    files: new Files(),
    firstScreen: () => firstScreen(backend.backend.dispatch),
  });
  const { body } = await page({ method: 'GET', path: '', body: noBody });
  expect(body).toBe('<html lang="de"><link rel="modulepreload" href="assets/texts-de-Aa1.js" />');
  await backend.close();
});

it('stand in the page as data that nothing in them can end', async () => {
  const hostile: FirstAnswer[] = [['app.snapshot', {}, { title: '</script><script>alert(1)</script>__NONCE__<!--$&' }]];
  const html =
    '<meta content="__NONCE__"><script id="first-answers" type="application/json">"__FIRST_ANSWERS__"</script>';
  const page = createPage({
    pageFiles: new Map([['index.html', { bytes: Buffer.from(html), mediaType: 'text/html' }]]),
    files: new Files(),
    firstScreen: async () => ({ language: 'fr', answers: hostile }),
  });
  const { body: answered } = await page({ method: 'GET', path: '', body: noBody });
  const [, data = ''] = /type="application\/json">([^<]*)<\/script>$/.exec(String(answered)) ?? [];
  expect(JSON.parse(data)).toEqual(hostile);
});
