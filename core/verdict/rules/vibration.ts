import type { Criterion, NumericLimit } from '../../frame/frame.ts';
import { excess, isLimiting, keeps } from '../../measure/limit.ts';
import { type Axis, type AxisFactors, axes, isComplete, weightedTenths } from '../../measure/vibration.ts';
import type { VibrationSource } from '../../visit/visit.ts';
import type { Needed, OpenVerdict } from '../verdict.ts';
import { type Checked, checkWorst, conclude, type Fraction, wholeFraction } from './conclude.ts';
import { collect, decider, type Found, type Gathered } from './gather.ts';

/** Every source and axis within the limit, and the total time within its limit. */
export function wholeBodyVibration(
  criterion: Criterion<'whole-body-vibration'>,
  gathered: Gathered<VibrationSource>,
): OpenVerdict<'whole-body-vibration'> {
  const { acceleration, exposure } = criterion.limits;
  const asked = { acceleration: isLimiting(acceleration), exposure: isLimiting(exposure) };
  const values: AxisValue[] = [];
  let minutes: number | undefined;
  for (const found of gathered.found) {
    addAxisValues(values, found, criterion.parameters.axisFactorTenths);
    if (found.entry.minutesPerDay !== undefined) minutes = (minutes ?? 0) + found.entry.minutesPerDay;
  }
  const time: Checked = {
    ...checkWorst('exposure', exposure, gathered.found.slice(0, 1), () => wholeFraction(minutes), decider),
    // The sum decides: every source that adds to it.
    decidedBy: collect(gathered.found, (found) => (found.entry.minutesPerDay ? decider(found) : undefined)),
  };
  return conclude(criterion, {
    gathered,
    checked: [checkWorst('acceleration', acceleration, values, (value) => value, axisOf), time],
    missing: collect(gathered.found, (found) => (isComplete(found.entry, asked) ? undefined : decider(found))),
    needed: () => [
      ...shorterExposure(minutes ?? 0, exposure),
      ...collect(values, (value) => weakerVibration(value, acceleration)),
    ],
  });
}

interface AxisValue extends Fraction {
  readonly found: Found<VibrationSource>;
  readonly axis: Axis;
}

function addAxisValues(values: AxisValue[], found: Found<VibrationSource>, factors: AxisFactors): void {
  for (const axis of axes) {
    const tenths = weightedTenths(found.entry, axis, factors);
    if (tenths !== undefined) values.push({ found, axis, numerator: tenths, denominator: 10 });
  }
}

function weakerVibration(value: AxisValue, limit: NumericLimit): Needed | undefined {
  const { numerator, denominator } = value;
  if (keeps(limit, numerator, denominator)) return undefined;
  return { change: 'weaker-vibration', ...axisOf(value), byMmS2: excess(limit, numerator / denominator) };
}

function axisOf({ found, axis }: AxisValue) {
  return { task: found.task.id, entry: found.entry.id, axis };
}

function shorterExposure(minutes: number, limit: NumericLimit): Needed[] {
  return keeps(limit, minutes) ? [] : [{ change: 'shorter-exposure', byMinutesPerDay: excess(limit, minutes) }];
}
