import type { Outcome } from '../../../core/visit/visit.ts';
import { outcomeMark, verdictMark } from '../../blocks/outcome-mark.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import { outcomeColour, verdictColour } from '../../theme.ts';
import type { SheetContext } from './input.ts';

/** The verdict in one look: word, symbol and colour, the counts, and one sentence about the post. */
export function verdictBox({ verdict, texts }: SheetContext): PdfContent {
  const { t } = texts;
  const ink = verdictColour[verdict.outcome];
  const dashed = verdict.outcome === 'incomplete' ? { dash: { length: 4, space: 3 } } : null;
  const { met, notMet, notAssessed } = verdict.counts;
  const sentence =
    verdict.outcome === 'incomplete'
      ? t('sheet.sentence.incomplete', { count: notAssessed })
      : t(`sheet.sentence.${verdict.outcome}`);
  const count = (outcome: Outcome, number: number): PdfContent => ({
    columns: [
      { text: String(number), bold: true, fontSize: 11, width: 16, alignment: 'right', lineHeight: 1 },
      { ...outcomeMark(outcome, 8), margin: [0, 2.5, 0, 0] },
      { text: t(`frame.outcome.${outcome}`), color: outcomeColour[outcome], width: '*', margin: [0, 2, 0, 0] },
    ],
    columnGap: 4,
    margin: [0, 0.5, 0, 0.5],
  });
  return {
    margin: [0, 7, 0, 0],
    table: {
      widths: [32, '*', 98],
      dontBreakRows: true,
      body: [
        [
          verdictMark(verdict.outcome, 30),
          {
            stack: [
              { text: t(`frame.verdict.${verdict.outcome}`), style: 'verdict', color: ink },
              { text: sentence, margin: [0, 3, 0, 0] },
            ],
          },
          { stack: [count('met', met), count('not-met', notMet), count('not-assessed', notAssessed)] },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1.4,
      vLineWidth: (column) => (column === 0 || column === 3 ? 1.4 : 0),
      hLineColor: () => ink,
      vLineColor: () => ink,
      hLineStyle: () => dashed,
      vLineStyle: () => dashed,
      paddingLeft: () => 9,
      paddingRight: () => 6,
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
}
