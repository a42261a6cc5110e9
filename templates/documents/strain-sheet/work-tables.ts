import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { axes } from '../../../core/measure/vibration.ts';
import type { VibrationSource } from '../../../core/visit/visit.ts';
import { nameAndAside, table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import { ofEntries, orDash } from './entries.ts';
import type { SheetContext } from './input.ts';

/** Everything that is pushed or pulled. */
export function pushes({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const body = ofEntries(
    visit.tasks,
    (task) => task.pushes,
    (push, task) => [
      nameAndAside(push.what, task.title),
      orDash(push.movedMassG, (mass) => quantityText(texts, 'g', mass)),
      orDash(push.wheels, texts.number),
      orDash(push.timesPerDay, texts.number),
      orDash(push.distanceM, (metres) => `${texts.number(metres)} m`),
    ],
  );
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.pushes'), style: 'subsection' },
      columns: [
        { width: '*' },
        { head: t('sheet.work.movedMass'), width: 84, right: true },
        { head: t('sheet.work.wheels'), width: 46, right: true },
        { head: t('sheet.work.timesPerDay'), width: 52, right: true },
        { head: t('sheet.work.distance'), width: 52, right: true },
      ],
      body,
    }),
  ];
}

/** Every source of whole-body vibration: the three axes as they were given, and whether the factor is in them. */
export function vibration({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const body = ofEntries(
    visit.tasks,
    (task) => task.vibration,
    (source, task) => [
      nameAndAside(source.what, task.title),
      ...axes.map((axis) => orDash(source.accelerationMmS2?.[axis], (value) => quantityText(texts, 'mm/s2', value, 0))),
      t(`sheet.work.${factor(source)}`),
      orDash(source.minutesPerDay, texts.number),
    ],
  );
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.vibration'), style: 'subsection' },
      columns: [
        { width: '*' },
        ...axes.map((axis) => ({ head: t(`frame.axis.${axis}`), width: 50, right: true }) as const),
        { head: t('sheet.work.factorIncluded'), width: 82 },
        { head: t('sheet.work.minutesPerDay'), width: 44, right: true },
      ],
      body,
    }),
  ];
}

function factor({ factorIncluded }: VibrationSource): 'included' | 'excluded' | 'factorUnknown' {
  if (factorIncluded === undefined) return 'factorUnknown';
  return factorIncluded ? 'included' : 'excluded';
}
