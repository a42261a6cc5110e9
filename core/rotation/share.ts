import { criterionOf, type Frame, type NumericLimit } from '../frame/frame.ts';

/*
 * The two amounts that add up over a day, and exact fractions to add them with. Their limits are the frame's own.
 */

export const additiveIds = ['daily-tonnage', 'whole-body-vibration'] as const;
export type AdditiveId = (typeof additiveIds)[number];

/** A fraction of whole numbers, kept in its lowest terms. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The amounts of a half-hour or a day, in the unit of their limit: grams, minutes. */
export type Amounts = Readonly<Record<AdditiveId, Exact>>;

export const zero: Exact = { numerator: 0n, denominator: 1n };
export const noAmounts: Amounts = { 'daily-tonnage': zero, 'whole-body-vibration': zero };

export function exact(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestCommon(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommon(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}

export function plus(one: Exact, other: Exact): Exact {
  const numerator = one.numerator * other.denominator + other.numerator * one.denominator;
  return exact(numerator, one.denominator * other.denominator);
}

export function times(one: Exact, factor: Exact): Exact {
  return exact(one.numerator * factor.numerator, one.denominator * factor.denominator);
}

export function sum(parts: readonly Exact[]): Exact {
  return parts.reduce(plus, zero);
}

export function wholePart({ numerator, denominator }: Exact): bigint {
  return numerator / denominator;
}

/** Rounded up: nothing becomes less by being written down. */
export function roundedUp({ numerator, denominator }: Exact): number {
  return Number((numerator + denominator - 1n) / denominator);
}

/** Nearest number of the language; for showing and for the programme, never for a decision. */
export function approximate({ numerator, denominator }: Exact): number {
  const whole = numerator / denominator;
  return Number(whole) + Number(numerator - whole * denominator) / Number(denominator);
}

/** The limit of an amount in a frame; undefined where the frame does not have it. */
export function limitOf(frame: Frame, id: AdditiveId): NumericLimit<'at-most'> | undefined {
  if (id === 'daily-tonnage') return criterionOf(frame, id)?.limits.tonnage;
  return criterionOf(frame, id)?.limits.exposure;
}
