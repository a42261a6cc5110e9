import type { Frame } from '../frame/frame.ts';
import { readingOf, windowRuleOf } from '../measure/heart-rate/reading.ts';
import type {
  ReadingParameters,
  Recording,
  RecordingFacts,
  RecordingResult,
  Rest,
} from '../measure/heart-rate/recording.ts';
import type { TaskBand } from '../measure/heart-rate/tasks.ts';
import { type PersonRecord, personFormat, personFormatVersion } from './person.ts';

/** How a recording is read, and whose it is: all that is needed besides the recording to make the result again. */
export interface PersonParameters extends ReadingParameters {
  readonly ageYears?: number | undefined;
  readonly rest?: Rest | undefined;
  /** When each task of the visit was done. */
  readonly tasks: readonly TaskBand[];
}

/**
 * One person's record, made from a recording. It is valid by `parsePerson` where age and rest are in their bounds.
 *
 * @param frame says how long the heaviest window is and how much of it must be valid
 */
export function personRecordOf(
  whose: Whose,
  recording: Recording,
  facts: RecordingFacts,
  parameters: PersonParameters,
  frame: Frame,
): PersonRecord {
  const result = readingOf(recording, parameters, windowRuleOf(frame));
  return recordOfResult(whose, recording, facts, parameters, result);
}

type Whose = Pick<PersonRecord, 'visitId' | 'label'>;

/** The same from what the recording says with these parameters, where that is known already. */
export function recordOfResult(
  whose: Whose,
  recording: Pick<Recording, 'clock' | 'startMs'>,
  facts: RecordingFacts,
  parameters: PersonParameters,
  { window, peakBpm, undecidedSuspectBpm }: RecordingResult,
): PersonRecord {
  const { ageYears, rest, period, suspects, decisions, tasks } = parameters;
  return {
    format: personFormat,
    formatVersion: personFormatVersion,
    visitId: whose.visitId,
    label: whose.label,
    ...(ageYears === undefined ? {} : { ageYears }),
    ...(rest === undefined ? {} : { rest }),
    ...(window === null
      ? {}
      : {
          heaviestHour: {
            // Where heart rates have decimals: no outcome and no reading of it changes, see `HeartRateWindow`.
            sumBpmMs: Math.ceil(window.sumBpmMs),
            validMs: window.validMs,
            spanMs: window.spanMs,
          },
        }),
    ...(peakBpm === null ? {} : { peakBpm }),
    ...(undecidedSuspectBpm === null ? {} : { undecidedSuspectBpm }),
    recording: {
      ...facts,
      clock: recording.clock,
      startMs: recording.startMs,
      ...period,
      suspects,
      decisions,
      tasks,
    },
  };
}

/** The parameters that a record was made with; without the recording they came from where it was typed in. */
export function parametersOf({ ageYears, rest, recording }: PersonRecord): PersonParameters {
  const { fromMs, toMs, suspects, decisions, tasks } = recording ?? {};
  return {
    ageYears,
    rest,
    // One end alone is possible in a file of somebody else's making.
    period: fromMs === undefined || toMs === undefined ? undefined : { fromMs, toMs },
    suspects: suspects ?? 'undecided',
    decisions: decisions ?? [],
    tasks: tasks ?? [],
  };
}

/** Where a record's recording came from; null for values that were typed in, or made before that was kept. */
export function factsOf({ recording }: PersonRecord): RecordingFacts | null {
  if (recording?.kind === undefined) return null;
  const { sha256, kind, fromStrapMemory = 0, sameTime = 0, withoutTime = 0, truncated = false } = recording;
  return { kind, sha256, fromStrapMemory, sameTime, withoutTime, truncated };
}
