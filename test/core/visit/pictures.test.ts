import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { judge } from '../../../core/verdict/judge.ts';
import { parseStoredVisit, parseVisit } from '../../../core/visit/parse.ts';
import { withoutPictures, withPictures } from '../../../core/visit/pictures.ts';
import { exampleVisits as examples } from '../../support/example-visits.ts';

const exampleVisits = examples.map(({ number, valid }) => ({ number, ...valid }));
const withPhotos = exampleVisits.filter(({ visit }) => visit.photos !== undefined);

it('there is an example with photos', () => {
  expect(withPhotos.length).toBeGreaterThan(0);
});

it.each(exampleVisits)('$number comes apart and together again', ({ visit, frame }) => {
  const { visit: stored, pictures } = withoutPictures(visit);
  expect(JSON.stringify(stored)).not.toMatch(/"data":/);
  expect(withPictures(stored, (sha256) => pictures.get(sha256))).toEqual({ ok: true, value: visit });
  expect(judge(stored, frame)).toEqual(judge(visit, frame));
  const parsed = parseStoredVisit(JSON.parse(JSON.stringify(stored)));
  expect(parsed).toEqual({ ok: true, value: { visit: stored, frame } });
});

it('the pictures stand under their own hash', () => {
  for (const { visit } of withPhotos) {
    for (const [sha256, data] of withoutPictures(visit).pictures) {
      expect(createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')).toBe(sha256);
    }
  }
});

it('a picture that is not there is named', () => {
  const [first] = withPhotos;
  if (first === undefined) throw new Error('no example with photos');
  const { visit } = withoutPictures(first.visit);
  expect(withPictures(visit, () => undefined)).toEqual({ ok: false, error: visit.photos });
});

it('the two forms are not mistaken for each other', () => {
  const [first] = withPhotos;
  if (first === undefined) throw new Error('no example with photos');
  const whole = parseStoredVisit(first.visit);
  expect(whole.ok || whole.error.map(({ code, field }) => `${code} ${field}`)).toContain(
    'unknown-field photos[0].data',
  );
  const bare = parseVisit(withoutPictures(first.visit).visit);
  expect(bare.ok || bare.error.map(({ code, field }) => `${code} ${field}`)).toContain('missing photos[0].data');
});
