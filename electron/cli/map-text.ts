import { partText, stateText } from '../../core/i18n/map-text.ts';
import { grouped, type MapTally, tallyOf } from '../../core/map/group.ts';
import type { MapPaper } from '../../core/map/paper.ts';
import type { MapRow } from '../../core/map/row.ts';
import { paragraph, row, widthOf } from './layout.ts';
import type { Session } from './session.ts';

const symbols = { within: '✓', outside: '✗', incomplete: '?', unvisited: '–' } as const;
const colours = { within: 'green', outside: 'red', incomplete: 'grey', unvisited: 'grey' } as const;
const states = ['within', 'outside', 'incomplete', 'unvisited'] as const satisfies (keyof MapTally)[];

/** A map as text: the workstations of each department, and what of the frame they break. */
export function mapLines(session: Session, paper: MapPaper): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const { rows } = paper;
  if (rows.length === 0) return paragraph(t('cliMap.none'), terminal.width);
  const numberWidth = Math.min(Math.max(...rows.map(({ number }) => widthOf(number))), 16);
  return [
    ...paragraph(t('map.all', { count: rows.length }), terminal.width).map((line) => terminal.paint('bold', line)),
    ...paragraph(tallyText(session, tallyOf(rows)), terminal.width),
    ...grouped(rows, paper.group).flatMap((part) => [
      '',
      ...paragraph(partText(texts, paper, paper.group, part), terminal.width).map((line) =>
        terminal.paint('bold', line),
      ),
      ...part.rows.flatMap((one) => rowLines(session, paper, one, numberWidth)),
    ]),
  ];
}

function rowLines({ texts, terminal }: Session, paper: MapPaper, one: MapRow, numberWidth: number): string[] {
  const dateWidth = 10;
  const used = 2 + 2 + numberWidth + 1 + dateWidth + 1;
  const lines = row(
    [
      { text: symbols[one.state], width: 1 },
      { text: one.number, width: numberWidth },
      { text: one.visit === null ? '' : texts.shortDate(one.visit.date), width: dateWidth },
      { text: one.title, width: terminal.width - used },
    ],
    2,
  ).map((line, at) => (at === 0 ? terminal.paint(colours[one.state], line) : line));
  const broken = paper.criteria.filter((_, at) => one.visit?.outcomes[at] === 'n');
  const open = paper.criteria.filter((_, at) => one.visit?.outcomes[at] === 'u').length;
  const details = [
    ...broken.map((id) => {
      const thousandths = one.visit?.shares[paper.criteria.indexOf(id)] ?? null;
      const name = texts.t(`map.short.${id}`);
      // Whole per cents: what misses the limit by less than one still says so.
      return thousandths === null ? name : `${name} ${texts.percent(Math.max(101, Math.ceil(thousandths / 10)) / 100)}`;
    }),
    ...(open === 0 ? [] : [texts.t('cliMap.open', { number: texts.number(open) })]),
  ];
  if (details.length === 0) return lines;
  return [...lines, ...paragraph(details.join(', '), terminal.width, used)];
}

function tallyText({ texts }: Session, tally: MapTally): string {
  return states
    .filter((state) => tally[state] > 0)
    .map((state) => `${symbols[state]} ${texts.number(tally[state])} ${stateText(texts, state)}`)
    .join('   ');
}
