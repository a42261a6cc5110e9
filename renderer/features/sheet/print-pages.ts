import './print-pages.css';
import { drawPage } from './draw-page.ts';
import type { OpenPdf } from './open-pdf.ts';

/** Dots per inch of a printed page: enough for the smallest type of the sheet. */
const finest = 200;
/** Bytes of picture that may be made at once; a longer document is printed a little coarser. */
const mostBytes = 400_000_000;
const coarsest = 110;

/** Resolution for printing so many pages of this size [points], in dots per inch. */
export function printDensity(pages: readonly { readonly width: number; readonly height: number }[]): number {
  const squareInches = pages.reduce((sum, { width, height }) => sum + (width / 72) * (height / 72), 0);
  const bytesPerSquareDot = 4;
  const affordable = Math.sqrt(mostBytes / (bytesPerSquareDot * Math.max(squareInches, 1)));
  return Math.max(coarsest, Math.min(finest, Math.floor(affordable)));
}

/** Draws every page beside the app, where only paper shows it, and opens the system's print window. */
export async function printPages({ pages, sizes }: OpenPdf): Promise<void> {
  document.querySelector('[data-print-pages]')?.remove();
  const place = document.createElement('div');
  place.dataset.printPages = '';
  place.ariaHidden = 'true';
  const density = printDensity(sizes);
  for (const page of pages) {
    const canvas = await drawPage(page, density / 72, 'print');
    if (canvas !== undefined) place.append(canvas);
  }
  document.body.append(place);
  window.addEventListener('afterprint', () => place.remove(), { once: true });
  window.print();
}
