import type { Task } from '../../../core/visit/visit.ts';
import { joined, labelled, right, section, table, twoLines } from '../../blocks/tables.ts';
import { totalText } from '../../blocks/total.ts';
import type { PdfContent } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';
import { loads } from './loads.ts';
import { bending, cycles, prolongedPostures } from './posture-tables.ts';
import { pushes, vibration } from './work-tables.ts';

/** The work as it was seen: the workstation, its tasks, and what is handled, moved and driven in them. */
export function work(context: SheetContext): PdfContent[] {
  const { texts, visit } = context;
  const described = workstation(context);
  const seen = [
    ...tasks(context),
    ...loads(context),
    ...pushes(context),
    ...cycles(context),
    ...bending(context),
    ...prolongedPostures(context),
    ...vibration(context),
    ...(visit.remarks === undefined ? [] : labelled(texts.t('sheet.work.remarks'), visit.remarks)),
  ];
  if (described.length + seen.length === 0) return [];
  return section({ text: texts.t('sheet.work.title'), style: 'section' }, described, seen);
}

function workstation({ texts, visit }: SheetContext): PdfContent[] {
  const { t } = texts;
  const { description, equipment, peopleAtOnce, permanence, usualHours } = visit.workstation;
  const facts = [
    labelled(t('sheet.work.peopleAtOnce'), peopleAtOnce === undefined ? undefined : texts.number(peopleAtOnce)),
    labelled(t('sheet.work.permanence'), permanence === undefined ? undefined : t(`sheet.work.${permanence}`)),
    labelled(t('sheet.work.usualHours'), usualHours),
  ].filter((fact) => fact.length > 0);
  return [
    ...labelled(t('sheet.work.description'), description),
    ...labelled(t('sheet.work.equipment'), equipment),
    ...(facts.length === 0 ? [] : [{ columns: facts.map((stack) => ({ stack, width: '*' })), columnGap: 14 }]),
  ];
}

function tasks({ texts, visit }: SheetContext): PdfContent[] {
  if (visit.tasks.length === 0) return [];
  const { t } = texts;
  const minutes = visit.tasks.map(({ minutesPerDay }) => minutesPerDay);
  const total = totalText(texts, minutes, (sum) => texts.number(sum));
  const body = visit.tasks.map((task) => [
    twoLines(task.title, task.description ?? ''),
    task.minutesPerDay === undefined ? '–' : texts.number(task.minutesPerDay),
    minutesOf(texts, task),
    pace(texts, task),
  ]);
  const sum = [{ text: t('sheet.work.total'), bold: true }, { ...right(total), bold: true }, '', ''];
  return [
    table({
      title: { text: t('sheet.work.tasks'), style: 'subsection' },
      columns: [
        { width: '*' },
        { head: t('sheet.work.minutesPerDay'), width: 44, right: true },
        { head: t('sheet.work.of'), width: 190 },
        { head: t('sheet.work.pace'), width: 54 },
      ],
      body: [...body, sum],
    }),
  ];
}

function minutesOf({ t }: SheetContext['texts'], { minutesOf: parts }: Task): string {
  const named = Object.entries(parts ?? {}) as [keyof NonNullable<Task['minutesOf']>, number | undefined][];
  // A nought says nothing on paper that its absence does not.
  return joined(
    named.map(([part, minutes]) => (minutes ? `${t(`sheet.minutesOf.${part}`)} ${minutes}` : null)),
    ', ',
  );
}

function pace({ t }: SheetContext['texts'], { paceImposed }: Task): string {
  if (paceImposed === undefined) return '–';
  return t(paceImposed ? 'sheet.work.paceImposed' : 'sheet.work.paceFree');
}
