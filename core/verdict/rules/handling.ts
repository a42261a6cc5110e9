import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { handledMass, handlingsPerDay60, tonnageOf, tonnageScale } from '../../measure/handling.ts';
import { excess, keeps, ratio } from '../../measure/limit.ts';
import type { Load, Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { checkWorst, conclude, condition, type Sample } from './conclude.ts';
import { decider, type Found, gather } from './gather.ts';

/** The heaviest object handled by hand in any task. */
export function loadMass(criterion: Criterion<'load-mass'>, visit: Visit): OpenVerdict<'load-mass'> {
  const gathered = gather(visit, 'loads');
  const limit = criterion.limits['load-mass'];
  const samples: Sample[] = [];
  for (const found of gathered.found) {
    const mass = handledMass(found.entry);
    if (mass !== undefined) samples.push({ decider: decider(found), ...mass });
  }
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('load-mass', limit, samples)],
    missing: gathered.found.filter(({ entry }) => entry.massG === undefined).map(decider),
    needed: () => gathered.found.flatMap((found) => lighten(found, limit)),
  });
}

function lighten(found: Found<Load>, limit: NumericLimit): Needed[] {
  const { massG, liftedBy = 1 } = found.entry;
  if (massG === undefined || keeps(limit, massG, liftedBy)) return [];
  const byG = excess({ ...limit, limit: limit.limit * liftedBy }, massG);
  return [{ change: 'lighten-load', ...entryOf(found), byG }];
}

/** Sum over all tasks of mass x handlings per day. */
export function dailyTonnage(criterion: Criterion<'daily-tonnage'>, visit: Visit): OpenVerdict<'daily-tonnage'> {
  const gathered = gather(visit, 'loads');
  const limit = criterion.limits.tonnage;
  const parts = gathered.found.map((found) => ({ found, part: tonnageOf(found.entry, found.task) }));
  // Beyond 2^53 a sum of numbers would depend on their order.
  const sum = Number(parts.reduce((total, { part = 0 }) => total + BigInt(part), 0n));
  const broken = !keeps(limit, sum, tonnageScale);
  const largest = parts.reduce((most, { part = 0 }) => Math.max(most, part), 0);
  const known = parts.some(({ part }) => part !== undefined);
  const value = known ? sum / tonnageScale : null;
  return conclude(criterion, {
    gathered,
    checked: [
      {
        condition: condition('tonnage', limit, value, known ? ratio(limit, sum, tonnageScale) : null),
        broken,
        decidedBy: parts
          .filter(({ part }) => part !== undefined && part === largest)
          .map(({ found }) => decider(found)),
      },
    ],
    missing: parts.filter(({ part }) => part === undefined).map(({ found }) => decider(found)),
    needed: () =>
      reduceTonnage(
        parts.map(({ found }) => found),
        limit,
      ),
  });
}

/**
 * What each load alone would have to change: fewer handlings or lighter by so much, where that is enough. In BigInt,
 * because a broken sum may be beyond 2^53.
 */
function reduceTonnage(found: readonly Found<Load>[], limit: NumericLimit): Needed[] {
  const scale = BigInt(tonnageScale);
  const loads = found.flatMap((one) => {
    const handlings60 = handlingsPerDay60(one.entry, one.task);
    const { massG, handlings, liftedBy = 1 } = one.entry;
    if (massG === undefined || handlings === undefined || handlings60 === undefined) return [];
    // Scaled tonnage per handling, and per gram.
    const perGram = (BigInt(handlings60) * scale) / 60n / BigInt(liftedBy);
    const perHandling = handlings === 0 ? 0n : (perGram * BigInt(massG)) / BigInt(handlings);
    return [{ one, massG, perGram, perHandling, part: perGram * BigInt(massG) }];
  });
  const sum = loads.reduce((total, { part }) => total + part, 0n);
  const over = sum - BigInt(limit.limit) * scale + (limit.inclusive ? 0n : 1n);
  return loads.flatMap(({ one, massG, perGram, perHandling, part }): Needed[] => {
    if (part === 0n) return [];
    const enough = part >= over;
    const lighterByG = Number(divideUp(over, perGram));
    return [
      {
        change: 'reduce-tonnage',
        ...entryOf(one),
        fewerHandlings: enough ? Number(divideUp(over, perHandling)) : null,
        per: one.entry.per ?? 'day',
        lighterByG: enough && lighterByG < massG ? lighterByG : null,
      },
    ];
  });
}

function divideUp(value: bigint, by: bigint): bigint {
  return (value + by - 1n) / by;
}

function entryOf({ task, entry }: Found<Load>): { readonly task: string; readonly entry: string } {
  return { task: task.id, entry: entry.id };
}
