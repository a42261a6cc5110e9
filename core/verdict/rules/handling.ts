import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { exactTonnageOf, handledMass, tonnageOf, tonnageScale } from '../../measure/handling.ts';
import { excess, keeps, ratio } from '../../measure/limit.ts';
import type { Load } from '../../visit/visit.ts';
import type { Decider, Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude, condition } from './conclude.ts';
import { collect, decider, type Found, type Gathered } from './gather.ts';

/** The heaviest object handled by hand in any task. */
export function loadMass(criterion: Criterion<'load-mass'>, gathered: Gathered<Load>): OpenVerdict<'load-mass'> {
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
  /** In `tonnageScale`ths of a gram per day. */
  readonly part: number;
}

/** Sum over all tasks of mass x handlings per day. */
export function dailyTonnage(
  criterion: Criterion<'daily-tonnage'>,
  gathered: Gathered<Load>,
): OpenVerdict<'daily-tonnage'> {
  const limit = criterion.limits.tonnage;
  const known: Part[] = [];
  const missing: Decider[] = [];
  let largest = 0;
  for (const found of gathered.found) {
    const part = tonnageOf(found.entry, found.task);
    if (part === undefined) missing.push(decider(found));
    else known.push({ found, part });
    if (part !== undefined && part > largest) largest = part;
  }
  const sum = Number(sumOf(known));
  const checked: Checked = {
    condition:
      known.length === 0
        ? condition('tonnage', limit, null, null)
        : condition('tonnage', limit, sum / tonnageScale, ratio(limit, sum, tonnageScale)),
    broken: !keeps(limit, sum, tonnageScale),
    decidedBy: collect(known, ({ found, part }) => (part === largest ? decider(found) : undefined)),
  };
  return conclude(criterion, { gathered, checked: [checked], missing, needed: () => reduceTonnage(known, limit) });
}

/** Exact: beyond 2^53 numbers are rounded and their sum depends on the order, so it is made again in BigInt. */
function sumOf(parts: readonly Part[]): number | bigint {
  const sum = parts.reduce((total, { part }) => total + part, 0);
  return Number.isSafeInteger(sum)
    ? sum
    : parts.reduce((total, { found }) => total + exactTonnageOf(found.entry, found.task), 0n);
}

/** What each load alone would have to change: fewer handlings or lighter by so much, where that is enough. */
function reduceTonnage(parts: readonly Part[], limit: NumericLimit): Needed[] {
  const bound = limit.limit * tonnageScale - (limit.inclusive ? 0 : 1);
  const sum = sumOf(parts);
  return collect(parts, ({ found: { task, entry }, part }) => {
    if (part === 0) return undefined;
    const { massG = 1, handlings = 1, per = 'day' } = entry;
    // Of this load: what is too much, what one handling adds, what one gram adds. The divisions leave no rest.
    const [enough, fewerHandlings, lighterByG] =
      typeof sum === 'number'
        ? inNumbers(sum - bound, part, part / handlings, part / massG)
        : inBigInt(sum - BigInt(bound), exactTonnageOf(entry, task), BigInt(handlings), BigInt(massG));
    return {
      change: 'reduce-tonnage',
      task: task.id,
      entry: entry.id,
      fewerHandlings: enough ? fewerHandlings : null,
      per,
      lighterByG: enough && lighterByG < massG ? lighterByG : null,
    } as const;
  });
}

/** Whether all of it is enough, and how many steps of one handling or one gram are: rounded up to the safe side. */
type Steps = readonly [enough: boolean, handlings: number, grams: number];

function inNumbers(over: number, part: number, perHandling: number, perGram: number): Steps {
  return [over <= part, stepsUp(over, perHandling), stepsUp(over, perGram)];
}

/** Exact: the remainder is, while a quotient may be rounded to a whole number that is too small. */
function stepsUp(over: number, step: number): number {
  const rest = over % step;
  return (over - rest) / step + (rest > 0 ? 1 : 0);
}

function inBigInt(over: bigint, part: bigint, handlings: bigint, grams: bigint): Steps {
  const up = (step: bigint) => Number((over + step - 1n) / step);
  return [over <= part, up(part / handlings), up(part / grams)];
}
