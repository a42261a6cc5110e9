import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { axes } from '../../../core/measure/vibration.ts';
import type { VibrationSource } from '../../../core/visit/visit.ts';
import { nameAndAside, table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

/** Everything that is pushed or pulled. */
export function pushes({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const known = (value: number | undefined, show: (value: number) => string = texts.number) =>
    value === undefined ? '–' : show(value);
  const body = visit.tasks.flatMap((task) => {
    if (task.pushes?.state !== 'filled') return [];
    return task.pushes.entries.map((push) => [
      nameAndAside(push.what, task.title),
      known(push.movedMassG, (mass) => quantityText(texts, 'g', mass)),
      known(push.wheels),
      known(push.timesPerDay),
      known(push.distanceM, (metres) => `${texts.number(metres)} m`),
    ]);
  });
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.pushes'), style: 'subsection' },
      columns: [
        { head: t('sheet.work.object'), width: '*' },
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
  const body = visit.tasks.flatMap((task) => {
    if (task.vibration?.state !== 'filled') return [];
    return task.vibration.entries.map((source) => [
      nameAndAside(source.what, task.title),
      ...axes.map((axis) => {
        const value = source.accelerationMmS2?.[axis];
        return value === undefined ? '–' : quantityText(texts, 'mm/s2', value, 0);
      }),
      t(`sheet.work.${factor(source)}`),
      source.minutesPerDay === undefined ? '–' : texts.number(source.minutesPerDay),
    ]);
  });
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.vibration'), style: 'subsection' },
      columns: [
        { head: t('sheet.work.source'), width: '*' },
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
