import fc from 'fast-check';
import { parsePlan } from '../../core/rotation/parse-plan.ts';
import type { Plan } from '../../core/rotation/plan.ts';
import type { StoredVisit } from '../../core/visit/visit.ts';
import { randomOf } from '../electron/backend/store/random.ts';
import { filled, findingOf, greenDocument, parsed, task } from './visit-builder.ts';

/* Plans for rotations, and visits of stations that make their days come near the limits. */

type Raw = Readonly<Record<string, unknown>>;

/** What a station of a test does to a day. */
export interface StationTraits {
  readonly grams?: number;
  readonly handlings?: number;
  readonly perHour?: boolean;
  readonly vibrationMinutes?: number;
  /** Break from a prolonged posture, in minutes per hour. */
  readonly breakMinutes?: number;
  readonly bending?: boolean;
  readonly cost?: 'met' | 'not-met' | 'not-assessed';
  /** Minutes of work that the visit describes. */
  readonly minutes?: number;
}

/** A visit that is green but for what is asked. */
export function stationVisit(id: string, traits: StationTraits = {}): StoredVisit {
  const { grams, handlings, vibrationMinutes, breakMinutes } = traits;
  const calm = { x: 100, y: 100, z: 100 };
  const per = traits.perHour === true ? 'hour' : 'day';
  const own = task({
    minutesPerDay: traits.minutes ?? 480,
    ...(grams === undefined ? {} : { loads: filled({ id: 'load', massG: grams, handlings, per }) }),
    ...(vibrationMinutes === undefined
      ? {}
      : {
          vibration: filled({
            id: 'source',
            accelerationMmS2: calm,
            factorIncluded: true,
            minutesPerDay: vibrationMinutes,
          }),
        }),
    ...(breakMinutes === undefined
      ? {}
      : { prolongedPostures: filled({ id: 'posture', breakMinutesPerHour: breakMinutes }) }),
    ...(traits.bending === true ? { bending: filled({ id: 'bend', angleDegrees: 40 }) } : {}),
  });
  return parsed(greenDocument({ id, tasks: [own], findings: [findingOf('A', traits.cost ?? 'met', 'met')] })).visit;
}

/** Parses; a plan with a problem fails the test. */
export function planOf(more: Raw): Plan {
  const plan = parsePlan({ format: 'groenkader-rotation', formatVersion: 1, ...more });
  if (!plan.ok) throw new Error(`not a valid plan: ${JSON.stringify(plan.error)}`);
  return plan.value;
}

export interface SmallPlan {
  readonly plan: Plan;
  readonly visits: readonly StoredVisit[];
}

const traits = fc.record(
  {
    // A day of four half-hours at such a station is around the limit.
    grams: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 500, max: 5_000 }) },
      { weight: 1, arbitrary: fc.constant(5_001) },
    ),
    handlings: fc.integer({ min: 0, max: 400 }),
    perHour: fc.boolean(),
    vibrationMinutes: fc.integer({ min: 0, max: 60 }),
    breakMinutes: fc.constantFrom(4, 10, 15),
    bending: fc.constantFrom(...Array.from({ length: 11 }, () => false), true),
    cost: fc.constantFrom('met', 'met', 'met', 'met', 'met', 'met', 'met', 'not-assessed', 'not-met'),
    minutes: fc.constantFrom(97, 120, 240, 480),
  } as const,
  { requiredKeys: ['handlings', 'perHour', 'minutes'] },
);

const someSkills = fc.subarray(['a', 'b']);

/** Plans small enough to look at every roster there is. */
export const smallPlan: fc.Arbitrary<SmallPlan> = fc
  .record({
    slots: fc.integer({ min: 1, max: 5 }),
    people: fc.array(
      fc.record({
        skills: fc.constantFrom(['a', 'b'], ['a', 'b'], ['a'], ['b'], []),
        most: fc.constantFrom(1, 3, 9, 9, 9, 9, 9),
        notAt: fc.constantFrom([], [], [], [0], [1]),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    stations: fc.array(
      fc.record({
        traits,
        skills: fc.oneof({ weight: 4, arbitrary: fc.constant<string[]>([]) }, { weight: 1, arbitrary: someSkills }),
        stay: fc.constantFrom(1, 1, 1, 1, 2),
        need: fc.array(fc.constantFrom(0, 1, 1, 2), { minLength: 5, maxLength: 5 }),
        steady: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ slots, people, stations }) => {
    const skills = new Set<string>(people.flatMap((person) => person.skills));
    // As many as there are people for, station by station.
    const left = Array.from({ length: slots }, () => people.length);
    const need = stations.map((station) =>
      left.map((free, t) => {
        const people = Math.min(free, station.need[station.steady ? 0 : t] ?? 0);
        left[t] = free - people;
        return people;
      }),
    );
    if (need.flat().every((people) => people === 0)) (need[0] ?? [])[0] = 1;
    const plan = planOf({
      slots,
      people: people.map((person, p) => ({
        label: `P${p}`,
        skills: person.skills,
        ...(person.most > slots ? {} : { mostSlots: person.most }),
        notAt: person.notAt.filter((s) => s < stations.length).map((s) => `s${s}`),
      })),
      stations: stations.map((station, s) => ({
        id: `s${s}`,
        name: `Station ${s}`,
        visit: `v${s}`,
        skills: station.skills.filter((skill) => skills.has(skill)),
        leastStay: Math.min(station.stay, slots),
        people: need[s],
      })),
    });
    return { plan, visits: stations.map((station, s) => stationVisit(`v${s}`, station.traits)) };
  });

/**
 * A department: 12 people all day, 30 stations that are each staffed for a part of it, some with a skill of which half or
 * two thirds of the people have it, and stays of a half-hour or an hour. The same for the same seed.
 */
export function largePlan(seed: number): SmallPlan {
  const next = randomOf(seed);
  const random = (below: number) => Math.floor(next() * below);
  // Twelve lines, each of two or three stations one after the other.
  const lines = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? [8, 8] : [5, 5, 6]));
  const stretches = lines.flatMap((lengths) => lengths.map((length, at) => ({ from: at * (lengths[0] ?? 0), length })));
  const visits = stretches.map((_, s) => {
    const grams = 500 + random(4_500);
    const vibration = random(4) === 0 ? { vibrationMinutes: random(200) } : {};
    return stationVisit(`v${s}`, { grams, handlings: random(Math.floor(3_500_000 / grams)), ...vibration });
  });
  const plan = planOf({
    people: Array.from({ length: 12 }, (_, p) => ({
      label: `P${p + 1}`,
      skills: [...(p % 2 === 0 ? [] : ['a']), ...(p % 3 === 0 ? [] : ['b'])],
    })),
    stations: stretches.map(({ from, length }, s) => ({
      id: `s${s + 1}`,
      name: `Station ${s + 1}`,
      visit: `v${s}`,
      people: Array.from({ length: 16 }, (_, t) => (t >= from && t < from + length ? 1 : 0)),
      leastStay: 1 + random(2),
      ...(random(10) < 3 ? { skills: [random(2) === 0 ? 'a' : 'b'] } : {}),
    })),
  });
  return { plan, visits };
}
