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
      around.add(bpm[next] as number);
    for (; (atMs[first] as number) < at - surroundingsMs; first += 1) around.remove(bpm[first] as number);
    const medianBpm = around.median();
    if ((bpm[place] as number) > medianBpm + suspectAboveBpm) outliers.push({ place, medianBpm });
  }
  return outliers;
}

/** Counts per heart rate, and a median that moves with them: a step costs what the median moves, not what is in it. */
class Surroundings {
  readonly #counts = new Uint32Array(validBpm.most + 2);
  #size = 0;
  /** The lower of the two in the middle, and how many values lie below it. */
  #middle = 0;
  #below = 0;

  add(bpm: number): void {
    this.#counts[bpm] = this.#count(bpm) + 1;
    this.#size += 1;
    if (bpm < this.#middle) this.#below += 1;
  }

  remove(bpm: number): void {
    this.#counts[bpm] = this.#count(bpm) - 1;
    this.#size -= 1;
    if (bpm < this.#middle) this.#below -= 1;
  }

  /** Of at least one value. */
  median(): number {
    const rank = (this.#size - 1) >> 1;
    while (this.#below > rank) {
      this.#middle -= 1;
      this.#below -= this.#count(this.#middle);
    }
    while (this.#below + this.#count(this.#middle) <= rank) {
      this.#below += this.#count(this.#middle);
      this.#middle += 1;
    }
    if (this.#size % 2 === 1 || this.#below + this.#count(this.#middle) > rank + 1) return this.#middle;
    let upper = this.#middle + 1;
    while (this.#count(upper) === 0) upper += 1;
    return (this.#middle + upper) / 2;
  }

  #count(bpm: number): number {
    return this.#counts[bpm] as number;
  }
}
