import type { Chart, Plugin } from 'chart.js';
import type { ChartColours } from '../../../ui/chart-colours.ts';
import { hatch } from './hatch.ts';
import { laneHeight, type TraceMarks } from './trace-marks.ts';

export const fontFamily = '"IBM Plex Sans", system-ui, sans-serif';
/** Room between the axis and its times, in which artefacts are marked [px]. */
export const artefactRoom = 16;

interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly area: Chart['chartArea'];
  readonly x: (atMs: number) => number;
  readonly y: (bpm: number) => number;
  readonly colours: ChartColours;
}

/** Draws everything around the line. Asks for the marks each time: they change while the chart stays. */
export function tracePlugin(marksNow: () => TraceMarks, coloursNow: () => ChartColours): Plugin<'line'> {
  const penOf = (chart: Chart): Pen => ({
    ctx: chart.ctx,
    area: chart.chartArea,
    x: (atMs) => chart.scales.x?.getPixelForValue(atMs) ?? 0,
    y: (bpm) => chart.scales.y?.getPixelForValue(bpm) ?? 0,
    colours: coloursNow(),
  });
  return {
    id: 'trace-marks',
    beforeDatasetsDraw: (chart) => inside(penOf(chart), (pen) => drawWindow(pen, marksNow())),
    afterDatasetsDraw: (chart) => {
      const pen = penOf(chart);
      const marks = marksNow();
      inside(pen, () => {
        drawOutside(pen, marks);
        drawLimits(pen, marks);
        drawSuspects(pen, marks);
        drawWindowTitle(pen, marks);
      });
      drawArtefacts(pen, marks);
      drawBands(pen, marks);
      drawUnit(pen, marks);
    },
  };
}

function inside(pen: Pen, draw: (pen: Pen) => void): void {
  const { ctx, area } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, area.top, area.width, area.height);
  ctx.clip();
  draw(pen);
  ctx.restore();
}

function drawWindow({ ctx, area, x, colours }: Pen, { window }: TraceMarks): void {
  if (window === null) return;
  const left = x(window.fromMs);
  const right = x(window.toMs);
  ctx.fillStyle = colours.line;
  ctx.globalAlpha = 0.65;
  ctx.fillRect(left, area.top, right - left, area.height);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colours.dimmed;
  ctx.lineWidth = 1;
  for (const edge of [left, right]) {
    ctx.beginPath();
    ctx.moveTo(edge, area.top);
    ctx.lineTo(edge, area.bottom);
    ctx.stroke();
  }
}

function drawWindowTitle(pen: Pen, { window }: TraceMarks): void {
  if (window === null) return;
  const left = Math.max(pen.x(window.fromMs), pen.area.left);
  const right = Math.min(pen.x(window.toMs), pen.area.right);
  label(pen, window.title, left + 6, pen.area.bottom - 12, right - left - 12);
}

/** What is not in the working period is covered with the ground. */
function drawOutside({ ctx, area, x, colours }: Pen, { period }: TraceMarks): void {
  if (period === null) return;
  ctx.fillStyle = colours.ground;
  ctx.globalAlpha = 0.7;
  const left = Math.min(Math.max(x(period.fromMs), area.left), area.right);
  const right = Math.min(Math.max(x(period.toMs), area.left), area.right);
  ctx.fillRect(area.left, area.top, left - area.left, area.height);
  ctx.fillRect(right, area.top, area.right - right, area.height);
  ctx.globalAlpha = 1;
}

function drawLimits(pen: Pen, { limits }: TraceMarks): void {
  const { ctx, area, y, colours } = pen;
  for (const { bpm, title } of limits) {
    const height = Math.round(y(bpm)) + 0.5;
    ctx.strokeStyle = colours.text;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([7, 4]);
    ctx.beginPath();
    ctx.moveTo(area.left, height);
    ctx.lineTo(area.right, height);
    ctx.stroke();
    ctx.setLineDash([]);
    label(pen, title, area.right - 6, height - 11, area.width - 12, 'right');
  }
}

