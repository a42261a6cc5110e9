import { makeSheet } from '../../electron/backend/sheets/make-sheet.ts';
import { bareSheet } from './bare-pdfmake.ts';
import { examples, parsed, sheetParts } from './examples.ts';
import { type Figure, rowOfRounds } from './figure.ts';
import { type Contest, play, timed } from './pairs.ts';

/**
 * A whole sheet (judging, definition, fingerprint, PDF) against pdfmake alone. What pdfmake is given is made before
 * the clock starts: its side holds nothing but pdfmake.
 */
export const sheetFigure: Figure = {
  name: 'sheet',
  measure: async ({ quick }) => {
    const files = examples().slice(0, quick ? 1 : undefined);
    const contests = files.map(({ name, text }): Contest => {
      const valid = parsed(text);
      return {
        name,
        subject: () => timed(() => makeSheet(valid, 'nl')),
        against: () => {
          const parts = sheetParts(valid);
          return timed(() => bareSheet(parts));
        },
      };
    });
    await play(contests, quick ? 0 : 3);
    const rounds = await play(contests, quick ? 2 : 11);
    const named = {
      figure: 'sheet',
      subject: `makeSheet: ${files.length} visits`,
      against: 'bare pdfmake',
      goal: 1.15,
    };
    return [
      rowOfRounds(
        named,
        files.map(({ name }) => name),
        rounds,
      ),
    ];
  },
};
