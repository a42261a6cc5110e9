import { partText, placeTexts, stateText } from '../../../core/i18n/map-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import { grouped, type MapPart, type MapTally, tallyOf } from '../../../core/map/group.ts';
import { brokenIn } from '../../../core/map/order.ts';
import { departmentParts, type MapPaper } from '../../../core/map/paper.ts';
import type { MapRow } from '../../../core/map/row.ts';
import { outcomeLabel } from '../../blocks/outcome-mark.ts';
import { joined, nameAndAside, right, rows as rowLayout } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent, PdfDefinition, PdfMargins } from '../../pdf-definition.ts';
import { colour, defaultStyle, page, styles } from '../../theme.ts';
import { cellsWidth, criteriaHead, outcomeCells, stateMark } from './cells.ts';

/** As many workstations as are put on paper: some 250 pages. */
export const mostOnPaper = 10_000;

const states = ['within', 'outside', 'incomplete', 'unvisited'] as const satisfies (keyof MapTally)[];

export interface MapDocumentInput {
  readonly paper: MapPaper;
  readonly texts: Texts;
  /** Program name for the foot. */
  readonly madeBy: string;
}

/**
 * The map on paper, A4 across: a line per workstation with a mark for every criterion, in the groups and in the order that
 * it was looked at, then the counts of the departments. Pure; legible in black and white. Counts are of all rows, also of
 * those beyond `mostOnPaper`.
 */
export function mapDocument(input: MapDocumentInput): PdfDefinition {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { ...defaultStyle, fontSize: 8 },
    styles,
    content: [
      ...head(input),
      ...(input.paper.rows.length === 0 ? [] : [grid(input), ...counts(input)]),
      ...notes(input),
    ],
    header: (current) => (current === 1 ? { text: '' } : runningHead(input)),
    footer: (current, pages) => foot(input, current, pages),
  };
}

function head({ paper, texts }: MapDocumentInput): PdfContent[] {
  const { t, number } = texts;
  const { rows, filters } = paper;
  const total = rows.length;
  const shown = number(mostOnPaper);
  return [
    {
      columns: [
        { text: t('map.title'), style: 'title', width: '*' },
        { text: t('mapPaper.asOf', { date: texts.date(paper.date) }), alignment: 'right', width: 'auto' },
      ],
    },
    { text: paper.place ?? t('map.everywhere'), style: 'workstation', margin: [0, 5, 0, 4] },
    ...(filters.length === 0 ? [] : [{ text: t('mapPaper.narrowed', { list: filters.join(' · ') }) }]),
    ...(total > mostOnPaper ? [{ text: t('mapPaper.cut', { shown, total: number(total) }), bold: true }] : []),
    {
      columns: [
        { text: t('map.all', { count: total }), bold: true, width: 'auto' },
        ...states.map(
          (state): PdfContent => ({
            columns: [
              { ...stateMark(state), margin: [0, 1.5, 0, 0] },
              { text: `${number(tallyOf(rows)[state])} ${stateText(texts, state)}`, noWrap: true, width: 'auto' },
            ],
            columnGap: 4,
            width: 'auto',
          }),
        ),
      ],
      columnGap: 18,
      margin: [0, 4, 0, 2],
    },
    {
      columns: [
        { text: t('mapPaper.key'), style: 'small', width: 'auto' },
        ...(['met', 'not-met', 'not-assessed'] as const).map(
          (outcome): PdfContent => ({
            stack: [outcomeLabel(texts, outcome)],
            width: 90,
          }),
        ),
        {
          columns: [{ ...stateMark('unvisited'), margin: [0, 1.5, 0, 0] }, { text: t('map.nothing') }],
          columnGap: 4,
          width: 120,
        },
      ],
      columnGap: 10,
      margin: [0, 0, 0, 8],
    },
  ];
}

/** The map itself; its head stands on every page. */
function grid({ paper, texts }: MapDocumentInput): PdfContent {
  const { t } = texts;
  const { criteria, group } = paper;
  const small = (text: string) => ({ text, style: 'head', verticalAlignment: 'bottom' }) as const;
  const headRow: PdfCell[] = [
    small(''),
    small(t('mapPaper.columns.number')),
    small(t('map.workstation')),
    small(t('map.age')),
    { ...criteriaHead(texts, criteria) },
    { ...small(t('mapPaper.columns.broken')), alignment: 'right' },
  ];
  const parts = grouped(paper.rows.slice(0, mostOnPaper), group);
  // A part is counted as a whole, also where its last rows are not printed.
  const whole = grouped(paper.rows, group);
  const body = parts.flatMap((part, at) => {
    const [first = [], ...others] = part.rows.map((row) => workstationRow(texts, paper, row));
    const tally = whole[at]?.tally ?? part.tally;
    return [group === 'none' ? first : underHead(partHead(texts, paper, { ...part, tally }), first), ...others];
  });
  return {
    table: {
      widths: [8, 54, '*', 48, cellsWidth(criteria), 34],
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [headRow, ...body],
    },
    layout: { ...rowLayout, hLineColor: () => colour.hairline, paddingTop: () => 1.5, paddingBottom: () => 1 },
  };
}

