import { criterionOf } from '../../../core/frame/frame.ts';
import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { actionRate } from '../../../core/measure/action-rate.ts';
import type { Cycle, Task } from '../../../core/visit/visit.ts';
import { joined, nameAndAside, table } from '../../blocks/tables.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import { ofEntries, orDash } from './entries.ts';
import type { SheetContext } from './input.ts';

/** Every count of technical actions: of which arm, over how much of the work, and how many that is per minute. */
export function cycles(context: SheetContext): PdfContent[] {
  const { texts, visit } = context;
  const { t } = texts;
  const body = ofEntries(
    visit.tasks,
    (task) => task.cycles,
    (cycle, task) => [
      nameAndAside(cycle.what, task.title),
      t(`frame.limb.${cycle.limb}`),
      orDash(cycle.actions, texts.number),
      orDash(cycle.timeMs, (ms) => `${texts.number(ms / 1_000, 3)}\u00a0s`),
      orDash(cycle.cycles, texts.number),
      rateText(context, cycle),
    ],
  );
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.cycles'), style: 'subsection' },
      columns: [
        { width: '*' },
        { head: t('sheet.work.limb'), width: 52 },
        { head: t('sheet.work.actions'), width: 36, right: true },
        { head: t('sheet.work.time'), width: 44, right: true },
        { head: t('sheet.work.wholeCycles'), width: 54, right: true },
        { head: t('sheet.work.actionRate'), width: 44, right: true },
      ],
      body,
    }),
  ];
}

/** As on page 1: never rounded into the limit that it misses. */
function rateText({ texts, frame }: SheetContext, cycle: Cycle): string {
  const limit = criterionOf(frame, 'action-rate')?.limits['action-rate'].limit;
  return orDash(actionRate(cycle), ({ numerator, denominator }) =>
    quantityText(texts, '1/min', numerator / denominator, limit),
  );
}

/** Every visible bending of the trunk, and how long each task was watched for it, also where there was none. */
export function bending({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const seen = ofEntries(
    visit.tasks,
    (task) => task.bending,
    (bend, task) => [
      nameAndAside(bend.what, task.title),
      orDash(bend.angleDegrees, (degrees) => `${texts.number(degrees)}°`),
      orDash(bend.timesPerHour, texts.number),
      orDash(bend.minutesPerDay, texts.number),
      observed(texts, task) || '–',
    ],
  );
  const without = visit.tasks
    .filter(({ bending }) => bending?.state === 'none')
    .map((task) => joined([task.title, observed(texts, task)], ' – '));
  const content: PdfContent[] = [];
  if (seen.length > 0) {
    content.push(
      table({
        title: { text: t('sheet.work.bending'), style: 'subsection' },
        columns: [
          { width: '*' },
          { head: t('sheet.work.angle'), width: 44, right: true },
          { head: t('sheet.work.timesPerHour'), width: 46, right: true },
          { head: t('sheet.work.minutesPerDay'), width: 44, right: true },
          { head: t('sheet.work.observed'), width: 78, right: true },
        ],
        body: seen,
      }),
    );
  }
  if (without.length > 0) {
    const line = t('sheet.work.noBending', { list: without.join('; ') });
    content.push({ text: line, style: 'small', margin: [0, 2, 0, 0] });
  }
  return content;
}

/** `9 cycli, 35 min`; empty where nobody said how long. */
function observed({ t, number }: SheetContext['texts'], { bending }: Task): string {
  const { observedCycles: count, observedMinutes: minutes } = bending ?? {};
  return joined(
    [
      count === undefined ? null : t('sheet.work.observedCycles', { count }),
      minutes === undefined ? null : `${number(minutes)}\u00a0min`,
    ],
    ', ',
  );
}

/** Every posture that is held for long, and the breaks from it. */
export function prolongedPostures({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const body = ofEntries(
    visit.tasks,
    (task) => task.prolongedPostures,
    (posture, task) => [
      nameAndAside(posture.what, task.title),
      orDash(posture.minutesPerDay, texts.number),
      orDash(posture.breakMinutesPerHour, (minutes) => quantityText(texts, 'min/h', minutes)),
    ],
  );
  if (body.length === 0) return [];
  return [
    table({
      title: { text: t('sheet.work.prolongedPostures'), style: 'subsection' },
      columns: [
        { width: '*' },
        { head: t('sheet.work.minutesPerDay'), width: 44, right: true },
        { head: t('sheet.work.break'), width: 78, right: true },
      ],
      body,
    }),
  ];
}
