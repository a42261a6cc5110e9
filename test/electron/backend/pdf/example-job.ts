import { SHEET_DATA_FILE } from '../../../../electron/backend/pdf/read-data.ts';
import type { PdfJob } from '../../../../electron/backend/pdf/render.ts';

const SENTENCE =
  'Het tillen van dozen van de vloer naar de pallet gebeurt vooral in de voormiddag, met een draai naar links en zonder hulpmiddel';

function words(from: number, count: number): string {
  return SENTENCE.split(' ')
    .slice(from % 8, (from % 8) + count)
    .join(' ');
}

function criterion(i: number, seed: number): unknown[] {
  return [
    {
      stack: [
        { text: `Criterium ${i + 1} ${words(i, 5)}` },
        { text: `${words(i, 9)} (${i * 37 + seed} kg)`, fontSize: 7, color: '#555555' },
      ],
    },
    {
      stack: [
        { text: `${(i * 1.37 + seed).toFixed(2).replace('.', ',')} kg` },
        {
          canvas: [
            { type: 'rect', x: 0, y: 0, w: 80, h: 4, color: '#dddddd' },
            { type: 'rect', x: 0, y: 0, w: 10 + 3 * i, h: 4, color: '#2e7d32' },
            { type: 'line', x1: 60, y1: -1, x2: 60, y2: 5, lineWidth: 1, dash: { length: 1.5 } },
          ],
        },
      ],
    },
    { text: `≤ ${i * 2} kg` },
    {
      columns: [
        {
          width: 12,
          canvas: [
            {
              type: 'polyline',
              points: [
                { x: 0, y: 4 },
                { x: 3, y: 7 },
                { x: 8, y: 0 },
              ],
              lineWidth: 1.5,
              lineColor: '#2e7d32',
            },
          ],
        },
        { text: i % 3 ? 'binnen' : 'buiten', bold: true },
      ],
    },
  ];
}

/** A job as large as a real sheet: three pages, 21 criteria with bars, tasks, small print; `seed` changes its numbers. */
export function exampleJob(seed: number): PdfJob {
  const head = (...texts: string[]) => texts.map((text) => ({ text, bold: true }));
  const criteria = Array.from({ length: 21 }, (_, i) => criterion(i, seed));
  const tasks = Array.from({ length: 30 }, (_, i) => [
    { text: words(i, 6) },
    { text: String(i * 7 + seed), alignment: 'right' },
    { text: `${i * 1.5} kg`, alignment: 'right' },
  ]);
  const smallPrint = Array.from({ length: 20 }, (_, i) => ({
    text: [{ text: `Bron ${i}: `, bold: true }, `${SENTENCE} ${SENTENCE}`, { text: ` ${words(i, 4)}`, italics: true }],
    fontSize: 7,
    margin: [0, 0, 0, 3],
  }));
  return {
    title: `Belastingsfiche ${seed}`,
    language: 'nl-BE',
    date: new Date('2025-01-02T00:00:00Z'),
    attachment: {
      name: SHEET_DATA_FILE,
      mediaType: 'application/json',
      description: 'Gegevens van de fiche',
      bytes: new TextEncoder().encode(JSON.stringify({ seed, criteria })),
    },
    layout: {
      pageMargins: [40, 50, 40, 50],
      footer: (page: number, pages: number) => ({ text: `pagina ${page} / ${pages}`, margin: [40, 10, 40, 0] }),
      content: [
        { text: 'Belastingsfiche', fontSize: 20, bold: true },
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: ['*', 100, 60, 70],
            body: [head('Criterium', 'Waarde', 'Grens', 'Uitkomst'), ...criteria],
          },
          layout: 'lightHorizontalLines',
        },
        { text: 'Taken', fontSize: 14, bold: true, margin: [0, 10, 0, 4] },
        {
          table: { headerRows: 1, widths: ['*', 60, 60], body: [head('Taak', 'Minuten', 'Last'), ...tasks] },
          layout: 'lightHorizontalLines',
        },
        ...smallPrint,
      ],
    },
  };
}
