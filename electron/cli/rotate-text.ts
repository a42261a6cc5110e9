import { criterionOf } from '../../core/frame/frame.ts';
import { quantityText } from '../../core/i18n/quantity-text.ts';
import type { Texts } from '../../core/i18n/texts.ts';
import type { Reason } from '../../core/rotation/obstacles.ts';
import { type Plan, slotsOf } from '../../core/rotation/plan.ts';
import type { DayAmount, Rotation, RotationDay } from '../../core/rotation/rotation.ts';
import { paragraph, row, widthOf } from './layout.ts';
import { printable } from './printable.ts';
import type { ShownRotation } from './rotate-json.ts';
import type { Session } from './session.ts';
import { verdictSymbols } from './verdict-line.ts';

const colours = { within: 'green', outside: 'red', incomplete: 'grey' } as const;

/** A rotation as a page of text. */
export function rotationLines(session: Session, { file, plan, frame, rotation }: ShownRotation): string[] {
  const { texts, terminal } = session;
  const { t, number } = texts;
  const say = (text: string, indent = 0) => paragraph(text, terminal.width, indent);
  const slots = slotsOf(plan);
  const [people, stations] = [plan.people.length, plan.stations.length];
  const head = [
    ...say(plan.title ?? file).map((line) => terminal.paint('bold', line)),
    ...say(
      [
        t('rotation.people', { count: people, number: number(people) }),
        t('rotation.stations', { count: stations, number: number(stations) }),
        t('rotation.slots', { count: slots, number: number(slots) }),
        `${t('sheet.head.frame')} ${frame.id} ${frame.version}`,
      ].join(' · '),
    ),
    '',
  ];
  switch (rotation.outcome) {
    case 'plan':
      return [...head, ...planLines(session, plan, frame, rotation)];
    case 'no-plan':
      return [...head, ...noPlanLines(session, plan, rotation)];
    case 'undecided':
      return [...head, ...say(t('rotation.undecided'))];
  }
}

type Found = Extract<Rotation, { readonly outcome: 'plan' }>;
type Frame = ShownRotation['frame'];

function planLines(session: Session, plan: Plan, frame: Frame, rotation: Found): string[] {
  const { texts, terminal } = session;
  const { t, number } = texts;
  const say = (text: string, indent = 0) => paragraph(text, terminal.width, indent);
  const open = rotation.days.filter(({ verdict }) => verdict?.outcome === 'incomplete').length;
  const share = percentUp(texts, rotation.heaviestShare);
  return [
    ...say(open === 0 ? t('rotation.allWithin') : t('rotation.someOpen', { count: open, number: number(open) })),
    ...say(t('rotation.share', { share })),
    ...(rotation.finished
      ? say(t('rotation.best'))
      : say(
          t('rotation.timeUp', { bound: percentDown(texts, rotation.lowerBound), gap: percentUp(texts, rotation.gap) }),
        )),
    '',
    ...grid(session, plan, rotation.days),
    '',
    ...title(session, t('rotation.places')),
    ...plan.stations.flatMap(({ name }, s) => numbered(session, s, name, plan.stations.length)),
    '',
    ...title(session, t('rotation.days')),
    ...rotation.days.flatMap((day) => dayLines(session, plan, frame, day)),
  ];
}

