import { currentFrame } from '../../core/frame/frames.ts';
import type { Plan } from '../../core/rotation/plan.ts';
import { verdictOfDay } from '../../core/rotation/rotation.ts';
import { stationWork } from '../../core/rotation/station.ts';
import type { StoredVisit } from '../../core/visit/visit.ts';

/*
 * The best rotation by trying every one. Knows nothing of the programmes: who may go where and what a stay is are written
 * here once more, amounts come straight out of the visits, and the frame is asked by the verdict of every day.
 */

export type Day = readonly (number | null)[];

/** Share of each limit that a day uses: mass x handlings and minutes of the one task, in step with time. */
export function sharesByHand(day: Day, visits: readonly StoredVisit[], dayMinutes: readonly number[]) {
  let grams = 0;
  let minutes = 0;
  for (const s of day) {
    if (s === null) continue;
    const [task] = visits[s]?.tasks ?? [];
    const whole = dayMinutes[s] ?? 0;
    if (task?.loads?.state === 'filled') {
      for (const { massG = 0, handlings = 0, per } of task.loads.entries) {
        const perMinute = per === 'hour' ? handlings / 60 : handlings / whole;
        grams += massG * perMinute * 30;
      }
    }
    if (task?.vibration?.state === 'filled') {
      for (const source of task.vibration.entries) minutes += ((source.minutesPerDay ?? 0) / whole) * 30;
    }
  }
  return Math.max(grams / 3_000_000, minutes / 60);
}

/** Whether a person of the plan can have such a day, the frame left aside. */
export function allowsDay(plan: Plan, p: number, day: Day): boolean {
  const person = plan.people[p];
  if (person === undefined) return false;
  if (day.filter((s) => s !== null).length > (person.mostSlots ?? 99)) return false;
  for (let t = 0; t < day.length; ) {
    const s = day[t] ?? null;
    let end = t;
    while (end < day.length && day[end] === s) end += 1;
    if (s !== null) {
      const station = plan.stations[s];
      if (station === undefined || end - t < (station.leastStay ?? 1)) return false;
      if (person.notAt?.includes(station.id) === true) return false;
      if ((station.skills ?? []).some((skill) => !(person.skills ?? []).includes(skill))) return false;
    }
    t = end;
  }
  return true;
}

/** The heaviest share of the best roster; null where there is none. */
export function bestByTrying(plan: Plan, visits: readonly StoredVisit[], slots: number): number | null {
  const works = visits.map((visit) => stationWork(visit, currentFrame));
  const minutes = visits.map(({ tasks }) => tasks[0]?.minutesPerDay ?? 0);
  const known = new Map<string, number | null>();
  const shareOf = (p: number, day: Day): number | null => {
    const key = `${p}:${day.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const good = allowsDay(plan, p, day) && verdictOfDay(day, works, currentFrame)?.outcome !== 'outside';
    const share = good ? sharesByHand(day, visits, minutes) : null;
    known.set(key, share);
    return share;
  };
  let best: number | null = null;
  const days: (number | null)[][] = plan.people.map(() => []);
  const fill = (t: number): void => {
    if (t === slots) {
      let heaviest = 0;
      for (let p = 0; p < days.length; p += 1) {
        const share = shareOf(p, days[p] ?? []);
        if (share === null || (best !== null && share >= best)) return;
        heaviest = Math.max(heaviest, share);
      }
      best = heaviest;
      return;
    }
    for (const places of placings(plan, t)) {
      places.forEach((s, p) => {
        if (days[p] !== undefined) days[p][t] = s;
      });
      fill(t + 1);
    }
    for (const day of days) day.length = t;
  };
  fill(0);
  return best;
}

/** Every way to put exactly the people needed at each station in a half-hour. */
function placings(plan: Plan, t: number): (number | null)[][] {
  const need = plan.stations.map(({ people }) => (typeof people === 'number' ? people : (people[t] ?? 0)));
  const all: (number | null)[][] = [];
  const place = (so: (number | null)[], left: readonly number[]): void => {
    const rest = plan.people.length - so.length;
    const open = left.reduce((sum, one) => sum + one, 0);
    if (open > rest) return;
    if (rest === 0) {
      all.push(so);
      return;
    }
    place([...so, null], left);
    left.forEach((people, s) => {
      if (people > 0)
        place(
          [...so, s],
          left.map((one, at) => (at === s ? one - 1 : one)),
        );
    });
  };
  place([], need);
  return all;
}
