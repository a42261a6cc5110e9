import { type Roster, type Setting, shareOfDay, sharesOfDay } from './setting.ts';

/** What an exchange must make less. */
export type ExchangeGoal = 'even' | 'few-changes';

export interface ExchangeTools {
  /** Asked of every roster before it is taken. */
  readonly keeps: (roster: Roster) => boolean;
  readonly hasTime: () => boolean;
}

type Day = (number | null)[];

/**
 * Lets two people change places for a while, again and again, wherever that makes a plan more even or takes changes out
 * of it, until no such exchange is left or the time is up. Nobody comes above the cap; every half-hour keeps its people.
 *
 * @returns a roster that is no worse; the best there is only by chance
 */
export function exchanged(
  setting: Setting,
  roster: Roster,
  cap: number,
  goal: ExchangeGoal,
  { keeps, hasTime }: ExchangeTools,
): Roster {
  const days = roster.map((day): Day => [...day]);
  for (let again = true; again && hasTime(); ) {
    again = false;
    for (let p = 0; p < days.length && hasTime(); p += 1) {
      for (let q = p + 1; q < days.length; q += 1) {
        if (exchangePair(setting, days, [p, q], cap, goal, keeps)) again = true;
      }
    }
  }
  return days;
}

/** Every stretch of the day that two people could change places in. */
function exchangePair(
  setting: Setting,
  days: Day[],
  [p, q]: readonly [number, number],
  cap: number,
  goal: ExchangeGoal,
  keeps: ExchangeTools['keeps'],
): boolean {
  let changed = false;
  for (let from = 0; from < setting.slots; from += 1) {
    for (let to = from + 1; to <= setting.slots; to += 1) {
      const [one = [], other = []] = [days[p], days[q]];
      // A stretch begins and ends where they are at different places.
      if (one[from] === other[from]) break;
      if (one[to - 1] === other[to - 1]) continue;
      const newOne = [...one.slice(0, from), ...other.slice(from, to), ...one.slice(to)];
      const newOther = [...other.slice(0, from), ...one.slice(from, to), ...other.slice(to)];
      const before = cost(setting, one, goal) + cost(setting, other, goal);
      if (cost(setting, newOne, goal) + cost(setting, newOther, goal) >= before - 1e-9) continue;
      if (!isPossible(setting, p, newOne, cap) || !isPossible(setting, q, newOther, cap)) continue;
      days[p] = newOne;
      days[q] = newOther;
      if (keeps(days)) changed = true;
      else [days[p], days[q]] = [one, other];
    }
  }
  return changed;
}

function cost(setting: Setting, day: Day, goal: ExchangeGoal): number {
  if (goal === 'few-changes') return day.filter((s, t) => s !== null && s !== day[t - 1]).length;
  // Squares: what is taken from a heavy day counts for more than what a light one gets.
  return sharesOfDay(setting, day).reduce((sum, share) => sum + share * share, 0);
}

/** Whether somebody can have this day: all that a plan asks of one person. */
export function isPossible(setting: Setting, person: number, day: Roster[number], cap: number): boolean {
  const { people, stations, slots } = setting;
  const who = people[person];
  if (who === undefined || day.filter((s) => s !== null).length > who.most) return false;
  if (shareOfDay(setting, day) > cap) return false;
  let began = 0;
  for (let t = 0; t < slots; t += 1) {
    const s = day[t] ?? null;
    if (s !== day[t - 1]) began = t;
    if (s === null) continue;
    const here = stations[s];
    if (here === undefined || who.may[s] !== true) return false;
    const next = day[t + 1] ?? null;
    if (next !== s && t + 1 - began < here.leastStay) return false;
    const after = next === null ? 'none' : stations[next]?.posture;
    if (after !== 'none' && (here.posture === 'from-order' || (after === 'from-order' && here.posture !== 'none'))) {
      return false;
    }
  }
  return true;
}
