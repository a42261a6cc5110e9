import type { Pool } from './pool.ts';

/** What a company expects of a part of it; numbers of a place, never of a person. */
export interface ExpectedNeed {
  /** People off with back complaints a year, in tenths. */
  readonly peopleTenths: number;
  /** How many weeks each of them needs a light job. */
  readonly weeks: number;
  /** And for how many hours a week. */
  readonly hoursPerWeek: number;
}

export const weeksPerYear = 52;

/** What those who need a light-duty job ask for, on average. */
export interface Load {
  /** How many people need one at the same time. */
  readonly atOnce: number;
  /** Hours of light work that they need a week. */
  readonly hoursNeeded: number;
}

/** Whether the light-duty jobs are enough for those who need one. */
export interface Enough extends Load {
  /** Share of the time in which more people need one than there are places; null while places are not all known. */
  readonly shortShare: number | null;
  /** Hours of light work that there are: the known part. */
  readonly hoursThere: number;
  /** Hours that are left for the colleagues; negative where even all of it is not enough. */
  readonly hoursLeft: number;
  /** Their share of the hours there; null where there are none. */
  readonly leftShare: number | null;
  /** Places that would be enough in 95 of 100 weeks. */
  readonly placesFor95: number;
}

/** How often a place may be missing before one says that there are not enough. */
const seldom = 0.05;

/**
 * Expected need against the pool. How many people need a light job at the same time follows from how many come and how
 * long each stays (Little 1961: L = λ W); where they come independently of each other, that number is Poisson
 * distributed, however the lengths differ (M/G/∞: Palm 1943, Takács 1962). People may come in groups (a hard winter), so
 * the share of short weeks is an estimate to plan with.
 */
export function enough(need: ExpectedNeed, pool: Pool): Enough {
  return weigh(loadOf([need]), pool);
}

/** What several parts of a company that share their places expect together. */
export interface Together extends Load {
  readonly parts: number;
  /** Of the parts, those whose need is known; the load is theirs alone. */
  readonly filled: number;
  /** Null while the need of a part is unknown: places of the whole say nothing about the need of some. */
  readonly result: Enough | null;
}

/**
 * The same for several parts together: independent Poisson numbers add up to another.
 *
 * @param needs one for each part that has workstations; undefined where it is unknown
 * @param pool of all these parts
 */
export function enoughTogether(needs: readonly (ExpectedNeed | undefined)[], pool: Pool): Together {
  const known = needs.filter((need) => need !== undefined);
  const load = loadOf(known);
  const complete = known.length === needs.length;
  return { ...load, parts: needs.length, filled: known.length, result: complete ? weigh(load, pool) : null };
}

function loadOf(needs: readonly ExpectedNeed[]): Load {
  const each = needs.map((need) => ({ ...need, atOnce: (need.peopleTenths * need.weeks) / (10 * weeksPerYear) }));
  return {
    atOnce: each.reduce((sum, one) => sum + one.atOnce, 0),
    hoursNeeded: each.reduce((sum, one) => sum + one.atOnce * one.hoursPerWeek, 0),
  };
}

function weigh({ atOnce, hoursNeeded }: Load, pool: Pool): Enough {
  const hoursThere = pool.minutesPerWeek / 60;
  const hoursLeft = hoursThere - hoursNeeded;
  return {
    atOnce,
    shortShare: pool.withoutPeople > 0 ? null : moreThan(pool.places, atOnce),
    hoursNeeded,
    hoursThere,
    hoursLeft,
    leftShare: hoursThere === 0 ? null : Math.max(0, hoursLeft / hoursThere),
    placesFor95: placesFor(atOnce),
  };
}

/** Probability that a Poisson number with this mean is larger than `places`. */
export function moreThan(places: number, mean: number): number {
  if (mean === 0) return 0;
  // Summed as logarithms: e^-mean alone is 0 above 745.
  let term = -mean;
  let below = Math.exp(term);
  for (let n = 1; n <= places; n += 1) {
    term += Math.log(mean / n);
    below += Math.exp(term);
  }
  return Math.min(1, Math.max(0, 1 - below));
}

function placesFor(mean: number): number {
  let places = Math.floor(mean);
  while (moreThan(places, mean) > seldom) places += 1;
  // From below the mean on: a small mean needs no place at all in most weeks.
  while (places > 0 && moreThan(places - 1, mean) <= seldom) places -= 1;
  return places;
}
