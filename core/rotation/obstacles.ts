import type { CriterionId } from '../frame/criterion-id.ts';
import type { Frame } from '../frame/frame.ts';
import type { Plan } from './plan.ts';
import { hasSkills, isExcluded, type ObstacleKind, obstacleKinds, type Setting, settingOf, total } from './setting.ts';
import type { StationWork } from './station.ts';

/**
 * Something by which there is no plan as it is written, however the half-hours are shared out. Where several stand, each of
 * them has to go; another limit than the one that it names may be what gives way (a shorter least stay for the breaks of a
 * posture): `waysOutOf` says what is enough.
 */
export interface Reason {
  readonly kind: ObstacleKind;
  /** Id of the station; absent where it is about all of them together. */
  readonly station?: string;
  /** Criteria that no day with this station meets; for `forbidden-station` alone, which has no numbers. */
  readonly criteria?: readonly CriterionId[];
  /**
   * What would be needed: people (`skills`, `excluded-stations`), half-hours (`least-stay`, `posture-breaks`: of a stay;
   * `most-half-hours`: of all people), or times the limit of one day (`daily-tonnage`, `whole-body-vibration`: a least stay
   * at the station, or all work together; the amount itself where the limit is 0).
   */
  readonly needed?: number;
  /** What there is of it, in the same unit; of all work together, the people: each has the limit of one day. */
  readonly most?: number;
}

/**
 * Reasons that can be seen without a solver: not all there may be. A station that puts every day outside has that reason
 * alone.
 */
export function reasonsOf(plan: Plan, works: readonly StationWork[], frame: Frame): Reason[] {
  const setting = settingOf(plan, works, frame);
  return [...plan.stations.flatMap((_, s) => reasonsOfStation(plan, works, setting, s)), ...reasonsOfAll(setting)];
}

function reasonsOfStation(plan: Plan, works: readonly StationWork[], setting: Setting, s: number): Reason[] {
  const station = plan.stations[s];
  const row = setting.stations[s];
  if (station === undefined || row === undefined || total(row.need) === 0) return [];
  const { id } = station;
  const criteria = works[s]?.forbids ?? [];
  if (criteria.length > 0) return [{ kind: 'forbidden-station', station: id, criteria }];
  const needed = Math.max(...row.need);
  const skilled = plan.people.filter((person) => hasSkills(person, station));
  const able = skilled.filter((person) => !isExcluded(person, station)).length;
  const reasons: Reason[] = [];
  if (skilled.length < needed) reasons.push({ kind: 'skills', station: id, needed, most: skilled.length });
  else if (able < needed) reasons.push({ kind: 'excluded-stations', station: id, needed, most: able });
  const shortest = shortestStretch(row.need);
  if (shortest < row.leastStay) {
    reasons.push({ kind: 'least-stay', station: id, needed: row.leastStay, most: shortest });
  }
  if (row.posture === 'from-order' && row.leastStay > 1) {
    reasons.push({ kind: 'posture-breaks', station: id, needed: row.leastStay, most: 1 });
  }
  setting.limits.forEach(({ id: kind, limit, most }, c) => {
    const stay = (row.perSlot[c] ?? 0) * row.leastStay;
    if (stay > most) reasons.push({ kind, station: id, needed: limit === 0 ? stay : stay / limit, most: 1 });
  });
  return reasons;
}

function reasonsOfAll({ stations, people, limits }: Setting): Reason[] {
  const reasons: Reason[] = [];
  const needed = total(stations.map(({ need }) => total(need)));
  const most = total(people.map((person) => person.most));
  if (needed > most) reasons.push({ kind: 'most-half-hours', needed, most });
  limits.forEach(({ id: kind, limit, most: each }, c) => {
    const all = total(stations.map(({ need, perSlot }) => total(need) * (perSlot[c] ?? 0)));
    if (limit > 0 && all > each * people.length) reasons.push({ kind, needed: all / limit, most: people.length });
  });
  return reasons;
}

/** Half-hours of the shortest stretch in which somebody is needed. */
function shortestStretch(need: readonly number[]): number {
  let shortest = need.length;
  let length = 0;
  for (const people of [...need, 0]) {
    if (people > 0) length += 1;
    else if (length > 0) {
      shortest = Math.min(shortest, length);
      length = 0;
    }
  }
  return shortest;
}

/**
 * What would have to give way for a plan to exist: each list is enough, proven by a plan. Single kinds where one is
 * enough, else one list from which nothing can be left out as far as time allowed to see.
 *
 * @param feasible whether a plan exists without these limits; `unknown` where the time did not allow to say
 */
export function waysOutOf(
  plan: Plan,
  works: readonly StationWork[],
  frame: Frame,
  feasible: (setting: Setting) => 'found' | 'none' | 'unknown',
): readonly (readonly ObstacleKind[])[] {
  // Infinity is null in JSON, so that a limit left out differs from any limit.
  const without = (kinds: readonly ObstacleKind[]) => settingOf(plan, works, frame, new Set(kinds));
  const written = (kinds: readonly ObstacleKind[]) => JSON.stringify(without(kinds));
  const [asIs, free] = [written([]), written(obstacleKinds)];
  // Two kinds that forbid the same place hide each other: what stands in the way is asked where nothing else does.
  const present = obstacleKinds.filter((kind) => written(obstacleKinds.filter((one) => one !== kind)) !== free);
  const seen = present.filter((kind) => written([kind]) !== asIs);
  const single = seen.filter((kind) => feasible(without([kind])) === 'found');
  if (single.length > 0) return single.map((kind) => [kind]);
  let list: readonly ObstacleKind[] = present;
  if (feasible(without(list)) !== 'found') return [];
  // What is hidden goes first: a list of fewer kinds is left.
  for (const kind of [...present.filter((one) => !seen.includes(one)), ...seen]) {
    const fewer = list.filter((one) => one !== kind);
    if (feasible(without(fewer)) === 'found') list = fewer;
  }
  return [list];
}
