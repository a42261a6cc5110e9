import type { Criterion } from '../frame/frame.ts';
import { excess, keeps, mostKept } from '../measure/limit.ts';
import { axes, weightedTenths } from '../measure/vibration.ts';
import type { StoredVisit, VibrationSource } from '../visit/visit.ts';
import type { Change } from './change.ts';

interface Source {
  readonly task: string;
  readonly source: VibrationSource;
}

/**
 * Ways to bring the vibration of a workstation within its two limits: every source that is too strong gets weaker or is no
 * longer used, and what is then too long gets shorter: the source with most minutes alone, or all of them in proportion.
 */
export function lessVibration(
  visit: StoredVisit,
  criterion: Criterion<'whole-body-vibration'> | undefined,
): Change[][] {
  if (criterion === undefined) return [];
  const sources = visit.tasks.flatMap(({ id, vibration }) =>
    vibration?.state === 'filled' ? vibration.entries.map((source) => ({ task: id, source })) : [],
  );
  const strong = new Set<Source>();
  const weaker = sources.flatMap((one) => {
    const changes = weakened(one, criterion);
    if (changes.length > 0) strong.add(one);
    return changes;
  });
  const others = sources.filter((one) => !strong.has(one));
  const removed = [...strong].map(
    ({ task, source }): Change => ({ change: 'remove-entry', task, aspect: 'vibration', entry: source.id }),
  );
  const ways = shorter(sources, criterion).map((less) => [...weaker, ...less]);
  if (strong.size > 0)
    ways.push(
      ...shorter(others, criterion)
        .slice(0, 1)
        .map((less) => [...removed, ...less]),
    );
  return ways;
}

/** The largest value that keeps the limit, on each axis that breaks it; as the visit has it, with or without its factor. */
function weakened({ task, source }: Source, { limits, parameters }: Criterion<'whole-body-vibration'>): Change[] {
  return axes.flatMap((axis) => {
    const tenths = weightedTenths(source, axis, parameters.axisFactorTenths);
    const value = source.accelerationMmS2?.[axis];
    if (tenths === undefined || !value || keeps(limits.acceleration, tenths, 10)) return [];
    const to = Math.floor(mostKept(limits.acceleration, 10) / (tenths / value));
    return [{ change: 'set', task, aspect: 'vibration', entry: source.id, value: 'accelerationMmS2', axis, to }];
  });
}

/** Ways to shorten what is too long in all; one way of no change where nothing is. */
function shorter(sources: readonly Source[], { limits }: Criterion<'whole-body-vibration'>): Change[][] {
  const timed = sources
    .filter(({ source }) => source.minutesPerDay)
    .sort((one, other) => minutesOf(other) - minutesOf(one));
  const minutes = timed.reduce((sum, one) => sum + minutesOf(one), 0);
  if (keeps(limits.exposure, minutes)) return [[]];
  const over = excess(limits.exposure, minutes);
  const longest = timed.slice(0, 1);
  const alone = minutesOf(longest[0]) >= over ? [shortened(longest, over)] : [];
  return [...alone, shortened(timed, over)];
}

function minutesOf(one: Source | undefined): number {
  return one?.source.minutesPerDay ?? 0;
}

function shortened(sources: readonly Source[], over: number): Change[] {
  const sum = sources.reduce((all, one) => all + minutesOf(one), 0);
  let left = over;
  return sources.flatMap((one) => {
    const less = Math.min(left, Math.ceil((minutesOf(one) * over) / sum));
    left -= less;
    if (less === 0) return [];
    const { task, source } = one;
    const to = minutesOf(one) - less;
    return [{ change: 'set', task, aspect: 'vibration', entry: source.id, value: 'minutesPerDay', to }];
  });
}
