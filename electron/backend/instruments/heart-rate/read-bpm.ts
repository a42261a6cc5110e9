import { validBpm } from '../../../../core/measure/heart-rate/values.ts';
import { bpmOf, hundredthsAbove } from '../../../../core/measure/hundredths.ts';

/** Digits before the mark, two behind it, and what else stands behind it. */
const written = /^[+-]?(\d{1,6})(?:[.,](\d{0,2})(\d{0,20}))?$/;

/**
 * Reads a heart rate as people and programs write it, with comma or point. Up to two decimals stay as they are. What has
 * more, as a logger's own means do, is rounded up to the next hundredth: a higher heart rate never makes an outcome better.
 * Only a value under 30 stays under it, for it is an artefact.
 *
 * @returns beats per minute with at most two decimals, impossible ones included, for they are counted; undefined where there
 *   is no number
 */
export function readBpm(text: string): number | undefined {
  const trimmed = text.trim();
  const match = written.exec(trimmed);
  if (match === null) return undefined;
  const [, whole = '', decimals = '', more = ''] = match;
  if (decimals === '' || trimmed.startsWith('-')) return signed(trimmed, Number(whole));
  const hundredths = 100 * Number(whole) + Number(decimals.padEnd(2, '0'));
  return withinItsSide(/[1-9]/.test(more) ? hundredths + 1 : hundredths, bpmOf(hundredths));
}

/** Nothing below zero is a heart rate, so its decimals say nothing; and nobody means a minus before zero. */
function signed(text: string, value: number): number {
  return text.startsWith('-') && value > 0 ? -value : value;
}

/** More than this is as impossible, and has no decimals left. */
const mostBpm = 1_000_000;

/** A heart rate that is a number already, rounded like a written one. */
export function roundedBpm(bpm: number): number {
  const bounded = Math.min(Math.max(bpm, -mostBpm), mostBpm);
  return withinItsSide(hundredthsAbove(bounded), bounded);
}

/** Rounding up must not make a heart rate of an artefact, which would end what the value before it holds. */
function withinItsSide(hundredths: number, exactAtLeast: number): number {
  const bpm = bpmOf(hundredths);
  return bpm >= validBpm.least && exactAtLeast < validBpm.least ? bpmOf(hundredths - 1) : bpm + 0;
}

/** Fewer decimals than these of a frequency say too little to know which whole beat was meant. */
const leastDecimals = 4;

/**
 * Reads a heart rate in Hz, as Suunto writes it: 1.0167 for 61. A whole beat has no end as such a decimal, so one that lies
 * within what the last digit leaves open, or within what single precision does, is meant. All else is rounded up.
 */
export function readHz(text: string): number | undefined {
  const match = written.exec(text.trim());
  if (match === null) return undefined;
  const decimals = (match[2] ?? '').length + (match[3] ?? '').length;
  const bpm = 60 * Number(text.trim().replace(',', '.'));
  const open = decimals < leastDecimals ? 1e-9 : Math.max(30 / 10 ** decimals, 1e-4);
  const whole = Math.round(bpm);
  // Sixty times a decimal of a few digits is a shade off itself.
  return roundedBpm(Math.abs(bpm - whole) <= open ? whole : bpm - 1e-9);
}
