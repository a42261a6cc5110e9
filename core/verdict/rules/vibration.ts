import type { Criterion } from '../../frame/frame.ts';
import { excess, keeps } from '../../measure/limit.ts';
import { axes, isComplete, weightedTenths } from '../../measure/vibration.ts';
import type { Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude } from './conclude.ts';
import { decider, gather } from './gather.ts';

/** Every source and axis within the limit, and the total time within its limit. */
export function wholeBodyVibration(
  criterion: Criterion<'whole-body-vibration'>,
  visit: Visit,
): OpenVerdict<'whole-body-vibration'> {
  const gathered = gather(visit, 'vibration');
  const { acceleration, exposure } = criterion.limits;
  const factors = criterion.parameters.axisFactorTenths;
  const values = gathered.found.flatMap((found) =>
    axes.flatMap((axis) => {
      const tenths = weightedTenths(found.entry, axis, factors);
      if (tenths === undefined) return [];
      return [{ found, axis, numerator: tenths, denominator: 10, decider: { ...decider(found), axis } }];
    }),
  );
  const timed = gathered.found.filter(({ entry }) => entry.minutesPerDay !== undefined);
  const minutes = timed.reduce((sum, { entry }) => sum + (entry.minutesPerDay ?? 0), 0);
  const time: Checked = {
    ...checkWorst('exposure', exposure, timed.length === 0 ? [] : [{ decider: { task: '' }, numerator: minutes }]),
    // The sum decides: every source that adds to it.
    decidedBy: timed.filter(({ entry }) => entry.minutesPerDay !== 0).map(decider),
  };
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('acceleration', acceleration, values), time],
    missing: gathered.found.filter(({ entry }) => !isComplete(entry)).map(decider),
    needed: () => [
      ...(keeps(exposure, minutes)
        ? []
        : [{ change: 'shorter-exposure', byMinutesPerDay: excess(exposure, minutes) } as const]),
      ...values.flatMap(({ found: { task, entry }, axis, numerator, denominator }): Needed[] => {
        if (keeps(acceleration, numerator, denominator)) return [];
        const byMmS2 = excess(acceleration, numerator / denominator);
        return [{ change: 'weaker-vibration', task: task.id, entry: entry.id, axis, byMmS2 }];
      }),
    ],
  });
}
