import { dayAmountText, openTexts } from '../../../core/i18n/rotation-text.ts';
import type { RotationDay } from '../../../core/rotation/rotation.ts';
import { additiveIds } from '../../../core/rotation/share.ts';
import { limitBar } from '../../blocks/limit-bar.ts';
import { verdictMark } from '../../blocks/outcome-mark.ts';
import { rows } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import { verdictColour } from '../../theme.ts';
import type { RotationSheetInput } from './sheet-input.ts';

const barWidth = 70;

/** What each person's day comes to: its outcome, and how much of each limit it uses. */
export function dayTable(input: RotationSheetInput, days: readonly RotationDay[]): PdfContent[] {
  const { t, number } = input.texts;
  const heads = [
    t('rotation.sheet.person'),
    t('rotation.sheet.day'),
    ...additiveIds.map((id) => t(`frame.criterion.${id}`)),
    t('rotation.sheet.changes'),
    '',
  ];
  const body = days.map((day): PdfCell[] => {
    const open = openTexts(input.texts, input.plan.stations, day.open);
    return [
      { text: day.person, bold: true },
      outcome(input, day),
      ...additiveIds.map((id) => amount(input, day, id)),
      { text: number(day.changes), alignment: 'right' },
      { stack: open.map((text) => ({ text, style: 'small' })) },
    ];
  });
  return [
    {
      table: {
        widths: [82, 110, 165, 165, 45, '*'],
        // The title with them: it never stands alone at the foot of a page.
        headerRows: 2,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [{ text: t('rotation.days'), style: 'section', colSpan: heads.length }, ...heads.slice(1).map(() => ({}))],
          heads.map((text, at): PdfCell => ({ text, style: 'head', ...(at === 4 ? { alignment: 'right' } : {}) })),
          ...body,
        ],
      },
      layout: { ...rows, hLineWidth: (row) => (row <= 1 ? 0 : 0.5) },
    },
  ];
}

function outcome({ texts }: RotationSheetInput, { verdict }: RotationDay): PdfCell {
  if (verdict === null) return { text: texts.t('rotation.free') };
  return {
    columns: [
      { ...verdictMark(verdict.outcome, 8), margin: [0, 1.2, 0, 0] },
      {
        text: texts.t(`app.state.${verdict.outcome}`),
        color: verdictColour[verdict.outcome],
        bold: verdict.outcome === 'outside',
        width: '*',
      },
    ],
    columnGap: 4,
  };
}

function amount({ texts, frame }: RotationSheetInput, day: RotationDay, id: (typeof additiveIds)[number]): PdfCell {
  const found = day.amounts.find((one) => one.id === id);
  if (found === undefined || day.verdict === null) return {};
  const text = { text: dayAmountText(texts, frame, found, found.share) };
  if (found.share === null) return text;
  // Beside the number, not below it: a line for each person keeps a usual plan on one page.
  return {
    columns: [
      { ...text, width: 86 },
      { ...limitBar(found.share, barWidth), margin: [0, 2.5, 0, 0] },
    ],
    columnGap: 6,
  };
}
