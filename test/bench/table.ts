import Table from 'cli-table3';
import type { Row } from './figure.ts';

/** The figures for people: one line each, and below it what must be known to read it. */
export function tableOf(rows: readonly Row[]): string {
  const table = new Table({
    head: ['figure', 'what', 'against', 'median of each', 'ratio', 'min – max', 'pairs', 'goal', ''],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'right', 'left'],
  });
  for (const { figure, subject, against, amounts, unit, ratio, pairs, goal, result } of rows) {
    table.push([
      figure,
      subject,
      against,
      amounts === null ? '' : `${digits(amounts.subject)} : ${digits(amounts.against)} ${unit}`,
      ratio === null ? '' : digits(ratio.median),
      ratio === null ? '' : `${digits(ratio.min)} – ${digits(ratio.max)}`,
      pairs,
      goal === null ? '' : `≤ ${goal}`,
      result,
    ]);
  }
  const notes = rows.flatMap(({ figure, subject, note }) =>
    note === undefined ? [] : [`${figure}, ${subject}: ${note}`],
  );
  return [table.toString(), ...notes].join('\n');
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
