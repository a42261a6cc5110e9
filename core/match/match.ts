import { applyChanges } from '../adapt/apply.ts';
import type { CriterionId } from '../frame/criterion-id.ts';
import type { Frame } from '../frame/frame.ts';
import { judge } from '../verdict/judge.ts';
import { type CriterionVerdict, type Decider, isHeartRateVerdict } from '../verdict/verdict.ts';
import type { Measure, StoredVisit } from '../visit/visit.ts';
import { checkDay } from './day-limits.ts';
import type { Profile, ProfileItem } from './profile.ts';
import { limitOfItem, profileFrame } from './profile-frame.ts';
import type { MatchReason, MatchRow } from './row.ts';

/** How a workstation stands to a person's limits, and why. */
export type Match = Pick<MatchRow, 'fit' | 'change' | 'share' | 'reasons'>;

/** A workstation that nobody visited: unknown, never a fit. */
export const unvisited: Match = { fit: 'unknown', change: null, share: null, reasons: [] };

/**
 * Matches a workstation with what a person can do now. The criteria are decided by the verdict's own rules, against the
 * person's limits as a frame; a broken limit decides before anything that is unknown.
 *
 * @param frame the one that the visit names
 */
export function matchVisit(visit: StoredVisit, frame: Frame, profile: Profile): Match {
  const own = profileFrame(frame, profile);
  const now = standing(visit, own, profile);
  if (now.fit !== 'does-not-fit') return { ...now, change: null };
  const adaptation = (visit.measures ?? []).find((measure) => fitsWith(visit, own, profile, measure));
  if (adaptation !== undefined) {
    return { ...now, fit: 'with-change', change: { measure: adaptation.id, name: nameOf(adaptation) } };
  }
  const onlyTooLong = now.reasons.every(({ item }) => item === 'dayMinutes');
  return onlyTooLong ? { ...now, fit: 'with-change', change: 'shorter-day' } : { ...now, change: null };
}

/** Whether an adaptation that somebody still means to make lets everything fit. */
function fitsWith(visit: StoredVisit, own: Frame, profile: Profile, { changes, state }: Measure): boolean {
  if (changes === undefined || changes.length === 0 || state === 'dropped') return false;
  return standing(applyChanges(visit, changes).visit, own, profile).fit === 'fits';
}

function nameOf({ name, what }: Measure): string {
  return name ?? what;
}

function standing(visit: StoredVisit, own: Frame, profile: Profile): Omit<Match, 'change'> {
  const { criteria } = judge(visit, own);
  const day = checkDay(visit, profile);
  const reasons = [...criteria.flatMap((one) => reasonsOf(one, visit, profile)), ...day.reasons];
  const broken = reasons.some(({ why }) => why === 'exceeds');
  const shares = criteria.flatMap((one) => ('ratio' in one && one.ratio !== null ? [one.ratio] : []));
  if (day.share !== null) shares.push(day.share);
  return {
    fit: broken ? 'does-not-fit' : reasons.length > 0 ? 'unknown' : 'fits',
    share: shares.length === 0 ? null : Math.ceil(1_000 * Math.max(...shares)),
    // What is broken says more than what nobody looked at.
    reasons: [...reasons.filter(({ why }) => why === 'exceeds'), ...reasons.filter(({ why }) => why === 'unknown')],
  };
}

function reasonsOf(one: CriterionVerdict, visit: StoredVisit, profile: Profile): MatchReason[] {
  if (one.outcome === 'met') return [];
  const why = one.outcome === 'not-met' ? 'exceeds' : 'unknown';
  // Of a heart there is an outcome and nothing else.
  if (isHeartRateVerdict(one)) return [{ item: one.id, why, value: null, limit: null, what: null, decidedBy: null }];
  const [decidedBy = null] = one.decidedBy;
  const number = (value: number | boolean | null) => (typeof value === 'number' ? value : null);
  return [
    {
      item: itemOf(one.id, one, profile),
      why,
      value: why === 'exceeds' ? number(one.value) : null,
      limit: number(one.limit),
      what: decidedBy === null ? null : whatOf(visit, decidedBy),
      decidedBy,
    },
  ];
}

/** The item of the profile whose limit decided; the criterion itself where it was the frame's. */
function itemOf(
  id: CriterionId,
  {
    limit,
    conditions,
  }: {
    readonly limit: unknown;
    readonly conditions: readonly { readonly quantity: string; readonly limit: unknown }[];
  },
  { limits }: Profile,
): ProfileItem | CriterionId {
  const items = Object.entries(limitOfItem) as [keyof typeof limitOfItem, readonly [CriterionId, string]][];
  const own = items.find(
    ([item, [criterion, quantity]]) =>
      criterion === id &&
      limits[item] === limit &&
      conditions.some((condition) => condition.quantity === quantity && condition.limit === limit),
  );
  return own?.[0] ?? id;
}

/** Name of the entry or task that decides. */
function whatOf({ tasks }: StoredVisit, { task: id, entry }: Decider): string | null {
  const task = tasks.find((each) => each.id === id);
  if (task === undefined || entry === undefined) return task?.title ?? null;
  for (const aspect of [task.loads, task.pushes, task.cycles, task.bending, task.prolongedPostures, task.vibration]) {
    if (aspect?.state !== 'filled') continue;
    const found = (aspect.entries as readonly { readonly id: string; readonly what: string }[]).find(
      (one) => one.id === entry,
    );
    if (found !== undefined) return found.what;
  }
  return task.title;
}
