import './print-pages.css';
import { drawPage } from './draw-page.ts';
import type { OpenPdf } from './open-pdf.ts';
import { printDensity } from './print-density.ts';

/** Draws every page beside the app, where only paper shows it, and opens the system's print window. */
export async function printPages({ pages, sizes }: OpenPdf): Promise<void> {
  document.querySelector('[data-print-pages]')?.remove();
  const place = document.createElement('div');
  place.dataset.printPages = '';
  place.ariaHidden = 'true';
  const density = printDensity(sizes);
  for (const [at, page] of pages.entries()) {
    const canvas = await drawPage(page, density / 72, 'print');
    if (canvas === undefined) continue;
    const size = sizes[at];
    if (size !== undefined && size.width > size.height) canvas.dataset.landscape = '';
    place.append(canvas);
  }
  document.body.append(place);
  window.addEventListener('afterprint', () => place.remove(), { once: true });
  window.print();
}
