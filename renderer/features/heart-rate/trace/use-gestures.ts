import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { TraceChart } from './trace-chart.ts';
import { pan, type View, wholeView, zoom } from './view.ts';

interface Gestures {
  /** What is dragged and scrolled on. */
  readonly surface: RefObject<HTMLElement | null>;
  readonly chart: RefObject<TraceChart | null>;
  readonly lengthMs: number;
  readonly change: (next: (view: View) => View) => void;
}

/** Share of the view that one press of an arrow key moves. */
const keyShare = 0.1;
export const zoomStep = 1.6;

/** Dragging moves the trace; two fingers, and the wheel with Ctrl or Meta, zoom it at their place. */
export function useGestures({ surface, chart, lengthMs, change }: Gestures): void {
  const newest = useRef(change);
  useEffect(() => {
    newest.current = change;
  });
  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const whole = wholeView({ lengthMs });
    const fingers = new Map<number, number>();
    const leftOf = (event: MouseEvent) => event.clientX - element.getBoundingClientRect().left;
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, leftOf(event));
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      const drawn = chart.current;
      if (before === undefined || drawn === null) return;
      const now = leftOf(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, now);
      const { msPerPixel } = drawn;
      if (other === undefined) {
        newest.current((view) => pan(view, whole, (before - now) * msPerPixel));
        return;
      }
      const apart = Math.max(Math.abs(now - other), 8) / Math.max(Math.abs(before - other), 8);
      const around = drawn.timeAt((now + other) / 2);
      newest.current((view) => zoom(view, whole, apart, around));
    };
    const up = (event: PointerEvent) => fingers.delete(event.pointerId);
    const wheel = (event: WheelEvent) => {
      // Sideways it moves the trace; up and down it scrolls the page, as everywhere.
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const zooms = event.ctrlKey || event.metaKey;
      const drawn = chart.current;
      if (drawn === null || !(sideways || zooms)) return;
      event.preventDefault();
      if (sideways && !zooms) {
        const by = event.deltaX * drawn.msPerPixel;
        newest.current((view) => pan(view, whole, by));
        return;
      }
      const around = drawn.timeAt(leftOf(event));
      newest.current((view) => zoom(view, whole, Math.exp(-event.deltaY / 400), around));
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    // Not passive: the page behind must not scroll along.
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
    };
  }, [surface, chart, lengthMs]);
}

/** Arrows move, plus and minus zoom, Home shows everything. Nothing for any other key. */
export function viewAfterKey(event: KeyboardEvent, whole: View): ((view: View) => View) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const by = (share: number) => (view: View) => pan(view, whole, share * (view.toMs - view.fromMs));
  switch (event.key) {
    case 'ArrowLeft':
      return by(-keyShare);
    case 'ArrowRight':
      return by(keyShare);
    case 'PageUp':
      return by(-1);
    case 'PageDown':
      return by(1);
    case '+':
    case '=':
      return (view) => zoom(view, whole, zoomStep);
    case '-':
      return (view) => zoom(view, whole, 1 / zoomStep);
    case 'Home':
      return () => whole;
    default:
      return undefined;
  }
}
