import { dayAmountText, openTexts, proofTexts, reasonText, wayOutText } from '../../core/i18n/rotation-text.ts';
import { type Plan, slotsOf } from '../../core/rotation/plan.ts';
import type { Rotation, RotationDay } from '../../core/rotation/rotation.ts';
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
  return [
    ...say(open === 0 ? t('rotation.allWithin') : t('rotation.someOpen', { count: open, number: number(open) })),
    ...proofTexts(texts, rotation).flatMap((text) => say(text)),
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
  const { t, number } = texts;
  const { verdict } = day;
  if (verdict === null) return paragraph(`${day.person}: ${t('rotation.free')}`, terminal.width, 4, '  – ');
  const amounts = day.amounts
    .filter(({ value }) => value > 0)
    .map((one) => dayAmountText(texts, frame, one, one.share));
  const changes = t('rotation.changes', { count: day.changes, number: number(day.changes) });
  const text = `${day.person}: ${[...amounts, changes].join(', ')}`;
  return [
    ...paragraph(text, terminal.width, 4, `  ${verdictSymbols[verdict.outcome]} `).map((line, at) =>
      at === 0 ? terminal.paint(colours[verdict.outcome], line) : line,
    ),
    ...openTexts(texts, plan.stations, day.open).flatMap((open) => paragraph(open, terminal.width, 6)),
  ];
}

function noPlanLines(
  session: Session,
  plan: Plan,
  { reasons, waysOut }: Extract<Rotation, { readonly outcome: 'no-plan' }>,
): string[] {
  const { texts, terminal } = session;
  const { t } = texts;
  const item = (text: string) => paragraph(text, terminal.width, 4, '  – ');
  const ways = waysOut.map((kinds) => wayOutText(texts, kinds));
  return [
    terminal.paint('red', printable(`✗ ${t('rotation.noPlan')}`)),
    ...(reasons.length === 0 ? [] : ['', ...title(session, t('rotation.reasons'))]),
    ...reasons.flatMap((reason) => item(reasonText(texts, plan.stations, reason))),
    '',
    ...(ways.length === 0
      ? paragraph(t('rotation.noWayOut'), terminal.width)
      : [...title(session, t('rotation.waysOut')), ...ways.flatMap(item)]),
  ];
}

function numbered({ terminal }: Session, at: number, name: string, of: number): string[] {
  const width = String(of).length + 4;
  return paragraph(name, terminal.width, width, `  ${String(at + 1).padStart(width - 4)}  `);
}

function title({ terminal }: Session, text: string): string[] {
  return paragraph(text, terminal.width).map((line) => terminal.paint('bold', line));
}
