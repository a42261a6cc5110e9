import { type MapRow, outcomeLetters } from '../map/row.ts';

/** The light-duty jobs of a part of the company: workstations within the frame by their newest visit. */
export interface Pool {
  readonly workstations: number;
  /** How many people can work at them at the same time: the known part. */
  readonly places: number;
  /** Minutes of that work a week, all places together: the known part. */
  readonly minutesPerWeek: number;
  /** Workstations of which nobody noted how many people work there. They count for no place, never for one. */
  readonly withoutPeople: number;
  /** Workstations of which nobody noted how long a day is. They count for no minute. */
  readonly withoutMinutes: number;
  /** Of the workstations, those that are there for a time only. */
  readonly temporary: number;
  /** Of the places, those at temporary workstations. */
  readonly temporaryPlaces: number;
}

/**
 * Workstations outside the frame that fail so few criteria that they could be light-duty jobs one day: those of the list of
 * what is nearly green (`map.nearly`).
 *
 * @param mostBroken how many criteria may fail: what is chosen for that list
 */
export function nearlyGreen(rows: readonly MapRow[], mostBroken: number): readonly MapRow[] {
  return rows.filter(({ state, visit }) => {
    if (state !== 'outside' || visit === null) return false;
    const broken = [...visit.outcomes].filter((letter) => letter === outcomeLetters['not-met']).length;
    return broken <= mostBroken;
  });
}

/**
 * @param rows of the map; those outside the frame, not visited or not assessed are left out
 * @param daysPerWeek on how many days a week the work is done, 1 to 7
 */
export function poolOf(rows: readonly MapRow[], daysPerWeek: number): Pool {
  const green = rows.flatMap(({ state, visit }) => (state === 'within' && visit !== null ? [visit] : []));
  const temporary = green.filter(({ permanence }) => permanence === 'temporary');
  const sum = (each: (visit: (typeof green)[number]) => number) => green.reduce((total, one) => total + each(one), 0);
  return {
    workstations: green.length,
    places: sum(({ peopleAtOnce }) => peopleAtOnce ?? 0),
    minutesPerWeek: sum(({ peopleAtOnce, minutesPerDay }) => (peopleAtOnce ?? 0) * (minutesPerDay ?? 0) * daysPerWeek),
    withoutPeople: sum(({ peopleAtOnce }) => (peopleAtOnce === null ? 1 : 0)),
    withoutMinutes: sum(({ minutesPerDay }) => (minutesPerDay === null ? 1 : 0)),
    temporary: temporary.length,
    temporaryPlaces: temporary.reduce((total, { peopleAtOnce }) => total + (peopleAtOnce ?? 0), 0),
  };
}
