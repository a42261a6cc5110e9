import type { Frame } from '../frame/frame.ts';
import { brokenFirst, judge } from '../verdict/judge.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { costClasses, type Measure, measureKinds, type StoredVisit } from '../visit/visit.ts';
import { applyChanges } from './apply.ts';
import { type Adaptation, isAdaptation } from './outlook.ts';

export type CostClass = (typeof costClasses)[number];
export type MeasureKind = (typeof measureKinds)[number];

/** What it takes to bring a workstation inside with the adaptations that its ergonomist noted. */
export interface Effort {
  /** Ids of the measures, the easiest first. */
  readonly measures: readonly string[];
  /** The highest of them; null where one of them says none, which ranks as more than any. */
  readonly cost: CostClass | null;
  /** The one that comes last in the order; null where one of them says none. */
  readonly kind: MeasureKind | null;
  readonly changes: number;
  /** Whether no limit stays broken; else it is the effort of all of them, and more is needed. */
  readonly reaches: boolean;
}

/** How near a workstation is to the frame. */
export interface Nearness {
  /** Null where no adaptation is noted. */
  readonly effort: Effort | null;
  /** Broken criteria today; a count, never a mark. */
  readonly broken: number;
  /** The largest share of a limit that is used; null where no broken limit has a number. */
  readonly ratio: number | null;
}

/** Which kind of measure is easier than which: technical before organisational before human, or another order. */
export type KindOrder = readonly MeasureKind[];

/** How near a visit's workstation is; for a workstation inside the frame there is no effort to name. */
export function nearnessOf(
  visit: StoredVisit,
  frame: Frame,
  verdict: Verdict = judge(visit, frame),
  kinds: KindOrder = measureKinds,
): Nearness {
  const worst = brokenFirst(verdict)[0];
  return {
    effort: verdict.counts.notMet === 0 ? null : effortOf(visit, frame, kinds),
    broken: verdict.counts.notMet,
    ratio: worst !== undefined && 'ratio' in worst ? worst.ratio : null,
  };
}

/** The easiest adaptations that are enough together: added one by one, then each left out that is not needed. */
function effortOf(visit: StoredVisit, frame: Frame, kinds: KindOrder): Effort | null {
  const noted = (visit.measures ?? []).filter(isAdaptation);
  // What is done costs nothing any more.
  const done = noted.filter(({ state }) => state === 'done');
  const open = noted.filter(isOpen).sort((one, other) => compareMeasures(one, other, kinds));
  if (open.length + done.length === 0) return null;
  const reaches = (list: readonly Adaptation[]) => {
    const changes = [...done, ...list].flatMap((one) => one.changes);
    return judge(applyChanges(visit, changes).visit, frame).counts.notMet === 0;
  };
  let enough = open.findIndex((_, at) => reaches(open.slice(0, at)));
  if (enough < 0) enough = open.length;
  let chosen: readonly Adaptation[] = open.slice(0, enough);
  const inside = reaches(chosen);
  for (const one of inside ? [...chosen].reverse() : []) {
    const others = chosen.filter((other) => other !== one);
    if (reaches(others)) chosen = others;
  }
  return {
    measures: chosen.map(({ id }) => id),
    cost: worst(chosen, costClasses, ({ cost }) => cost),
    kind: worst(chosen, kinds, ({ kind }) => kind),
    changes: chosen.reduce((sum, { changes }) => sum + changes.length, 0),
    reaches: inside,
  };
}

function isOpen({ state = 'idea' }: Measure): boolean {
  return state === 'idea' || state === 'planned';
}

function worst<Value>(list: readonly Measure[], order: readonly Value[], of: (one: Measure) => Value | undefined) {
  const ranks = list.map((one) => rank(order, of(one)));
  return order[Math.max(0, ...ranks)] ?? null;
}

/** What is not said ranks after everything that is. */
function rank<Value>(order: readonly Value[], value: Value | null | undefined): number {
  const at = order.indexOf(value as Value);
  return at < 0 ? order.length : at;
}

/** Orders adaptations, the easiest first: cost class, kind, number of changes; what is not said comes last. */
export function compareMeasures(one: Adaptation, other: Adaptation, kinds: KindOrder = measureKinds): number {
  return (
    rank(costClasses, one.cost) - rank(costClasses, other.cost) ||
    rank(kinds, one.kind) - rank(kinds, other.kind) ||
    one.changes.length - other.changes.length
  );
}

/**
 * Orders nearly green workstations, the easiest first: those whose adaptations are enough, then those whose are not, then
 * those without; among them by cost class, kind, number of changes; then by broken criteria and by the share of the limit.
 */
export function compareNearness(one: Nearness, other: Nearness, kinds: KindOrder = measureKinds): number {
  const by = (read: (of: Nearness) => number) => read(one) - read(other);
  return (
    by(({ effort }) => (effort === null ? 2 : Number(!effort.reaches))) ||
    by(({ effort }) => (effort === null ? 0 : rank(costClasses, effort.cost))) ||
    by(({ effort }) => (effort === null ? 0 : rank(kinds, effort.kind))) ||
    by(({ effort }) => effort?.changes ?? 0) ||
    by(({ effort, broken }) => (effort === null ? broken : 0)) ||
    // A broken item that has no number is no nearer than one that is ten times over.
    compareNumbers(one.ratio ?? Number.POSITIVE_INFINITY, other.ratio ?? Number.POSITIVE_INFINITY)
  );
}

function compareNumbers(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
