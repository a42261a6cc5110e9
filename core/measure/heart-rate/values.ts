/**
 * Heart rates over time: times strictly rising, both lists equally long, heart rates with at most two decimals. A
 * `Recording` is one.
 */
export interface Values {
  readonly atMs: readonly number[];
  readonly bpm: readonly number[];
}

/** Values outside are artefacts, 29.99 and 230.01 among them: no heart at work beats so. Source: green-frame, section 4. */
export const validBpm = { least: 30, most: 230 } as const;

export function isValid(bpm: number): boolean {
  return bpm >= validBpm.least && bpm <= validBpm.most;
}

/** The values for which the test holds; it is given the value's place, so that lists beside it can be asked. */
export function valuesWhere(values: Values, test: (place: number) => boolean): Values {
  const atMs: number[] = [];
  const bpm: number[] = [];
  for (let place = 0; place < values.atMs.length; place += 1) {
    if (!test(place)) continue;
    atMs.push(values.atMs[place] as number);
    bpm.push(values.bpm[place] as number);
  }
  return { atMs, bpm };
}

/** All but the artefacts. */
export function validValues(values: Values): Values {
  return valuesWhere(values, (place) => isValid(values.bpm[place] as number));
}

/** Place of the last value at or before a time; -1 where there is none. */
export function placeAt(atMs: readonly number[], timeMs: number): number {
  let low = 0;
  let high = atMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((atMs[middle] as number) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
