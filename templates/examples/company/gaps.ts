import { type AnswerId, psychosocialIds } from '../../../core/frame/criterion-id.ts';
import type { Task } from '../../../core/visit/visit.ts';
import type { Job } from './job.ts';
import type { Random } from './random.ts';

/** What a visit did not come to. */
export interface Gaps {
  readonly heartOpen: boolean;
  readonly unasked: ReadonlySet<AnswerId>;
  readonly leaveOut: (tasks: readonly Task[]) => readonly Task[];
  /** What is still to do, in words. */
  readonly toDo: readonly string[];
}

export const noGaps: Gaps = { heartOpen: false, unasked: new Set(), leaveOut: (tasks) => tasks, toDo: [] };

/**
 * @param job a kind of work
 * @param many a first visit that was only begun leaves more open
 */
export function gapsOf(job: Job, many: boolean, random: Random): Gaps {
  const kinds = random.shuffled(['heart', 'talk', 'bending', 'number', 'aspect'] as const);
  // Light work is declared light; what was not measured elsewhere is the heart, more often than anything else.
  const first = job.heart === 'light' ? kinds.filter((kind) => kind !== 'heart') : kinds;
  const chosen = new Set(first.slice(0, many ? 3 : random.whole(1, 2)));
  if (job.heart !== 'light' && random.chance(0.6)) chosen.add('heart');
  // Whether there is a number or a load to leave out depends on what was improved; something must be open.
  if (!chosen.has('heart') && !chosen.has('bending')) chosen.add('talk');
  const last = job.tasks.length - 1;
  const unasked = chosen.has('talk') ? random.shuffled(psychosocialIds).slice(0, random.whole(2, many ? 7 : 4)) : [];
  const toDo = [
    chosen.has('heart') ? 'hartslag meten bij twee personen' : undefined,
    chosen.has('talk') ? 'gesprek met de leidinggevende over tempo, pauzes en afwisseling' : undefined,
    chosen.has('bending') ? 'buigen langer bekijken in de laatste taak' : undefined,
    chosen.has('number') ? 'onderbrekingen en wagens nog timen en wegen' : undefined,
    chosen.has('aspect') ? `lasten bekijken bij „${job.tasks[last]?.title ?? ''}”` : undefined,
  ].filter((one) => one !== undefined);
  return {
    heartOpen: chosen.has('heart'),
    unasked: new Set(unasked),
    leaveOut: (tasks) =>
      tasks.map((task, at) => {
        const short = chosen.has('bending') && at === last ? watchedShortly(task) : task;
        const bare = chosen.has('aspect') && at === last ? withoutLoads(short) : short;
        return chosen.has('number') ? withoutNumbers(bare) : bare;
      }),
    toDo,
  };
}

function watchedShortly(task: Task): Task {
  if (task.bending?.state !== 'none') return task;
  const remark = 'Te kort gezien om te besluiten.';
  return { ...task, bending: { ...task.bending, remark, observedCycles: 1, observedMinutes: 7 } };
}

function withoutLoads({ loads: _, ...task }: Task): Task {
  return task;
}

/** Neither how long the breaks are nor what the first carrier weighs. */
function withoutNumbers(task: Task): Task {
  const { prolongedPostures: held, pushes } = task;
  return {
    ...task,
    ...(held?.state !== 'filled' ? {} : { prolongedPostures: { ...held, entries: held.entries.map(withoutBreak) } }),
    ...(pushes?.state !== 'filled' ? {} : { pushes: { ...pushes, entries: pushes.entries.map(unweighed) } }),
  };
}

type Held = Extract<NonNullable<Task['prolongedPostures']>, { state: 'filled' }>['entries'][number];
type Pushed = Extract<NonNullable<Task['pushes']>, { state: 'filled' }>['entries'][number];

function withoutBreak({ breakMinutesPerHour: _, ...entry }: Held): Held {
  const { breakMinutesPerHour: __, ...provenance } = entry.provenance ?? {};
  return { ...entry, provenance };
}

function unweighed({ movedMassG: _, ...entry }: Pushed): Pushed {
  const { movedMassG: __, ...provenance } = entry.provenance ?? {};
  return { ...entry, provenance };
}
