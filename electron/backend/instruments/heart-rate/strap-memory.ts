/// <reference path="./fitsdk-merge.d.ts" />
import type { HrMesg } from '@garmin/fitsdk';
import merging, { type HeartRateMessage } from '@garmin/fitsdk/src/utils-hr-mesg.js';

/**
 * Heart rates from the memory of a strap, for the times of the watch's records: the strap goes on measuring where the
 * radio does not reach the watch. Merged as the SDK does it.
 *
 * @param times of the records, seconds since the FIT epoch
 * @returns for each time the strap's heart rate [bpm]; undefined where it has none
 */
export function strapHeartRates(times: readonly number[], memory: readonly HrMesg[]): (number | undefined)[] {
  if (memory.length === 0) return times.map(() => undefined);
  const messages = memory.map(cleaned);
  const records = times.map((timestamp): { timestamp: number; heartRate?: number } => ({ timestamp }));
  // The merge walks through both lists once: one time out of order would use up the strap's values.
  const sorted = records.toSorted((a, b) => a.timestamp - b.timestamp);
  if (!merged(messages, sorted)) merged(beforeDamage(messages), sorted);
  return records.map(({ heartRate }) =>
    heartRate === undefined || !Number.isFinite(heartRate) ? undefined : heartRate,
  );
}

/**
 * A message with nothing but numbers. A strap without contact says 0 or 255 (absent), which the SDK's mean would take for
 * a heart rate of 0; as no number it leaves the record to the watch's own value.
 */
function cleaned(message: HrMesg): HeartRateMessage {
  return {
    timestamp: number(message.timestamp),
    fractionalTimestamp: number(message.fractionalTimestamp),
    eventTimestamp: list(message.eventTimestamp).map((value) => number(value) ?? Number.NaN),
    filteredBpm: list(message.filteredBpm).map((value) => number(value) || Number.NaN),
  };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** @returns false, and nothing is merged, where messages do not follow from each other */
function merged(
  messages: readonly HeartRateMessage[],
  records: Parameters<typeof merging.mergeHeartRates>[1],
): boolean {
  try {
    merging.mergeHeartRates(messages, records);
    return true;
  } catch {
    return false;
  }
}

/** The longest beginning that can be merged, of messages that cannot all be. */
function beforeDamage(messages: readonly HeartRateMessage[]): readonly HeartRateMessage[] {
  let [good, bad] = [0, messages.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (merged(messages.slice(0, middle), [{ timestamp: 0 }])) good = middle;
    else bad = middle;
  }
  return messages.slice(0, good);
}
