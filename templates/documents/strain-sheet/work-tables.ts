import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { axes } from '../../../core/measure/vibration.ts';
import type { VibrationSource } from '../../../core/visit/visit.ts';
import { table, twoLines } from '../../blocks/tables.ts';
import type { PdfCell, PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

/** Everything that is pushed or pulled. */
export function pushes({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const body = visit.tasks.flatMap((task) => {
    if (task.pushes?.state !== 'filled') return [];
    return task.pushes.entries.map((push): PdfCell[] => [
      twoLines(push.what, task.title),
      right(push.movedMassG === undefined ? '–' : quantityText(texts, 'g', push.movedMassG)),
      right(push.wheels === undefined ? '–' : texts.number(push.wheels)),
      right(push.timesPerDay === undefined ? '–' : texts.number(push.timesPerDay)),
      right(push.distanceM === undefined ? '–' : `${texts.number(push.distanceM)} m`),
    ]);
  });
  if (body.length === 0) return [];
  const head = [
    t('sheet.work.object'),
    t('sheet.work.movedMass'),
    t('sheet.work.wheels'),
    t('sheet.work.timesPerDay'),
    t('sheet.work.distance'),
  ];
  return [{ text: t('sheet.work.pushes'), style: 'subsection' }, table(['*', 84, 46, 52, 52], head, body)];
}

/** Every source of whole-body vibration: the three axes as they were given, and whether the factor is in them. */
export function vibration({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const body = visit.tasks.flatMap((task) => {
    if (task.vibration?.state !== 'filled') return [];
    return task.vibration.entries.map((source): PdfCell[] => [
      twoLines(source.what, task.title),
      ...axes.map((axis) => {
        const value = source.accelerationMmS2?.[axis];
        return right(value === undefined ? '–' : quantityText(texts, 'mm/s2', value, 0));
      }),
      { text: t(`sheet.work.${factor(source)}`) },
      right(source.minutesPerDay === undefined ? '–' : texts.number(source.minutesPerDay)),
    ]);
  });
  if (body.length === 0) return [];
  const head = [
    t('sheet.work.source'),
    ...axes.map((axis) => t(`frame.axis.${axis}`)),
    t('sheet.work.factorIncluded'),
    t('sheet.work.minutesPerDay'),
  ];
  return [{ text: t('sheet.work.vibration'), style: 'subsection' }, table(['*', 50, 50, 50, 82, 44], head, body)];
}

function factor({ factorIncluded }: VibrationSource): 'included' | 'excluded' | 'factorUnknown' {
  if (factorIncluded === undefined) return 'factorUnknown';
  return factorIncluded ? 'included' : 'excluded';
}

function right(text: string) {
  return { text, alignment: 'right' as const };
}
