import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { excess, keeps } from '../../measure/limit.ts';
import { type Axis, type AxisFactors, axes, isComplete, weightedTenths } from '../../measure/vibration.ts';
import type { VibrationSource, Visit } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude, type Fraction, wholeFraction } from './conclude.ts';
import { decider, type Found, gather } from './gather.ts';

/** Every source and axis within the limit, and the total time within its limit. */
export function wholeBodyVibration(
  criterion: Criterion<'whole-body-vibration'>,
  visit: Visit,
): OpenVerdict<'whole-body-vibration'> {
  const gathered = gather(visit, 'vibration');
  const { acceleration, exposure } = criterion.limits;
  const values = gathered.found.flatMap((found) => axisValues(found, criterion.parameters.axisFactorTenths));
  const timed = gathered.found.filter(({ entry }) => entry.minutesPerDay !== undefined);
  const minutes = timed.reduce((sum, { entry }) => sum + (entry.minutesPerDay ?? 0), 0);
  const time: Checked = {
    ...checkWorst('exposure', exposure, timed.slice(0, 1), () => wholeFraction(minutes), decider),
    // The sum decides: every source that adds to it.
    decidedBy: timed.filter(({ entry }) => entry.minutesPerDay !== 0).map(decider),
  };
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('acceleration', acceleration, values, (value) => value, axisOf), time],
    missing: gathered.found.filter(({ entry }) => !isComplete(entry)).map(decider),
    needed: () => [
      ...shorterExposure(minutes, exposure),
      ...values.flatMap((value): Needed[] => {
        if (keeps(acceleration, value.numerator, value.denominator)) return [];
        const byMmS2 = excess(acceleration, value.numerator / value.denominator);
        return [{ change: 'weaker-vibration', ...axisOf(value), byMmS2 }];
      }),
    ],
  });
}

interface AxisValue extends Fraction {
  readonly found: Found<VibrationSource>;
  readonly axis: Axis;
}

function axisValues(found: Found<VibrationSource>, factors: AxisFactors): AxisValue[] {
  return axes.flatMap((axis) => {
    const tenths = weightedTenths(found.entry, axis, factors);
    return tenths === undefined ? [] : [{ found, axis, numerator: tenths, denominator: 10 }];
  });
}

function axisOf({ found, axis }: AxisValue) {
  return { task: found.task.id, entry: found.entry.id, axis };
}

function shorterExposure(minutes: number, limit: NumericLimit): Needed[] {
  return keeps(limit, minutes) ? [] : [{ change: 'shorter-exposure', byMinutesPerDay: excess(limit, minutes) }];
}