/** Who is where, as many half-hours side by side as fit; stations by their number in the plan. */
function grid({ texts, terminal }: Session, { stations, people }: Plan, days: readonly RotationDay[]): string[] {
  const heading = texts.t('rotation.halfHour');
  const slots = days[0]?.stations.length ?? 0;
  const label = Math.min(Math.max(...people.map((person) => widthOf(person.label)), widthOf(heading)), 24);
  const width = Math.max(String(stations.length).length, String(slots).length) + 1;
  const atOnce = Math.max(1, Math.floor((terminal.width - label) / (width + 1)));
  const place = new Map(stations.map(({ id }, s) => [id, String(s + 1)]));
  const line = (name: string, cells: readonly string[]) =>
    row([{ text: name, width: label }, ...cells.map((text) => ({ text, width, right: true }))], 0);
  const blocks: string[][] = [];
  for (let from = 0; from < slots; from += atOnce) {
    const of = <Item>(list: readonly Item[]) => list.slice(from, from + atOnce);
    const numbers = Array.from({ length: slots }, (_, t) => String(t + 1));
    blocks.push([
      ...line(heading, of(numbers)).map((text) => terminal.paint('grey', text)),
      ...days.flatMap(({ person, stations: day }) =>
        line(
          person,
          of(day).map((id) => (id === null ? '–' : (place.get(id) ?? '?'))),
        ),
      ),
    ]);
  }
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

function dayLines({ texts, terminal }: Session, plan: Plan, frame: Frame, day: RotationDay): string[] {
  const { t, number, list } = texts;
  const { verdict } = day;
  if (verdict === null) return paragraph(`${day.person}: ${t('rotation.free')}`, terminal.width, 4, '  – ');
  const amounts = day.amounts.filter(({ value }) => value > 0).map((one) => amountText(texts, frame, one));
  const changes = t('rotation.changes', { count: day.changes, number: number(day.changes) });
  const text = `${day.person}: ${[...amounts, changes].join(', ')}`;
  // Criteria that are open because of the same stations stand together.
  const open = Map.groupBy(day.open, ({ stations }) => list(stations.map((id) => nameOf(plan, id))));
  const openTexts = [...open].map(([where, found]) => {
    const names = list(found.map(({ criterion }) => t(`frame.criterion.${criterion}`)));
    return where === '' ? t('rotation.open', { list: names }) : t('rotation.openAt', { where, list: names });
  });
  return [
    ...paragraph(text, terminal.width, 4, `  ${verdictSymbols[verdict.outcome]} `).map((line, at) =>
      at === 0 ? terminal.paint(colours[verdict.outcome], line) : line,
    ),
    ...openTexts.flatMap((open) => paragraph(open, terminal.width, 6)),
  ];
}

function amountText(texts: Texts, frame: Frame, { id, value, limit, share }: DayAmount): string {
  const criterion = criterionOf(frame, id);
  const unit = criterion?.id === 'daily-tonnage' ? criterion.limits.tonnage.unit : 'min/day';
  const rounded = Math.ceil(value - 1e-9);
  const shown = quantityText(texts, unit, rounded, limit);
  return share === null ? shown : texts.t('rotation.amount', { value: shown, share: percentUp(texts, share) });
}

function noPlanLines(
  session: Session,
  plan: Plan,
  { reasons, waysOut }: Extract<Rotation, { readonly outcome: 'no-plan' }>,
): string[] {
  const { texts, terminal } = session;
  const { t, list } = texts;
  const item = (text: string) => paragraph(text, terminal.width, 4, '  – ');
  const ways = waysOut.map((kinds) => {
    const names = kinds.map((kind) => t(`rotation.kind.${kind}`));
    return names.length === 1 ? (names[0] ?? '') : t('rotation.together', { list: list(names) });
  });
  return [
    terminal.paint('red', printable(`✗ ${t('rotation.noPlan')}`)),
    ...(reasons.length === 0 ? [] : ['', ...title(session, t('rotation.reasons'))]),
    ...reasons.flatMap((reason) => item(reasonText(texts, plan, reason))),
    '',
    ...(ways.length === 0
      ? paragraph(t('rotation.noWayOut'), terminal.width)
      : [...title(session, t('rotation.waysOut')), ...ways.flatMap(item)]),
  ];
}

function reasonText(
  texts: Texts,
  plan: Plan,
  { kind, station: id, criteria = [], needed = 0, most = 0 }: Reason,
): string {
  const { t, number, list } = texts;
  const station = id === undefined ? '' : nameOf(plan, id);
  const numbers = { needed: number(needed), most: number(most) };
  switch (kind) {
    case 'forbidden-station': {
      const names = criteria.map((criterion) => t(`frame.criterion.${criterion}`));
      return t('rotation.reason.forbidden-station', { station, criteria: list(names) });
    }
    case 'daily-tonnage':
    case 'whole-body-vibration': {
      const criterion = t(`frame.criterion.${kind}`);
      return id === undefined
        ? t('rotation.reason.amountAll', { criterion, needed: number(needed, 2), most: number(most) })
        : t('rotation.reason.amount', { station, criterion, needed: percentUp(texts, needed) });
    }
    case 'most-half-hours':
      return t('rotation.reason.most-half-hours', numbers);
    default:
      return t(`rotation.reason.${kind}`, { station, ...numbers });
  }
}

function nameOf(plan: Plan, id: string): string {
  return plan.stations.find((station) => station.id === id)?.name ?? id;
}

function numbered({ terminal }: Session, at: number, name: string, of: number): string[] {
  const width = String(of).length + 4;
  return paragraph(name, terminal.width, width, `  ${String(at + 1).padStart(width - 4)}  `);
}

function title({ terminal }: Session, text: string): string[] {
  return paragraph(text, terminal.width).map((line) => terminal.paint('bold', line));
}

/** Whole per cents, never better than they are. */
function percentUp({ percent }: Texts, share: number): string {
  return percent(Math.max(0, Math.ceil(share * 100 - 1e-6)) / 100);
}

function percentDown({ percent }: Texts, share: number): string {
  return percent(Math.floor(share * 100 + 1e-6) / 100);
}
