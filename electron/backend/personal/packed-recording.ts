import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import { clocks, mostSamples, type Recording } from '../../../core/measure/heart-rate/recording.ts';
import { hasTwoDecimals } from '../../../core/measure/hundredths.ts';
import type { DeepReadonly } from '../../../core/result.ts';

/** The longest text of a recording that we write is far shorter: so many values, with their commas. */
const mostBytes = 32 * mostSamples;

/** Artefacts stay in a recording, however impossible. */
const heartRate = z.number().min(-1e6).max(1e6).refine(hasTwoDecimals);

/** Strictly: no position, no name of a device or a person has a place to stand in. */
const packed = z.strictObject({
  clock: z.enum(clocks),
  startMs: z.int(),
  /** Milliseconds since the value before. */
  stepMs: z.array(z.int().min(0)).max(mostSamples),
  /** Written as people do, 92 or 92.45: recordings that were kept while heart rates were whole beats read the same. */
  bpm: z.array(heartRate).max(mostSamples),
});

/** A recording as bytes for the personal database: its values and their times, and nothing else of its file. */
export function packRecording({ clock, startMs, atMs, bpm }: Recording): Buffer {
  const stepMs = atMs.map((at, index) => at - (atMs[index - 1] ?? 0));
  const value: DeepReadonly<z.infer<typeof packed>> = { clock, startMs, stepMs, bpm };
  return deflateSync(JSON.stringify(value));
}

/** @returns undefined where the bytes are damaged */
export function unpackRecording(bytes: Uint8Array): Recording | undefined {
  try {
    const value: unknown = JSON.parse(inflateSync(bytes, { maxOutputLength: mostBytes }).toString('utf8'));
    const { clock, startMs, stepMs, bpm } = packed.parse(value);
    if (stepMs.length !== bpm.length) return undefined;
    let last = 0;
    const atMs = stepMs.map((step) => {
      last += step;
      return last;
    });
    return { clock, startMs, atMs, bpm };
  } catch {
    return undefined;
  }
}
