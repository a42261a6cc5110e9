import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Recording, Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { minMaxPerBucket } from '../../../../core/measure/heart-rate/trace.ts';
import { useChartColours } from '../../../ui/chart-colours.ts';
import { type Drag, dragTo, startDrag } from './brush.ts';
import styles from './strip.module.css';
import { traceSides } from './trace-chart.ts';
import { type View, wholeView } from './view.ts';

interface StripProps {
  readonly recording: Recording;
  readonly lengthMs: number;
  /** What the trace above shows. */
  readonly view: View;
  /** What a drag marks, and what it is called. */
  readonly marked: Stretch | null;
  readonly title: string;
  /** Everything else that is marked: seen, not dragged. */
  readonly others: readonly (Stretch & { readonly title: string })[];
  /** @param anew the first stretch of a drag that began away from the edges of what is marked */
  readonly onMark: (stretch: Stretch, anew: boolean) => void;
}

/** How near to an edge a pointer takes it [px]. */
const reach = 14;
const height = 52;

/**
 * The whole recording in small, to mark a part of it by dragging. A second way only: the same two times stand in fields, so
 * it is not there for keys and screen readers.
 */
export function Strip({ recording, lengthMs, view, marked, title, others, onMark }: StripProps) {
  const whole = wholeView({ lengthMs });
  const place = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const msPerPixel = () => (whole.toMs - whole.fromMs) / Math.max(place.current?.clientWidth ?? 1, 1);
  const timeAt = (event: PointerEvent<HTMLElement>) =>
    (event.clientX - event.currentTarget.getBoundingClientRect().left) * msPerPixel();
  const share = (atMs: number) => `${(100 * atMs) / whole.toMs}%`;
  const box = ({ fromMs, toMs }: Stretch) => ({ left: share(fromMs), width: share(toMs - fromMs) });
  return (
    <div
      ref={place}
      className={styles.strip}
      style={{ height, marginLeft: traceSides.left, marginRight: traceSides.right }}
      aria-hidden="true"
      data-strip={title}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag(startDrag(marked, timeAt(event), reach * msPerPixel()));
      }}
      onPointerMove={(event) => {
        const stretch = drag === null ? null : dragTo(drag, timeAt(event), lengthMs);
        if (drag === null || stretch === null) return;
        onMark(stretch, drag.anew);
        if (drag.anew) setDrag({ ...drag, anew: false });
      }}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={() => setDrag(null)}
    >
      <SmallTrace recording={recording} toMs={whole.toMs} />
      {others.map((other, place) => (
        <div key={`${other.title} ${other.fromMs} ${other.toMs}`} className={styles.other} style={box(other)}>
          {/* The first may span the others: its name stands below theirs. */}
          <span className={styles.otherTitle} style={{ bottom: place === 0 ? 5 : 22 }}>
            {other.title}
          </span>
        </div>
      ))}
      {marked !== null && (
        <div className={styles.marked} style={box(marked)}>
          <span className={styles.title}>{title}</span>
        </div>
      )}
      <div className={styles.view} style={box(view)} />
    </div>
  );
}

/** Drawn once for each width and colour. */
function SmallTrace({ recording, toMs }: { readonly recording: Recording; readonly toMs: number }) {
  const colours = useChartColours();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { current } = canvas;
    const pen = current?.getContext('2d');
    if (!current || !pen || width === 0) return;
    current.width = width * devicePixelRatio;
    current.height = height * devicePixelRatio;
    pen.scale(devicePixelRatio, devicePixelRatio);
    pen.strokeStyle = colours.dimmed;
    const points = minMaxPerBucket(recording, 0, toMs, width);
    const least = points.reduce((low, { bpm }) => Math.min(low, bpm ?? low), 230);
    const most = points.reduce((high, { bpm }) => Math.max(high, bpm ?? high), least + 1);
    pen.beginPath();
    let broken = true;
    for (const { atMs, bpm } of points) {
      if (bpm !== null) {
        const x = (atMs / toMs) * width;
        const y = height - 4 - ((bpm - least) / (most - least)) * (height - 8);
        if (broken) pen.moveTo(x, y);
        else pen.lineTo(x, y);
      }
      broken = bpm === null;
    }
    pen.stroke();
  }, [recording, toMs, colours, width]);
  return <canvas ref={canvas} className={styles.canvas} />;
}
