import type { AnswerLimit, Criterion, NumericLimit, Quantity } from '../../core/frame/frame.ts';
import { currentFrame } from '../../core/frame/frames.ts';
import { conditionValueText, criterionLimitText, limitText } from '../../core/i18n/quantity-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import { criterionValueText, isOver } from '../../core/i18n/verdict-text.ts';
import { isMissing, type RejectedRow } from '../../core/measure/table-rows.ts';
import type { OpenVerdict } from '../../core/verdict/verdict.ts';
import { paragraph, widthOf } from './layout.ts';
import { printable } from './printable.ts';
import type { Session } from './session.ts';
import { headerOfColumn, type TableColumn, type TableFile } from './table-file.ts';

/* What both commands that read tables show. */

const symbols = { met: '✓', 'not-met': '✗', 'not-assessed': '?' } as const;
const colours = { met: 'green', 'not-met': 'red', 'not-assessed': 'grey' } as const;

/** As many rejected rows as are listed; `--json` has more. */
const mostListed = 20;

export type Row = readonly [label: string, value: string];

/** Names and values in two columns. */
export function rowLines({ terminal }: Session, rows: readonly Row[]): string[] {
  const indent = Math.max(0, ...rows.map(([label]) => widthOf(label))) + 2;
  return rows.flatMap(([label, value]) => paragraph(value, terminal.width, indent, label.padEnd(indent)));
}

/** Which columns were read: what is guessed must be seen. */
export function columnsLine(
  { t, list }: Texts,
  file: TableFile<TableColumn>,
  units: Partial<Record<TableColumn, string>>,
) {
  const columns = Object.entries(file.columns) as [TableColumn, number][];
  const texts = columns.map(([meaning, column]) => {
    const header = headerOfColumn(file, column);
    const params = { what: t(`table.columns.${meaning}`), number: column + 1 };
    const text = header === null ? t('cliTable.column', params) : t('cliTable.columnNamed', { ...params, header });
    const unit = units[meaning];
    return unit === undefined ? text : `${text} [${unit}]`;
  });
  return t('cliTable.columns', { list: list(texts) });
}

/** How many rows a workbook does not show, which count all the same. */
export function hiddenLines({ texts, terminal }: Session, { preview }: TableFile<TableColumn>): string[] {
  const { hiddenRows: count } = preview;
  if (count === 0) return [];
  return paragraph(texts.t('table.columns.hidden', { count, number: texts.number(count) }), terminal.width);
}

export function rejectedLines({ texts, terminal }: Session, count: number, list: readonly RejectedRow[]): string[] {
  if (count === 0) return [];
  const { t, number } = texts;
  const lines = list.slice(0, mostListed).map(({ row, reason, value }) => {
    const params = { row: number(row), reason: t(`table.reason.${reason}`) };
    return value.trim() === ''
      ? t('cliTable.row', params)
      : t('cliTable.rowValue', { ...params, value: value.slice(0, 60) });
  });
  const more = count - lines.length;
  return [
    ...paragraph(t('cliTable.rejected', { count, number: number(count) }), terminal.width),
    ...lines.flatMap((line) => paragraph(line, terminal.width, 2)),
    ...(more > 0 ? paragraph(t('cliTable.more', { count: more, number: number(more) }), terminal.width, 2) : []),
    ...(list.some(isMissing) ? paragraph(t('cliTable.stillOpen'), terminal.width) : []),
    '',
  ];
}

/** Each criterion with its outcome, value and limit; where it has several limits, each of them, marked where it breaks. */
export function outcomeLines(session: Session, verdicts: readonly OpenVerdict[]): string[] {
  const { texts, terminal } = session;
  return verdicts.flatMap((verdict) => {
    const { id, outcome } = verdict;
    const head = `${symbols[outcome]} ${texts.t(`frame.criterion.${id}`)} – ${texts.t(`frame.outcome.${outcome}`)}`;
    const criterion = currentFrame.criteria.find((one) => one.id === id);
    return [
      terminal.paint(colours[outcome], printable(head)),
      ...(criterion === undefined ? [] : conditionLines(session, verdict, criterion)),
    ];
  });
}

function conditionLines({ texts, terminal }: Session, verdict: OpenVerdict, criterion: Criterion): string[] {
  const { conditions, outcome } = verdict;
  if (conditions.length < 2) {
    const limit = criterionLimitText(texts, criterion);
    const value = criterionValueText(texts, verdict);
    return paragraph(value === null ? limit : `${value} (${limit})`, terminal.width, 2);
  }
  const limits: Partial<Record<Quantity, NumericLimit | AnswerLimit>> = criterion.limits;
  return conditions.flatMap((condition) => {
    const limit = limits[condition.quantity];
    const known = conditionValueText(texts, condition);
    const isPart = outcome === 'not-assessed' && typeof condition.value === 'number' && known !== null;
    const value = isPart ? texts.t('sheet.criteria.knownPart', { value: known }) : (known ?? '–');
    const beside = limit === undefined ? value : `${value} (${limitText(texts, condition.quantity, limit)})`;
    return paragraph(beside, terminal.width, 4, isOver(condition) ? `  ${symbols['not-met']} ` : '    ');
  });
}
