import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Recording } from '../../../../core/measure/heart-rate/recording.ts';
import { minMaxPerBucket } from '../../../../core/measure/heart-rate/trace.ts';
import type { ChartColours } from '../../../ui/chart-colours.ts';
import { dayText, type TimeLine, timeText } from '../clock-time.ts';
import { laneHeight, noMarks, type TraceMarks, unitHeight } from './trace-marks.ts';
import { artefactRoom, fontFamily, tracePlugin } from './trace-plugin.ts';
import { timeTicks, type View } from './view.ts';

Chart.register(LineController, LineElement, LinearScale, PointElement);

/** Room for the heart rates left of the trace, and right of it [px]: the strip below begins and ends there too. */
export const traceSides = { left: 48, right: 30 } as const;

interface Drawn {
  readonly view: View;
  readonly marks: TraceMarks;
  readonly axis: { readonly min: number; readonly max: number };
}

/** What stays as long as the chart does: another recording or other colours make another chart. */
interface Fixed {
  readonly recording: Recording;
  readonly line: TimeLine;
  readonly colours: ChartColours;
}

/**
 * The line of a recording on a canvas. Of 100,000 values only those are given to Chart.js that the columns of the picture
 * can show, and only of the part in view: moving it costs the same however long the recording is.
 */
export class TraceChart {
  readonly #fixed: Fixed;
  readonly #chart: Chart<'line', { x: number; y: number }[]>;
  #drawn: Drawn;

  constructor(canvas: HTMLCanvasElement, fixed: Fixed, first: Drawn) {
    this.#fixed = fixed;
    this.#drawn = first;
    this.#chart = new Chart(canvas, {
      type: 'line',
      data: { datasets: [{ data: [], borderColor: fixed.colours.text }] },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        spanGaps: false,
        maintainAspectRatio: false,
        // The pointer is dealt with around the canvas: it moves the view, and asks nothing of single points.
        events: [],
        elements: { point: { radius: 0 }, line: { borderWidth: 1.5, borderJoinStyle: 'round', tension: 0 } },
        scales: { x: this.#timeAxis(), y: this.#bpmAxis() },
        onResize: () => queueMicrotask(() => this.draw(this.#drawn)),
      },
      plugins: [
        tracePlugin(
          () => this.#drawn.marks,
          () => fixed.colours,
        ),
      ],
    });
    this.draw(first);
  }

  /** Draws this part of the recording with these marks, now. */
  draw(next: Partial<Drawn>): void {
    this.#drawn = { ...this.#drawn, ...next };
    const { view, axis, marks } = this.#drawn;
    const { options, data } = this.#chart;
    const [dataset] = data.datasets;
    const { x, y } = options.scales ?? {};
    if (dataset === undefined || x === undefined || y === undefined) return;
    dataset.data = this.#points(view);
    Object.assign(x, { min: view.fromMs, max: view.toMs });
    Object.assign(y, axis);
    options.layout = { padding: { top: unitHeight + marks.lanes * laneHeight + 6, right: traceSides.right } };
    this.#chart.update('none');
  }

  /** The time at a place of the canvas [px from its left edge]. */
  timeAt(left: number): number {
    return this.#chart.scales.x?.getValueForPixel(left) ?? 0;
  }

  /** Milliseconds that one pixel stands for. */
  get msPerPixel(): number {
    const { fromMs, toMs } = this.#drawn.view;
    return (toMs - fromMs) / Math.max(this.#chart.chartArea?.width ?? 1, 1);
  }

  destroy(): void {
    this.#drawn = { ...this.#drawn, marks: noMarks };
    this.#chart.destroy();
  }

  /** Columns keep their place on the recording while it is moved: otherwise the line would shimmer. */
  #points({ fromMs, toMs }: View): { x: number; y: number }[] {
    const columns = Math.max(Math.round(this.#chart.width) - traceSides.left - traceSides.right, 50);
    const width = (toMs - fromMs) / columns;
    const from = Math.floor(fromMs / width) * width;
    return minMaxPerBucket(this.#fixed.recording, from, from + (columns + 1) * width, columns + 1).map(
      ({ atMs, bpm }) => ({
        x: atMs,
        y: bpm ?? Number.NaN,
      }),
    );
  }

  #timeAxis() {
    let seconds = false;
    const { colours } = this.#fixed;
    return {
      type: 'linear' as const,
      grid: { color: colours.line, drawTicks: false },
      border: { color: colours.dimmed },
      // Words at an end take no room of the trace: both of its edges stay above those of the strip.
      afterFit: (axis: { paddingLeft?: number; paddingRight?: number }) => {
        axis.paddingLeft = 0;
        axis.paddingRight = 0;
      },
      afterBuildTicks: (axis: { width: number; ticks: { value: number }[] }) => {
        const room = Math.max(Math.floor(axis.width / (this.#fixed.line.severalDays ? 110 : 80)), 2);
        const made = timeTicks(this.#fixed.line, this.#drawn.view, room);
        seconds = made.seconds;
        axis.ticks = made.at.map((value) => ({ value }));
      },
      ticks: {
        color: colours.dimmed,
        autoSkip: false,
        maxRotation: 0,
        padding: artefactRoom,
        font: { family: fontFamily, size: 13 },
        callback: (value: string | number) => this.#tickText(Number(value), seconds),
      },
    };
  }

  #tickText(atMs: number, seconds: boolean): string {
    const text = timeText(this.#fixed.line, atMs, seconds);
    return this.#fixed.line.severalDays && text === '00:00' ? dayText(this.#fixed.line, atMs) : text;
  }

  #bpmAxis() {
    const { colours } = this.#fixed;
    return {
      type: 'linear' as const,
      grid: { color: colours.line, drawTicks: false },
      border: { color: colours.line },
      afterFit: (axis: { width: number }) => {
        axis.width = traceSides.left;
      },
      ticks: { color: colours.dimmed, maxTicksLimit: 8, padding: 8, font: { family: fontFamily, size: 13 } },
    };
  }
}
