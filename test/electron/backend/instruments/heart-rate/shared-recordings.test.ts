import { existsSync, readFileSync } from 'node:fs';
import { Decoder, Stream } from '@garmin/fitsdk';
import { expect, test } from 'vitest';
import { pairs, type Read, read } from './recordings.ts';

/*
 * Real recordings that are not part of the project (see the README beside them). Where they are not there, nothing is shown.
 */

const folder = new URL('../../../../../../shared/data/heart-rate/', import.meta.url);
const there = existsSync(folder);

const file = (name: string): Uint8Array => readFileSync(new URL(name, folder));

/** Mean over time of steps of at most 10 s, and how long they are together. */
function weighted(found: Read): { readonly mean: number; readonly seconds: number } {
  let [sum, seconds] = [0, 0];
  const values = pairs(found);
  for (const [at, [s, bpm]] of values.entries()) {
    const step = (values[at + 1]?.[0] ?? s) - s;
    if (step > 10) continue;
    sum += bpm * step;
    seconds += step;
  }
  return { mean: sum / seconds, seconds };
}

test.skipIf(!there)('a TCX with uneven steps comes out as given', () => {
  const found = read(file('uneven-sampling.tcx'));
  expect(found.recording.atMs).toHaveLength(383);
  const { mean, seconds } = weighted(found);
  expect(mean).toBeCloseTo(159.961, 3);
  expect(seconds).toBe(1_991);
});

test.skipIf(!there)('a FIT with the memory of a strap comes out as given', () => {
  const bytes = file('work-like-with-strap-memory.fit');
  const found = read(bytes);
  expect(found.recording.atMs).toHaveLength(7_483);
  expect(found.facts).toMatchObject({ truncated: false, withoutTime: 0, sameTime: 0 });
  const { mean, seconds } = weighted(found);
  expect(mean).toBeCloseTo(85.354, 3);
  expect(seconds).toBe(7_519);
  const { recordMesgs = [] } = new Decoder(Stream.fromByteArray([...bytes])).read({ mergeHeartRates: false }).messages;
  const own = recordMesgs.filter(({ heartRate }) => heartRate !== undefined);
  expect(own).toHaveLength(5_298);
  // The strap's values take the place of some of the watch's own.
  expect(found.facts.fromStrapMemory).toBeGreaterThanOrEqual(7_483 - 5_298);
  expect(found.facts.fromStrapMemory).toBeLessThanOrEqual(7_483);
});

test.skipIf(!there)('the same FIT is merged as far as it goes where it is cut', () => {
  const bytes = file('work-like-with-strap-memory.fit');
  const found = read(bytes.subarray(0, Math.floor(bytes.length * 0.95)));
  expect(found.facts.truncated).toBe(true);
  expect(found.recording.atMs.length).toBeGreaterThan(5_298 * 0.9);
});
