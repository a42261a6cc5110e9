import { joined, labelled } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import { colour } from '../../theme.ts';
import { sheetNumber } from '../strain-sheet/head.ts';
import type { AnnexContext } from './input.ts';

/** To whom, about which workstation, with which sheet, and about whom: a label. */
export function head(context: AnnexContext): PdfContent[] {
  const { visit, texts, person, physician, madeOn } = context;
  const { t } = texts;
  const { company, site, department, workstation, assessor } = visit;
  const measured = context.source?.times.day;
  return [
    {
      columns: [
        { text: t('annex.title'), style: 'title', width: '*' },
        { text: t('annex.secret'), bold: true, alignment: 'right', width: 'auto' },
      ],
    },
    { text: `${workstation.number}  ${workstation.title}`, style: 'workstation', margin: [0, 5, 0, 4] },
    {
      columns: [
        {
          width: '*',
          stack: [
            ...labelled(t('annex.to'), joined([physician, t('annex.physician')], ', ')),
            ...labelled(t('annex.sheet'), sheetNumber(context)),
          ],
        },
        {
          width: 170,
          stack: [
            ...labelled(t('sheet.head.company'), company.name),
            ...labelled(t('sheet.head.place'), joined([site?.name, department?.name, workstation.place])),
          ],
        },
        {
          width: 168,
          stack: [
            ...labelled(t('sheet.head.visit'), texts.date(visit.date)),
            ...labelled(t('sheet.head.assessor'), joined([assessor.name, assessor.role], ', ')),
            ...[assessor.phone, assessor.email].flatMap((text) => (text === undefined ? [] : [{ text }])),
          ],
        },
      ],
      columnGap: 14,
    },
    {
      columns: [
        { width: '*', stack: labelled(t('annex.person'), person.label) },
        { width: 170, stack: measured === undefined ? [] : labelled(t('annex.measuredOn'), texts.date(measured)) },
        { width: 168, stack: labelled(t('annex.madeOn'), texts.date(madeOn)) },
      ],
      columnGap: 14,
    },
  ];
}

/** Who may have it, before anything that only he may know. */
export function notice({ texts, person }: AnnexContext): PdfContent {
  const { t } = texts;
  return {
    margin: [0, 8, 0, 0],
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [
          {
            stack: [
              { text: t('annex.whoTitle'), bold: true },
              { text: t('annex.who'), margin: [0, 2, 0, 0] },
              {
                text: `${t('annex.name', { label: person.label })} ${t('annex.how')}`,
                style: 'small',
                margin: [0, 2, 0, 0],
              },
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 1.2,
      vLineWidth: () => 1.2,
      hLineColor: () => colour.ink,
      vLineColor: () => colour.ink,
      paddingLeft: () => 9,
      paddingRight: () => 9,
      paddingTop: () => 5,
      paddingBottom: () => 6,
    },
  };
}
