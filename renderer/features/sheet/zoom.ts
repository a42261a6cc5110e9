/** CSS pixels per point at 100 %: paper size on a screen of 96 dots per inch. */
export const fullSize = 96 / 72;

/** `fit`: as wide as there is room; a number: share of paper size. */
export type Zoom = 'fit' | number;

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
/** Wider than this a page is hard to read at once, however large the window is. */
const widestFit = 1.4;
/** Never so narrow that nothing can be read. */
const narrowest = 0.3;

/** The share of paper size that a zoom means. @param room width that there is [CSS px]; @param width of a page [points] */
export function shareOf(zoom: Zoom, room: number, width: number): number {
  if (zoom !== 'fit') return zoom;
  return Math.min(widestFit, Math.max(narrowest, room / (width * fullSize)));
}

/** The next step up or down from a share; the last step stays. */
export function nextZoom(share: number, direction: 'larger' | 'smaller'): number {
  // A share that is a step but for rounding counts as that step.
  const slack = 0.005;
  if (direction === 'larger') return steps.find((step) => step > share + slack) ?? steps[steps.length - 1] ?? share;
  return [...steps].reverse().find((step) => step < share - slack) ?? steps[0];
}
