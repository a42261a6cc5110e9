import { criterionOf } from '../../../core/frame/frame.ts';
import { frameName } from '../../../core/frame/frames.ts';
import { criterionLimitText } from '../../../core/i18n/quantity-text.ts';
import { peakLimitBpm } from '../../../core/measure/heart-rate.ts';
import { rows, section, table } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

const peakAges = [20, 25, 30, 35, 40, 45, 50, 55, 60, 65] as const;

/** What the frame is and is not, the readings we chose, sources, the general peak table, privacy, the data. */
export function smallPrint(context: SheetContext): PdfContent[] {
  const { texts, frame, dataName, fingerprint } = context;
  const { t, language } = texts;
  const paragraph = (text: string): PdfContent => ({ text, style: 'small' });
  const heading = (text: string): PdfContent => ({ text, style: 'subsection' });
  return [
    ...section({ text: t('sheet.small.title'), style: 'section' }, [
      heading(t('sheet.small.whatTitle')),
      paragraph(t('sheet.small.what', { weeks: frame.weeksAfterReturn })),
      paragraph(t('sheet.small.rules')),
    ]),
    readings(context),
    ...section(heading(t('sheet.small.sourcesTitle')), [
      paragraph(`${frame.source[language]} (${frameName(frame)}). ${t('sheet.small.figureWords')}`),
    ]),
    ...peakTable(context),
    ...section(heading(t('sheet.small.privacyTitle')), [paragraph(t('sheet.small.privacy'))]),
    ...section(heading(t('sheet.small.dataTitle')), [
      paragraph(`${t('sheet.small.data', { name: dataName })} ${t('sheet.small.fingerprint', { fingerprint })}.`),
    ]),
  ];
}

/** Limit and chosen reading of every criterion; a family whose criteria share a reading has one row. */
function readings({ texts, frame }: SheetContext): PdfContent {
  const byReading = new Map<
    string,
    { names: string[]; families: Set<string>; limits: Set<string>; more: Set<string> }
  >();
  for (const criterion of frame.criteria) {
    const reading = criterion.reading[texts.language];
    const row = byReading.get(reading) ?? { names: [], families: new Set(), limits: new Set(), more: new Set() };
    row.names.push(texts.t(`frame.criterion.${criterion.id}`));
    row.families.add(texts.t(`frame.family.${criterion.family}`));
    row.limits.add(criterionLimitText(texts, criterion));
    if (criterion.silent !== null) row.more.add(criterion.silent[texts.language]);
    byReading.set(reading, row);
  }
  const body = [...byReading].map(([reading, { names, families, limits, more }]): PdfCell[] => [
    {
      stack: [
        { text: (names.length === 1 ? names : [...families]).join(', '), style: 'small', bold: true },
        { text: [...limits].join(', '), style: 'small' },
      ],
    },
    { text: [reading, ...more].join(' '), style: 'small' },
  ]);
  const small = (key: 'criterion' | 'limit') => texts.t(`sheet.criteria.${key}`);
  return table({
    title: { text: texts.t('sheet.small.readingsTitle'), style: 'subsection' },
    columns: [
      { head: `${small('criterion')}, ${small('limit')}`, width: 140 },
      { head: texts.t('sheet.small.reading'), width: '*' },
    ],
    body,
  });
}

/** Printed whole, so that no line of it says whose limit it is. */
function peakTable({ texts, frame }: SheetContext): PdfContent[] {
  const criterion = criterionOf(frame, 'peak-heart-rate');
  if (criterion === undefined) return [];
  const { t } = texts;
  const share = criterion.limits['share-of-maximum'].limit;
  const maximum = criterion.parameters.maximumAtAgeZeroBpm;
  const small = (text: string): PdfCell => ({ text, style: 'small', alignment: 'right' });
  const ages = peakAges.map((age) => small(texts.number(age)));
  const limits = peakAges.map((age) => small(texts.number(peakLimitBpm(age, share, maximum), 2)));
  return [
    {
      unbreakable: true,
      stack: [
        { text: t('sheet.small.peakTitle'), style: 'subsection' },
        { text: t('sheet.small.peakNote', { share: texts.number(share / 100, 2), maximum }), style: 'small' },
        {
          table: {
            widths: [96, ...peakAges.map(() => '*')],
            body: [
              [{ text: t('sheet.small.age'), style: 'small' }, ...ages],
              [{ text: t('sheet.small.peak'), style: 'small' }, ...limits],
            ],
          },
          layout: rows,
        },
      ],
    },
  ];
}
