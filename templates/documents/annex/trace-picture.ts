import { criterionOf } from '../../../core/frame/frame.ts';
import { costsOf } from '../../../core/measure/heart-rate/costs.ts';
import { remainingOf } from '../../../core/measure/heart-rate/reading.ts';
import { longestHoldMs } from '../../../core/measure/heart-rate/timeline.ts';
import { parametersOf } from '../../../core/person/record-of.ts';
import type { PdfContent, PdfShape } from '../../pdf-definition.ts';
import { colour, contentWidth } from '../../theme.ts';
import type { AnnexContext, AnnexSource } from './input.ts';
import { mostSuspects } from './suspects.ts';
import { type Axis, axisOf, clockTicks, ticksOf } from './trace-axis.ts';
import { traceLines } from './trace-lines.ts';

/** In points. Left of the plot stand the heart rates, below it the times and the numbers of the tasks. */
const left = 24;
const width = contentWidth - left;
const clockHeight = 12;
const bandHeight = 10;
/** A narrower band has no room for its number. */
const leastForNumber = 6;
const markRadius = 2.2;
/** More marks than this would hide the line. */
const mostMarks = 150;
/** Heights of the plot, and what of a page it shares with the rows of the tables below it. */
const lowest = 150;
const highest = 340;
const shared = 600;
const rowHeight = 15;
/** Times below the plot: the widest is a day with its hour. */
const mostClockTicks = 9;

/** A limit for this person, a dashed line, and its words. */
interface LimitLine {
  readonly bpm: number;
  readonly words: string;
}

/** The recording as a picture: its line, the hour that was judged, the limits, suspect values and tasks. */
export function tracePicture(context: AnnexContext): PdfContent[] {
  const { texts, source, person } = context;
  if (source === undefined) return [];
  const { recording, result } = source;
  const parameters = parametersOf(person);
  // All of the recording, without what was left out; the working period shows in the colour of the line.
  const values = remainingOf(recording, { ...parameters, period: undefined }).remaining;
  const limits = limitsOf(context);
  const height = heightFor(source);
  const time = axisOf(0, Math.max(recording.atMs.at(-1) ?? 0, 1), width);
  const rate = rateAxis([values.bpm, result.suspects.map(({ bpm }) => bpm), limits.map(({ bpm }) => bpm)], height);
  const bands = bandsOf(context, time);
  const whole = height + clockHeight + (bands.length > 0 ? bandHeight : 0);
  const clock = clockTicks(time, source.times.pastDayMs, mostClockTicks);
  const shapes: PdfShape[] = [
    // As high as the words around the plot reach.
    { type: 'rect', x: 0, y: 0, w: contentWidth, h: whole, color: colour.paper },
    ...judgedWindow(source, time, height),
    ...rateTicks(rate).map((bpm) => line(rate, bpm, { lineWidth: 0.4, lineColor: colour.hairline })),
    ...traceLines(values, parameters.period, { time, rate, left }),
    ...limits.map(({ bpm }) =>
      line(rate, bpm, { lineWidth: 0.8, lineColor: colour.ink, dash: { length: 4, space: 2 } }),
    ),
    ...marks(source, time, rate),
    { type: 'rect', x: left, y: 0, w: width, h: height, lineWidth: 0.5, lineColor: colour.muted },
    ...clock.map((ms): PdfShape => tickMark(left + time.at(ms), height)),
    ...bands.map(
      ({ x, w }): PdfShape => ({
        ...{ type: 'rect', x: left + x, y: height + clockHeight, w, h: bandHeight },
        ...{ lineWidth: 0.5, lineColor: colour.muted, color: colour.draft },
      }),
    ),
  ];
  const label = (
    text: string,
    x: number,
    y: number,
    w: number,
    alignment: 'left' | 'right' | 'center',
  ): PdfContent => ({
    // Placed from the foot of the picture, after which it is written.
    relativePosition: { x, y: y - whole },
    columns: [{ text, style: 'small', alignment, width: w }],
  });
  return [
    {
      unbreakable: true,
      stack: [
        {
          margin: [0, 8, 0, 4],
          columns: [
            { text: texts.t('annex.traceTitle'), style: 'section', margin: [0, 0, 0, 0], width: 'auto' },
            {
              text: dashedWords(context, limits),
              style: 'small',
              alignment: 'right',
              width: '*',
              margin: [0, 3, 0, 0],
            },
          ],
          columnGap: 10,
        },
        { canvas: shapes },
        ...rateTicks(rate).map((bpm) => label(texts.number(bpm), 0, height - rate.at(bpm) - 5, left - 4, 'right')),
        ...clock.map((ms) => label(source.times.at(ms), ...clockPlace(left + time.at(ms), height))),
        ...bands
          .filter(({ w }) => w >= leastForNumber)
          .map(({ x, w, number }) => label(String(number), left + x, height + clockHeight, w, 'center')),
        { text: texts.t('annex.traceKey', { hold: longestHoldMs / 1_000 }), style: 'small', margin: [0, 4, 0, 0] },
      ],
    },
  ];
}

