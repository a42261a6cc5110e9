import type { Change } from '../../../core/adapt/change.ts';
import type { Task } from '../../../core/visit/visit.ts';
import { limits } from './limits.ts';
import type { Random } from './random.ts';

/**
 * What an improvement would change, done almost: each value a little beyond its limit instead of within it. So a workstation
 * is nearly inside the frame, and the improvement is what it still takes.
 */
export function almost(changes: readonly Change[], tasks: readonly Task[], random: Random): Change[] {
  return changes.flatMap((one): Change[] => {
    if (one.change === 'remove-entry') return removedAlmost(one, tasks, random);
    if (one.change !== 'set') return [];
    const { task, entry } = one;
    switch (one.value) {
      case 'massG':
        return [{ ...one, to: limits.massG + 50 * random.whole(3, 18) }];
      case 'movedMassG':
        return [{ ...one, to: limits.movedMassG + 1_000 * random.whole(3, 24) }];
      case 'breakMinutesPerHour':
        return [{ ...one, to: limits.breakMinutesPerHour - random.whole(1, 3) }];
      case 'actions':
        return slightlyFast(one, tasks, { task, entry }, random);
      default:
        // Fewer handlings go with a lighter load: without the one there is not the other.
        return [];
    }
  });
}

type Removal = Extract<Change, { readonly change: 'remove-entry' }>;

function removedAlmost({ task, aspect, entry }: Removal, tasks: readonly Task[], random: Random): Change[] {
  const where = { change: 'set', task, entry } as const;
  switch (aspect) {
    case 'loads': {
      const share = limits.massG + 50 * random.whole(4, 20);
      return [{ ...where, aspect, value: 'massG', to: share * liftersOf(tasks, task, entry) }];
    }
    case 'pushes':
      return [{ ...where, aspect, value: 'movedMassG', to: limits.movedMassG + 1_000 * random.whole(3, 24) }];
    case 'bending':
      return [
        { ...where, aspect, value: 'timesPerHour', to: random.whole(2, 5) },
        { ...where, aspect, value: 'minutesPerDay', to: random.whole(2, 4) },
        { ...where, aspect, value: 'angleDegrees', to: random.pick([25, 30, 35]) },
      ];
    default:
      return [];
  }
}

function liftersOf(tasks: readonly Task[], task: string, entry: string): number {
  const loads = tasks.find(({ id }) => id === task)?.loads;
  const load = loads?.state === 'filled' ? loads.entries.find(({ id }) => id === entry) : undefined;
  return load?.liftedBy?.people ?? 1;
}

type SetActions = Extract<Change, { readonly value: 'actions' | 'timeMs' }>;

function slightlyFast(
  one: SetActions,
  tasks: readonly Task[],
  where: { readonly task: string; readonly entry: string },
  random: Random,
): Change[] {
  const cycles = tasks.find(({ id }) => id === where.task)?.cycles;
  const cycle = cycles?.state === 'filled' ? cycles.entries.find(({ id }) => id === where.entry) : undefined;
  if (cycle?.timeMs === undefined || cycle.actions === undefined) return [];
  const most = (limits.actionsPerMinute * cycle.timeMs) / 60_000;
  // An arm that keeps the limit already stays as it is.
  if (cycle.actions <= most) return [];
  return [{ ...one, to: Math.min(cycle.actions, Math.floor((most * random.whole(104, 112)) / 100) + 1) }];
}
