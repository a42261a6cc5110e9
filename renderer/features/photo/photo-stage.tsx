import { type Dispatch, type KeyboardEvent, type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useTexts } from '../../app/snapshot.tsx';
import { focusSoon } from '../visit/input/focus-soon.ts';
import type { Drawing, DrawingAction } from './drawing.ts';
import { paint } from './paint.ts';
import styles from './photo-editor.module.css';
import { boundsOf, type Point, type Shape, type ShapeKind, shapeAt, unitOf } from './shapes.ts';

interface PhotoStageProps {
  readonly picture: ImageBitmap;
  readonly drawing: Drawing;
  readonly dispatch: Dispatch<DrawingAction>;
  readonly tool: ShapeKind;
  /** The tool was just chosen: the next press draws, whatever lies there. */
  readonly armed: boolean;
  readonly onDrawn: () => void;
  readonly canvasRef: RefObject<HTMLCanvasElement | null>;
}

/** The field for the words of a text. */
export const wordsId = 'photo-words';

/** Where one goes on after a shape was put on the picture: a text wants its words, everything else its place. */
export function focusShape(kind: ShapeKind, id: number): void {
  focusSoon(kind === 'text' ? wordsId : shapeId(id));
}

const shapeId = (id: number) => `photo-shape-${id}`;

/** What a pointer does between being pressed and let go. */
type Gesture =
  | { readonly does: 'move' | 'resize'; last: Point }
  | { readonly does: 'draw'; readonly from: Point; drawing: boolean };

/** A finger may slip so far and still have tapped [CSS px]. */
const slip = 6;
/** Half of what a finger covers [CSS px]. */
const reach = 22;

/**
 * The picture with what is drawn on it, exactly as it will be kept, and over it a frame for each shape, so that the
 * keyboard reaches it. A pointer draws, moves what is drawn already, and pulls at the chosen shape's handle.
 */
export function PhotoStage({ picture, drawing, dispatch, tool, armed, onDrawn, canvasRef }: PhotoStageProps) {
  const { t } = useTexts();
  const gesture = useRef<Gesture | null>(null);
  const { shapes, selected, quarters } = drawing;
  const size = drawing.picture;
  const chosen = shapes.find(({ id }) => id === selected);

  useLayoutEffect(() => {
    const context = canvasRef.current?.getContext('2d', { willReadFrequently: true });
    // Once a frame: a pointer reports more often.
    const waiting = requestAnimationFrame(() => context && paint(context, picture, { shapes, quarters }));
    return () => cancelAnimationFrame(waiting);
  }, [picture, shapes, quarters, canvasRef]);

  const pixelsPerCss = () => size.width / Math.max(1, canvasRef.current?.getBoundingClientRect().width ?? 1);
  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = canvasRef.current?.getBoundingClientRect();
    const scale = pixelsPerCss();
    return { x: (clientX - (box?.left ?? 0)) * scale, y: (clientY - (box?.top ?? 0)) * scale };
  };

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointOf(event);
    if ((event.target as Element).closest('[data-handle]') !== null && selected !== null) {
      dispatch({ do: 'select', id: selected });
      gesture.current = { does: 'resize', last: at };
      return;
    }
    const touched = armed ? undefined : shapeAt(shapes, at, reach * pixelsPerCss());
    if (touched === undefined) {
      gesture.current = { does: 'draw', from: at, drawing: false };
      return;
    }
    dispatch({ do: 'select', id: touched.id });
    document.getElementById(shapeId(touched.id))?.focus({ preventScroll: true });
    gesture.current = { does: 'move', last: at };
  };
  const pull = (event: PointerEvent) => {
    const now = gesture.current;
    if (now === null) return;
    const at = pointOf(event);
    if (now.does !== 'draw') {
      dispatch({ do: now.does, by: { x: at.x - now.last.x, y: at.y - now.last.y }, together: 'drag' });
      now.last = at;
    } else if (now.drawing) {
      dispatch({ do: 'draw', from: now.from, to: at });
    } else if (tool !== 'text' && Math.hypot(at.x - now.from.x, at.y - now.from.y) > slip * pixelsPerCss()) {
      now.drawing = true;
      dispatch({ do: 'begin', kind: tool, from: now.from });
      dispatch({ do: 'draw', from: now.from, to: at });
    }
  };
  const release = () => {
    const now = gesture.current;
    gesture.current = null;
    if (now?.does !== 'draw') return;
    onDrawn();
    if (now.drawing && selected !== null) focusShape(tool, selected);
    else {
      dispatch({ do: 'add', kind: tool, at: now.from });
      focusShape(tool, drawing.nextId);
    }
  };

  return (
    <div
      className={styles.stage}
      onPointerDown={press}
      onPointerMove={pull}
      onPointerUp={release}
      onPointerCancel={() => {
        gesture.current = null;
      }}
    >
      <canvas
        ref={canvasRef}
        className={styles.canvas}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={t('photo.edit.picture')}
      />
      {shapes.map((shape, at) => (
        <ShapeFrame
          key={shape.id}
          shape={shape}
          name={t(`photo.edit.shape.${shape.kind}`, { number: at + 1 })}
          drawing={drawing}
          dispatch={dispatch}
        />
      ))}
      {chosen !== undefined && <span data-handle className={styles.handle} style={placeOf(tipOf(chosen), drawing)} />}
    </div>
  );
}

interface ShapeFrameProps {
  readonly shape: Shape;
  readonly name: string;
  readonly drawing: Drawing;
  readonly dispatch: Dispatch<DrawingAction>;
}

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Takes the focus for a shape; the pointer goes through it. */
function ShapeFrame({ shape, name, drawing, dispatch }: ShapeFrameProps) {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    if (direction !== undefined) {
      const by = inUnits(direction, drawing);
      dispatch({ do: event.shiftKey ? 'resize' : 'move', by, together: event.shiftKey ? 'grow' : 'keys' });
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      dispatch({ do: 'delete' });
      focusSoon(firstToolId);
    } else return;
    event.preventDefault();
  };
  const { x, y, width, height } = boundsOf(shape);
  const middle = placeOf({ x: x + width / 2, y: y + height / 2 }, drawing);
  const { picture } = drawing;
  const size = { width: share(width, picture.width), height: share(height, picture.height) };
  return (
    <button
      type="button"
      id={shapeId(shape.id)}
      className={styles.shape}
      style={{ ...middle, ...size }}
      aria-label={shape.text === '' ? name : `${name}: ${shape.text}`}
      aria-describedby={keysId}
      aria-pressed={drawing.selected === shape.id}
      onFocus={() => drawing.selected !== shape.id && dispatch({ do: 'select', id: shape.id })}
      onKeyDown={press}
    />
  );
}

/** What a screen reader says of the keys. */
export const keysId = 'photo-keys';
/** Where the focus goes when its shape is gone. */
export const firstToolId = 'photo-tool';

/** A step of the keyboard or of a button: one unit of the drawing. */
export function inUnits({ x, y }: Point, { picture }: Drawing, units = 1): Point {
  return { x: x * unitOf(picture) * units, y: y * unitOf(picture) * units };
}

function tipOf({ x, y, width, height }: Shape): Point {
  return { x: x + width, y: y + height };
}

function share(length: number, whole: number): string {
  return `${(100 * length) / whole}%`;
}

function placeOf({ x, y }: Point, { picture }: Drawing): { readonly left: string; readonly top: string } {
  return { left: share(x, picture.width), top: share(y, picture.height) };
}