/** As high as leaves the page to what is told of the recording below it. */
function heightFor({ result, tasks }: AnnexSource): number {
  const rows = tasks.length + Math.min(result.suspects.length, mostSuspects);
  return Math.max(lowest, Math.min(highest, shared - rowHeight * rows));
}

/** What the dashed lines are: beside the title, for within the plot the words would lie on the line. */
function dashedWords({ texts }: AnnexContext, limits: readonly LimitLine[]): string {
  return limits.length === 0 ? '' : texts.t('annex.dashed', { list: limits.map(({ words }) => words).join(' · ') });
}

function limitsOf({ texts, person, frame }: AnnexContext): LimitLine[] {
  const cost = criterionOf(frame, 'cardiac-cost')?.limits['absolute-cardiac-cost'].limit;
  const { peakLimitBpm } = costsOf(null, undefined, person.ageYears, frame);
  const lines: LimitLine[] = [];
  if (cost !== undefined && person.rest !== undefined) {
    const bpm = person.rest.bpm + cost;
    lines.push({ bpm, words: texts.t('annex.limitLine', { limit: cost, value: texts.number(bpm) }) });
  }
  if (peakLimitBpm !== null) {
    const value = texts.number(peakLimitBpm, 2);
    lines.push({ bpm: peakLimitBpm, words: texts.t('annex.peakLine', { value }) });
  }
  return lines;
}

/** Tens around all that is drawn. */
function rateAxis(lists: readonly (readonly number[])[], height: number): Axis {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const list of lists) {
    for (const bpm of list) {
      least = Math.min(least, bpm);
      most = Math.max(most, bpm);
    }
  }
  if (least > most) return axisOf(40, 160, height);
  return axisOf(Math.floor((least - 3) / 10) * 10, Math.ceil((most + 5) / 10) * 10, height);
}

function rateTicks(rate: Axis): number[] {
  return ticksOf(rate, rate.to - rate.from > 90 ? 20 : 10);
}

/** Words on a time stay within the picture at both of its ends. */
function clockPlace(
  x: number,
  height: number,
): [x: number, y: number, w: number, alignment: 'left' | 'right' | 'center'] {
  const room = 60;
  if (x + room / 2 > contentWidth) return [contentWidth - room, height + 2, room, 'right'];
  return [x - room / 2, height + 2, room, 'center'];
}

function tickMark(x: number, height: number): PdfShape {
  return { type: 'line', x1: x, y1: height, x2: x, y2: height + 2.5, lineWidth: 0.5, lineColor: colour.muted };
}

function line(rate: Axis, bpm: number, stroke: Pick<PdfShape, 'lineWidth' | 'lineColor' | 'dash'>): PdfShape {
  const y = rate.length - rate.at(bpm);
  return { type: 'line', x1: left, y1: y, x2: left + width, y2: y, ...stroke };
}

function judgedWindow({ result: { window } }: AnnexSource, time: Axis, height: number): PdfShape[] {
  if (window === null) return [];
  const x = time.at(window.fromMs);
  const w = time.at(window.fromMs + window.spanMs) - x;
  return [{ type: 'rect', x: left + x, y: 0, w, h: height, color: colour.track }];
}

/** A ring for a suspect value that counts, a cross for one that was left out. */
function marks({ result: { suspects } }: AnnexSource, time: Axis, rate: Axis): PdfShape[] {
  return suspects.slice(0, mostMarks).flatMap(({ atMs, bpm, decision }): PdfShape[] => {
    const x = left + time.at(atMs);
    const y = rate.length - rate.at(bpm);
    const stroke = { lineWidth: 0.8, lineColor: colour.ink };
    if (decision !== 'drop') return [{ type: 'ellipse', x, y, r1: markRadius, r2: markRadius, ...stroke }];
    const arm = (down: 1 | -1): PdfShape => ({
      ...{ type: 'line', x1: x - markRadius, y1: y - down * markRadius, x2: x + markRadius, y2: y + down * markRadius },
      ...stroke,
    });
    return [arm(1), arm(-1)];
  });
}

/** When each task was done, by its number in the table below. */
function bandsOf({ person, source }: AnnexContext, time: Axis) {
  const order = source?.tasks.map(({ task }) => task) ?? [];
  return (person.recording?.tasks ?? []).flatMap(({ task, fromMs, toMs }) => {
    const x = time.at(Math.min(fromMs, time.to));
    const w = time.at(Math.min(toMs, time.to)) - x;
    return w > 0 ? [{ x, w, number: order.indexOf(task) + 1 }] : [];
  });
}
