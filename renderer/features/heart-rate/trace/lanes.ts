import type { Stretch } from '../../../../core/measure/heart-rate/recording.ts';

/** Bands side by side where they follow each other, above each other where they overlap; each with the number of its lane. */
export function inLanes<Band extends Stretch>(
  bands: readonly Band[],
): readonly { readonly band: Band; readonly lane: number }[] {
  const ends: number[] = [];
  return [...bands]
    .sort((one, other) => one.fromMs - other.fromMs)
    .map((band) => {
      const free = ends.findIndex((end) => end <= band.fromMs);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = band.toMs;
      return { band, lane };
    });
}
