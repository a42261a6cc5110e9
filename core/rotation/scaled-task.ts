import { handledMass, handlingsPerDay60 } from '../measure/handling.ts';
import type { AspectName } from '../visit/task.ts';
import { unnamed } from '../visit/unnamed.ts';
import type { Load, MarkKind, ProlongedPosture, StoredVisit, Task, VibrationSource } from '../visit/visit.ts';
import { slotMinutes } from './plan.ts';
import { type Exact, exact, plus, times, wholePart, zero } from './share.ts';

/** A task of a station for the minutes spent there, and what whole numbers leave over of it. */
export interface ScaledTask {
  readonly task: Task;
  /** Grams that whole handlings do not hold. */
  readonly restG: Exact;
  /** Minutes of vibration beyond the whole ones. */
  readonly restMinutes: Exact;
}

export interface Scale {
  /** Minutes spent at the station as a share of those that its visit describes; null where that is not known. */
  readonly share: Exact | null;
  /** Whether the order of the day breaks up a prolonged posture here. */
  readonly brokenUp: boolean;
}

const markOf: Readonly<Partial<Record<AspectName, MarkKind>>> = {
  loads: 'handling',
  pushes: 'push-pull',
  cycles: 'repetitive',
  prolongedPostures: 'prolonged-posture',
  vibration: 'vibration',
};

/**
 * Scales what adds up over a day; all else of a task is what it is, however long it is done. What nobody looked at stays
 * so, and what the station says does not occur there is none in each of its tasks.
 *
 * @param id of the task in the day; ids of its entries begin with it
 */
export function scaledTask(task: Task, visit: StoredVisit, scale: Scale, id: string): ScaledTask {
  const rests = { g: zero, minutes: zero };
  const entryId = (name: AspectName, at: number) => `${id}-${name}-${at + 1}`;
  function aspect<Name extends AspectName>(name: Name, each: (entry: EntryOf<Name>) => EntryOf<Name>) {
    const said = task[name];
    if (said === undefined) {
      const kind = markOf[name];
      const mark = kind === undefined ? undefined : visit.doesNotOccur?.[kind];
      return mark === undefined ? {} : { [name]: { state: 'none', ...mark } };
    }
    if (said.state === 'none') return { [name]: said };
    const entries = (said.entries as readonly EntryOf<Name>[]).map((entry, at) => ({
      ...each(entry),
      id: entryId(name, at),
    }));
    return { [name]: { state: 'filled', entries } };
  }
  const made = {
    id,
    title: task.title,
    ...aspect('loads', (load) => {
      const [scaled, rest] = scaledLoad(load, task, scale);
      rests.g = plus(rests.g, rest);
      return scaled;
    }),
    ...aspect('pushes', ({ timesPerDay: _, ...push }) => push),
    ...aspect('cycles', (cycle) => cycle),
    ...aspect('bending', ({ minutesPerDay: _, ...bend }) => bend),
    ...aspect('prolongedPostures', (posture) => broken(posture, scale)),
    ...aspect('vibration', (source) => {
      const [scaled, rest] = scaledSource(source, scale);
      rests.minutes = plus(rests.minutes, rest);
      return scaled;
    }),
  } as Task;
  return { task: made, restG: rests.g, restMinutes: rests.minutes };
}

type EntryOf<Name extends AspectName> = Extract<Task[Name], { readonly state: 'filled' }>['entries'][number];

/**
 * Whole handlings of its own mass; what is left comes back as grams. Of a load that several people share, as many handlings
 * as make whole grams: then only what is left has to be rounded.
 */
function scaledLoad(load: Load, task: Task, { share }: Scale): readonly [Load, Exact] {
  const { handlings: _, per: __, ...rest } = load;
  const sixtieths = handlingsPerDay60(load, task);
  if (share === null || sixtieths === undefined) return [rest, zero];
  const exactly = times(exact(BigInt(sixtieths), 60n), share);
  const mass = handledMass(load);
  const together = BigInt(mass?.denominator ?? 1);
  const whole = (wholePart(exactly) / together) * together;
  const over = exact(exactly.numerator - whole * exactly.denominator, exactly.denominator);
  const overG = mass === undefined ? zero : times(exact(BigInt(mass.numerator), BigInt(mass.denominator)), over);
  return [{ ...rest, handlings: Number(whole), per: 'day' }, overG];
}

function scaledSource(source: VibrationSource, { share }: Scale): readonly [VibrationSource, Exact] {
  const { minutesPerDay, ...rest } = source;
  if (share === null || minutesPerDay === undefined) return [rest, zero];
  const exactly = times(exact(BigInt(minutesPerDay), 1n), share);
  const whole = wholePart(exactly);
  const over = exact(exactly.numerator - whole * exactly.denominator, exactly.denominator);
  return [{ ...rest, minutesPerDay: Number(whole) }, over];
}

/**
 * A posture that lasts for one half-hour only, between others without any, is left for the other half of every hour, and
 * in its own half for as long as before. A break that nobody timed stays unknown.
 */
function broken({ minutesPerDay: _, ...posture }: ProlongedPosture, { brokenUp }: Scale): ProlongedPosture {
  const own = posture.breakMinutesPerHour;
  if (!brokenUp || own === undefined) return posture;
  return { ...posture, breakMinutesPerHour: 60 - slotMinutes + Math.floor((own * slotMinutes) / 60) };
}

/** The task with so many grams more, as handlings of one gram: no load is lighter. */
export function withGrams(task: Task, grams: number): Task {
  if (task.loads?.state !== 'filled') return task;
  const rest: Load = { id: `${task.id}-loads-rest`, what: unnamed, massG: 1, handlings: grams, per: 'day' };
  return { ...task, loads: { ...task.loads, entries: [...task.loads.entries, rest] } };
}

/** The task with so many minutes of vibration more, at the first source whose minutes are known. */
export function withVibration(task: Task, minutes: number): Task {
  if (task.vibration?.state !== 'filled') return task;
  const first = task.vibration.entries.find((source) => source.minutesPerDay !== undefined);
  const entries = task.vibration.entries.map((source) =>
    source === first ? { ...source, minutesPerDay: (source.minutesPerDay ?? 0) + minutes } : source,
  );
  return { ...task, vibration: { ...task.vibration, entries } };
}
