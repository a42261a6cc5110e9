import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Recording, Stretch } from '../../../../core/measure/heart-rate/recording.ts';
import { useTexts } from '../../../app/snapshot.tsx';
import { useChartColours } from '../../../ui/chart-colours.ts';
import { IconButton } from '../../visit/input/icon-button.tsx';
import { type TimeLine, typedTime } from '../clock-time.ts';
import styles from './trace.module.css';
import { TraceChart } from './trace-chart.ts';
import { bpmAxis, laneHeight, type TraceMarks, unitHeight } from './trace-marks.ts';
import { useGestures, viewAfterKey, zoomStep } from './use-gestures.ts';
import { pan, reveal, type View, wholeView, zoom } from './view.ts';

interface TraceProps {
  readonly recording: Recording;
  readonly line: TimeLine;
  readonly marks: TraceMarks;
  /** A moment or stretch to bring into sight; another object each time it is asked for. */
  readonly shown: Stretch | null;
  /** What stands below the trace and shows the whole recording. */
  readonly strip: (view: View) => ReactNode;
}

/** Height of the trace without its bands [px]. */
const plotHeight = 270;

/** The heart rate over time. Moves and zooms by pointer, fingers, keys and buttons. */
export function Trace({ recording, line, marks, shown, strip }: TraceProps) {
  const { t } = useTexts();
  const colours = useChartColours();
  const whole = useMemo(() => wholeView(line), [line]);
  const [view, change] = useState(whole);
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<TraceChart | null>(null);
  const axis = useMemo(
    () =>
      bpmAxis(
        recording.bpm,
        marks.limits.map(({ bpm }) => bpm),
      ),
    [recording, marks.limits],
  );
  const newest = useRef({ view, marks, axis });
  useLayoutEffect(() => {
    newest.current = { view, marks, axis };
  });
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    const made = new TraceChart(canvas.current, { recording, line, colours }, newest.current);
    chart.current = made;
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [recording, line, colours]);
  useLayoutEffect(() => chart.current?.draw({ view, marks, axis }), [view, marks, axis]);
  useEffect(() => {
    if (shown !== null) change((now) => reveal(now, whole, shown));
  }, [shown, whole]);
  useGestures({ surface, chart, lengthMs: line.lengthMs, change });

  const by = (share: number) => () => change((now) => pan(now, whole, share * (now.toMs - now.fromMs)));
  const isWhole = view.fromMs <= whole.fromMs && view.toMs >= whole.toMs;
  const times = { from: typedTime(line, view.fromMs), to: typedTime(line, Math.min(view.toMs, line.lengthMs)) };
  return (
    <section className={styles.trace} aria-label={t('heart.trace.title')}>
      <div className={styles.tools}>
        <p className={styles.range}>{t('heart.trace.shows', times)}</p>
        <div className={styles.buttons}>
          <IconButton
            icon={ChevronLeft}
            label={t('heart.trace.earlier')}
            disabled={view.fromMs <= whole.fromMs}
            onClick={by(-0.5)}
          />
          <IconButton
            icon={ChevronRight}
            label={t('heart.trace.later')}
            disabled={view.toMs >= whole.toMs}
            onClick={by(0.5)}
          />
          <IconButton
            icon={ZoomIn}
            label={t('heart.trace.closer')}
            onClick={() => change((now) => zoom(now, whole, zoomStep))}
          />
          <IconButton
            icon={ZoomOut}
            label={t('heart.trace.wider')}
            disabled={isWhole}
            onClick={() => change((now) => zoom(now, whole, 1 / zoomStep))}
          />
          <button type="button" className={styles.whole} disabled={isWhole} onClick={() => change(whole)}>
            {t('heart.trace.whole')}
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is one thing that keys move */}
      <div
        ref={surface}
        className={styles.surface}
        style={{ height: plotHeight + unitHeight + marks.lanes * laneHeight }}
        role="group"
        aria-label={t('heart.trace.keys')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move it
        tabIndex={0}
        onKeyDown={(event) => {
          const next = viewAfterKey(event, whole);
          if (next === undefined) return;
          event.preventDefault();
          change(next);
        }}
      >
        <canvas ref={canvas} />
      </div>
      {strip(view)}
    </section>
  );
}
