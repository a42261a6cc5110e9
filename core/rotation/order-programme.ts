import { capOf } from './counts-programme.ts';
import { type Programme, ProgrammeBuilder, type Term } from './programme.ts';
import { type Roster, type Setting, sharesOfDay } from './setting.ts';

/** What is made best once nobody uses more than the cap. */
export type OrderGoal = 'any' | 'even' | 'few-changes';

export interface OrderProgramme {
  readonly programme: Programme;
  /** Reads a roster out of a solution. */
  readonly rosterOf: (values: ArrayLike<number>) => Roster;
  /** A roster as a solution to start from. */
  readonly valuesOf: (roster: Roster) => number[];
}

export interface OrderOptions {
  readonly goal?: OrderGoal;
  /** Distance between the most and the least loaded at most so large; see `spread`. */
  readonly mostSpread?: number;
}

/** One person at one station: columns for each half-hour, -1 where he cannot be there. */
interface Presence {
  readonly here: readonly number[];
  readonly starts: readonly number[];
}

/**
 * Where everybody is in each half-hour, under a cap: the whole plan at once, with stays, breaks and the people needed.
 */
export function orderProgramme(setting: Setting, cap: number, options: OrderOptions = {}): OrderProgramme {
  const made = new ProgrammeBuilder();
  const presences = setting.people.map(({ may }) =>
    setting.stations.map((station, s) =>
      may[s] === true ? presence(made, station, setting.slots, options.goal === 'few-changes') : undefined,
    ),
  );
  presences.forEach((day, p) => {
    addDay(made, setting, day, setting.people[p]?.most ?? 0);
  });
  addNeed(made, setting, presences);
  const amounts = presences.map((day) => amountsOf(setting, day));
  for (const terms of amounts) {
    setting.limits.forEach((limit, c) => {
      made.atMost(terms[c] ?? [], capOf(limit, cap));
    });
  }
  const level = addSpread(made, setting, amounts, options);
  return {
    programme: made,
    rosterOf: (values) => presences.map((day) => dayOf(day, setting.slots, values)),
    valuesOf: (roster) => {
      const values = made.cost.map(() => 0);
      roster.forEach((day, p) => {
        day.forEach((s, t) => {
          const at = s === null ? undefined : presences[p]?.[s];
          if (s === null || at === undefined) return;
          values[at.here[t] ?? 0] = 1;
          const start = at.starts[t] ?? -1;
          if (start >= 0 && day[t - 1] !== s) values[start] = 1;
        });
      });
      level(values);
      return values;
    },
  };
}

function presence(
  made: ProgrammeBuilder,
  { need, leastStay }: Setting['stations'][number],
  slots: number,
  countStarts: boolean,
): Presence {
  const here = need.map((people) => (people > 0 ? made.column(0, 1) : -1));
  if (leastStay === 1 && !countStarts) return { here, starts: [] };
  // A stay that begins here lasts at least so long; where it cannot, none begins.
  const mayStart = here.map((_, t) => t + leastStay <= slots && here.slice(t, t + leastStay).every((at) => at >= 0));
  const starts = here.map((at, t) =>
    at < 0 ? -1 : made.column(0, mayStart[t] === true ? 1 : 0, { whole: false, cost: countStarts ? 1 : 0 }),
  );
  here.forEach((at, t) => {
    if (at < 0) return;
    const before = here[t - 1] ?? -1;
    made.atMost([[at, 1], [starts[t] ?? 0, -1], ...term(before, -1)], 0);
    const begun = starts.slice(Math.max(0, t - leastStay + 1), t + 1).flatMap((start) => term(start, 1));
    made.atMost([...begun, [at, -1]], 0);
  });
  return { here, starts };
}

function term(column: number, coefficient: number): readonly Term[] {
  return column < 0 ? [] : [[column, coefficient]];
}

type Day = readonly (Presence | undefined)[];

