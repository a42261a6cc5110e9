import { limitTexts, rowTexts } from '../../../core/i18n/match-text.ts';
import type { Texts } from '../../../core/i18n/texts.ts';
import type { Profile } from '../../../core/match/profile.ts';
import type { MatchRow } from '../../../core/match/row.ts';
import { fitMark } from '../../blocks/fit-mark.ts';
import { joined, labelled, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent, PdfDefinition } from '../../pdf-definition.ts';
import { colour, contentWidth, defaultStyle, page, pageMargins, styles } from '../../theme.ts';

/** All that the proposal is made from: limits, workstations, and no person. */
export interface ProposalInput {
  readonly profile: Profile;
  /** At most ten, the best first. */
  readonly rows: readonly MatchRow[];
  readonly texts: Texts;
  readonly remark?: string;
  /** ISO date. */
  readonly madeOn: string;
  /** Program name for the foot. */
  readonly madeBy: string;
}

/** How much stands on the page: reasons of each workstation, characters of a name, height of a line to write on. */
export interface Density {
  readonly reasons: number;
  readonly name: number;
  readonly lineHeight: number;
  /** Of the letters, in points; headings shrink with them. */
  readonly fontSize: number;
}

const usual = 9;

/** From roomy to tight; the small letters of the last ones only where every name is as long as it can be. */
export const densities: readonly Density[] = [
  { reasons: 6, name: 200, lineHeight: 26, fontSize: usual },
  { reasons: 3, name: 120, lineHeight: 24, fontSize: usual },
  { reasons: 2, name: 80, lineHeight: 22, fontSize: usual },
  { reasons: 1, name: 40, lineHeight: 20, fontSize: usual },
  { reasons: 1, name: 40, lineHeight: 18, fontSize: 7.5 },
  { reasons: 1, name: 28, lineHeight: 17, fontSize: 6.5 },
  { reasons: 1, name: 20, lineHeight: 16, fontSize: 5.5 },
];

/**
 * One page for the talk between worker, supervisor and physician: what is possible now, how up to ten workstations stand
 * to it, and room for what is agreed. Pure. It names nobody and decides nothing.
 */
export function proposal(input: ProposalInput, density: Density = densities[0] as Density): PdfDefinition {
  return {
    pageSize: 'A4',
    pageMargins,
    defaultStyle: { ...defaultStyle, fontSize: density.fontSize },
    styles: shrunk(density.fontSize / usual),
    content: [
      ...head(input),
      ...limits(input, density),
      workstations(input, density),
      ...remarkOf(input),
      ...agreements(input, density),
      notice(input),
    ],
    footer: (current, pages) => foot(input, current, pages),
  };
}

function head({ texts, profile, madeOn }: ProposalInput): PdfContent[] {
  const { t } = texts;
  return [
    {
      columns: [
        { text: t('match.proposal.title'), style: 'workstation', width: '*' },
        { stack: labelled(t('match.proposal.reference'), profile.reference), width: 110 },
        { stack: labelled(t('match.proposal.madeOn'), texts.date(madeOn)), width: 110 },
      ],
      columnGap: 12,
    },
    { text: t('match.proposal.purpose'), margin: [0, 3, 0, 0] },
  ];
}

function shrunk(share: number): typeof styles {
  if (share === 1) return styles;
  const entries = Object.entries(styles).map(([name, style]) => {
    const size = 'fontSize' in style ? style.fontSize : usual;
    return [name, { ...style, fontSize: size * share }];
  });
  return Object.fromEntries(entries);
}

function limits({ texts, profile }: ProposalInput, { fontSize }: Density): PdfContent[] {
  const list = limitTexts(texts, profile);
  const shown = list.length === 0 ? [texts.t('match.limit.none')] : list;
  const columns = fontSize < usual ? 3 : 2;
  const each = Math.ceil(shown.length / columns);
  const column = (items: readonly string[]) => ({ width: '*' as const, stack: items.map((text) => ({ text })) });
  return [
    { text: texts.t('match.proposal.limits'), style: 'section' },
    {
      columns: Array.from({ length: columns }, (_, at) => column(shown.slice(at * each, (at + 1) * each))),
      columnGap: 14,
    },
  ];
}

