import type { NumericLimit, Unit } from '../frame/frame.ts';
import { keeps, ratio } from '../measure/limit.ts';
import type { StoredVisit, Task } from '../visit/visit.ts';
import type { Profile, ProfileItem } from './profile.ts';
import type { MatchReason } from './row.ts';

/** How many minutes of a task an item is about; undefined while nobody looked. */
type MinutesOf = (task: Task) => number | undefined;

/** Limits of a profile that no criterion of the frame knows: minutes of a day, summed over its tasks. */
const minutes = {
  bendingMinutes: ({ bending }) => {
    if (bending === undefined) return undefined;
    return bending.state === 'none' ? 0 : sumOf(bending.entries.map(({ minutesPerDay }) => minutesPerDay));
  },
  standingMinutes: ({ minutesOf }) => minutesOf?.standing,
  sittingMinutes: ({ minutesOf }) => minutesOf?.sitting,
  walkingMinutes: ({ minutesOf }) => minutesOf?.walking,
  kneelingMinutes: ({ minutesOf }) => minutesOf?.kneeling,
  reachingAboveShoulderMinutes: ({ minutesOf }) => minutesOf?.reachingAboveShoulder,
  onStairsMinutes: ({ minutesOf }) => minutesOf?.onStairs,
  drivingMinutes: ({ minutesOf }) => minutesOf?.driving,
  imposedPaceMinutes: ({ paceImposed, minutesPerDay }) => (paceImposed === false ? 0 : paceImposed && minutesPerDay),
  dayMinutes: ({ minutesPerDay }) => minutesPerDay,
} as const satisfies Partial<Record<ProfileItem, MinutesOf>>;
type DayItem = keyof typeof minutes;
const dayItems = Object.keys(minutes) as readonly DayItem[];

/** What a profile's limits of a day say of a workstation. */
export interface DayCheck {
  readonly reasons: readonly MatchReason[];
  /** Largest share of a limit that is used. */
  readonly share: number | null;
}

/**
 * Checks the limits of a day. A sum is broken by its known part alone. What is unknown of a task is at most all of that
 * task: where even that keeps the limit, it is kept; otherwise it is unknown, never a fit.
 */
export function checkDay({ tasks }: StoredVisit, { limits }: Profile): DayCheck {
  const reasons: MatchReason[] = [];
  const shares: number[] = [];
  for (const item of dayItems) {
    const own = limits[item];
    if (own === undefined) continue;
    const limit: NumericLimit = { relation: 'at-most', limit: own, unit: 'min/day' satisfies Unit, inclusive: true };
    const of: MinutesOf = minutes[item];
    const known = tasks.reduce((sum, task) => sum + (of(task) ?? 0), 0);
    // An unknown part of a task of unknown length has no bound but the day's.
    const most = tasks.reduce((sum, task) => sum + (of(task) ?? task.minutesPerDay ?? Number.POSITIVE_INFINITY), 0);
    const share = ratio(limit, known);
    if (share !== null) shares.push(share);
    if (keeps(limit, known) && tasks.length > 0 && keeps(limit, most)) continue;
    const broken = !keeps(limit, known);
    const heaviest = broken ? tasks.reduce((one, other) => ((of(other) ?? 0) > (of(one) ?? 0) ? other : one)) : null;
    const open = broken ? null : (tasks.find((task) => of(task) === undefined) ?? null);
    const decides = heaviest ?? open;
    reasons.push({
      item,
      why: broken ? 'exceeds' : 'unknown',
      value: broken ? known : null,
      limit: own,
      what: decides?.title ?? null,
      decidedBy: decides === null ? null : { task: decides.id },
    });
  }
  return { reasons, share: shares.length === 0 ? null : Math.max(...shares) };
}

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce((sum: number | undefined, value) => {
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0);
}
