import type { OpenRecording } from '../../../core/contract/calls/heart-rate.ts';
import type { CheckedInput, Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { firstPercentile } from '../../../core/measure/heart-rate/rest.ts';
import { parametersOf, personRecordOf } from '../../../core/person/record-of.ts';
import { err, ok } from '../../../core/result.ts';
import type { Readings } from '../instruments/readings.ts';
import { carriedProblems } from '../services/carried-problems.ts';
import { openDraft, refused } from '../services/change-visit.ts';
import { documentOf, findVisit } from '../store/repositories/visits.ts';
import { enteredRecord, enteredValues } from './entered-record.ts';
import { finishDeletions } from './forget.ts';
import { keepPerson, type PersonalContext } from './keep-person.ts';
import type { OpenedRecording, OpenRecordings } from './open-recordings.ts';
import { packRecording } from './packed-recording.ts';
import { readKept } from './read-kept.ts';
import { readingAnswer } from './reading-answer.ts';

interface HeartRateOptions extends PersonalContext {
  readonly readings: Readings;
  readonly recordings: OpenRecordings;
}

type HeartRateCalls =
  | 'heart-rate.open'
  | 'heart-rate.read'
  | 'heart-rate.judge'
  | 'heart-rate.keep'
  | 'heart-rate.enter'
  | 'heart-rate.close';

/** A person's recording and values on their way to the ergonomist's screen and into the personal database. */
export function heartRateServices(options: HeartRateOptions): Pick<Services, HeartRateCalls> {
  const { ctx, personal, place, turns, recordings } = options;
  const noRecording = () => err(callError('not-found', { what: 'recording' }));

  return {
    'heart-rate.open': (input) => openRecording(options, input),

    // In its turn: of a record that is being deleted nothing may stay open.
    'heart-rate.read': ({ record }) => turns.take(() => readAgain(options, record)),

    'heart-rate.judge': ({ visit, recording, parameters }) => {
      const opened = recordings.find(recording);
      if (opened === undefined) return noRecording();
      const row = ctx.work().read((db) => findVisit(db, visit));
      if (row === undefined) return err(callError('not-found', { what: 'visit' }));
      const document = documentOf(row);
      if (!document.ok) return refused(document.error);
      return ok(readingAnswer(opened, parameters, document.value.frame));
    },

    'heart-rate.keep': ({ visit, base, label, replaces, recording: id, parameters }) =>
      turns.take(async () => {
        // A deletion that was begun goes by visit and label: it must not take along who comes in now.
        await finishDeletions(personal(), place);
        const opened = recordings.find(id);
        if (opened === undefined) return noRecording();
        const draft = ctx.work().read((db) => openDraft(db, visit, base));
        if (!draft.ok) return draft;
        const document = documentOf(draft.value.row);
        if (!document.ok) return refused(document.error);
        const { recording, facts, fileName } = opened;
        const record = personRecordOf({ visitId: visit, label }, recording, facts, parameters, document.value.frame);
        const kept = keepPerson(options, {
          ...{ record, recording: packRecording(recording), visit, base, replaces },
          from: fileName,
          samePerson: false,
        });
        if (kept.ok) recordings.belongsTo(id, kept.value.record.id);
        return kept;
      }),

    'heart-rate.enter': ({ visit, base, label, replaces, values }) =>
      turns.take(async () => {
        await finishDeletions(personal(), place);
        const record = enteredRecord({ visitId: visit, label }, values);
        if (!record.ok) return refused(record.error);
        return keepPerson(options, { record: record.value, visit, base, replaces, from: label, samePerson: false });
      }),

    'heart-rate.close': ({ recording }) => {
      recordings.close(recording);
      return ok({});
    },
  };
}

function readAgain({ ctx, personal, recordings }: HeartRateOptions, record: string): Envelope<'heart-rate.read'> {
  const kept = readKept(personal(), record);
  if (!kept.ok) return kept;
  const { person, label, source } = kept.value;
  if (source === undefined) return ok({ state: 'entered', label, values: enteredValues(person) });
  // Its file was never kept, nor its name.
  const id = ctx.newId();
  recordings.add(id, { ...source, fileName: label });
  recordings.belongsTo(id, record);
  const { decisions, tasks, ...parameters } = parametersOf(person);
  return ok({
    state: 'read',
    label,
    ...shown(id, source),
    parameters: { ...parameters, decisions: [...decisions], tasks: [...tasks] },
  });
}

async function openRecording(
  { ctx, readings, recordings }: HeartRateOptions,
  { ticket, upload, fileName, columns }: CheckedInput<'heart-rate.open'>,
): Promise<Envelope<'heart-rate.open'>> {
  const bytes = ctx.files.take(upload);
  if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
  const read = await readings.run(ticket, 'recording', { bytes, ...(columns === undefined ? {} : { columns }) });
  if (!read.ok) {
    if ('code' in read.error) return err(read.error);
    return err(callError('file-refused', { file: fileName, problems: carriedProblems(read.error) }));
  }
  if (read.value.state === 'columns') {
    return ok({ state: 'columns', preview: read.value.start.preview });
  }
  const id = ctx.newId();
  const { recording, facts } = read.value;
  recordings.add(id, { recording, facts, fileName });
  return ok({
    state: 'read',
    ...shown(id, read.value),
    parameters: { suspects: 'undecided', decisions: [], tasks: [] },
  });
}

/** A recording as the screen gets it. */
function shown(
  id: string,
  { recording, facts }: Pick<OpenedRecording, 'recording' | 'facts'>,
): Omit<OpenRecording, 'parameters'> {
  return { recording: id, facts, ...recording, firstPercentileBpm: firstPercentile(recording) };
}
