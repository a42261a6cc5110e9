import { parseStoredVisit } from '../../core/visit/parse.ts';
import type { StoredVisit } from '../../core/visit/visit.ts';
import { answeredWell, findingOf } from '../support/visit-builder.ts';

/** Id of one of the tasks, from 1. */
export function taskId(number: number): string {
  return `t${number}`;
}

/** Id of a task's first load. */
export function loadId(number: number): string {
  return `${taskId(number)}-load-1`;
}

/** What the benchmark changes. */
export interface LargeVisitValues {
  /** Mass of the heaviest load of all, in the first task. */
  readonly massG?: number;
  /** Minutes per day of the second task, which has so many handlings that one minute shows in the tonnage. */
  readonly minutes?: number;
}

/** The same visit with so many tasks, each with entries of every kind, and every question answered. */
export function largeVisit(head: object, tasks: number, values: LargeVisitValues = {}): StoredVisit {
  const raw = {
    ...head,
    ...answeredWell,
    tasks: Array.from({ length: tasks }, (_, at) => taskOf(at + 1, tasks, values)),
    findings: [findingOf('A', 'met', 'met')],
  };
  const checked = parseStoredVisit(raw);
  if (!checked.ok) throw new Error(`the large visit is refused: ${JSON.stringify(checked.error)}`);
  return checked.value.visit;
}

const measured = { evidence: 'measured', instrument: 'weegschaal KERN CH50' };
const observed = { evidence: 'observed' };

function taskOf(number: number, tasks: number, { massG = 9_000, minutes }: LargeVisitValues) {
  const usual = Math.floor(480 / tasks);
  const load = (mass: number) => ({
    what: `doos ${mass} g`,
    massG: mass,
    handlings: number === 2 ? 600 : 120 + (number % 7),
    per: 'hour',
    provenance: { massG: measured, handlings: observed },
  });
  const filled = (kind: string, ...entries: readonly object[]) => ({
    state: 'filled',
    entries: entries.map((entry, at) => ({ id: `${taskId(number)}-${kind}-${at + 1}`, ...entry })),
  });
  return {
    id: taskId(number),
    title: `Bak ${number} vullen en wegzetten`,
    minutesPerDay: number === 2 ? (minutes ?? usual) : usual,
    loads: filled('load', load(number === 1 ? massG : 2_000 + 10 * number), load(800 + number), load(450)),
    pushes: filled('push', { what: 'rolcontainer', movedMassG: 60_000 + 500 * number, wheels: 4, timesPerDay: 12 }),
    cycles: filled(
      'cycle',
      { what: 'inpakken', limb: 'right', actions: 14 + (number % 5), timeMs: 30_000, cycles: 3 },
      { what: 'plakken', limb: 'left', actions: 9, timeMs: 24_500, cycles: 3 },
    ),
    bending: filled('bend', { what: 'onderste laag', angleDegrees: 20 + number, timesPerHour: 6, minutesPerDay: 2 }),
    prolongedPostures: filled('posture', { what: 'staan aan de band', minutesPerDay: 10, breakMinutesPerHour: 12 }),
    vibration: filled('source', {
      what: 'transpallet',
      accelerationMmS2: { x: 120, y: 140, z: 200 + number },
      factorIncluded: true,
      minutesPerDay: 1,
      provenance: { accelerationMmS2: { evidence: 'document' } },
    }),
  };
}
