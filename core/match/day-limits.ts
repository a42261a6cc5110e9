import type { MinutesPart } from '../adapt/change.ts';
import { type CriterionParameters, criterionOf, type Frame, type NumericLimit, type Unit } from '../frame/frame.ts';
import { keeps, ratio } from '../measure/limit.ts';
import { observedLongEnough } from '../measure/posture.ts';
import type { StoredVisit, Task } from '../visit/visit.ts';
import type { Profile, ProfileItem } from './profile.ts';
import { asksNoBending } from './profile-frame.ts';
import type { MatchReason } from './row.ts';

/** What is known of a task's minutes, and whether that is all of them. */
interface Minutes {
  readonly known: number;
  readonly whole: boolean;
}

type LeastWatched = CriterionParameters['trunk-flexion'];
type MinutesOf = (task: Task, least: LeastWatched | undefined) => Minutes;

/** Limits of a profile that no criterion of the frame knows: minutes of a day, summed over its tasks. */
const minutes = {
  bendingMinutes: ({ bending }, least) => {
    if (bending === undefined) return nobodyLooked;
    // "No bending" counts once somebody watched for as long as the frame asks for.
    if (bending.state === 'none') {
      return { known: 0, whole: least === undefined || observedLongEnough(bending, least) };
    }
    const each = bending.entries.map(({ minutesPerDay }) => minutesPerDay);
    return { known: each.reduce<number>((sum, one) => sum + (one ?? 0), 0), whole: !each.includes(undefined) };
  },
  standingMinutes: partOf('standing'),
  sittingMinutes: partOf('sitting'),
  walkingMinutes: partOf('walking'),
  kneelingMinutes: partOf('kneeling'),
  reachingAboveShoulderMinutes: partOf('reachingAboveShoulder'),
  onStairsMinutes: partOf('onStairs'),
  drivingMinutes: partOf('driving'),
  imposedPaceMinutes: ({ paceImposed, minutesPerDay }) =>
    paceImposed === undefined ? nobodyLooked : minutesOf(paceImposed ? minutesPerDay : 0),
  dayMinutes: ({ minutesPerDay }) => minutesOf(minutesPerDay),
} as const satisfies Partial<Record<ProfileItem, MinutesOf>>;
type DayItem = keyof typeof minutes;

/** Items of a profile that are minutes of a day, whatever the frame. */
export const dayItems = Object.keys(minutes) as readonly DayItem[];

function partOf(part: MinutesPart): MinutesOf {
  return (task) => minutesOf(task.minutesOf?.[part]);
}

const nobodyLooked: Minutes = { known: 0, whole: false };

function minutesOf(value: number | undefined): Minutes {
  return value === undefined ? nobodyLooked : { known: value, whole: true };
}

/** What a profile's limits of a day say of a workstation. */
export interface DayCheck {
  readonly reasons: readonly MatchReason[];
  /** Largest share of a limit that is used; null where no number says it. */
  readonly share: number | null;
}

/**
 * Checks the limits of a day. A sum is broken by its known part alone. What is unknown of a task is at most all of that
 * task: where even that keeps the limit, it is kept; otherwise it is unknown, never a fit.
 */
export function checkDay(visit: StoredVisit, frame: Frame, profile: Profile): DayCheck {
  const reasons: MatchReason[] = [];
  let most: number | null = null;
  for (const item of dayItems) {
    const own = profile.limits[item];
    if (own === undefined || (item === 'bendingMinutes' && asksNoBending(profile) && knowsBending(frame))) continue;
    const limit: NumericLimit = { relation: 'at-most', limit: own, unit: unitOfDay, inclusive: true };
    const { share, reasons: said } = checkItem(visit, frame, item, limit);
    if (share !== null) most = Math.max(most ?? 0, share);
    reasons.push(...said);
  }
  return { reasons, share: most };
}

const unitOfDay = 'min/day' satisfies Unit;

function knowsBending(frame: Frame): boolean {
  return criterionOf(frame, 'trunk-flexion') !== undefined;
}

function checkItem({ tasks }: StoredVisit, frame: Frame, item: DayItem, limit: NumericLimit): DayCheck {
  const of: MinutesOf = minutes[item];
  const least = criterionOf(frame, 'trunk-flexion')?.parameters;
  const each = tasks.map((task) => ({ task, ...of(task, least) }));
  const known = each.reduce((sum, one) => sum + one.known, 0);
  // An unknown part of a task of unknown length has no bound.
  const most = each.reduce((sum, one) => sum + (one.whole ? one.known : mostOf(one)), 0);
  const share = ratio(limit, known);
  const broken = !keeps(limit, known);
  if (!broken && tasks.length > 0 && keeps(limit, most)) return { share, reasons: [] };
  const open = each.filter((one) => !one.whole);
  if (!broken) return { share, reasons: [reasonOf(item, limit, null, open)] };
  const reasons = [
    reasonOf(
      item,
      limit,
      known,
      each.filter((one) => one.known > 0),
    ),
  ];
  // How long a day is must be known before somebody agrees on a shorter one.
  if (item === 'dayMinutes' && open.length > 0) reasons.push(reasonOf(item, limit, null, open));
  return { share, reasons };
}

/** @param value what breaks the limit; null where it is unknown whether it is broken */
function reasonOf(
  item: DayItem,
  { limit }: NumericLimit,
  value: number | null,
  candidates: readonly (Minutes & { readonly task: Task })[],
): MatchReason {
  // The one that adds most; of equals the first by id, so that the order of tasks never matters.
  const [first] = [...candidates].sort(
    (one, other) => other.known - one.known || (one.task.id < other.task.id ? -1 : 1),
  );
  const decides = first?.task;
  return {
    item,
    why: value === null ? 'unknown' : 'exceeds',
    quantity: null,
    value,
    limit,
    relation: 'at-most',
    unit: unitOfDay,
    what: decides?.title ?? null,
    decidedBy: decides === undefined ? null : { task: decides.id },
  };
}

function mostOf({ task, known }: Minutes & { readonly task: Task }): number {
  return Math.max(known, task.minutesPerDay ?? Number.POSITIVE_INFINITY);
}
