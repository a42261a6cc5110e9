/** Size of a page in points (1/72 inch). */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Dots per inch of a printed page: enough for the smallest type of the sheet. */
const finest = 200;
/** Bytes of picture that may be made at once; a longer document is printed a little coarser. */
const mostBytes = 400_000_000;
const bytesPerDot = 4;
const coarsest = 110;

/** Resolution for printing these pages all at once, in dots per inch. */
export function printDensity(pages: readonly PageSize[]): number {
  const squareInches = pages.reduce((sum, { width, height }) => sum + (width / 72) * (height / 72), 0);
  const affordable = Math.floor(Math.sqrt(mostBytes / (bytesPerDot * Math.max(squareInches, 1))));
  return Math.max(coarsest, Math.min(finest, affordable));
}
