import fc from 'fast-check';
import { type Change, minutesParts } from '../../core/adapt/change.ts';
import { fallIds, psychosocialIds } from '../../core/frame/criterion-id.ts';
import { aspectNames } from '../../core/visit/task.ts';
import type { StoredVisit } from '../../core/visit/visit.ts';

/* Changes of every kind, of what a visit has and of what is gone, with numbers at the ends of their bounds too. */

const minutes = fc.oneof(fc.constantFrom(0, 1, 59, 60, 1_440), fc.integer({ min: 0, max: 480 }));
const small = fc.oneof(fc.constantFrom(0, 1, 40, 100_000), fc.integer({ min: 0, max: 600 }));
const mass = fc.oneof(fc.constantFrom(1, 5_000, 5_001, 2_000_000), fc.integer({ min: 1, max: 20_000 }));

/** The numbers of an entry that a change may set. */
const settable = [
  ['loads', 'massG', mass],
  ['loads', 'handlings', small],
  ['loads', 'liftedBy', fc.integer({ min: 1, max: 8 })],
  ['pushes', 'movedMassG', mass],
  ['pushes', 'wheels', fc.integer({ min: 0, max: 6 })],
  ['pushes', 'timesPerDay', small],
  ['pushes', 'distanceM', small],
  ['cycles', 'actions', small],
  ['cycles', 'timeMs', fc.integer({ min: 1, max: 200_000 })],
  ['bending', 'angleDegrees', fc.integer({ min: 0, max: 180 })],
  ['bending', 'timesPerHour', small],
  ['bending', 'minutesPerDay', minutes],
  ['prolongedPostures', 'minutesPerDay', minutes],
  ['prolongedPostures', 'breakMinutesPerHour', fc.integer({ min: 0, max: 60 })],
  ['vibration', 'minutesPerDay', minutes],
  ['vibration', 'accelerationMmS2', small.map((value) => Math.min(value, 50_000))],
] as const;

type Aspect = (typeof aspectNames)[number];
interface Place {
  readonly task: string;
  readonly entry: string;
}

function changeAt(places: (aspect: Aspect | undefined) => readonly Place[]): fc.Arbitrary<Change> {
  const at = (aspect?: Aspect) => fc.constantFrom(...places(aspect), { task: 'gone', entry: 'gone' });
  const taskAt = at().map(({ task }) => task);
  const sets = settable.map(([aspect, value, to]) =>
    fc.record({ place: at(aspect), to, axis: fc.constantFrom('x', 'y', 'z') }).map(({ place, to: next, axis }) => ({
      ...{ change: 'set', ...place, aspect, value, to: next },
      ...(value === 'accelerationMmS2' ? { axis } : {}),
    })),
  );
  const removals = aspectNames.map((aspect) =>
    at(aspect).map((place) => ({ change: 'remove-entry', ...place, aspect })),
  );
  const others = [
    fc.record({ change: fc.constant('set-task-minutes'), task: taskAt, to: minutes }),
    fc.record({
      change: fc.constant('set-minutes-of'),
      task: taskAt,
      part: fc.constantFrom(...minutesParts),
      to: minutes,
    }),
    fc.record({ change: fc.constant('free-pace'), task: taskAt }),
    fc.record({ change: fc.constant('remove-task'), task: taskAt }),
    fc.record({ change: fc.constant('answer'), criterion: fc.constantFrom(...fallIds, ...psychosocialIds) }),
    fc.constant({ change: 'lighter-hour' }),
  ];
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...sets) },
    { weight: 2, arbitrary: fc.oneof(...removals) },
    { weight: 3, arbitrary: fc.oneof<fc.Arbitrary<object>[]>(...others) },
  ) as fc.Arbitrary<Change>;
}

/** A valid change of a visit that is not known. */
export const anyChange = changeAt(() => []);

/** A change of what this visit has; now and then of something that is gone. */
export function changeOf(visit: StoredVisit): fc.Arbitrary<Change> {
  return changeAt((aspect) =>
    visit.tasks.flatMap((task) =>
      aspectNames.flatMap((name) => {
        const of = task[name];
        if (aspect !== undefined && aspect !== name) return [];
        return of?.state === 'filled' ? of.entries.map(({ id }) => ({ task: task.id, entry: id })) : [];
      }),
    ),
  );
}
