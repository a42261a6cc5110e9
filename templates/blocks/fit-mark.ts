import type { Fit } from '../../core/match/row.ts';
import type { Outcome } from '../../core/visit/visit.ts';
import type { PdfCanvas } from '../pdf-definition.ts';
import { colour } from '../theme.ts';
import { outcomeMark } from './outcome-mark.ts';

const asOutcome: Readonly<Record<Exclude<Fit, 'with-change'>, Outcome>> = {
  fits: 'met',
  unknown: 'not-assessed',
  'does-not-fit': 'not-met',
};

/**
 * How a workstation stands to a person's limits, in the shapes of the outcomes; what fits with a change is a plus sign in
 * ink, because green is an outcome.
 *
 * @param size width and height in points
 */
export function fitMark(fit: Fit, size: number): PdfCanvas {
  if (fit !== 'with-change') return outcomeMark(asOutcome[fit], size);
  const line = (from: readonly [number, number], to: readonly [number, number]) =>
    ({
      type: 'polyline',
      points: [from, to].map(([x, y]) => ({ x: x * size, y: y * size })),
      lineWidth: size * 0.16,
      lineColor: colour.ink,
    }) as const;
  return { canvas: [line([0.5, 0.06], [0.5, 0.94]), line([0.06, 0.5], [0.94, 0.5])], width: size };
}
