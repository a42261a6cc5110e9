import type { HeartRateParameters, HeartRateReading } from '../../../core/contract/calls/heart-rate.ts';
import type { Frame } from '../../../core/frame/frame.ts';
import { costsOf } from '../../../core/measure/heart-rate/costs.ts';
import { readingOf, windowRuleOf } from '../../../core/measure/heart-rate/reading.ts';
import { taskReadings } from '../../../core/measure/heart-rate/tasks.ts';
import { absoluteCardiacCost } from '../../../core/measure/heart-rate.ts';
import { finding } from '../../../core/person/finding.ts';
import { recordOfResult } from '../../../core/person/record-of.ts';
import type { OpenedRecording } from './open-recordings.ts';

/** A finding's outcomes do not depend on whose it is. */
const nobody = { visitId: 'judged', label: 'A' } as const;

/**
 * What the ergonomist's screen shows of a recording. The outcomes are those that the visit would be told: they go through
 * the same door as when it is kept.
 */
export function readingAnswer(
  { recording, facts }: Pick<OpenedRecording, 'recording' | 'facts'>,
  parameters: HeartRateParameters,
  frame: Frame,
): HeartRateReading {
  const { ageYears, rest, tasks } = parameters;
  const result = readingOf(recording, parameters, windowRuleOf(frame));
  const record = recordOfResult(nobody, recording, facts, parameters, result);
  return {
    ...result,
    suspects: [...result.suspects],
    gaps: [...result.gaps],
    ...costsOf(result.window, rest?.bpm, ageYears, frame),
    outcomes: finding(record, frame).outcomes,
    tasks: taskReadings(recording, parameters, tasks).map(({ task, validMs, meanBpm }) => ({
      task,
      validMs,
      meanBpm,
      absoluteCostBpm: meanBpm === null || rest === undefined ? null : absoluteCardiacCost(meanBpm, rest.bpm),
    })),
  };
}
