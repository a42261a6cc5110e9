import { criterionOf } from '../../core/frame/frame.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { isMissing } from '../../core/measure/table-rows.ts';
import { vibrationSummary } from '../../core/measure/vibration-summary.ts';
import {
  type AccelerationUnit,
  accelerationUnits,
  sourcesOfRows,
  type VibrationList,
} from '../../core/measure/vibration-table.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { VibrationSource } from '../../core/visit/visit.ts';
import type { Call } from './arguments.ts';
import { sayFailure } from './failures.ts';
import { printableJson } from './printable.ts';
import { readJob } from './read-job.ts';
import type { ExitCode, Session } from './session.ts';
import { openTable, type Refusal } from './table-file.ts';
import { judgedTask } from './table-judged.ts';
import { sayUsage } from './usage-text.ts';
import { vibrationJson } from './vibration-json.ts';
import type { SourcesRead, VibrationShown } from './vibration-shown.ts';
import { vibrationTable } from './vibration-text.ts';

/** `groenkader vibration FILE|--axes x,y,z --minutes N --factor included|excluded` */
export async function vibration(call: Call, session: Session): Promise<ExitCode> {
  const read = call.values.axes === undefined ? await fromFile(call, session) : fromAxes(call);
  if (!read.ok) {
    if ('usage' in read.error) return sayUsage(session, { ...read.error.usage, command: 'vibration' });
    sayFailure(session, read.error.failure);
    return 3;
  }
  const shown = shownOf(read.value);
  if (call.flags.has('json')) session.terminal.out(printableJson(vibrationJson(shown)));
  else for (const line of vibrationTable(session, shown)) session.terminal.out(line);
  return 0;
}

/** What `--factor` says; the argument reader let nothing else through. */
function factorIncluded({ values }: Call): boolean {
  return values.factor === 'included';
}

function unitOf(word: string | null | undefined): AccelerationUnit {
  return accelerationUnits.find((one) => one === word) ?? 'm/s2';
}

/** One source, typed in. `--axes 0.44,0.35,0.61`, or with decimal commas `0,44;0,35;0,61`. */
function fromAxes(call: Call): Result<SourcesRead, Refusal> {
  const { axes: written = '', minutes } = call.values;
  const cells = written.trim().split(/[;\s]+/.test(written.trim()) ? /\s*;\s*|\s+/ : ',');
  const columns = { x: 0, y: 1, z: 2, what: null, minutes: 3, unit: unitOf(call.values.unit) };
  const list = sourcesOfRows(
    { numbers: [1], columns: [...cells.slice(0, 3), minutes ?? ''].map((cell) => [cell]) },
    { ...columns, factorIncluded: factorIncluded(call) },
    { name: '–', newId: () => 'source-1' },
  );
  const allowed = ['0.44,0.35,0.61'];
  return cells.length === 3 && list.sources.length === 1
    ? ok({ file: null, factorIncluded: factorIncluded(call), list })
    : err({ usage: { code: 'bad-value', option: '--axes', value: written, allowed } });
}

async function fromFile(call: Call, session: Session): Promise<Result<SourcesRead, Refusal>> {
  const opened = await openTable(call, session, ['x', 'y', 'z', 'minutes', 'what'], ['x', 'y', 'z']);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { x = 0, y = 0, z = 0, minutes = null, what = null } = file.columns;
  const unit = unitOf(call.values.unit ?? file.preview.units[x]);
  const chosen = { ...file, x, y, z, minutes, what, unit, factorIncluded: factorIncluded(call) };
  const read = await readJob('vibration', chosen);
  if (!read.ok) return err({ failure: { file: file.given, problems: read.error } });
  const list = withMinutes(read.value, call.values.minutes);
  if (list === undefined) return err({ usage: { code: 'not-together', value: file.given, option: '--minutes' } });
  return ok({ file: { ...file, unit }, factorIncluded: factorIncluded(call), list });
}

/** The time of a table's one source that has none; undefined where it would be anybody's guess whose it is. */
function withMinutes(list: VibrationList, written: string | undefined): VibrationList | undefined {
  if (written === undefined) return list;
  const [source] = list.sources;
  if (list.sources.length !== 1 || source === undefined || source.minutesPerDay !== undefined) return undefined;
  return { ...list, sources: [{ ...source, minutesPerDay: Number(written) }] };
}

function shownOf(read: SourcesRead): VibrationShown {
  // Numbers instead of random ids: the same file gives the same answer.
  const sources = read.list.sources.map((source, at) => ({ ...source, id: `source-${at + 1}` }));
  const factors = criterionOf(currentFrame, 'whole-body-vibration')?.parameters.axisFactorTenths ?? [10, 10, 10];
  // A row that could not be read may be a source: while there is one, nothing is met.
  const unread: VibrationSource[] = read.list.rejected.some(isMissing) ? [{ id: 'rejected', what: '–' }] : [];
  const entries = [...sources, ...unread];
  return {
    ...read,
    factors,
    sources,
    summary: vibrationSummary(sources, factors),
    verdicts: judgedTask(entries.length === 0 ? {} : { vibration: { state: 'filled', entries } }, [
      'whole-body-vibration',
    ]),
  };
}
