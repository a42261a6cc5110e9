import type { CriterionId } from '../frame/criterion-id.ts';
import type { Frame } from '../frame/frame.ts';
import { judge } from '../verdict/judge.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { composeDay, type Stay } from './compose-day.ts';
import type { Reason } from './obstacles.ts';
import { type Plan, slotMinutes } from './plan.ts';
import type { ObstacleKind, Roster } from './setting.ts';
import { type AdditiveId, additiveIds, approximate, exact, limitOf, sum, times } from './share.ts';
import type { StationWork } from './station.ts';

/** What one amount comes to in a day, exactly; its verdict rounds up to whole grams and minutes. */
export interface DayAmount {
  readonly id: AdditiveId;
  /** In the unit of the limit. */
  readonly value: number;
  readonly limit: number;
  readonly share: number | null;
}

/** One person's day in a plan. */
export interface RotationDay {
  /** The person's label. */
  readonly person: string;
  /** Id of the station in each half-hour; null = free. */
  readonly stations: readonly (string | null)[];
  /** How often he begins at a station again, after the first time. */
  readonly changes: number;
  readonly amounts: readonly DayAmount[];
  /** The largest share of a limit that the day uses. */
  readonly heaviestShare: number;
  /** Verdict of the composed day; null for somebody who is free all day. */
  readonly verdict: Verdict | null;
  /** Criteria that stay open, and the stations because of which they do. */
  readonly open: readonly { readonly criterion: CriterionId; readonly stations: readonly string[] }[];
}

/** What came of a plan. */
export type Rotation =
  | {
      readonly outcome: 'plan';
      readonly days: readonly RotationDay[];
      readonly heaviestShare: number;
      /** No plan has a heaviest share below this: proven. */
      readonly lowerBound: number;
      /** (heaviest share - lower bound) / heaviest share. */
      readonly gap: number;
      readonly changes: number;
      /** Nothing better exists, in share, evenness and number of changes; else the time was up: best found so far. */
      readonly finished: boolean;
    }
  | {
      readonly outcome: 'no-plan';
      /** What rules a plan out and can be seen without a search; empty where only the search proved that there is none. */
      readonly reasons: readonly Reason[];
      /** Each list of limits, left out together, makes a plan possible. */
      readonly waysOut: readonly (readonly ObstacleKind[])[];
    }
  /** The time was up before there was a plan or a proof. */
  | { readonly outcome: 'undecided' };

/** The stays of a day, as `composeDay` takes them. */
export function staysOf(day: Roster[number], works: readonly StationWork[]): Stay[] {
  const places = [...new Set(day.filter((s) => s !== null))].sort((one, other) => one - other);
  return places.flatMap((place) => {
    const work = works[place];
    if (work === undefined) return [];
    const at = day.flatMap((s, t) => (s === place ? [t] : []));
    const without = (t: number) => {
      const s = day[t] ?? null;
      return s === null || works[s]?.posture === 'none';
    };
    const brokenUp = at.every((t) => without(t - 1) && without(t + 1));
    const { visit, dayMinutes } = work;
    return [{ visit, dayMinutes, minutes: at.length * slotMinutes, brokenUp }];
  });
}

/** The verdict on a day; null where nobody works. */
export function verdictOfDay(day: Roster[number], works: readonly StationWork[], frame: Frame): Verdict | null {
  const stays = staysOf(day, works);
  return stays.length === 0 ? null : judge(composeDay(stays, frame), frame);
}

export function rotationDay(
  plan: Plan,
  works: readonly StationWork[],
  frame: Frame,
  day: Roster[number],
  person: string,
): RotationDay {
  const amounts = additiveIds.flatMap((id) => {
    const limit = limitOf(frame, id)?.limit;
    return limit === undefined ? [] : [amountOf(id, limit, day, works)];
  });
  const verdict = verdictOfDay(day, works, frame);
  const open = (verdict?.criteria ?? []).filter(({ outcome }) => outcome === 'not-assessed').map(({ id }) => id);
  return {
    person,
    stations: day.map((s) => (s === null ? null : (plan.stations[s]?.id ?? null))),
    changes: changesOf(day),
    amounts,
    heaviestShare: Math.max(0, ...amounts.map(({ share }) => share ?? 0)),
    verdict,
    open: open.map((criterion) => ({
      criterion,
      stations: plan.stations.flatMap(({ id }, s) =>
        day.includes(s) && works[s]?.open.includes(criterion) === true ? [id] : [],
      ),
    })),
  };
}

function amountOf(id: AdditiveId, limit: number, day: Roster[number], works: readonly StationWork[]): DayAmount {
  const parts = works.flatMap(({ perSlot }, s) => {
    const slots = day.filter((one) => one === s).length;
    return slots === 0 ? [] : [times(perSlot[id], exact(BigInt(slots), 1n))];
  });
  const value = approximate(sum(parts));
  return { id, value, limit, share: limit === 0 ? null : value / limit };
}

/** Stays at a station after the first one; who comes back after being free begins a new one. */
function changesOf(day: Roster[number]): number {
  const stays = day.filter((s, t) => s !== null && s !== day[t - 1]).length;
  return Math.max(0, stays - 1);
}
