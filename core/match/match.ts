import { applyChanges } from '../adapt/apply.ts';
import { compareMeasures } from '../adapt/effort.ts';
import { type Adaptation, isAdaptation } from '../adapt/outlook.ts';
import type { Criterion, Frame } from '../frame/frame.ts';
import { shareInParts } from '../measure/limit.ts';
import { judge } from '../verdict/judge.ts';
import { type CriterionVerdict, type Decider, isHeartRateVerdict } from '../verdict/verdict.ts';
import { aspectNames } from '../visit/task.ts';
import { unnamed } from '../visit/unnamed.ts';
import type { StoredVisit } from '../visit/visit.ts';
import { checkDay } from './day-limits.ts';
import type { Profile } from './profile.ts';
import { type OwnLimit, type ProfileFrame, profileFrame } from './profile-frame.ts';
import type { MatchChange, MatchReason, MatchRow } from './row.ts';

/** How a workstation stands to a person's limits, and why. */
export type Match = Pick<MatchRow, 'fit' | 'change' | 'share' | 'reasons'>;

/** A workstation that nobody visited: unknown, never a fit. */
export const unvisited: Match = { fit: 'unknown', change: null, share: null, reasons: [] };

/** Matches a workstation with what a person can do now; `matcher` saves making the limits anew for each of many. */
export function matchVisit(visit: StoredVisit, frame: Frame, profile: Profile): Match {
  return matcher(profile)(visit, frame);
}

/**
 * Matches workstations with what a person can do now. The criteria are decided by the verdict's own rules, against the
 * person's limits as a frame; a broken limit decides before anything that is unknown, but for the length of the day.
 * Pure, and the order of tasks and entries never matters.
 *
 * @returns for a visit and the frame that it names
 */
export function matcher(profile: Profile): (visit: StoredVisit, frame: Frame) => Match {
  const made = new Map<Frame, ProfileFrame>();
  return (visit, frame) => {
    const own = made.get(frame) ?? profileFrame(frame, profile);
    made.set(frame, own);
    const { open, ...now } = standing(visit, own, profile);
    if (now.fit === 'fits') return { ...now, change: null };
    const change = changeFor(visit, own, profile, { open, ...now });
    return change === null ? { ...now, change } : { ...now, fit: 'with-change', change };
  };
}

interface Standing extends Omit<Match, 'change'> {
  /** What is not met: broken, or unknown. */
  readonly open: readonly Criterion[];
}

/**
 * What makes everything fit: the easiest adaptation of the visit that does so alone; else a shorter day alone; else the
 * easiest adaptation that leaves nothing but the day too long, with a shorter day.
 */
function changeFor(visit: StoredVisit, own: ProfileFrame, profile: Profile, now: Standing): MatchChange | null {
  const adaptations = (visit.measures ?? [])
    .filter(isAdaptation)
    .filter(({ state }) => state !== 'dropped')
    .sort(easiestFirst);
  let withShorterDay: Adaptation | undefined;
  for (const one of adaptations) {
    const after = standingAfter(applyChanges(visit, one.changes).visit, own, profile, now);
    if (after?.fit === 'fits') return changeOf(one, false);
    if (after !== null && onlyTooLong(after)) withShorterDay ??= one;
  }
  if (onlyTooLong(now)) return 'shorter-day';
  return withShorterDay === undefined ? null : changeOf(withShorterDay, true);
}

function changeOf({ id, name, what, state = 'idea' }: Adaptation, shorterDay: boolean): MatchChange {
  return { measure: id, name: name ?? what, state: state === 'dropped' ? 'idea' : state, shorterDay };
}

/** Whether the length of the day is all that is not met; while something is unknown, nobody can say so. */
function onlyTooLong({ fit, reasons }: Standing): boolean {
  return fit === 'does-not-fit' && reasons.every(({ item }) => item === 'dayMinutes');
}

/**
 * How an adapted visit stands; null where it does not fit, however long the day. One criterion that was not met before is
 * judged first, and alone: where it still is not met, as after most adaptations, nothing else has to be looked at. The last
 * one of the frame, for a frame begins with loads, which adaptations are mostly about.
 */
function standingAfter(
  visit: StoredVisit,
  own: ProfileFrame,
  profile: Profile,
  { open }: Pick<Standing, 'open'>,
): Standing | null {
  if (own.missing.length > 0) return null;
  const first = judge(visit, { ...own.frame, criteria: open.slice(-1) });
  return first.outcome === 'within' ? standing(visit, own, profile) : null;
}

