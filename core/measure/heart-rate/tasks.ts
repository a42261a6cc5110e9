import { remainingOf } from './reading.ts';
import type { ReadingParameters, Recording, Stretch } from './recording.ts';
import { meanOf, type Sums, sumsOver, timelineOf } from './timeline.ts';

/** When a task was done; a task may have several. */
export interface TaskBand extends Stretch {
  readonly task: string;
}

export interface TaskReading {
  readonly task: string;
  readonly validMs: number;
  /** Time-weighted; null without valid time. */
  readonly meanBpm: number | null;
}

/**
 * Valid time and mean of each task that has a band, in the order of their first bands. Only what lies in the working
 * period counts; time that two bands of the same task share counts once.
 */
export function taskReadings(
  recording: Recording,
  parameters: ReadingParameters,
  bands: readonly TaskBand[],
): readonly TaskReading[] {
  if (bands.length === 0) return [];
  const timeline = timelineOf(remainingOf(recording, parameters).remaining);
  return [...Map.groupBy(bands, ({ task }) => task)].map(([task, stretches]) => {
    const parts = joined(stretches).map((stretch) => sumsOver(timeline, stretch));
    const sums = parts.reduce<Sums>(
      (sum, part) => ({
        sumHundredthsMs: sum.sumHundredthsMs + part.sumHundredthsMs,
        validMs: sum.validMs + part.validMs,
      }),
      { sumHundredthsMs: 0, validMs: 0 },
    );
    return { task, validMs: sums.validMs, meanBpm: meanOf(sums) };
  });
}

/** Stretches that overlap or touch become one; one that ends before it begins is none. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const whole: { fromMs: number; toMs: number }[] = [];
  for (const { fromMs, toMs } of stretches.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = whole.at(-1);
    if (toMs < fromMs) continue;
    if (last !== undefined && fromMs <= last.toMs) last.toMs = Math.max(last.toMs, toMs);
    else whole.push({ fromMs, toMs });
  }
  return whole;
}
