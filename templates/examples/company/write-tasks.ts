import { minutesParts } from '../../../core/adapt/change.ts';
import type { AspectName } from '../../../core/visit/task.ts';
import type { MarkKind, Task } from '../../../core/visit/visit.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { entryId, type Job, type JobTask } from './job.ts';
import { limits } from './limits.ts';
import type { Random } from './random.ts';

/** What a workstation has of its own: no two of the same job are quite alike. */
interface Own {
  readonly random: Random;
  readonly evidence: Evidence;
  /** As many per cent of the handlings as the job says. */
  readonly tempo: number;
  /** As many per cent of the minutes. */
  readonly day: number;
  readonly marked: ReadonlySet<AspectName>;
}

const aspectMarks: Readonly<Partial<Record<AspectName, MarkKind>>> = {
  loads: 'handling',
  pushes: 'push-pull',
  cycles: 'repetitive',
  prolongedPostures: 'prolonged-posture',
  vibration: 'vibration',
};

/** The kinds of work that no task of the job has: one mark for the whole workstation says so. */
export function absentKinds({ tasks, heart }: Job): MarkKind[] {
  const has: Readonly<Record<string, boolean>> = {
    loads: tasks.some(({ loads, persons }) => loads !== undefined || persons !== undefined),
    pushes: tasks.some(({ pushes }) => pushes !== undefined),
    cycles: tasks.some(({ cycles }) => cycles !== undefined),
    prolongedPostures: tasks.some(({ postures }) => postures !== undefined),
    vibration: tasks.some(({ vibration }) => vibration !== undefined),
  };
  const kinds = Object.entries(aspectMarks).flatMap(([aspect, kind]) => (has[aspect] ? [] : [kind]));
  return heart === 'light' ? [...kinds, 'heavy-work'] : kinds;
}

/** The tasks of a workstation with this job, as they are before anything was improved. */
export function writeTasks(job: Job, random: Random): readonly Task[] {
  const kinds = absentKinds(job);
  const marked = new Set(
    Object.entries(aspectMarks).flatMap(([aspect, kind]) => (kinds.includes(kind) ? [aspect as AspectName] : [])),
  );
  const own = {
    random,
    evidence: evidenceOf(job, random),
    tempo: random.whole(84, 106),
    day: random.pick([92, 96, 100]),
    marked,
  };
  return job.tasks.map((task, at) => writeTask(task, at + 1, own));
}

function writeTask(task: JobTask, number: number, own: Own): Task {
  const { random } = own;
  const none = { state: 'none', evidence: 'observed' } as const;
  const filled = <Name extends AspectName, Entry>(name: Name, entries: readonly Entry[]) => {
    if (own.marked.has(name)) return {};
    return { [name]: entries.length === 0 ? none : { state: 'filled', entries } };
  };
  const id = (name: AspectName, at: number) => entryId(number, name, at + 1);
  const written = {
    id: `t${number}`,
    title: task.title,
    ...(task.description === undefined ? {} : { description: task.description }),
    minutesPerDay: minutes(task.minutes, own),
    // What a task does not name was looked for: not a minute of it.
    minutesOf: Object.fromEntries(
      minutesParts.map((part) => [part, minutes(task.of?.[part] ?? 0, own)]),
    ) as NonNullable<Task['minutesOf']>,
    paceImposed: task.paced ?? false,
    ...filled(
      'loads',
      loadsOf(task, own, (at) => id('loads', at)),
    ),
    ...filled(
      'pushes',
      pushesOf(task, own, (at) => id('pushes', at)),
    ),
    ...filled(
      'cycles',
      cyclesOf(task, own, (at) => id('cycles', at)),
    ),
    bending: bendingOf(task, own, (at) => id('bending', at)),
    ...filled(
      'prolongedPostures',
      posturesOf(task, own, (at) => id('prolongedPostures', at)),
    ),
    ...filled(
      'vibration',
      vibrationOf(task, own, (at) => id('vibration', at)),
    ),
  };
  // One more number from the chain, so that the next task does not repeat this one's.
  random.next();
  return written as Task;
}

/** Minutes in steps of five, but for those below twenty. */
function minutes(value: number, { day }: Own): number {
  const scaled = (value * day) / 100;
  return value < 20 ? Math.round(scaled) : Math.round(scaled / 5) * 5;
}

/** About as much, on the same side of the limit. */
function mass(value: number, limit: number, step: number, { random }: Own): number {
  const near = Math.round((value * random.whole(95, 105)) / 100 / step) * step;
  return value > limit ? Math.max(near, limit + 2 * step) : Math.min(near, limit);
}

