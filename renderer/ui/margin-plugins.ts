import type { Plugin } from 'chart.js';
import type { ChartColours } from './chart-colours.ts';

/** Draws the limit: one line over all bars, with its name above. */
export function limitLine(name: string, { text }: ChartColours, family: string): Plugin<'bar'> {
  return {
    id: 'limit-line',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const x = scales.x?.getPixelForValue(1);
      if (x === undefined) return;
      ctx.save();
      ctx.strokeStyle = text;
      ctx.lineWidth = 2;
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top - 4);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.fillStyle = text;
      ctx.font = `600 14px ${family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      ctx.fillText(name, x, chartArea.top - 6);
      ctx.restore();
    },
  };
}

/** Writes each share at the end of its bar; one that goes on beyond the axis has an arrow. */
export function shareLabels(
  labels: readonly (readonly string[])[],
  { text, ground }: ChartColours,
  family: string,
): Plugin<'bar'> {
  return {
    id: 'share-labels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `14px ${family}`;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'middle';
      labels.forEach((ofDataset, dataset) => {
        chart.getDatasetMeta(dataset).data.forEach((bar, at) => {
          const label = ofDataset[at] ?? '';
          if (label === '') return;
          const beyond = bar.x > chartArea.right + 1;
          const x = Math.min(bar.x, chartArea.right) + 8;
          const words = beyond ? `→ ${label}` : label;
          // The line of the limit must not run through a number.
          ctx.fillStyle = ground;
          ctx.fillRect(x - 3, bar.y - 9, ctx.measureText(words).width + 6, 18);
          ctx.fillStyle = text;
          ctx.fillText(words, x, bar.y + 1);
        });
      });
      ctx.restore();
    },
  };
}
