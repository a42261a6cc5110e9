import type { Frame } from '../../../core/frame/frame.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { Recording, RecordingResult } from '../../../core/measure/heart-rate/recording.ts';
import type { TaskReading } from '../../../core/measure/heart-rate/tasks.ts';
import type { PersonRecord } from '../../../core/person/person.ts';
import type { StoredVisit } from '../../../core/visit/visit.ts';
import type { RecordingTimes } from './times.ts';

/** All that the physician's annex is made from. The only template that knows a person's values. */
export interface AnnexInput {
  /** The visit whose sheet it goes with. */
  readonly visit: StoredVisit;
  readonly frame: Frame;
  readonly person: PersonRecord;
  /** What the record was made from; absent where no recording is kept. */
  readonly recording?: Recording;
  readonly texts: Texts;
  /** To whom. */
  readonly physician?: string;
  /** ISO date. */
  readonly madeOn: string;
  /** Program name for the foot. */
  readonly madeBy: string;
}

/** What a kept recording says again. */
export interface AnnexSource {
  readonly recording: Recording;
  readonly result: RecordingResult;
  readonly tasks: readonly TaskReading[];
  readonly times: RecordingTimes;
}

export interface AnnexContext extends AnnexInput {
  readonly source?: AnnexSource;
}
