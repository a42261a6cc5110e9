import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { exactTonnageOf, handledMass, tonnageOf, tonnageScale } from '../../measure/handling.ts';
import { excess, keeps, ratio } from '../../measure/limit.ts';
import type { Load, Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude, condition } from './conclude.ts';
import { collect, decider, type Found, gather } from './gather.ts';

/** The heaviest object handled by hand in any task. */
export function loadMass(criterion: Criterion<'load-mass'>, visit: Visit): OpenVerdict<'load-mass'> {
  const gathered = gather(visit, 'loads');
  const limit = criterion.limits['load-mass'];
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('load-mass', limit, gathered.found, ({ entry }) => handledMass(entry), decider)],
    missing: collect(gathered.found, (found) => (found.entry.massG === undefined ? decider(found) : undefined)),
    needed: () => collect(gathered.found, (found) => lighten(found, limit)),
  });
}

function lighten({ task, entry }: Found<Load>, limit: NumericLimit): Needed | undefined {
  const mass = handledMass(entry);
  if (mass === undefined || keeps(limit, mass.numerator, mass.denominator)) return undefined;
  const byG = excess(limit, mass.numerator, mass.denominator);
  return { change: 'lighten-load', task: task.id, entry: entry.id, byG };
}

interface Part {
  readonly found: Found<Load>;
  /** In `tonnageScale`ths of a gram per day; undefined while a number is unknown. */
  readonly part: number | undefined;
}

/** Sum over all tasks of mass x handlings per day. */
export function dailyTonnage(criterion: Criterion<'daily-tonnage'>, visit: Visit): OpenVerdict<'daily-tonnage'> {
  const gathered = gather(visit, 'loads');
  const limit = criterion.limits.tonnage;
  const parts = gathered.found.map((found): Part => ({ found, part: tonnageOf(found.entry, found.task) }));
  const known = parts.filter(({ part }) => part !== undefined);
  const largest = known.reduce((most, { part = 0 }) => Math.max(most, part), 0);
  const sum = Number(sumOf(known));
  const checked: Checked = {
    condition:
      known.length === 0
        ? condition('tonnage', limit, null, null)
        : condition('tonnage', limit, sum / tonnageScale, ratio(limit, sum, tonnageScale)),
    broken: !keeps(limit, sum, tonnageScale),
    decidedBy: collect(known, ({ found, part }) => (part === largest ? decider(found) : undefined)),
  };
  return conclude(criterion, {
    gathered,
    checked: [checked],
    missing: collect(parts, ({ found, part }) => (part === undefined ? decider(found) : undefined)),
    needed: () => reduceTonnage(known, limit),
  });
}

/** Exact: beyond 2^53 numbers are rounded and their sum depends on the order, so it is made again in BigInt. */
function sumOf(parts: readonly Part[]): number | bigint {
  const sum = parts.reduce((total, { part = 0 }) => total + part, 0);
  return Number.isSafeInteger(sum)
    ? sum
    : parts.reduce((total, { found }) => total + exactTonnageOf(found.entry, found.task), 0n);
}

/** What each load alone would have to change: fewer handlings or lighter by so much, where that is enough. */
function reduceTonnage(parts: readonly Part[], limit: NumericLimit): Needed[] {
  const bound = limit.limit * tonnageScale - (limit.inclusive ? 0 : 1);
  const sum = sumOf(parts);
  const over = typeof sum === 'number' ? sum - bound : sum - BigInt(bound);
  return collect(parts, ({ found: { task, entry }, part = 0 }) => {
    if (part === 0) return undefined;
    const { massG = 1, per = 'day' } = entry;
    const enough = over <= (typeof over === 'number' ? part : exactTonnageOf(entry, task));
    // What one gram of it and one handling of it add.
    const perGram = tonnageOf({ ...entry, massG: 1 }, task) ?? 1;
    const perHandling = tonnageOf({ ...entry, handlings: 1 }, task) ?? 1;
    const lighterByG = divideUp(over, perGram);
    return {
      change: 'reduce-tonnage',
      task: task.id,
      entry: entry.id,
      fewerHandlings: enough ? divideUp(over, perHandling) : null,
      per,
      lighterByG: enough && lighterByG < massG ? lighterByG : null,
    } as const;
  });
}

/** Rounded up to the safe side, exactly. */
function divideUp(value: number | bigint, by: number): number {
  if (typeof value === 'bigint') return Number((value + BigInt(by) - 1n) / BigInt(by));
  const rest = value % by;
  return (value - rest) / by + (rest > 0 ? 1 : 0);
}
