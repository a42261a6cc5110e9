import { BarController, BarElement, CategoryScale, Chart as ChartJs, type ChartOptions, LinearScale } from 'chart.js';
import { useMemo } from 'react';
import { Bar } from 'react-chartjs-2';
import { useTexts } from '../app/snapshot.tsx';
import { type ChartColours, useChartColours } from './chart-colours.ts';
import { hatch } from './hatch.ts';
import { limitLine, shareLabels } from './margin-plugins.ts';
import { axisEnd, type Margin, type MarginRow, sharePercent, wrapped } from './margin-rows.ts';

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale);

interface MarginCanvasProps {
  readonly rows: readonly MarginRow[];
  /** Two bars a row, before and after. */
  readonly pairs: boolean;
}

/** Characters of a criterion's name on one line beside the bars. */
const nameWidth = 28;
const fontFamily = '"IBM Plex Sans", system-ui, sans-serif';

/** The bars themselves, on a canvas that fills what it stands in; what they say stands in a table beside it (`margin-chart.tsx`). */
export function MarginCanvas({ rows, pairs }: MarginCanvasProps) {
  const texts = useTexts();
  const colours = useChartColours();
  const data = useMemo(() => {
    // What was before is hatched: told from what is now without any colour.
    const labels = rows.map(({ id }) => wrapped(texts.t(`frame.criterion.${id}`), nameWidth));
    const after = dataset(
      rows.map((row) => row.after),
      (colour) => colour,
      colours,
    );
    if (!pairs) return { labels, datasets: [after] };
    const before = dataset(
      rows.map((row) => row.before),
      hatch,
      colours,
    );
    return { labels, datasets: [before, after] };
  }, [rows, pairs, texts, colours]);
  const options = useMemo(() => optionsOf(axisEnd(rows), colours, texts.percent), [rows, colours, texts]);
  const plugins = useMemo(() => {
    const share = (margin: Margin | null) => (margin === null ? '' : sharePercent(texts.percent, margin));
    const after = rows.map((row) => share(row.after));
    const labels = pairs ? [rows.map((row) => share(row.before)), after] : [after];
    return [limitLine(texts.t('issue.margins.limit'), colours, fontFamily), shareLabels(labels, colours, fontFamily)];
  }, [rows, pairs, texts, colours]);
  // Plugins are taken once, when a chart is made: other rows, words or colours make another chart.
  const key = JSON.stringify([rows, texts.language, colours]);
  return <Bar key={key} data={data} options={options} plugins={plugins} />;
}

function dataset(
  margins: readonly (Margin | null)[],
  fill: (colour: string) => string | CanvasPattern,
  { met, notMet }: ChartColours,
) {
  const colours = margins.map((margin) => (margin?.broken ? notMet : met));
  return {
    data: margins.map((margin) => margin?.ratio ?? null),
    backgroundColor: colours.map(fill),
    borderColor: colours,
    borderWidth: 1.5,
    barThickness: 18,
  };
}

function optionsOf(end: number, colours: ChartColours, percent: (share: number) => string): ChartOptions<'bar'> {
  const font = { family: fontFamily, size: 14 };
  return {
    indexAxis: 'y',
    animation: false,
    maintainAspectRatio: false,
    // Nothing answers to the pointer: the numbers stand there already.
    events: [],
    layout: { padding: { right: 72, top: 22 } },
    scales: {
      x: {
        min: 0,
        max: end,
        grid: { color: colours.line },
        border: { color: colours.line },
        ticks: { color: colours.dimmed, font, stepSize: 0.5, callback: (value) => percent(Number(value)) },
      },
      y: {
        grid: { display: false },
        border: { color: colours.line },
        ticks: { color: colours.text, font, autoSkip: false },
      },
    },
  };
}
