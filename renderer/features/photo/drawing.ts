import {
  drawnShape,
  moved,
  newShape,
  type Point,
  resized,
  type Shape,
  type ShapeKind,
  type Size,
  scaled,
  turned,
  turnedWith,
} from './shapes.ts';

/** How a photo looks: its turns and what is drawn on it. */
interface Look {
  /** As large as it stands now; shapes are placed on this. */
  readonly picture: Size;
  /** Turned clockwise by so many quarters of a turn, 0 to 3. */
  readonly quarters: number;
  readonly shapes: readonly Shape[];
}

/** What is drawn on a photo, what was drawn before, and which shape is chosen. Shapes only: never a picture. */
export interface Drawing extends Look {
  readonly selected: number | null;
  /** Earlier looks, the last one first to come back. */
  readonly past: readonly Look[];
  readonly nextId: number;
  /** Changes of this name go into the step of undo that is there: a drag, the letters of a text. */
  readonly together: string | null;
}

export type DrawingAction =
  | { readonly do: 'add'; readonly kind: ShapeKind; readonly at: Point }
  | { readonly do: 'begin'; readonly kind: ShapeKind; readonly from: Point }
  | { readonly do: 'draw'; readonly from: Point; readonly to: Point }
  | { readonly do: 'select'; readonly id: number | null }
  | { readonly do: 'move' | 'resize'; readonly by: Point; readonly together?: string }
  | { readonly do: 'scale'; readonly factor: number }
  | { readonly do: 'turn' }
  | { readonly do: 'turn-picture' }
  | { readonly do: 'write'; readonly text: string; readonly widthOf: (text: string, height: number) => number }
  | { readonly do: 'delete' }
  | { readonly do: 'undo' };

export function emptyDrawing(picture: Size): Drawing {
  return { picture, quarters: 0, shapes: [], selected: null, past: [], nextId: 1, together: null };
}

export function draw(drawing: Drawing, action: DrawingAction): Drawing {
  const { picture, shapes, nextId } = drawing;
  switch (action.do) {
    case 'add':
      return added(drawing, newShape(action.kind, nextId, action.at, picture), null);
    case 'begin': {
      const shape = drawnShape(action.kind, nextId, action.from, action.from, picture);
      return added(drawing, shape, 'draw');
    }
    case 'draw':
      return changed(drawing, ({ kind, id }) => drawnShape(kind, id, action.from, action.to, picture), 'draw');
    case 'select':
      return { ...drawing, selected: action.id, together: null };
    case 'move':
      return changed(drawing, (shape) => moved(shape, action.by, picture), action.together);
    case 'resize':
      return changed(drawing, (shape) => resized(shape, action.by, picture), action.together);
    case 'scale':
      return changed(drawing, (shape) => scaled(shape, action.factor, picture));
    case 'turn':
      return changed(drawing, (shape) => turned(shape, picture));
    case 'turn-picture':
      return {
        ...step(
          drawing,
          shapes.map((shape) => turnedWith(shape, picture)),
          undefined,
        ),
        picture: { width: picture.height, height: picture.width },
        quarters: (drawing.quarters + 1) % 4,
      };
    case 'write':
      return changed(
        drawing,
        (shape) => ({ ...shape, text: action.text, width: action.widthOf(action.text, shape.height) }),
        'write',
      );
    case 'delete':
      if (drawing.selected === null) return drawing;
      return step(
        { ...drawing, selected: null },
        shapes.filter(({ id }) => id !== drawing.selected),
        undefined,
      );
    case 'undo': {
      const [last, ...past] = drawing.past;
      if (last === undefined) return drawing;
      const selected = last.shapes.some(({ id }) => id === drawing.selected) ? drawing.selected : null;
      return { ...drawing, ...last, past, selected, together: null };
    }
  }
}

function added(drawing: Drawing, shape: Shape, together: string | null): Drawing {
  const next = step(drawing, [...drawing.shapes, shape], undefined);
  const name = together === null ? null : `${together}/${shape.id}`;
  return { ...next, selected: shape.id, nextId: drawing.nextId + 1, together: name };
}

function changed(drawing: Drawing, change: (shape: Shape) => Shape, together?: string): Drawing {
  const { shapes, selected } = drawing;
  if (selected === null) return drawing;
  const next = shapes.map((shape) => (shape.id === selected ? change(shape) : shape));
  return step(drawing, next, together === undefined ? undefined : `${together}/${selected}`);
}

function step(drawing: Drawing, shapes: readonly Shape[], together: string | undefined): Drawing {
  const isSame = together !== undefined && together === drawing.together;
  const { picture, quarters } = drawing;
  const past = isSame ? drawing.past : [{ picture, quarters, shapes: drawing.shapes }, ...drawing.past];
  return { ...drawing, shapes, past, together: together ?? null };
}
