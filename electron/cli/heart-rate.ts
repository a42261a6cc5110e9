import type { HeartRateParameters } from '../../core/contract/calls/heart-rate.ts';
import type { TablePreview } from '../../core/contract/calls/tables.ts';
import type { CallError } from '../../core/contract/errors.ts';
import { type FileFailure, type FileProblem, fileProblem } from '../../core/contract/file-problem.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { maximumInstrumentBytes, readBytes } from '../backend/documents/read-file.ts';
import type { ReadColumns, ReadRecording } from '../backend/instruments/heart-rate/read-recording.ts';
import { Readings } from '../backend/instruments/readings.ts';
import { readingAnswer } from '../backend/personal/reading-answer.ts';
import type { Call, UsageProblem } from './arguments.ts';
import { placeOfColumn, readColumns } from './columns.ts';
import { sayFailure } from './failures.ts';
import { heartRateJson, type Shown } from './heart-rate-json.ts';
import { heartRateTable } from './heart-rate-table.ts';
import { periodOf, readTime, wrongTime } from './heart-rate-time.ts';
import { printableJson } from './printable.ts';
import { type ExitCode, inputFile, type Session } from './session.ts';
import { sayUsage } from './usage-text.ts';

/** Why nothing is shown: the file, or what was asked of it. */
type Refusal = { readonly failure: FileFailure } | { readonly usage: UsageProblem };

/** `groenkader heart-rate FILE --rest N`: the one command that shows personal values. Nothing of them is written. */
export async function heartRate(call: Call, session: Session): Promise<ExitCode> {
  const shown = await shownOf(call, session);
  if (!shown.ok) {
    if ('usage' in shown.error) return sayUsage(session, { ...shown.error.usage, command: 'heart-rate' });
    sayFailure(session, shown.error.failure);
    return 3;
  }
  if (call.flags.has('json')) session.terminal.out(printableJson(heartRateJson(shown.value)));
  else for (const line of heartRateTable(session, shown.value)) session.terminal.out(line);
  return 0;
}

async function shownOf(call: Call, session: Session): Promise<Result<Shown, Refusal>> {
  const { rest, age, from, to, suspects } = call.values;
  for (const [option, text] of Object.entries({ '--from': from, '--to': to })) {
    if (text !== undefined && readTime(text) === null) return err({ usage: wrongTime(option, text) });
  }
  const read = await readFile(call, session);
  if (!read.ok) return read;
  const { recording, facts } = read.value;
  const period = periodOf(recording, { from, to });
  if (!period.ok) return err({ usage: period.error });
  const restBpm = Number(rest);
  const ageYears = age === undefined ? undefined : Number(age);
  const parameters: HeartRateParameters = {
    ageYears,
    rest: { bpm: restBpm, definition: 'entered' },
    period: period.value,
    suspects: suspects === 'keep' || suspects === 'drop' ? suspects : 'undecided',
    decisions: [],
    tasks: [],
  };
  const reading = readingAnswer({ recording, facts }, parameters, currentFrame);
  return ok({
    file: call.words[0] ?? '',
    recording,
    facts,
    period: period.value,
    reading,
    restBpm,
    ageYears,
    frame: currentFrame,
  });
}

type Recorded = Extract<ReadRecording, { readonly state: 'read' }>;

/** Reads the file in a worker, with limits on time and memory. */
async function readFile({ words: [given = ''], values }: Call, session: Session): Promise<Result<Recorded, Refusal>> {
  const refuse = (problems: FileFailure['problems']) => err({ failure: { file: given, problems } });
  const wanted = values.columns === undefined ? undefined : readColumns(values.columns, columnNames);
  if (wanted?.ok === false) return err({ usage: wanted.error });
  const file = await readBytes(inputFile(session, given).path, maximumInstrumentBytes);
  if (!file.ok) return refuse([file.error]);
  const bytes = file.value;
  const readings = new Readings(new URL('../backend/instruments/read-worker.ts', import.meta.url));
  let columns: ReadColumns | undefined;
  if (wanted !== undefined) {
    const asked = await readings.run('recording', 'recording', { bytes, columns: 'choose' });
    if (!asked.ok) return refuse(problemsOf(asked.error));
    if (asked.value.state === 'read') return ok(asked.value);
    const { preview } = asked.value.start;
    const headerRows = Number(values['header-rows'] ?? preview.headerRows);
    const found = columnsOf(values.columns ?? '', wanted.value, { ...preview, headerRows });
    if (!found.ok) return err({ usage: found.error });
    columns = found.value;
  }
  const read = await readings.run('recording', 'recording', { bytes, ...(columns === undefined ? {} : { columns }) });
  if (!read.ok) return refuse(problemsOf(read.error));
  return read.value.state === 'read' ? ok(read.value) : refuse([columnsUnknown(read.value.start.preview)]);
}

const columnNames = ['time', 'heart-rate'] as const;

function columnsOf(
  written: string,
  wanted: Readonly<Partial<Record<(typeof columnNames)[number], string>>>,
  preview: TablePreview,
): Result<ReadColumns, UsageProblem> {
  if (wanted.time === undefined || wanted['heart-rate'] === undefined) {
    return err({ code: 'bad-value', option: '--columns', value: written, allowed: ['time=1,heart-rate=2'] });
  }
  const time = placeOfColumn(wanted.time, preview);
  if (!time.ok) return time;
  const heartRate = placeOfColumn(wanted['heart-rate'], preview);
  if (!heartRate.ok) return heartRate;
  if (time.value === heartRate.value) return err({ code: 'bad-value', option: '--columns', value: written });
  return ok({ headerRows: preview.headerRows, time: time.value, heartRate: heartRate.value });
}

/** Names the columns there are, so that they can be chosen. */
function columnsUnknown({ start, headerRows }: TablePreview): FileProblem {
  const [row = []] = start.slice(Math.max(headerRows - 1, 0));
  const value = row.slice(0, 20).map((cell, at) => `${at + 1} = ${cell.slice(0, 40)}`);
  return fileProblem('columns-unknown', { value: value.join(', '), allowed: '--columns time=1,heart-rate=2' });
}

function problemsOf(error: FileFailure['problems'] | CallError<'cancelled'>): FileFailure['problems'] {
  if ('code' in error) throw new Error('a reading was stopped that nobody can stop');
  return error;
}