/** Undecided: a ring. Kept: a disc. Dropped: a cross. */
function drawSuspects({ ctx, area, x, y, colours }: Pen, { suspects }: TraceMarks): void {
  ctx.lineWidth = 2;
  for (const { atMs, bpm, decision } of suspects) {
    const left = x(atMs);
    if (left < area.left - 6 || left > area.right + 6) continue;
    const top = y(bpm);
    ctx.strokeStyle = colours.text;
    ctx.fillStyle = decision === 'keep' ? colours.text : colours.ground;
    ctx.beginPath();
    if (decision === 'drop') {
      ctx.moveTo(left - 4, top - 4);
      ctx.lineTo(left + 4, top + 4);
      ctx.moveTo(left + 4, top - 4);
      ctx.lineTo(left - 4, top + 4);
    } else {
      ctx.arc(left, top, 4.5, 0, 2 * Math.PI);
      ctx.fill();
    }
    ctx.stroke();
  }
}

/** A short stroke below the axis for each; of those that fall on the same pixel one. */
function drawArtefacts({ ctx, area, x, colours }: Pen, { artefactsAtMs }: TraceMarks): void {
  ctx.save();
  ctx.strokeStyle = colours.text;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  let last = -1;
  for (const atMs of artefactsAtMs) {
    const left = Math.round(x(atMs));
    if (left === last || left < area.left || left > area.right) continue;
    last = left;
    ctx.moveTo(left, area.bottom + 4);
    ctx.lineTo(left, area.bottom + artefactRoom - 3);
  }
  ctx.stroke();
  ctx.restore();
}

function drawBands(pen: Pen, { bands, lanes }: TraceMarks): void {
  const { ctx, area, x, colours } = pen;
  if (bands.length === 0) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, 0, area.width, area.top);
  ctx.clip();
  for (const band of bands) {
    const top = area.top - (lanes - band.lane) * laneHeight;
    const left = x(band.fromMs);
    const width = Math.max(x(band.toMs) - left, 2);
    if (left > area.right || left + width < area.left) continue;
    ctx.fillStyle = hatch(ctx, band.pattern, colours.dimmed);
    ctx.fillRect(left, top, width, laneHeight - 4);
    ctx.strokeStyle = colours.dimmed;
    ctx.lineWidth = 1;
    ctx.strokeRect(left + 0.5, top + 0.5, width - 1, laneHeight - 5);
    const from = Math.max(left, area.left);
    label(pen, band.title, from + 6, top + (laneHeight - 4) / 2, Math.min(left + width, area.right) - from - 12);
  }
  ctx.restore();
}

function drawUnit({ ctx, colours }: Pen, { unit }: TraceMarks): void {
  ctx.font = `13px ${fontFamily}`;
  ctx.fillStyle = colours.dimmed;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.fillText(unit, 4, 9);
}

/** Words on a plate of the ground's colour, so that no line runs through them; too long ones end in an ellipsis. */
function label(
  { ctx, colours }: Pen,
  text: string,
  x: number,
  y: number,
  room: number,
  align: 'left' | 'right' = 'left',
): void {
  ctx.font = `500 13px ${fontFamily}`;
  const words = fitting(ctx, text, room);
  if (words === '') return;
  const { width } = ctx.measureText(words);
  ctx.fillStyle = colours.ground;
  ctx.fillRect((align === 'left' ? x : x - width) - 3, y - 8, width + 6, 16);
  ctx.fillStyle = colours.text;
  ctx.textAlign = align;
  ctx.textBaseline = 'middle';
  ctx.fillText(words, x, y + 1);
}

function fitting(ctx: CanvasRenderingContext2D, text: string, room: number): string {
  if (ctx.measureText(text).width <= room) return text;
  let length = text.length - 1;
  while (length > 0 && ctx.measureText(`${text.slice(0, length)}…`).width > room) length -= 1;
  return length < 2 ? '' : `${text.slice(0, length).trimEnd()}…`;
}
