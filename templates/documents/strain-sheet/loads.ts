import { quantityText } from '../../../core/i18n/quantity-text.ts';
import { handledMass, tonnageOf, tonnageScale } from '../../../core/measure/handling.ts';
import type { Load, Task } from '../../../core/visit/visit.ts';
import { joined, nameAndAside, right, table } from '../../blocks/tables.ts';
import { totalText } from '../../blocks/total.ts';
import type { PdfCell, PdfContent, PdfText } from '../../pdf-definition.ts';
import type { SheetContext } from './input.ts';

/** How many loads each of the two lists shows; the rest is one line with its sum, and whole in the attachment. */
const mostListed = 10;

interface ListedLoad {
  readonly task: Task;
  readonly load: Load;
  /** Mass that one person handles [g]; undefined while unknown. */
  readonly mass: number | undefined;
  /** Tonnage per day in `tonnageScale`ths of a gram; undefined while unknown. */
  readonly tonnage: number | undefined;
}

/** The ten heaviest loads and the ten with most tonnage; one list where they are few. */
export function loads(context: SheetContext): PdfContent[] {
  const { t } = context.texts;
  const all = context.visit.tasks.flatMap((task) => listed(task));
  if (all.length === 0) return [];
  const heaviest = ranked(all, ({ mass }) => mass);
  const title: PdfText = { text: t('sheet.work.loads'), style: 'subsection' };
  if (all.length <= mostListed) return [loadTable(context, title, heaviest, all)];
  const mostTonnage = ranked(all, ({ tonnage }) => tonnage);
  const shown = new Set([...heaviest, ...mostTonnage]);
  const named = (name: string): PdfText => ({ text: `${t('sheet.work.loads')} – ${name}`, style: 'subsection' });
  const content: PdfContent[] = [
    loadTable(context, named(t('sheet.work.heaviest')), heaviest),
    loadTable(context, named(t('sheet.work.mostTonnage')), mostTonnage, all),
  ];
  const rest = all.filter((one) => !shown.has(one));
  if (rest.length > 0) {
    const line = joined([t('sheet.work.rest', { count: rest.length }), sumText(context, rest)]);
    content.push({ text: line, style: 'small', margin: [0, 2, 0, 0] });
  }
  return content;
}

function listed(task: Task): ListedLoad[] {
  if (task.loads?.state !== 'filled') return [];
  return task.loads.entries.map((load) => {
    const mass = handledMass(load);
    return {
      task,
      load,
      mass: mass === undefined ? undefined : mass.numerator / mass.denominator,
      tonnage: tonnageOf(load, task),
    };
  });
}

function ranked(all: readonly ListedLoad[], by: (one: ListedLoad) => number | undefined): ListedLoad[] {
  // A stable sort: equal ones stay in the order of the visit. Unknown ones come last.
  return [...all].sort((one, other) => (by(other) ?? -1) - (by(one) ?? -1)).slice(0, mostListed);
}

function sumText(context: SheetContext, summed: readonly ListedLoad[]): string {
  const values = summed.map(({ tonnage }) => tonnage);
  return totalText(context.texts, values, (sum) => tonnageText(context, sum));
}

function loadTable(
  context: SheetContext,
  title: PdfText,
  list: readonly ListedLoad[],
  all: readonly ListedLoad[] = [],
): PdfContent {
  const { t } = context.texts;
  const body: (PdfCell | string)[][] = list.map((one) => [
    nameAndAside(one.load.what, aside(context, one)),
    one.mass === undefined ? '–' : quantityText(context.texts, 'g', one.mass),
    handlings(context, one.load),
    one.tonnage === undefined ? '–' : tonnageText(context, one.tonnage),
  ]);
  if (all.length > 0) {
    const total = { ...right(sumText(context, all)), bold: true };
    body.push([{ text: t('sheet.work.total'), bold: true }, '', '', total]);
  }
  return table({
    title,
    columns: [
      { width: '*' },
      { head: t('sheet.work.mass'), width: 60, right: true },
      { head: t('sheet.work.handlings'), width: 76, right: true },
      { head: t('sheet.work.tonnage'), width: 76, right: true },
    ],
    body,
  });
}

function aside({ texts }: SheetContext, { task, load }: ListedLoad): string {
  const people = load.liftedBy?.people ?? 1;
  return joined([
    task.title,
    load.kind === 'person' ? texts.t('sheet.work.movedPerson') : null,
    people === 1 ? null : texts.t('sheet.work.liftedBy', { number: people }),
  ]);
}

function handlings({ texts }: SheetContext, load: Load): string {
  if (load.handlings === undefined || load.per === undefined) return '–';
  const number = texts.number(load.handlings);
  return texts.t(load.per === 'day' ? 'sheet.work.perDay' : 'sheet.work.perHour', { number });
}

function tonnageText({ texts }: SheetContext, scaled: number): string {
  return quantityText(texts, 'g/day', scaled / tonnageScale);
}
