import { describe, expect, it } from 'vitest';
import { sheetVisit } from '../../../core/visit/sheet-visit.ts';
import { document, parsed } from '../../support/visit-builder.ts';

const said = (...sentences: readonly (readonly [string, boolean])[]) =>
  parsed(document({ workerSentences: sentences.map(([text, agreed], at) => ({ id: `s${at}`, text, agreed })) })).visit;

describe('a visit as a sheet carries it', () => {
  it("has only the worker's sentences he agreed to", () => {
    const visit = said(['Ticked', true], ['Not ticked', false], ['Ticked too', true]);
    expect(sheetVisit(visit).workerSentences?.map(({ text }) => text)).toEqual(['Ticked', 'Ticked too']);
    expect(JSON.stringify(sheetVisit(visit))).not.toContain('Not ticked');
    expect(visit.workerSentences).toHaveLength(3);
  });

  it('does not show that there were others', () => {
    expect(sheetVisit(said(['Not ticked', false]))).toStrictEqual(parsed(document()).visit);
    expect(sheetVisit(said())).not.toHaveProperty('workerSentences');
  });

  it('is the same visit otherwise', () => {
    const { visit } = parsed(document({ remarks: 'x' }));
    expect(sheetVisit(visit)).toEqual(visit);
  });
});
