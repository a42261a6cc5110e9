/** What can be drawn on a photo, what hides something first. */
export const shapeKinds = ['blur-ellipse', 'blur-box', 'arrow', 'ellipse', 'text'] as const;
export type ShapeKind = (typeof shapeKinds)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A shape, in pixels of the picture. An arrow goes from (x, y) to (x + width, y + height), either of which may be
 * negative; every other shape fills its box. The height of a text is that of its letters, its width follows.
 */
export interface Shape extends Point, Size {
  readonly id: number;
  readonly kind: ShapeKind;
  /** Of a text; empty for the others. */
  readonly text: string;
}

export function isBlur({ kind }: Pick<Shape, 'kind'>): boolean {
  return kind === 'blur-box' || kind === 'blur-ellipse';
}

/** The unit of everything that is drawn: lines, letters and steps grow with the picture, and so does their print. */
export function unitOf({ width, height }: Size): number {
  return Math.max(width, height) / 160;
}

/** The box around a shape, with a positive size. */
export function boundsOf({ x, y, width, height }: Point & Size): Point & Size {
  return { x: Math.min(x, x + width), y: Math.min(y, y + height), width: Math.abs(width), height: Math.abs(height) };
}

/** A shape of a good size to begin with, around a point. */
export function newShape(kind: ShapeKind, id: number, at: Point, picture: Size): Shape {
  const unit = unitOf(picture);
  const size = { 'blur-ellipse': [24, 28], 'blur-box': [32, 20], arrow: [30, -20], ellipse: [36, 28], text: [0, 7] };
  const [across = 0, down = 0] = size[kind];
  const [width, height] = [across * unit, down * unit];
  const shape = { id, kind, x: at.x - width / 2, y: at.y - height / 2, width, height, text: '' };
  return kept(shape, picture);
}

/** A shape drawn from one point to another. */
export function drawnShape(kind: ShapeKind, id: number, from: Point, to: Point, picture: Size): Shape {
  const box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
  const placed = kind === 'arrow' ? box : boundsOf(box);
  return kept({ id, kind, ...placed, text: '' }, picture);
}

/** Moves a shape; half of it at least stays on the picture. */
export function moved(shape: Shape, by: Point, picture: Size): Shape {
  return kept({ ...shape, x: shape.x + by.x, y: shape.y + by.y }, picture);
}

/** Makes a shape wider and higher, or moves the tip of an arrow. A text keeps its proportions. */
export function resized(shape: Shape, by: Point, picture: Size): Shape {
  if (shape.kind === 'arrow')
    return kept({ ...shape, width: shape.width + by.x, height: shape.height + by.y }, picture);
  const least = 3 * unitOf(picture);
  if (shape.kind === 'text') {
    // Along the side that changes more, as a share of the text.
    const shares = [by.y / shape.height, shape.width > 0 ? by.x / shape.width : 0];
    const share = shares.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one));
    const height = Math.min(Math.max(shape.height * (1 + share), least), picture.height / 2);
    return kept({ ...shape, height, width: (shape.width * height) / shape.height }, picture);
  }
  const width = Math.max(shape.width + by.x, least);
  const height = Math.max(shape.height + by.y, least);
  return kept({ ...shape, width, height }, picture);
}

/** Larger or smaller around its middle. */
export function scaled(shape: Shape, factor: number, picture: Size): Shape {
  const least = (3 * unitOf(picture)) / Math.max(Math.abs(shape.width), Math.abs(shape.height), 1);
  const by = Math.max(factor, least);
  const width = shape.width * by;
  const height = shape.height * by;
  const x = shape.x - (width - shape.width) / 2;
  const y = shape.y - (height - shape.height) / 2;
  return kept({ ...shape, x, y, width, height }, picture);
}

/** An eighth of a turn around its middle, for an arrow. */
export function turned(shape: Shape, picture: Size): Shape {
  const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  const width = (shape.width - shape.height) * Math.SQRT1_2;
  const height = (shape.width + shape.height) * Math.SQRT1_2;
  return kept({ ...shape, x: middle.x - width / 2, y: middle.y - height / 2, width, height }, picture);
}

/** Where a shape comes to lie when its picture is turned clockwise by a quarter; words stay upright. */
export function turnedWith(shape: Shape, picture: Size): Shape {
  const { x, y, width, height } = shape;
  const turnedSize = { width: picture.height, height: picture.width };
  // The point (x, y) comes to (picture.height - y, x).
  if (shape.kind === 'arrow') {
    return kept({ ...shape, x: picture.height - y, y: x, width: -height, height: width }, turnedSize);
  }
  if (shape.kind === 'text') {
    const middle = { x: picture.height - (y + height / 2), y: x + width / 2 };
    return kept({ ...shape, x: middle.x - width / 2, y: middle.y - height / 2 }, turnedSize);
  }
  return kept({ ...shape, x: picture.height - (y + height), y: x, width: height, height: width }, turnedSize);
}

/** No larger than the picture, and with its middle on it, so that it can always be reached. */
function kept(shape: Shape, picture: Size): Shape {
  const width = within(shape.width, -picture.width, picture.width);
  const height = within(shape.height, -picture.height, picture.height);
  const x = within(shape.x + width / 2, 0, picture.width) - width / 2;
  const y = within(shape.y + height / 2, 0, picture.height) - height / 2;
  return { ...shape, x, y, width, height };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The topmost shape at a point, seen with a finger of this reach: what is hollow is touched at its line alone. */
export function shapeAt(shapes: readonly Shape[], point: Point, reach: number): Shape | undefined {
  // Blurs lie below everything else.
  const order = [...shapes.filter(isBlur), ...shapes.filter((shape) => !isBlur(shape))];
  return order.findLast((shape) => touches(shape, point, reach));
}

function touches(shape: Shape, point: Point, reach: number): boolean {
  const { x, y, width, height } = shape;
  if (shape.kind === 'arrow') return distanceToLine(shape, point) <= reach;
  const least = Math.max(1, Math.min(width, height) / 2);
  const slack = Math.max(0, reach - least);
  if (shape.kind === 'ellipse' || shape.kind === 'blur-ellipse') {
    const middle = { x: x + width / 2, y: y + height / 2 };
    const radius = Math.hypot((point.x - middle.x) / (width / 2 || 1), (point.y - middle.y) / (height / 2 || 1));
    // From its edge, outwards positive.
    const away = (radius - 1) * least;
    return shape.kind === 'ellipse' ? Math.abs(away) <= reach : away <= slack;
  }
  return point.x >= x - slack && point.x <= x + width + slack && point.y >= y - slack && point.y <= y + height + slack;
}

function distanceToLine({ x, y, width, height }: Shape, point: Point): number {
  const length = width * width + height * height;
  const share = length === 0 ? 0 : within(((point.x - x) * width + (point.y - y) * height) / length, 0, 1);
  return Math.hypot(point.x - x - share * width, point.y - y - share * height);
}
