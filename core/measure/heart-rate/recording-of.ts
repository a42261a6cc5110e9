import type { Clock, RawSamples, Recording } from './recording.ts';

/**
 * Puts values in the order of their times. Of equal times the last one in the file counts (green-frame, section 4).
 *
 * @param raw times in milliseconds, rounded here to whole ones; heart rates have at most two decimals already
 * @returns the recording, and how many values gave way to a later one of the same time
 */
export function recordingOf(
  raw: RawSamples,
  clock: Clock,
): { readonly recording: Recording; readonly sameTime: number } {
  const times = raw.timesMs.map(Math.round);
  const order = inOrder(times);
  const startMs = times[order?.[0] ?? 0] ?? 0;
  const atMs: number[] = [];
  const bpm: number[] = [];
  for (let n = 0; n < times.length; n += 1) {
    const from = order?.[n] ?? n;
    const at = (times[from] as number) - startMs;
    const value = raw.bpm[from] as number;
    if (at === atMs.at(-1)) bpm[bpm.length - 1] = value;
    else {
      atMs.push(at);
      bpm.push(value);
    }
  }
  const recording = { clock, startMs: clock === 'none' ? 0 : startMs, atMs, bpm };
  return { recording, sameTime: times.length - atMs.length };
}

/** Places in the file by time, equal times as they stand; undefined where nothing is out of order, as is most common. */
function inOrder(times: readonly number[]): Uint32Array | undefined {
  if (times.every((time, at) => at === 0 || time >= (times[at - 1] as number))) return undefined;
  // The sort of a typed array is stable, too.
  return Uint32Array.from(times.keys()).sort((a, b) => (times[a] as number) - (times[b] as number));
}