/** One station at a time, no more half-hours than he has, and the breaks that only the order gives. */
function addDay(made: ProgrammeBuilder, { stations, slots }: Setting, day: Day, most: number): void {
  const at = (t: number, wanted: (posture: string) => boolean) =>
    day.flatMap((one, s) => (wanted(stations[s]?.posture ?? 'none') ? term(one?.here[t] ?? -1, 1) : []));
  const all: Term[] = [];
  const needsOrder = day.some((one, s) => one !== undefined && stations[s]?.posture === 'from-order');
  for (let t = 0; t < slots; t += 1) {
    const now = at(t, () => true);
    all.push(...now);
    if (now.length > 1) made.atMost(now, 1);
    if (!needsOrder || t + 1 === slots) continue;
    const fromOrder = (posture: string) => posture === 'from-order';
    const any = (posture: string) => posture !== 'none';
    made.atMost([...at(t, fromOrder), ...at(t + 1, any)], 1);
    made.atMost([...at(t, any), ...at(t + 1, fromOrder)], 1);
  }
  if (most < slots) made.atMost(all, most);
}

function addNeed(made: ProgrammeBuilder, { stations }: Setting, presences: readonly Day[]): void {
  stations.forEach(({ need }, s) => {
    need.forEach((people, t) => {
      if (people > 0)
        made.equals(
          presences.flatMap((day) => term(day[s]?.here[t] ?? -1, 1)),
          people,
        );
    });
  });
}

function amountsOf({ limits, stations }: Setting, day: Day): Term[][] {
  return limits.map((_, c) =>
    day.flatMap((one, s) => {
      const amount = stations[s]?.perSlot[c] ?? 0;
      return amount > 0 ? (one?.here ?? []).flatMap((at) => term(at, amount)) : [];
    }),
  );
}

/**
 * Columns for the most and the least loaded, of each amount. Only who is there all day counts: a short day is a light one.
 *
 * @returns sets those columns in a solution
 */
function addSpread(
  made: ProgrammeBuilder,
  setting: Setting,
  amounts: readonly Term[][][],
  { goal, mostSpread }: OrderOptions,
): (values: number[]) => void {
  if (goal !== 'even' && mostSpread === undefined) return () => undefined;
  const cost = goal === 'even' ? 1 : 0;
  const whole = wholeDays(setting);
  if (whole.length === 0) return () => undefined;
  const distance: Term[] = [];
  const levels = setting.limits.map(({ limit }, c) => {
    if (limit === 0) return undefined;
    const top = made.column(0, Number.POSITIVE_INFINITY, { whole: false, cost });
    const bottom = made.column(0, Number.POSITIVE_INFINITY, { whole: false, cost: -cost });
    distance.push([top, 1], [bottom, -1]);
    for (const p of whole) {
      const shares = (amounts[p]?.[c] ?? []).map(([column, amount]): Term => [column, amount / limit]);
      made.atMost([...shares, [top, -1]], 0);
      made.atMost([[bottom, 1], ...shares.map(([column, share]): Term => [column, -share])], 0);
    }
    return { top, bottom, limit };
  });
  if (mostSpread !== undefined) made.atMost(distance, mostSpread);
  return (values) => {
    levels.forEach((one, c) => {
      if (one === undefined) return;
      const shares = whole.map((p) =>
        (amounts[p]?.[c] ?? []).reduce(
          (sum, [column, amount]) => sum + ((values[column] ?? 0) * amount) / one.limit,
          0,
        ),
      );
      values[one.top] = Math.max(0, ...shares);
      values[one.bottom] = shares.length === 0 ? 0 : Math.min(...shares);
    });
  };
}

/** Places of those who are there all day. */
function wholeDays({ people, slots }: Setting): number[] {
  return people.flatMap(({ most }, p) => (most >= slots ? [p] : []));
}

/** Sum over the amounts of the distance between the most and the least loaded, in shares of the limit. */
export function spread(setting: Setting, roster: Roster): number {
  const whole = wholeDays(setting);
  if (whole.length === 0) return 0;
  const shares = whole.map((p) => sharesOfDay(setting, roster[p] ?? []));
  const distances = setting.limits.map((_, c) => {
    const column = shares.map((one) => one[c] ?? 0);
    return Math.max(...column) - Math.min(...column);
  });
  return distances.reduce((sum, one) => sum + one, 0);
}

function dayOf(day: Day, slots: number, values: ArrayLike<number>): (number | null)[] {
  return Array.from({ length: slots }, (_, t) => {
    const s = day.findIndex((one) => {
      const at = one?.here[t] ?? -1;
      return at >= 0 && (values[at] ?? 0) > 0.5;
    });
    return s < 0 ? null : s;
  });
}
