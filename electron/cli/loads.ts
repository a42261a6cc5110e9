import { criterionOf as ofFrame } from '../../core/frame/frame.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { quantityText } from '../../core/i18n/quantity-text.ts';
import { type LoadsList, type MassUnit, massUnits } from '../../core/measure/loads-list.ts';
import { isMuchForOneDay, muchForOneDay } from '../../core/measure/loads-plausible.ts';
import { isMissing } from '../../core/measure/table-rows.ts';
import type { OpenVerdict } from '../../core/verdict/verdict.ts';
import type { Load } from '../../core/visit/visit.ts';
import type { Call } from './arguments.ts';
import { criterionOf } from './assess-json.ts';
import { sayFailure } from './failures.ts';
import { paragraph } from './layout.ts';
import { printable, printableJson } from './printable.ts';
import { readJob } from './read-job.ts';
import type { ExitCode, Session } from './session.ts';
import { headerOfColumn, openTable, type TableFile } from './table-file.ts';
import { judgedTask } from './table-judged.ts';
import { columnsLine, hiddenLines, outcomeLines, type Row, rejectedLines, rowLines } from './table-lines.ts';
import { sayUsage } from './usage-text.ts';

/** What the command shows, as JSON or as a table. */
interface Shown {
  readonly file: TableFile<'mass' | 'quantity' | 'what'>;
  readonly unit: MassUnit;
  readonly massIs: 'piece' | 'row';
  readonly list: LoadsList;
  readonly verdicts: readonly OpenVerdict[];
}

/** As many loads as are listed; `--json` has all of them. */
const mostListed = 10;

/** `groenkader loads FILE` */
export async function loads(call: Call, session: Session): Promise<ExitCode> {
  const opened = await openTable(call, session, ['mass', 'quantity', 'what'], ['mass']);
  if (!opened.ok) {
    if ('usage' in opened.error) return sayUsage(session, { ...opened.error.usage, command: 'loads' });
    sayFailure(session, opened.error.failure);
    return 3;
  }
  const file = opened.value;
  const { mass = 0, quantity = null, what = null } = file.columns;
  const unit = massUnits.find((one) => one === (call.values.unit ?? file.preview.units[mass])) ?? 'kg';
  const massIs = call.values['mass-is'] === 'row' ? 'row' : 'piece';
  const read = await readJob('loads', { ...file, mass, quantity, what, unit, massIs });
  if (!read.ok) {
    sayFailure(session, { file: file.given, problems: read.error });
    return 3;
  }
  // Numbers instead of random ids: the same file gives the same answer.
  const list = { ...read.value, loads: read.value.loads.map((load, at) => ({ ...load, id: `load-${at + 1}` })) };
  const shown: Shown = { file, unit, massIs, list, verdicts: verdictsOf(list) };
  if (call.flags.has('json')) session.terminal.out(printableJson(loadsJson(shown)));
  else for (const line of loadsTable(session, shown)) session.terminal.out(line);
  return 0;
}

/** A row that could not be read may be a load: while there is one, nothing is met. */
function verdictsOf({ loads: read, rejected }: LoadsList): OpenVerdict[] {
  const unread: Load[] = rejected.some(isMissing) ? [{ id: 'rejected', what: '–' }] : [];
  const entries = [...read, ...unread];
  return judgedTask(entries.length === 0 ? {} : { loads: { state: 'filled', entries } }, [
    'load-mass',
    'daily-tonnage',
  ]);
}

