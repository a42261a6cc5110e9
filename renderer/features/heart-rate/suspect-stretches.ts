import type { HeartRateReading } from '../../../core/contract/calls/heart-rate.ts';
import type { Recording } from '../../../core/measure/heart-rate/recording.ts';
import { longestHoldMs } from '../../../core/measure/heart-rate/timeline.ts';
import { isValid } from '../../../core/measure/heart-rate/values.ts';

type Suspect = HeartRateReading['suspects'][number];

/** Suspect values that follow each other: one thing happened, so one decision is asked. At least one value. */
export interface SuspectStretch {
  readonly fromMs: number;
  readonly toMs: number;
  /** Each of them, in the order of time: decisions are kept per value. */
  readonly atMs: readonly number[];
  readonly highest: Suspect;
  /** Undefined where they were decided differently. */
  readonly decision: Suspect['decision'] | undefined;
}

/**
 * Groups suspects between which the recording has no other valid value and no gap.
 *
 * @param suspects in the order of time
 */
export function suspectStretches(
  suspects: readonly Suspect[],
  { atMs, bpm }: Pick<Recording, 'atMs' | 'bpm'>,
): readonly SuspectStretch[] {
  const found: SuspectStretch[] = [];
  let next = 0;
  // The stretch that the last valid value belonged to; none where that one was not suspect.
  let running = false;
  for (let place = 0; place < atMs.length && next < suspects.length; place += 1) {
    if (!isValid(bpm[place] as number)) continue;
    const suspect = suspects[next] as Suspect;
    if (atMs[place] !== suspect.atMs) {
      running = false;
      continue;
    }
    const last = running ? found.at(-1) : undefined;
    if (last === undefined || suspect.atMs - last.toMs > longestHoldMs) found.push(alone(suspect));
    else found[found.length - 1] = together(last, suspect);
    running = true;
    next += 1;
  }
  return found;
}

function alone(suspect: Suspect): SuspectStretch {
  const { atMs, decision } = suspect;
  return { fromMs: atMs, toMs: atMs, atMs: [atMs], highest: suspect, decision };
}

function together(stretch: SuspectStretch, suspect: Suspect): SuspectStretch {
  return {
    fromMs: stretch.fromMs,
    toMs: suspect.atMs,
    atMs: [...stretch.atMs, suspect.atMs],
    highest: suspect.bpm > stretch.highest.bpm ? suspect : stretch.highest,
    decision: stretch.decision === suspect.decision ? suspect.decision : undefined,
  };
}
