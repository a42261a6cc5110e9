import { proofTexts, reasonText, stationLetter, wayOutText } from '../../../core/i18n/rotation-text.ts';
import { slotsOf } from '../../../core/rotation/plan.ts';
import { joined } from '../../blocks/tables.ts';
import type { PdfContent, PdfDefinition } from '../../pdf-definition.ts';
import { defaultStyle, page, pageMargins, styles } from '../../theme.ts';
import { dayTable } from './days.ts';
import { rosterTables } from './roster.ts';
import type { RotationSheetInput } from './sheet-input.ts';

/** A rotation on paper: who is where and when, and what each day comes to; or why there is none. Pure. */
export function rotationSheet(input: RotationSheetInput): PdfDefinition {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins,
    defaultStyle,
    styles,
    content: [
      ...head(input),
      ...body(input),
      { text: input.texts.t('rotation.sheet.note'), style: 'small', margin: [0, 10, 0, 0] },
    ],
    footer: (current, pages) => foot(input, current, pages),
  };
}

function head({ texts, plan, frame, madeOn }: RotationSheetInput): PdfContent[] {
  const { t, number, date } = texts;
  const slots = slotsOf(plan);
  const [people, stations] = [plan.people.length, plan.stations.length];
  const facts = joined([
    t('rotation.people', { count: people, number: number(people) }),
    t('rotation.stations', { count: stations, number: number(stations) }),
    t('rotation.slots', { count: slots, number: number(slots) }),
    frame.title[texts.language],
    t('rotation.sheet.made', { date: date(madeOn) }),
  ]);
  const title = t('rotation.sheet.title');
  return [
    ...(plan.title === undefined ? [] : [{ text: title, style: 'title' }]),
    { text: plan.title ?? title, style: 'workstation', margin: [0, 4, 0, 3] },
    { text: facts, style: 'small', margin: [0, 0, 0, 8] },
  ];
}

function body(input: RotationSheetInput): PdfContent[] {
  const { texts, plan, rotation } = input;
  const { t, number } = texts;
  switch (rotation.outcome) {
    case 'plan': {
      const open = rotation.days.filter(({ verdict }) => verdict?.outcome === 'incomplete').length;
      const within =
        open === 0 ? t('rotation.allWithin') : t('rotation.someOpen', { count: open, number: number(open) });
      return [
        { text: within, bold: true, fontSize: 11 },
        ...proofTexts(texts, rotation).map((text) => ({
          text,
          margin: [0, 2, 0, 0] as [number, number, number, number],
        })),
        ...rosterTables(input, rotation.days),
        { text: t('rotation.places'), style: 'section' },
        {
          text: joined(
            plan.stations.map(({ name }, at) => t('rotation.sheet.place', { letter: stationLetter(at), name })),
          ),
        },
        ...dayTable(input, rotation.days),
      ];
    }
    case 'no-plan': {
      const ways = rotation.waysOut.map((kinds) => wayOutText(texts, kinds));
      return [
        { text: t('rotation.noPlan'), bold: true, fontSize: 11 },
        ...listed(
          t('rotation.reasons'),
          rotation.reasons.map((reason) => reasonText(texts, plan.stations, reason)),
        ),
        ...(ways.length === 0 ? [{ text: t('rotation.noWayOut') }] : listed(t('rotation.waysOut'), ways)),
      ];
    }
    case 'undecided':
      return [{ text: t('rotation.undecidedHere'), bold: true, fontSize: 11 }];
  }
}

function listed(title: string, items: readonly string[]): PdfContent[] {
  return items.length === 0 ? [] : [{ text: title, style: 'section' }, { ul: items.map((text) => ({ text })) }];
}

function foot({ texts, plan, madeBy }: RotationSheetInput, current: number, pages: number): PdfContent {
  return {
    margin: [page.left, 12, page.right, 0],
    columns: [
      { text: plan.title ?? texts.t('rotation.sheet.title'), style: 'small', width: '*' },
      { text: madeBy, style: 'small', width: 'auto' },
      { text: texts.t('sheet.page', { page: current, pages }), style: 'small', width: 70, alignment: 'right' },
    ],
    columnGap: 10,
  };
}
