/*
 * Heart rates stand in beats per minute with at most two decimals: 92, 92.45. Each is the double nearest to a whole number
 * of hundredths, so two of them compare as they should. Sums, means and limits go by the hundredths themselves, which are
 * whole numbers and lose nothing.
 */

/** How many decimals a recorded heart rate has at most; the mean of two of them has one more. */
export const recordedDecimals = 2;
export const medianDecimals = 3;

/** The hundredths of a heart rate with at most two decimals: 92.45 gives 9245. */
export function hundredthsOf(bpm: number): number {
  return Math.round(100 * bpm);
}

/** @param hundredths a whole number of them, or half of one */
export function bpmOf(hundredths: number): number {
  return hundredths / 100;
}

/**
 * The fewest hundredths that are not below a heart rate, however many decimals it has. It keeps a limit of whole hundredths
 * exactly where the heart rate itself does.
 */
export function hundredthsAbove(bpm: number): number {
  const nearest = hundredthsOf(bpm);
  return bpmOf(nearest) >= bpm ? nearest : nearest + 1;
}

/** Whether a number is a heart rate as recordings hold them. */
export function hasTwoDecimals(bpm: number): boolean {
  return bpmOf(hundredthsOf(bpm)) === bpm;
}