function times(value: number, { tempo }: Own): number {
  return Math.max(1, Math.round((value * tempo) / 100));
}

type Ids = (at: number) => string;

function loadsOf({ loads = [], persons = [] }: JobTask, own: Own, id: Ids) {
  const { evidence } = own;
  const objects = loads.map(({ what, massG, handlings, per, liftedBy }, at) => {
    const massOf = mass(massG, limits.massG, 50, own);
    return {
      ...{ id: id(at), what, massG: massOf, handlings: times(handlings, own), per },
      ...(liftedBy === undefined
        ? {}
        : { liftedBy: { people: liftedBy, evidence: 'observed', remark: 'Vaste afspraak in de ploeg.' } }),
      provenance: { massG: evidence.mass(massOf), handlings: evidence.handlings },
    };
  });
  const moved = persons.map(({ what, handlings }, at) => ({
    ...{ id: id(loads.length + at), what, kind: 'person', handlings: times(handlings, own), per: 'day' },
    provenance: { handlings: { evidence: 'observed', remark: 'Geteld tijdens een voormiddag.' } },
  }));
  return [...objects, ...moved];
}

function pushesOf({ pushes = [] }: JobTask, own: Own, id: Ids) {
  const { moved, times: counted } = own.evidence;
  return pushes.map(({ what, movedMassG, wheels, timesPerDay, distanceM }, at) => ({
    ...{ id: id(at), what, movedMassG: mass(movedMassG, limits.movedMassG, 1_000, own), wheels },
    ...{ timesPerDay: times(timesPerDay, own), distanceM },
    provenance: {
      ...{ movedMassG: moved, wheels: { evidence: 'observed' } },
      ...{ timesPerDay: counted, distanceM: { evidence: 'estimated' } },
    },
  }));
}

function cyclesOf({ cycles = [] }: JobTask, own: Own, id: Ids) {
  const { cycles: counted } = own.evidence;
  const provenance = { actions: counted, timeMs: counted, cycles: counted };
  return cycles.flatMap(({ what, right, left, seconds, cycles: whole }, at) =>
    (['right', 'left'] as const).map((limb, side) => {
      const base = limb === 'right' ? right : left;
      const timeMs = seconds * 1_000;
      const most = Math.floor((limits.actionsPerMinute * seconds) / 60);
      const near = Math.round((base * own.random.whole(96, 104)) / 100);
      const actions = base > most ? Math.max(near, most + 1) : Math.min(near, most);
      return { id: id(2 * at + side), what, limb, actions, timeMs, cycles: whole, provenance };
    }),
  );
}

function bendingOf({ bends = [], title }: JobTask, own: Own, id: Ids) {
  const { random, evidence } = own;
  if (bends.length === 0) {
    const video = random.chance(0.3) ? { instrument: 'Video vanaf de zijkant' } : {};
    const watched = { observedCycles: random.whole(3, 12), observedMinutes: random.whole(15, 35) };
    return { state: 'none', evidence: 'observed', ...video, ...watched };
  }
  const entries = bends.map(({ what, angleDegrees, timesPerHour, minutesPerDay }, at) => ({
    ...{ id: id(at), what: what || title, angleDegrees, timesPerHour: times(timesPerHour, own) },
    minutesPerDay: minutes(minutesPerDay, own),
    provenance: {
      ...{ angleDegrees: evidence.angle, timesPerHour: evidence.bends, minutesPerDay: { evidence: 'estimated' } },
    },
  }));
  return { state: 'filled', entries };
}

function posturesOf({ postures = [] }: JobTask, own: Own, id: Ids) {
  return postures.map(({ what, minutesPerDay, breakMinutesPerHour }, at) => ({
    ...{ id: id(at), what, minutesPerDay: minutes(minutesPerDay, own), breakMinutesPerHour },
    provenance: { minutesPerDay: own.evidence.held, breakMinutesPerHour: own.evidence.breaks },
  }));
}

function vibrationOf({ vibration = [] }: JobTask, own: Own, id: Ids) {
  return vibration.map(({ what, xyz: [x, y, z], minutesPerDay }, at) => ({
    ...{
      id: id(at),
      what,
      accelerationMmS2: { x, y, z: mass(z, limits.accelerationMmS2, 10, own) },
      factorIncluded: true,
    },
    minutesPerDay: minutes(minutesPerDay, own),
    provenance: { accelerationMmS2: own.evidence.vibration, minutesPerDay: own.evidence.driving },
  }));
}