function workstations({ texts, rows, profile }: ProposalInput, density: Density): PdfContent {
  const { t } = texts;
  const clip = (text: string) => clipped(text, density.name);
  const body = rows.map((row): PdfCell[] => {
    const names = joined([row.company, row.site, row.department].map((name) => name && clip(name)));
    const place = density.fontSize < usual ? clipped(names, 2 * density.name) : names;
    const visited = row.date === null ? '' : t('match.proposal.visited', { date: texts.shortDate(row.date) });
    const why = rowTexts(texts, { ...row, ...clippedNames(row, clip) }, profile, density.reasons);
    return [
      {
        stack: [
          { text: `${clip(row.number)}  ${clip(row.title)}`, bold: true },
          { text: joined([place, visited]), style: 'small' },
        ],
      },
      {
        columns: [
          { ...fitMark(row.fit, 9), margin: [0, 1.4, 0, 0] },
          { text: t(`match.fit.${row.fit}`), bold: true, width: '*' },
        ],
        columnGap: 5,
      },
      { stack: why.map((text) => ({ text })) },
    ];
  });
  return table({
    title: { text: t('match.proposal.workstations'), style: 'section' },
    columns: [{ width: 190 }, { head: t('match.result.fit'), width: 105 }, { head: t('match.result.why'), width: '*' }],
    body,
  });
}

/** The names that people typed into a visit, which may be long. */
function clippedNames(
  { change, reasons }: MatchRow,
  clip: (text: string) => string,
): Pick<MatchRow, 'change' | 'reasons'> {
  return {
    change: change === null || change === 'shorter-day' ? change : { ...change, name: clip(change.name) },
    reasons: reasons.map((reason) => (reason.what === null ? reason : { ...reason, what: clip(reason.what) })),
  };
}

/** On one line, and no longer than that; no character is cut in two. */
function clipped(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`;
}

function remarkOf({ texts, remark }: ProposalInput): PdfContent[] {
  if (remark === undefined) return [];
  return [{ text: texts.t('match.proposal.remark'), style: 'section' }, { text: remark.replace(/\s+/g, ' ') }];
}

/** Lines to write on during the talk; nobody signs here. */
function agreements({ texts }: ProposalInput, { lineHeight }: Density): PdfContent[] {
  const lines = (['workstation', 'changes', 'changes', 'again'] as const).map((name, at, all): PdfContent => {
    const first = all.indexOf(name) === at;
    return {
      stack: [
        { text: first ? texts.t(`match.proposal.agreement.${name}`) : ' ', style: 'label', margin: [0, 2, 0, 0] },
        {
          canvas: [
            {
              type: 'line',
              x1: 0,
              y1: lineHeight - 10,
              x2: contentWidth,
              y2: lineHeight - 10,
              lineWidth: 0.5,
              lineColor: colour.muted,
            },
          ],
        },
      ],
    };
  });
  return [{ stack: [{ text: texts.t('match.proposal.agreements'), style: 'section' }, ...lines], unbreakable: true }];
}

/** What the page is not, in a frame of its own. */
function notice({ texts: { t } }: ProposalInput): PdfContent {
  return {
    margin: [0, 10, 0, 0],
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [
          {
            stack: [
              { text: t('match.proposal.notTitle'), bold: true },
              { text: `${t('match.proposal.not')} ${t('match.proposal.kept')}`, margin: [0, 2, 0, 0] },
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0.8,
      hLineColor: () => colour.ink,
      vLineColor: () => colour.ink,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 5,
      paddingBottom: () => 6,
    },
  };
}

function foot({ texts, madeBy }: ProposalInput, current: number, pages: number): PdfContent {
  return {
    margin: [page.left, 12, page.right, 0],
    columns: [
      { text: madeBy, style: 'small', width: '*' },
      { text: texts.t('sheet.page', { page: current, pages }), style: 'small', width: 70, alignment: 'right' },
    ],
  };
}
