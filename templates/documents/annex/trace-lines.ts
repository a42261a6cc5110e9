import type { Stretch } from '../../../core/measure/heart-rate/recording.ts';
import { minMaxPerBucket } from '../../../core/measure/heart-rate/trace.ts';
import type { Values } from '../../../core/measure/heart-rate/values.ts';
import type { PdfShape } from '../../pdf-definition.ts';
import { colour } from '../../theme.ts';
import type { Axis } from './trace-axis.ts';

interface Plot {
  readonly time: Axis;
  readonly rate: Axis;
  /** Where the plot begins [pt]. */
  readonly left: number;
}

/** Columns of the picture: two in a point, which is more than a printer shows of so thin a line. */
const columnsPerPoint = 2;

/** The lowest and highest value of each column as lines, broken over gaps; grey outside the working period. */
export function traceLines(values: Values, period: Stretch | undefined, plot: Plot): PdfShape[] {
  const { time } = plot;
  if (period === undefined) return linesOf(values, time.from, time.to, plot, colour.ink);
  const from = Math.max(period.fromMs, time.from);
  const to = Math.min(period.toMs, time.to);
  return [
    ...linesOf(values, time.from, from, plot, colour.line),
    ...linesOf(values, to, time.to, plot, colour.line),
    ...linesOf(values, from, to, plot, colour.ink),
  ];
}

function linesOf(values: Values, from: number, to: number, plot: Plot, lineColor: string): PdfShape[] {
  if (to <= from) return [];
  const { time, rate, left } = plot;
  const share = (to - from) / (time.to - time.from);
  const columns = Math.max(1, Math.round(columnsPerPoint * time.length * share));
  const lines: PdfShape[] = [];
  let points: { x: number; y: number }[] = [];
  const end = () => {
    // A lone value between two gaps is a dot.
    const [only] = points;
    if (points.length === 1 && only !== undefined) points.push({ x: only.x + 0.5, y: only.y });
    if (points.length > 0) lines.push({ type: 'polyline', points, lineWidth: 0.5, lineColor, lineJoin: 'round' });
    points = [];
  };
  for (const { atMs, bpm } of minMaxPerBucket(values, from, to, columns)) {
    if (bpm === null) end();
    // The values on either side of the range only lead the line to its edge, which their own range draws.
    else if (atMs >= from && atMs <= to) points.push({ x: left + time.at(atMs), y: rate.length - rate.at(bpm) });
  }
  end();
  return lines;
}
