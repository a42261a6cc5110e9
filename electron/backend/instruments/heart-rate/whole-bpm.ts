/**
 * Reads a heart rate as people and programs write it, with comma or point. Rounded to the nearest whole beat: instruments
 * measure whole beats, fractions come from a logger's own means, and all limits of a single value are judged on whole beats.
 *
 * @param factor what one unit of the text is in beats per minute: 60 for Hz
 * @returns whole beats per minute, impossible ones included, for they are counted; undefined where there is no number
 */
export function wholeBpm(text: string, factor = 1): number | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?\d{1,6}(?:[.,]\d{0,20})?$/.test(trimmed)) return undefined;
  // Without a minus before zero, which nobody means.
  return Math.round(Number(trimmed.replace(',', '.')) * factor) + 0;
}
