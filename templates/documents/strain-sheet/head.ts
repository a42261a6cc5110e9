import { languageNames } from '../../../core/i18n/language.ts';
import { joined, labelled } from '../../blocks/tables.ts';
import type { PdfContent, PdfMargins } from '../../pdf-definition.ts';
import { colour } from '../../theme.ts';
import type { Letterhead, SheetContext } from './input.ts';

/** In points: as high as two lines of text, so that page 1 keeps its place for what a physician asks. */
const logoHeight = 24;
const logoWidth = 110;

/** Who, where, when: which workstation this is and how to reach whoever assessed it. */
export function head(context: SheetContext): PdfContent[] {
  const { visit, texts } = context;
  const { t } = texts;
  const { company, site, department, workstation, assessor, issue } = visit;
  const place = joined([site?.name, department?.name, workstation.place]);
  return [
    ...letterhead(context.letterhead),
    {
      columns: [
        { text: t('sheet.title'), style: 'title', width: '*' },
        { text: sheetNumber(context), alignment: 'right', width: 'auto' },
      ],
    },
    { text: `${workstation.number}  ${workstation.title}`, style: 'workstation', margin: [0, 5, 0, 4] },
    ...(issue?.reason === undefined
      ? []
      : [{ text: issue.reason, style: 'small', margin: [0, 0, 0, 2] as PdfMargins }]),
    {
      columns: [
        {
          width: '*',
          stack: [...labelled(t('sheet.head.company'), company.name), ...labelled(t('sheet.head.place'), place)],
        },
        {
          width: 170,
          stack: [
            ...labelled(t('sheet.head.assessor'), joined([assessor.name, assessor.role], ', ')),
            ...[assessor.phone, assessor.email].flatMap((text) => (text === undefined ? [] : [{ text }])),
            ...(visit.lookAgainBy === undefined
              ? []
              : labelled(t('sheet.head.lookAgainBy'), texts.date(visit.lookAgainBy))),
          ],
        },
        {
          width: 168,
          stack: [
            ...labelled(t('sheet.head.visit'), texts.date(visit.date)),
            ...(issue === undefined
              ? labelled(t('sheet.head.sheet'), t('sheet.head.notIssued'))
              : labelled(t('sheet.head.issued'), texts.date(issue.date))),
            ...labelled(
              t('sheet.head.frameAndLanguage'),
              joined([context.frame.title[texts.language], languageNames[texts.language]], ', '),
            ),
          ],
        },
      ],
      columnGap: 14,
    },
  ];
}

/** Who issues the sheet, above everything else and in grey: the sheet is about the workstation. */
function letterhead({ organisation, logoName }: Letterhead = {}): PdfContent[] {
  const logo: PdfContent[] =
    logoName === undefined ? [] : [{ stack: [{ image: logoName, fit: [logoWidth, logoHeight] }], width: 'auto' }];
  const name: PdfContent[] =
    organisation === undefined
      ? []
      : [{ text: organisation, color: colour.muted, width: '*', margin: [0, logo.length === 0 ? 0 : 7, 0, 0] }];
  if (logo.length + name.length === 0) return [];
  return [{ columns: [...logo, ...name], columnGap: 10, margin: [0, 0, 0, 6] }];
}

/** What a sheet's number is made of; of a draft it says so. */
interface NumberedSheet {
  readonly visit: Pick<SheetContext['visit'], 'workstation' | 'date' | 'issue'>;
  readonly texts: SheetContext['texts'];
}

/** `W-001 · 22/11/2026 · revisie 2 (vervangt r1 van 03/10/2026)`: the number of the sheet. */
export function sheetNumber({ visit, texts }: NumberedSheet): string {
  const { issue, workstation } = visit;
  const parts = [workstation.number, texts.shortDate(visit.date)];
  if (issue === undefined) parts.push(texts.t('sheet.draft'));
  else parts.push(texts.t('sheet.head.revision', { revision: issue.revision }));
  const replaces = issue?.replaces;
  if (replaces !== undefined) {
    const date = texts.shortDate(replaces.date);
    parts.push(texts.t('sheet.head.replaces', { revision: replaces.revision, date }));
  }
  return parts.join(' · ');
}
