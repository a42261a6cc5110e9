import { expect, it } from 'vitest';
import { makeSheet } from '../../../../electron/backend/sheets/make-sheet.ts';
import { exampleVisits } from '../../../support/example-visits.ts';
import { readPdf } from '../../../support/sheet-pages.ts';
import { png } from '../photos/photo-fixtures.ts';

const organisation = 'Externe Preventiedienst Voorbeeld vzw';

it.each(exampleVisits)('the letterhead of $number stands on page 1 and takes no page more', async ({ valid }) => {
  const plain = await readPdf((await makeSheet(valid, 'fr')).bytes);
  const made = await makeSheet(valid, 'fr', { organisation, logo: png() });
  const { pages } = await readPdf(made.bytes);
  expect(pages).toHaveLength(plain.pages.length);
  expect(pages.map(({ text }) => text.includes(organisation))).toEqual(pages.map((_, page) => page === 0));
  // The data is the visit's: whoever issues it is not part of it.
  expect(made.fingerprint).toBe((await makeSheet(valid, 'fr', { organisation })).fingerprint);
});

it('an empty letterhead is none', async () => {
  const [first] = exampleVisits;
  if (first === undefined) throw new Error('no example');
  const bytes = async (letterhead?: object) => Buffer.from((await makeSheet(first.valid, 'nl', letterhead)).bytes);
  expect((await bytes({})).equals(await bytes())).toBe(true);
  expect((await bytes({ logo: png() })).equals(await bytes())).toBe(false);
});
