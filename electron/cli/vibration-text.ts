import { quantityText } from '../../core/i18n/quantity-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { axes, legalValuesMmS2 } from '../../core/measure/vibration.ts';
import type { PerAxis, SourceSummary, TimeToReach } from '../../core/measure/vibration-summary.ts';
import type { AccelerationUnit } from '../../core/measure/vibration-table.ts';
import { paragraph } from './layout.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';
import { columnsLine, hiddenLines, outcomeLines, type Row, rejectedLines, rowLines } from './table-lines.ts';
import type { VibrationShown } from './vibration-shown.ts';

/** Signs of the standards, the same in every language. */
const dailyExposure = 'A(8)';
const unitSigns: Readonly<Record<AccelerationUnit, string>> = { 'm/s2': 'm/s²', 'mm/s2': 'mm/s²', g: 'g' };

/** As many sources as are spelled out; `--json` has all of them. */
const mostListed = 10;

/** A page of text with the numbers of `--json`, rounded to show; never onto a limit that they miss. */
export function vibrationTable(session: Session, shown: VibrationShown): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const { width, paint } = terminal;
  const { file, list, summary, verdicts } = shown;
  const grey = (text: string) => paragraph(text, width).map((line) => paint('grey', line));
  const worksheet = file?.sheets[file.sheet];
  const listed = summary.sources.slice(0, mostListed);
  const rest = summary.sources.length - listed.length;
  return [
    ...(file === null ? [] : [paint('bold', printable(file.given))]),
    ...(worksheet ? grey(t('cliTable.worksheet', { name: worksheet })) : []),
    ...(file === null ? [] : grey(columnsLine(texts, file, unitsOf(shown)))),
    ...(file === null ? [] : hiddenLines(session, file)),
    ...grey(factorText(texts, shown)),
    '',
    ...listed.flatMap((source, at) => sourceLines(session, source, file === null ? null : at)),
    ...(rest > 0 ? [...paragraph(t('cliTable.more', { count: rest, number: texts.number(rest) }), width), ''] : []),
    ...rejectedLines(session, list.rejectedRows, list.rejected),
    ...outcomeLines(session, verdicts),
    '',
    ...(summary.worst === null ? [] : besideLines(session, shown)),
  ];
}

function unitsOf({ file }: VibrationShown) {
  const unit = unitSigns[file?.unit ?? 'm/s2'];
  return { x: unit, y: unit, z: unit };
}

function factorText({ t, number }: Texts, { factorIncluded, factors: [x, y, z] }: VibrationShown): string {
  if (factorIncluded) return t('cliTable.factorIncluded');
  return t('cliTable.factorExcluded', { x: number(x / 10, 1), y: number(y / 10, 1), z: number(z / 10, 1) });
}

/** @param at which one of several it is; null where it was typed in and has no name */
function sourceLines(session: Session, source: SourceSummary, at: number | null): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const value = (mmS2: number | null) => (mmS2 === null ? '–' : acceleration(texts, mmS2));
  const rows: Row[] = [
    [t('cliTable.weighted'), perAxisText(texts, source.weighted)],
    [t('cliTable.vectorSum'), value(source.vectorSum)],
    [t('cliTable.minutes'), source.minutes === null ? '–' : quantityText(texts, 'min/day', source.minutes)],
    [dailyExposure, value(source.dailyExposure)],
    ...timeRows(texts, source.minutesToReach),
  ];
  return [
    ...(at === null ? [] : [terminal.paint('bold', printable(`${at + 1}. ${source.what}`))]),
    ...rowLines(session, rows),
    '',
  ];
}

function besideLines(session: Session, { summary }: VibrationShown): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const { worst } = summary;
  const rows: Row[] = [
    [t('cliTable.minutes'), quantityText(texts, 'min/day', summary.minutes)],
    [t('cliTable.energyMean'), perAxisText(texts, summary.energyMean)],
    [dailyExposure, perAxisText(texts, summary.dailyExposure)],
    [t('cliTable.worstAxis'), worst === null ? '–' : onAxis(texts, worst.dailyExposure, worst.axis)],
    ...timeRows(texts, summary.minutesToReach),
  ];
  return [
    terminal.paint('bold', printable(t('cliTable.beside'))),
    ...rowLines(session, rows),
    ...paragraph(t('cliTable.legal'), terminal.width).map((line) => terminal.paint('grey', line)),
  ];
}

function perAxisText(texts: Texts, values: PerAxis<number | null>): string {
  return axes.map((axis) => onAxis(texts, values[axis], axis)).join(', ');
}

function onAxis(texts: Texts, mmS2: number | null, axis: (typeof axes)[number]): string {
  const value = mmS2 === null ? '–' : acceleration(texts, mmS2);
  return texts.t('cliTable.onAxis', { value, axis: texts.t(`frame.axis.${axis}`) });
}

/** With more decimals where it would look like a legal value that it misses; the frame's 0.5 is one of them. */
function acceleration(texts: Texts, mmS2: number): string {
  const { action, limit } = legalValuesMmS2;
  const near = Math.abs(mmS2 - action) < Math.abs(mmS2 - limit) ? action : limit;
  return quantityText(texts, 'mm/s2', mmS2, near);
}

function timeRows(texts: Texts, { action, limit }: TimeToReach): Row[] {
  const value = (mmS2: number) => quantityText(texts, 'mm/s2', mmS2);
  return [
    [texts.t('cliTable.toAction', { value: value(legalValuesMmS2.action) }), timeText(texts, action)],
    [texts.t('cliTable.toLimit', { value: value(legalValuesMmS2.limit) }), timeText(texts, limit)],
  ];
}

/** Rounded down: the value is not reached before. */
function timeText({ t, number }: Texts, minutes: number | null): string {
  if (minutes === null) return '–';
  if (minutes > 1_440) return t('cliTable.overDay');
  return t('cliTable.duration', { hours: number(Math.floor(minutes / 60)), minutes: number(Math.floor(minutes) % 60) });
}
