import { describe, expect, it } from 'vitest';
import { sheetVisit, wordless } from '../../../core/visit/sheet-visit.ts';
import { unnamed } from '../../../core/visit/unnamed.ts';
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

  it('leaves out measures and sentences without words, and counts them', () => {
    const measures = [
      { id: 'm1', what: unnamed, criterion: 'load-mass', owner: 'Ploegbaas' },
      { id: 'm2', what: 'Bakken half vullen' },
    ];
    const workerSentences = [unnamed, unnamed].map((text, at) => ({ id: `s${at}`, text, agreed: at === 0 }));
    const { visit } = parsed(document({ measures, workerSentences }));
    expect(sheetVisit(visit).measures).toEqual(measures.slice(1));
    expect(sheetVisit(visit)).not.toHaveProperty('workerSentences');
    // The sentence that is not agreed to would not have been on it anyway.
    expect(wordless(visit)).toBe(2);
    expect(wordless(parsed(document()).visit)).toBe(0);
  });

  it('keeps a measure without words that has a name or changes something', () => {
    const measures = [
      { id: 'm1', what: unnamed, name: 'Heftafel' },
      { id: 'm2', what: unnamed, changes: [{ change: 'lighter-hour' }] },
    ];
    const { visit } = parsed(document({ measures }));
    expect(sheetVisit(visit).measures).toEqual(measures);
    expect(wordless(visit)).toBe(0);
  });

  it('is the same visit otherwise', () => {
    const { visit } = parsed(document({ remarks: 'x', measures: [{ id: 'm1', what: 'Hogere tafel' }] }));
    expect(sheetVisit(visit)).toEqual(visit);
  });
});
