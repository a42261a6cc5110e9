import type { Texts } from '../../core/i18n/texts.ts';
import type { WorkstationOutcome } from '../../core/verdict/verdict.ts';
import type { Outcome } from '../../core/visit/visit.ts';
import type { PdfCanvas, PdfContent, PdfShape } from '../pdf-definition.ts';
import { colour, outcomeColour } from '../theme.ts';

const asOutcome: Readonly<Record<WorkstationOutcome, Outcome>> = {
  within: 'met',
  outside: 'not-met',
  incomplete: 'not-assessed',
};

/**
 * The three shapes: a bare tick, a cross in a full disc, a dashed ring. They differ without their colour.
 *
 * @param size width and height in points
 */
export function outcomeMark(outcome: Outcome, size: number): PdfCanvas {
  return { canvas: shapes[outcome](size), width: size };
}

export function verdictMark(outcome: WorkstationOutcome, size: number): PdfCanvas {
  return outcomeMark(asOutcome[outcome], size);
}

/** Mark and word side by side. */
export function outcomeLabel(texts: Texts, outcome: Outcome): PdfContent {
  return {
    columns: [
      { ...outcomeMark(outcome, 8), margin: [0, 1.2, 0, 0] },
      {
        text: texts.t(`frame.outcome.${outcome}`),
        color: outcomeColour[outcome],
        bold: outcome === 'not-met',
        width: '*',
      },
    ],
    columnGap: 4,
  };
}

const shapes: Readonly<Record<Outcome, (size: number) => PdfShape[]>> = {
  met: (size) => [
    {
      type: 'polyline',
      points: scaled(size, [0.06, 0.55], [0.36, 0.85], [0.94, 0.14]),
      lineWidth: size * 0.16,
      lineColor: colour.within,
    },
  ],
  'not-met': (size) => [
    { type: 'ellipse', x: size / 2, y: size / 2, r1: size / 2, color: colour.outside },
    stroke(size, [0.3, 0.3], [0.7, 0.7]),
    stroke(size, [0.3, 0.7], [0.7, 0.3]),
  ],
  'not-assessed': (size) => [
    {
      type: 'ellipse',
      x: size / 2,
      y: size / 2,
      r1: size * 0.44,
      lineWidth: size * 0.1,
      lineColor: colour.open,
      dash: { length: size * 0.2, space: size * 0.14 },
    },
  ],
};

function stroke(size: number, from: readonly [number, number], to: readonly [number, number]): PdfShape {
  return { type: 'polyline', points: scaled(size, from, to), lineWidth: size * 0.13, lineColor: colour.paper };
}

function scaled(size: number, ...points: readonly (readonly [number, number])[]): { x: number; y: number }[] {
  return points.map(([x, y]) => ({ x: x * size, y: y * size }));
}
