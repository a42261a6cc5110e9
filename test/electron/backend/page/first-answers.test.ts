import { expect, it } from 'vitest';
import { firstAnswers } from '../../../../electron/backend/page/first-answers.ts';
import { createPage } from '../../../../electron/backend/page/page.ts';
import { Files } from '../../../../electron/backend/router/files.ts';
import { openBackend } from '../../../support/backend.ts';
import { folder } from '../../cli/run-cli.ts';

it('are those of the calls themselves', async () => {
  const backend = await openBackend(folder());
  await backend.get('example.load', {});
  const answers = await firstAnswers(backend.backend.dispatch);
  expect(answers.map(([name]) => name)).toEqual(['app.snapshot', 'place.tree', 'overview.page', 'overview.due']);
  for (const [name, input, value] of answers)
    expect(await backend.ask(name, input as never)).toEqual({ ok: true, value });
  await backend.close();
});

it('say only why a database is closed, where one is', async () => {
  const data = folder();
  const first = await openBackend(data);
  const second = await openBackend(data);
  const answers = await firstAnswers(second.backend.dispatch);
  expect(answers).toEqual([['app.snapshot', {}, expect.objectContaining({ work: expect.anything() })]]);
  await second.close();
  await first.close();
});

it('stand in the page as data that nothing in them can end', async () => {
  const hostile = [['app.snapshot', {}, { title: '</script><script>alert(1)</script>__NONCE__<!--$&' }]];
  const html =
    '<meta content="__NONCE__"><script id="first-answers" type="application/json">"__FIRST_ANSWERS__"</script>';
  const page = createPage({
    pageFiles: new Map([['index.html', { bytes: Buffer.from(html), mediaType: 'text/html' }]]),
    files: new Files(),
    firstAnswers: async () => hostile,
  });
  const body = async () => {
    throw new Error('a page has no body');
  };
  const { body: answered } = await page({ method: 'GET', path: '', body });
  const [, data = ''] = /type="application\/json">([^<]*)<\/script>$/.exec(String(answered)) ?? [];
  expect(JSON.parse(data)).toEqual(hostile);
});
