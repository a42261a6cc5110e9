import type { Frame } from '../frame/frame.ts';
import { mostKept } from '../measure/limit.ts';
import { needOf, type Plan, type PlanPerson, type PlanStation, slotsOf } from './plan.ts';
import { type AdditiveId, additiveIds, approximate, limitOf } from './share.ts';
import type { PostureHere, StationWork } from './station.ts';

/** What can stand in the way of a plan. Each can be left out, to see whether a plan exists without it. */
export const obstacleKinds = [
  'forbidden-station',
  'daily-tonnage',
  'whole-body-vibration',
  'posture-breaks',
  'skills',
  'excluded-stations',
  'most-half-hours',
  'least-stay',
] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

/** A plan in numbers: who may go where, and what it adds to his day. Stations and people are known by their place. */
export interface Setting {
  readonly slots: number;
  readonly people: readonly {
    /** At most so many half-hours. */
    readonly most: number;
    /** For each station whether this person may work there. */
    readonly may: readonly boolean[];
  }[];
  readonly stations: readonly {
    /** People for each half-hour. */
    readonly need: readonly number[];
    readonly leastStay: number;
    readonly posture: PostureHere;
    /** What a half-hour adds, in the order of `limits`. */
    readonly perSlot: readonly number[];
  }[];
  /** The amounts that add up; `most` is the largest that still keeps the limit. */
  readonly limits: readonly { readonly id: AdditiveId; readonly limit: number; readonly most: number }[];
}

/** For each person and half-hour the place of a station, or null where he is free. */
export type Roster = readonly (readonly (number | null)[])[];

/** @param without what is left out of account */
export function settingOf(
  plan: Plan,
  works: readonly StationWork[],
  frame: Frame,
  without: ReadonlySet<ObstacleKind> = new Set(),
): Setting {
  const slots = slotsOf(plan);
  const limits = additiveIds.flatMap((id) => {
    const limit = limitOf(frame, id);
    if (limit === undefined) return [];
    return [{ id, limit: limit.limit, most: without.has(id) ? Number.POSITIVE_INFINITY : mostKept(limit, 1) }];
  });
  const forbidden = works.map((work) => !without.has('forbidden-station') && work.forbids.length > 0);
  return {
    slots,
    limits,
    people: plan.people.map((person) => ({
      most: without.has('most-half-hours') ? slots : Math.min(person.mostSlots ?? slots, slots),
      may: plan.stations.map(
        (station, s) =>
          forbidden[s] !== true &&
          (without.has('skills') || hasSkills(person, station)) &&
          (without.has('excluded-stations') || !isExcluded(person, station)),
      ),
    })),
    stations: plan.stations.map((station, s) => {
      const work = works[s];
      const posture = work?.posture ?? 'own';
      return {
        need: needOf(station, slots),
        leastStay: without.has('least-stay') ? 1 : (station.leastStay ?? 1),
        posture: without.has('posture-breaks') && posture === 'from-order' ? 'own' : posture,
        perSlot: limits.map(({ id }) => (work === undefined ? 0 : approximate(work.perSlot[id]))),
      };
    }),
  };
}

export function hasSkills(person: PlanPerson, station: PlanStation): boolean {
  return (station.skills ?? []).every((skill) => person.skills?.includes(skill) === true);
}

export function isExcluded(person: PlanPerson, station: PlanStation): boolean {
  return person.notAt?.includes(station.id) === true;
}

/** The heaviest share of a limit that anybody uses; amounts whose limit is 0 have no share. */
export function heaviestShare(setting: Setting, roster: Roster): number {
  return Math.max(0, ...roster.map((day) => shareOfDay(setting, day)));
}

export function shareOfDay(setting: Setting, day: Roster[number]): number {
  return Math.max(0, ...sharesOfDay(setting, day));
}

/** Share of each limit that a day uses; 0 where the limit itself is 0. */
export function sharesOfDay({ limits, stations }: Setting, day: Roster[number]): number[] {
  return limits.map(({ limit }, c) => {
    const amount = day.reduce<number>((sum, s) => sum + (s === null ? 0 : (stations[s]?.perSlot[c] ?? 0)), 0);
    return limit === 0 ? 0 : amount / limit;
  });
}

/** No plan can be better than sharing everything out evenly. */
export function evenShare({ limits, stations, people }: Setting): number {
  const shares = limits.map(({ limit }, c) => {
    const all = stations.reduce((sum, { need, perSlot }) => sum + (perSlot[c] ?? 0) * total(need), 0);
    return limit === 0 ? 0 : all / people.length / limit;
  });
  return Math.max(0, ...shares);
}

export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