/** What is done takes no effort any more; among equals the order of their ids, not of the visit. */
function easiestFirst(one: Adaptation, other: Adaptation): number {
  const done = ({ state }: Adaptation) => Number(state !== 'done');
  return done(one) - done(other) || compareMeasures(one, other) || (one.id < other.id ? -1 : 1);
}

function standing(visit: StoredVisit, own: ProfileFrame, profile: Profile): Standing {
  const { criteria } = judge(visit, own.frame);
  const day = checkDay(visit, own.of, profile);
  const ofCriteria = criteria.flatMap((one, at) => reasonOf(one, own.limits[at], visit));
  const reasons = [...withoutRepeats(ofCriteria), ...day.reasons, ...own.missing.map(notOfFrame)];
  const exceeds = reasons.filter(({ why }) => why === 'exceeds');
  const unknown = reasons.filter(({ why }) => why === 'unknown');
  const shares = criteria.flatMap((one) => ('ratio' in one && one.ratio !== null ? [one.ratio] : []));
  if (day.share !== null) shares.push(day.share);
  return {
    open: own.frame.criteria.filter((_, at) => criteria[at]?.outcome !== 'met'),
    fit: fitOf(exceeds, unknown),
    share: shares.length === 0 ? null : shareInParts(Math.max(...shares), 1_000),
    // What is broken says more than what nobody looked at.
    reasons: [...exceeds, ...unknown],
  };
}

/** What is broken decides, but for the length of the day: that can be agreed on, once the rest is known. */
function fitOf(exceeds: readonly MatchReason[], unknown: readonly MatchReason[]): Standing['fit'] {
  if (exceeds.some(({ item }) => item !== 'dayMinutes')) return 'does-not-fit';
  if (unknown.length > 0) return 'unknown';
  return exceeds.length > 0 ? 'does-not-fit' : 'fits';
}

function reasonOf(
  one: CriterionVerdict,
  limit: OwnLimit | undefined,
  visit: StoredVisit,
): (MatchReason & { readonly criterion: string })[] {
  if (one.outcome === 'met') return [];
  const why = one.outcome === 'not-met' ? 'exceeds' : 'unknown';
  const item = limit?.item ?? one.id;
  // Of a heart there is an outcome and nothing else.
  if (isHeartRateVerdict(one)) return [{ ...nothingMore, criterion: one.id, item, why }];
  const [decidedBy = null] = one.decidedBy;
  const number = (value: number | boolean | null | undefined) => (typeof value === 'number' ? value : null);
  const condition = one.conditions.find(({ quantity }) => quantity === limit?.quantity);
  const relation = condition?.relation ?? 'is';
  return [
    {
      criterion: one.id,
      item,
      why,
      quantity: condition?.quantity ?? null,
      value: why === 'exceeds' ? number(condition?.value) : null,
      limit: number(condition?.limit),
      relation: relation === 'is' ? null : relation,
      unit: condition?.unit ?? null,
      what: decidedBy === null ? null : whatOf(visit, decidedBy),
      decidedBy,
    },
  ];
}

const nothingMore = {
  ...{ quantity: null, value: null, limit: null, relation: null },
  ...{ unit: null, what: null, decidedBy: null },
} as const;

function notOfFrame(item: OwnLimit['item']): MatchReason {
  return { ...nothingMore, item, why: 'unknown' };
}

/** A criterion comes once for each of its limits: what is unknown of it is said once, and not beside what is broken. */
function withoutRepeats(reasons: readonly (MatchReason & { readonly criterion: string })[]): MatchReason[] {
  const first = (criterion: string) =>
    reasons.find((one) => one.criterion === criterion && one.why === 'exceeds') ??
    reasons.find((one) => one.criterion === criterion);
  return reasons
    .filter((one) => one.why === 'exceeds' || first(one.criterion) === one)
    .map(({ criterion: _, ...reason }) => reason);
}

/** Name of the entry or task that decides; null where nobody named it. */
function whatOf({ tasks }: StoredVisit, { task: id, entry }: Decider): string | null {
  const task = tasks.find((each) => each.id === id);
  if (task === undefined) return null;
  for (const name of entry === undefined ? [] : aspectNames) {
    const aspect = task[name];
    if (aspect?.state !== 'filled') continue;
    const found = (aspect.entries as readonly { readonly id: string; readonly what: string }[]).find(
      (one) => one.id === entry,
    );
    if (found !== undefined && found.what !== unnamed) return found.what;
  }
  return task.title === unnamed ? null : task.title;
}
