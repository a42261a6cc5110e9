import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as ChartJs,
  type ChartOptions,
  Legend,
  LinearScale,
} from 'chart.js';
import { useMemo } from 'react';
import { Bar } from 'react-chartjs-2';
import type { MapTally } from '../../../core/map/group.ts';
import type { TrendPoint } from '../../../core/map/trend.ts';
import { useTexts } from '../../app/snapshot.tsx';
import { type ChartColours, useChartColours } from '../../ui/chart-colours.ts';
import { dotted, hatch } from '../../ui/hatch.ts';
import { mapStates } from './state-order.ts';

ChartJs.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

const fontFamily = '"IBM Plex Sans", system-ui, sans-serif';

/** A bar for each day, of the states one upon the other, told apart by pattern as well as by colour. */
export function TrendCanvas({ points }: { readonly points: readonly TrendPoint[] }) {
  const texts = useTexts();
  const colours = useChartColours();
  const data = useMemo(
    () => ({
      labels: points.map(({ day }, at) =>
        at === points.length - 1 ? texts.t('map.trend.today') : texts.t('map.trend.quarter', quarterOf(day)),
      ),
      datasets: mapStates.map((state) => ({
        label: texts.t(`app.overview.narrow.${state}`),
        data: points.map(({ tally }) => tally[state]),
        borderWidth: 1,
        ...fillOf(state, colours),
      })),
    }),
    [points, texts, colours],
  );
  const options = useMemo(() => optionsOf(colours, texts.number), [colours, texts]);
  return <Bar data={data} options={options} />;
}

function quarterOf(day: string): { readonly quarter: number; readonly year: string } {
  return { quarter: Math.ceil(Number(day.slice(5, 7)) / 3), year: day.slice(0, 4) };
}

function fillOf(state: keyof MapTally, { met, notMet, open, ground, dimmed }: ChartColours) {
  switch (state) {
    case 'within':
      return { backgroundColor: met, borderColor: met };
    case 'incomplete':
      return { backgroundColor: dotted(open), borderColor: open };
    case 'outside':
      return { backgroundColor: hatch(notMet), borderColor: notMet };
    case 'unvisited':
      return { backgroundColor: ground, borderColor: dimmed };
  }
}

function optionsOf(colours: ChartColours, number: (value: number) => string): ChartOptions<'bar'> {
  const font = { family: fontFamily, size: 14 };
  return {
    animation: false,
    maintainAspectRatio: false,
    // Nothing answers to the pointer: the numbers stand in the table.
    events: [],
    plugins: {
      legend: { position: 'right', reverse: true, labels: { color: colours.text, font, boxWidth: 22, boxHeight: 14 } },
    },
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        border: { color: colours.line },
        ticks: { color: colours.dimmed, font },
      },
      y: {
        stacked: true,
        beginAtZero: true,
        grid: { color: colours.line },
        border: { color: colours.line },
        ticks: { color: colours.dimmed, font, precision: 0, callback: (value) => number(Number(value)) },
      },
    },
  };
}
