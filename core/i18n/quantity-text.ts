import type { AnswerLimit, Criterion, NumericLimit, Quantity, Unit } from '../frame/frame.ts';
import type { Condition } from '../verdict/verdict.ts';
import { mostDecimals } from './formats.ts';
import type { Texts } from './texts.ts';

/** How a stored unit is shown: divided by `per`, with at most so many decimals (more only beside a limit). */
const shown: Readonly<Record<Unit, { readonly per: number; readonly decimals: number }>> = {
  g: { per: 1_000, decimals: 3 },
  'g/day': { per: 1_000_000, decimals: 2 },
  wheels: { per: 1, decimals: 0 },
  '1/min': { per: 1, decimals: 1 },
  bpm: { per: 1, decimals: 0 },
  '%': { per: 1, decimals: 0 },
  'min/h': { per: 1, decimals: 0 },
  'mm/s2': { per: 1_000, decimals: 2 },
  'min/day': { per: 1, decimals: 0 },
};

/**
 * A stored number with its unit in words of the language: 4500 g -> `4,5 kg`.
 *
 * @param limit in the same unit; a value that misses it is never rounded into it
 */
export function quantityText(texts: Texts, unit: Unit, value: number, limit = value): string {
  const { per, decimals } = shown[unit];
  return withUnit(texts, unit, value, texts.numberBeside(value / per, limit / per, decimals));
}

/** A limit with its unit, with all its decimals: rounded it would be another limit. */
export function limitQuantityText(texts: Texts, unit: Unit, limit: number): string {
  return withUnit(texts, unit, limit, texts.number(limit / shown[unit].per, mostDecimals));
}

function withUnit(texts: Texts, unit: Unit, value: number, number: string): string {
  return unit === 'wheels'
    ? texts.t('frame.unit.wheels', { count: value, value: number })
    : texts.t(`frame.unit.${unit}`, { value: number });
}

/** The value of one condition; null where there is nothing to show. */
export function conditionValueText(texts: Texts, { value, limit, unit, quantity }: Condition): string | null {
  if (value === null) return null;
  if (typeof value === 'boolean') {
    if (quantity === 'visible-bending') return texts.t(value ? 'frame.value.bending' : 'frame.value.no-bending');
    return texts.t(value ? 'frame.value.yes' : 'frame.value.no');
  }
  return unit === null ? null : quantityText(texts, unit, value, typeof limit === 'number' ? limit : value);
}

/** The limits of a criterion, `≤ 100 kg, ≥ 4 wielen`. */
export function criterionLimitText(texts: Texts, criterion: Criterion): string {
  if (criterion.id === 'cardiac-cost') {
    const { limit } = criterion.limits['absolute-cardiac-cost'];
    return texts.t('frame.limit.absolute-cardiac-cost', { value: quantityText(texts, 'bpm', limit) });
  }
  if (criterion.id === 'peak-heart-rate') {
    return texts.t('frame.limit.share-of-maximum', {
      percent: texts.number(criterion.limits['share-of-maximum'].limit),
      maximum: texts.number(criterion.parameters.maximumAtAgeZeroBpm),
    });
  }
  const limits = Object.entries(criterion.limits) as [Quantity, NumericLimit | AnswerLimit][];
  return limits.map(([quantity, limit]) => limitText(texts, quantity, limit)).join(', ');
}

/** The limit of one condition, `≤ 0,5 m/s²`. */
export function limitText(texts: Texts, quantity: Quantity, limit: NumericLimit | AnswerLimit): string {
  if (limit.relation === 'is') {
    return texts.t(quantity === 'visible-bending' ? 'frame.limit.visible-bending' : 'frame.limit.holds');
  }
  const value = limitQuantityText(texts, limit.unit, limit.limit);
  const strict = limit.inclusive ? '' : '-strict';
  return texts.t(`frame.relation.${limit.relation}${strict}`, { value });
}
