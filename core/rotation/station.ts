import type { CriterionId } from '../frame/criterion-id.ts';
import type { Frame } from '../frame/frame.ts';
import { exactTonnageOf, tonnageScale } from '../measure/handling.ts';
import { judge } from '../verdict/judge.ts';
import type { Outcome, StoredVisit } from '../visit/visit.ts';
import { composeDay, type Stay } from './compose-day.ts';
import { slotMinutes } from './plan.ts';
import { type Amounts, exact } from './share.ts';

/**
 * How a station stands to the break from a prolonged posture. `none`: no prolonged posture here, so being here is a break
 * from those of other stations. `own`: there may be one, and the station's breaks are what they are. `from-order`: there is
 * one without enough breaks, which only the order of the day can give.
 */
export type PostureHere = 'none' | 'own' | 'from-order';

/** What a half-hour at a station means for the day of whoever works there. */
export interface StationWork {
  readonly visit: StoredVisit;
  /** Minutes of work that the visit describes; null where a task does not say and the plan does not either. */
  readonly dayMinutes: number | null;
  /** What one half-hour adds, as far as it is known; exact. */
  readonly perSlot: Amounts;
  /** Criteria that are not met on any day with this station in it, however short. */
  readonly forbids: readonly CriterionId[];
  /** Criteria that stay open on any day with this station in it, unless they are not met for another reason. */
  readonly open: readonly CriterionId[];
  readonly posture: PostureHere;
}

/** Minutes that the tasks of a visit take together; null while one of them does not say. */
export function describedMinutes({ tasks }: Pick<StoredVisit, 'tasks'>): number | null {
  const minutes = tasks.map(({ minutesPerDay }) => minutesPerDay);
  if (minutes.length === 0 || minutes.includes(undefined)) return null;
  const sum = minutes.reduce<number>((total, one) => total + (one ?? 0), 0);
  return sum === 0 ? null : sum;
}

/**
 * Reads a station's half-hour out of its visit. Tasks divide every half-hour as they divide the day that the visit
 * describes, so that amounts grow in step with time. All else is asked of the verdict itself: of a day that holds nothing
 * but no time at this station.
 *
 * @param dayMinutes minutes of work that the visit describes, where the plan says so
 */
export function stationWork(visit: StoredVisit, frame: Frame, dayMinutes?: number): StationWork {
  const minutes = dayMinutes ?? describedMinutes(visit);
  const withOutcome = (outcome: Outcome, brokenUp: boolean) => {
    const stay: Stay = { visit, dayMinutes: minutes, minutes: 0, brokenUp };
    const { criteria } = judge(composeDay([stay], frame), frame);
    return criteria.filter((one) => one.outcome === outcome).map(({ id }) => id);
  };
  const forbids = withOutcome('not-met', true);
  const hasNone =
    visit.doesNotOccur?.['prolonged-posture'] !== undefined ||
    (visit.tasks.length > 0 && visit.tasks.every((task) => task.prolongedPostures?.state === 'none'));
  const needsOrder = !forbids.includes('posture-breaks') && withOutcome('not-met', false).includes('posture-breaks');
  return {
    visit,
    dayMinutes: minutes,
    perSlot: perSlotOf(visit, minutes),
    forbids,
    open: withOutcome('not-assessed', true),
    posture: hasNone ? 'none' : needsOrder ? 'from-order' : 'own',
  };
}

function perSlotOf(visit: StoredVisit, minutes: number | null): Amounts {
  let tonnage = 0n;
  let vibration = 0n;
  for (const task of minutes === null ? [] : visit.tasks) {
    if (task.loads?.state === 'filled') {
      for (const load of task.loads.entries) tonnage += exactTonnageOf(load, task);
    }
    if (task.vibration?.state === 'filled') {
      for (const { minutesPerDay = 0 } of task.vibration.entries) vibration += BigInt(minutesPerDay);
    }
  }
  const day = BigInt(minutes ?? 1);
  return {
    'daily-tonnage': exact(tonnage * BigInt(slotMinutes), BigInt(tonnageScale) * day),
    'whole-body-vibration': exact(vibration * BigInt(slotMinutes), day),
  };
}