function partHead(texts: Texts, { group, ...places }: MapPaper, part: MapPart): PdfContent {
  const name = shortened(partText(texts, places, group, part), 90);
  const aside = group === 'state' ? texts.t('map.all', { count: part.rows.length }) : tallyText(texts, part.tally);
  return { ...nameAndAside(name, aside), bold: true, width: page.height - page.left - page.right };
}

/**
 * The first workstation of a part with the part's name above it, in one row: a name never stands alone at the foot of a
 * page. The name is wider than the cell that it begins in, and stays on one line.
 */
function underHead(head: PdfContent, [mark = { text: '' }, ...others]: readonly PdfContent[]): PdfCell[] {
  const margin: PdfMargins = [0, 7, 0, 3];
  return [
    { stack: [{ columns: [head], margin }, mark] },
    ...others.map((cell): PdfCell => ({ stack: [{ text: '\u00a0', bold: true, margin }, cell] })),
  ];
}

function workstationRow(texts: Texts, paper: MapPaper, row: MapRow): PdfContent[] {
  const place = paper.group === 'department' ? '' : placeTexts(paper, row).slice(1).join(' · ');
  return [
    { ...stateMark(row.state), margin: [0, 1.2, 0, 0] },
    { text: row.number, bold: true },
    nameAndAside(row.title, place),
    { text: row.visit === null ? '' : texts.shortDate(row.visit.date) },
    { ...outcomeCells(row, paper.criteria), margin: [0, 1.2, 0, 0] },
    right(row.visit === null ? '' : texts.number(brokenIn(row))),
  ];
}

/** `12 werkposten: 5 Binnen · 7 Buiten`; what there is nothing of is left out. */
function tallyText({ t, number }: Texts, tally: MapTally): string {
  return joined(
    states.map((state) => (tally[state] === 0 ? null : `${number(tally[state])} ${t(`app.overview.narrow.${state}`)}`)),
  );
}

function counts({ paper, texts }: MapDocumentInput): PdfContent[] {
  const { t, number } = texts;
  const line = (name: string, tally: MapTally, bold = false): PdfCell[] => [
    { text: name, bold },
    ...states.map((state) => ({ ...right(number(tally[state])), bold })),
    { ...right(number(states.reduce((sum, state) => sum + tally[state], 0))), bold },
  ];
  return [
    { text: t('mapPaper.counts'), style: 'section' },
    {
      table: {
        widths: ['*', ...states.map(() => 90), 70],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [
            { text: t('app.places.department'), style: 'head' },
            ...states.map((state) => ({ ...right(stateText(texts, state)), style: 'head' })),
            { ...right(t('mapPaper.all')), style: 'head' },
          ],
          ...departmentParts(paper.rows).map((part) => line(partText(texts, paper, 'department', part), part.tally)),
          line(t('mapPaper.all'), tallyOf(paper.rows), true),
        ],
      },
      layout: rowLayout,
    },
  ];
}

function notes({ paper, texts: { t } }: MapDocumentInput): PdfContent[] {
  const words = [...(paper.rows.length === 0 ? [t('map.empty')] : []), t('mapPaper.newest'), t('mapPaper.note')];
  return words.map((text, at) => ({ text, style: 'small', margin: [0, at === 0 ? 8 : 2, 0, 0] }));
}

function runningHead({ paper, texts: { t } }: MapDocumentInput): PdfContent {
  return {
    margin: [page.left, 18, page.right, 0],
    text: shortened(joined([t('map.title'), paper.place ?? t('map.everywhere')])),
    style: 'small',
  };
}

function foot({ paper, texts, madeBy }: MapDocumentInput, current: number, pages: number): PdfContent {
  const { t } = texts;
  return {
    margin: [page.left, 12, page.right, 0],
    columns: [
      { text: t('mapPaper.asOf', { date: texts.date(paper.date) }), style: 'small', width: '*' },
      { text: madeBy, style: 'small', width: 'auto' },
      { text: t('sheet.page', { page: current, pages }), style: 'small', width: 70, alignment: 'right' },
    ],
    columnGap: 10,
  };
}

function shortened(text: string, most = 150): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
