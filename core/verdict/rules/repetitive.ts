import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { actionRate } from '../../measure/action-rate.ts';
import { keeps, mostKept } from '../../measure/limit.ts';
import type { Cycle } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { checkWorst, conclude } from './conclude.ts';
import { collect, type Found, type Gathered } from './gather.ts';

/** The worst limb of the worst task. */
export function actionRateRule(
  criterion: Criterion<'action-rate'>,
  gathered: Gathered<Cycle>,
): OpenVerdict<'action-rate'> {
  const limit = criterion.limits['action-rate'];
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('action-rate', limit, gathered.found, ({ entry }) => actionRate(entry), limbOf)],
    missing: collect(gathered.found, (found) => (actionRate(found.entry) === undefined ? limbOf(found) : undefined)),
    needed: () => collect(gathered.found, (found) => slowActions(found, limit)),
  });
}

function slowActions({ task, entry }: Found<Cycle>, limit: NumericLimit<'at-most'>): Needed | undefined {
  const rate = actionRate(entry);
  if (rate === undefined || keeps(limit, rate.numerator, rate.denominator)) return undefined;
  return {
    change: 'slow-actions',
    task: task.id,
    entry: entry.id,
    limb: entry.limb,
    mostActions: Math.floor(mostKept(limit, rate.denominator) / 60_000),
    inTimeMs: rate.denominator,
    orMsPerAction: leastMsPerAction(limit.limit, limit.inclusive),
  };
}

/** 1.5 s per action at 40 a minute; for an exclusive limit one millisecond more than the exact quotient would give. */
function leastMsPerAction(perMinute: number, inclusive: boolean): number {
  return inclusive ? Math.ceil(60_000 / perMinute) : Math.floor(60_000 / perMinute) + 1;
}

function limbOf({ task, entry }: Found<Cycle>) {
  return { task: task.id, entry: entry.id, limb: entry.limb };
}