/** Named one by one: what a program reads is a promise. */
function loadsJson({ file, unit, massIs, list, verdicts }: Shown) {
  const column = (index: number | undefined) =>
    index === undefined ? null : { column: index + 1, header: headerOfColumn(file, index) };
  const { mass, quantity, what } = file.columns;
  return {
    format: 'groenkader-loads',
    formatVersion: 1,
    file: file.given,
    worksheet: file.sheets[file.sheet] || null,
    headerRows: file.headerRows,
    hiddenRows: file.preview.hiddenRows,
    columns: { mass: column(mass), quantity: column(quantity), what: column(what) },
    unit,
    massIs,
    rows: list.rows,
    handlings: list.handlings,
    totalG: list.totalG,
    heaviestG: list.heaviestG,
    roundedUpG: list.roundedUpG,
    loads: list.loads.map(({ id, what: name, massG, handlings, per }) => ({ id, what: name, massG, handlings, per })),
    rejectedRows: list.rejectedRows,
    rejected: list.rejected,
    frame: { id: currentFrame.id, version: currentFrame.version },
    criteria: verdicts.map(criterionOf),
  };
}

function loadsTable(session: Session, { file, unit, massIs, list, verdicts }: Shown): string[] {
  const { texts, terminal } = session;
  const { t, number } = texts;
  const { width, paint } = terminal;
  const grey = (text: string) => paragraph(text, width).map((line) => paint('grey', line));
  const worksheet = file.sheets[file.sheet];
  const mostTonnage = ofFrame(currentFrame, 'daily-tonnage')?.limits.tonnage.limit;
  const rows: Row[] = [
    [t('cliTable.rows'), number(list.rows)],
    [t('cliTable.different'), number(list.loads.length)],
    [t('cliTable.handlings'), number(list.handlings)],
    [t('cliTable.tonnage'), quantityText(texts, 'g/day', list.totalG, mostTonnage)],
    [t('cliTable.heaviest'), list.loads.length === 0 ? '–' : quantityText(texts, 'g', list.heaviestG)],
  ];
  return [
    paint('bold', printable(file.given)),
    ...(worksheet ? grey(t('cliTable.worksheet', { name: worksheet })) : []),
    ...grey(columnsLine(texts, file, { mass: unit })),
    ...hiddenLines(session, file),
    ...(massIs === 'row' ? grey(t('cliTable.massOfRow')) : []),
    ...(file.columns.quantity === undefined ? grey(t('cliTable.onePerRow')) : []),
    '',
    ...rowLines(session, rows),
    ...(list.roundedUpG === 0 ? [] : paragraph(roundedText(session, list), width)),
    '',
    ...(isMuchForOneDay(list) ? [...paragraph(manyText(session), width), ''] : []),
    ...mostLines(session, list.loads),
    ...rejectedLines(session, list.rejectedRows, list.rejected),
    ...outcomeLines(session, verdicts),
  ];
}

function roundedText({ texts }: Session, { roundedUpG }: LoadsList): string {
  if (roundedUpG === 1) return texts.t('table.result.putTogether');
  return texts.t('cliTable.roundedUp', { mass: quantityText(texts, 'g', roundedUpG) });
}

function manyText({ texts }: Session): string {
  return texts.t('table.result.manyForOne', {
    tonnage: quantityText(texts, 'g/day', muchForOneDay.totalG),
    handlings: texts.number(muchForOneDay.handlings),
  });
}

/** The loads that make most of the tonnage. */
function mostLines({ texts, terminal }: Session, all: readonly Load[]): string[] {
  if (all.length === 0) return [];
  const { t, number } = texts;
  const tonnage = ({ massG = 0, handlings = 0 }: Load) => massG * handlings;
  const most = [...all].sort((one, other) => tonnage(other) - tonnage(one)).slice(0, mostListed);
  const rest = all.length - most.length;
  return [
    ...paragraph(t('cliTable.most'), terminal.width),
    ...most.flatMap((load) => {
      const { what, massG = 0, handlings = 0 } = load;
      const mass = quantityText(texts, 'g', massG);
      const params = { what, mass, handlings: number(handlings), tonnage: quantityText(texts, 'g/day', tonnage(load)) };
      return paragraph(t('cliTable.load', params), terminal.width, 2);
    }),
    ...(rest > 0 ? paragraph(t('cliTable.more', { count: rest, number: number(rest) }), terminal.width, 2) : []),
    '',
  ];
}
