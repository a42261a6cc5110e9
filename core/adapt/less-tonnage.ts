import type { Criterion } from '../frame/frame.ts';
import { exactTonnageOf, tonnageScale } from '../measure/handling.ts';
import type { Load, StoredVisit, Task } from '../visit/visit.ts';
import type { Change } from './change.ts';

/** As many loads as are offered, of which each alone would be enough. */
const mostAlone = 3;

interface Part {
  readonly task: Task;
  readonly load: Load;
  /** In `tonnageScale`ths of a gram per day: exact, also beyond 2^53. */
  readonly amount: bigint;
}

/**
 * Ways to bring a day's tonnage within its limit: of one load fewer handlings or less mass, the load with most tonnage first.
 * Where none is enough alone, of as few loads as are together, or of all loads, each in proportion to what it adds.
 */
export function lessTonnage(visit: StoredVisit, criterion: Criterion<'daily-tonnage'> | undefined): Change[][] {
  const limit = criterion?.limits.tonnage;
  if (limit === undefined) return [];
  const parts = partsOf(visit);
  const bound = BigInt(limit.limit) * BigInt(tonnageScale) - (limit.inclusive ? 0n : 1n);
  const over = sumOf(parts) - bound;
  if (over <= 0n) return [];
  const alone = parts.filter(({ amount }) => amount >= over).slice(0, mostAlone);
  const few = fewestEnough(parts, over);
  const together = few.length === parts.length ? [few] : [few, parts];
  const sets = alone.length > 0 ? alone.map((part) => [part]) : together;
  return [
    ...sets.map((set) => reduced(set, over, 'handlings')),
    ...sets.map((set) => reduced(set, over, 'massG')),
    ...sets.filter((set) => set !== parts).map((set) => reduced(set, over, 'without')),
  ];
}

/** The loads with most tonnage first; of equal ones by their ids, as a verdict has them. */
function partsOf({ tasks }: StoredVisit): Part[] {
  const parts = tasks.flatMap((task) =>
    task.loads?.state === 'filled'
      ? task.loads.entries.map((load) => ({ task, load, amount: exactTonnageOf(load, task) }))
      : [],
  );
  return parts
    .filter(({ amount }) => amount > 0n)
    .sort((one, other) => compare(other.amount, one.amount) || compare(one.load.id, other.load.id));
}

function compare<Value extends bigint | string>(one: Value, other: Value): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sumOf(parts: readonly Part[]): bigint {
  return parts.reduce((sum, { amount }) => sum + amount, 0n);
}

function fewestEnough(parts: readonly Part[], over: bigint): Part[] {
  let sum = 0n;
  const at = parts.findIndex(({ amount }) => {
    sum += amount;
    return sum >= over;
  });
  return parts.slice(0, at + 1);
}

/** Every load gives its share of what is too much, rounded to the safe side; the last one what is then still left. */
function reduced(set: readonly Part[], over: bigint, by: 'handlings' | 'massG' | 'without'): Change[] {
  const sum = sumOf(set);
  let left = over;
  const changes: Change[] = [];
  set.forEach(({ task, load, amount }, at) => {
    const { id: entry } = load;
    if (left <= 0n) return;
    if (by === 'without') {
      changes.push({ change: 'remove-entry', task: task.id, aspect: 'loads', entry });
      return;
    }
    const now = BigInt(load[by] ?? 1);
    const step = amount / now;
    const share = at === set.length - 1 ? left : (amount * over) / sum;
    const less = (share + step - 1n) / step;
    left -= less * step;
    changes.push({ change: 'set', task: task.id, aspect: 'loads', entry, value: by, to: Number(now - less) });
  });
  return changes;
}
