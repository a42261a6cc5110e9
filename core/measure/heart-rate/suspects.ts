import { bpmOf, hundredthsOf } from '../hundredths.ts';
import { type Values, validBpm } from './values.ts';

/** How far above its surroundings a value is suspect, and how far they reach. Source: green-frame, section 4. */
export const suspectAboveBpm = 40;
export const surroundingsMs = 30_000;

/** A suspect value by its place in the list, and the median that made it one. */
export interface Outlier {
  readonly place: number;
  readonly medianBpm: number;
}

/**
 * Values more than 40 bpm above the median of the values within 30 s on either side, both ends and the value itself
 * included; the median of an even number is the mean of the two in the middle.
 *
 * @param values valid ones only: artefacts are no surroundings
 */
export function outliersOf(values: Values): readonly Outlier[] {
  const { atMs, bpm } = values;
  const around = new Surroundings();
  const outliers: Outlier[] = [];
  let first = 0;
  let next = 0;
  for (let place = 0; place < atMs.length; place += 1) {
    const at = atMs[place] as number;
    for (; next < atMs.length && (atMs[next] as number) <= at + surroundingsMs; next += 1)
      around.add(hundredthsOf(bpm[next] as number));
    for (; (atMs[first] as number) < at - surroundingsMs; first += 1) around.remove(hundredthsOf(bpm[first] as number));
    const median = around.median();
    if (hundredthsOf(bpm[place] as number) > median + hundredthsOf(suspectAboveBpm)) {
      outliers.push({ place, medianBpm: bpmOf(median) });
    }
  }
  return outliers;
}

/**
 * Counts per hundredth of a beat and per whole beat, and a place that moves with the median: a step costs what the median
 * moves in whole beats, not how many values are around.
 */
class Surroundings {
  readonly #counts = new Uint32Array(100 * (validBpm.most + 1));
  readonly #perBeat = new Uint32Array(validBpm.most + 1);
  #size = 0;
  /** The whole beat that was asked for last, and how many values lie below it. */
  #beat = 0;
  #below = 0;

  add(hundredths: number): void {
    this.#change(hundredths, 1);
  }

  remove(hundredths: number): void {
    this.#change(hundredths, -1);
  }

  #change(hundredths: number, by: 1 | -1): void {
    const beat = Math.floor(hundredths / 100);
    this.#counts[hundredths] = (this.#counts[hundredths] as number) + by;
    this.#perBeat[beat] = (this.#perBeat[beat] as number) + by;
    this.#size += by;
    if (beat < this.#beat) this.#below += by;
  }

  /** Of at least one value, in hundredths; may end in a half. */
  median(): number {
    const lower = this.#valueAt((this.#size - 1) >> 1);
    return this.#size % 2 === 1 ? lower : (lower + this.#valueAt(this.#size >> 1)) / 2;
  }

  /** The value with so many below it, of all that are here in order. */
  #valueAt(rank: number): number {
    while (this.#below > rank) {
      this.#beat -= 1;
      this.#below -= this.#perBeat[this.#beat] as number;
    }
    while (this.#below + (this.#perBeat[this.#beat] as number) <= rank) {
      this.#below += this.#perBeat[this.#beat] as number;
      this.#beat += 1;
    }
    let hundredths = 100 * this.#beat;
    for (let left = rank - this.#below; left >= (this.#counts[hundredths] as number); hundredths += 1) {
      left -= this.#counts[hundredths] as number;
    }
    return hundredths;
  }
}
