import { averageBlocks, blocksOf } from './blur.ts';
import type { Drawing } from './drawing.ts';
import { boundsOf, isBlur, type Shape, unitOf } from './shapes.ts';

type Canvas = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Near-black on a white edge: to be read on every picture, and no colour of an outcome. */
const ink = '#16191b';
const paper = '#ffffff';

const fontOf = (height: number) => `600 ${height}px "IBM Plex Sans", sans-serif`;

/** How wide a text of this height is. */
export function textWidth(context: Canvas, text: string, height: number): number {
  context.font = fontOf(height);
  return context.measureText(text).width;
}

/**
 * Paints a picture with everything that is drawn on it. What the screen shows and what is kept is this one painting: a
 * blur is in its pixels, not over them.
 */
export function paint(
  context: Canvas,
  picture: CanvasImageSource,
  { shapes, quarters }: Pick<Drawing, 'shapes' | 'quarters'>,
): void {
  const { width, height } = context.canvas;
  // A picture may be transparent, a JPEG not.
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
  const [wide, high] = quarters % 2 === 0 ? [width, height] : [height, width];
  context.save();
  context.translate(width / 2, height / 2);
  context.rotate((quarters * Math.PI) / 2);
  context.drawImage(picture, -wide / 2, -high / 2, wide, high);
  context.restore();
  const unit = unitOf({ width, height });
  for (const shape of shapes) if (isBlur(shape)) blur(context, shape, unit);
  for (const shape of shapes) if (!isBlur(shape)) mark(context, shape, unit);
}

function blur(context: Canvas, shape: Shape, unit: number): void {
  const left = Math.max(0, Math.floor(shape.x));
  const top = Math.max(0, Math.floor(shape.y));
  const width = Math.min(context.canvas.width, Math.ceil(shape.x + shape.width)) - left;
  const height = Math.min(context.canvas.height, Math.ceil(shape.y + shape.height)) - top;
  if (width < 1 || height < 1) return;
  const { data } = context.getImageData(left, top, width, height);
  const blocks = blocksOf(width, height, 4 * unit);
  const { columns, rows } = blocks;
  const small = new OffscreenCanvas(columns, rows);
  const means = averageBlocks(data, { width, height }, blocks);
  small.getContext('2d')?.putImageData(new ImageData(means, columns, rows), 0, 0);
  context.save();
  context.beginPath();
  if (shape.kind === 'blur-box') context.rect(left, top, width, height);
  else context.ellipse(left + width / 2, top + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  context.clip();
  context.imageSmoothingEnabled = true;
  context.drawImage(small, left, top, width, height);
  context.restore();
}

function mark(context: Canvas, shape: Shape, unit: number): void {
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  if (shape.kind === 'text') {
    context.font = fontOf(shape.height);
    context.textBaseline = 'middle';
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.lineWidth = shape.height / 4;
    context.strokeText(shape.text, shape.x, shape.y + shape.height / 2);
    context.fillText(shape.text, shape.x, shape.y + shape.height / 2);
  } else {
    const outline = shape.kind === 'arrow' ? arrow(shape, unit) : ring(shape);
    for (const [colour, width] of [
      [paper, 2.2],
      [ink, 1.2],
    ] as const) {
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = width * unit;
      context.stroke(outline);
      if (shape.kind === 'arrow') context.fill(outline);
    }
  }
  context.restore();
}

function ring(shape: Shape): Path2D {
  const { x, y, width, height } = boundsOf(shape);
  const path = new Path2D();
  path.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  return path;
}

/** A line and, at its end, a filled tip. */
function arrow({ x, y, width, height }: Shape, unit: number): Path2D {
  const length = Math.hypot(width, height);
  const tip = Math.min(6 * unit, length);
  const angle = Math.atan2(height, width);
  const end = { x: x + width, y: y + height };
  const corner = (turn: number) =>
    [end.x - tip * Math.cos(angle + turn), end.y - tip * Math.sin(angle + turn)] as const;
  const path = new Path2D();
  path.moveTo(x, y);
  path.lineTo(end.x - tip * 0.8 * Math.cos(angle), end.y - tip * 0.8 * Math.sin(angle));
  path.moveTo(end.x, end.y);
  path.lineTo(...corner(0.45));
  path.lineTo(...corner(-0.45));
  path.closePath();
  return path;
}
