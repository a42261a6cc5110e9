import type { PdfCanvas, PdfShape } from '../pdf-definition.ts';
import { colour } from '../theme.ts';

/** The limit stands at this share of the bar's width, so that going over it has room to show. */
const limitAt = 0.6;
const height = 4;
/** What is over the limit is never drawn thinner than this, or 1.0001 of it would look like 1 [pt]. */
const leastOver = 2;

/**
 * A small bar: how much of the limit is used, with a line at the limit. What goes over it is drawn in the colour of
 * "not met" and higher, so that a grey print shows it too; an arrow says that it goes on beyond the bar.
 *
 * @param ratio share of the limit, 1 = at the limit
 * @param width in points
 */
export function limitBar(ratio: number, width: number): PdfCanvas {
  const limit = width * limitAt;
  const end = Math.min(ratio * limit, width);
  const shapes: PdfShape[] = [rect(0, 1.5, width, height, colour.track)];
  if (ratio > 0) shapes.push(rect(0, 1.5, Math.min(end, limit), height, colour.fill));
  if (ratio > 1) shapes.push(rect(limit, 0.5, Math.max(end - limit, leastOver), height + 2, colour.outside));
  shapes.push({ type: 'line', x1: limit, y1: 0, x2: limit, y2: height + 3, lineWidth: 1, lineColor: colour.ink });
  if (ratio * limit > width) shapes.push(arrow(width));
  return { canvas: shapes, width };
}

function rect(x: number, y: number, w: number, h: number, color: string): PdfShape {
  return { type: 'rect', x, y, w, h, color };
}

function arrow(width: number): PdfShape {
  const middle = 0.5 + (height + 2) / 2;
  return {
    type: 'polyline',
    closePath: true,
    color: colour.outside,
    points: [
      { x: width, y: 0 },
      { x: width + 4, y: middle },
      { x: width, y: middle * 2 },
    ],
  };
}
