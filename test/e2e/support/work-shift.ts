/** A morning's work on a strap: made up, and the same each time. */

export interface ShiftValue {
  /** Seconds after the start. */
  readonly s: number;
  readonly bpm: number;
}

/**
 * One value a second: ten minutes seated at 62 to 66, then work that gets heavier in its second hour; two minutes in which the
 * strap gave nothing, three zeros, and two spikes.
 *
 * @param seconds how long, at least 7,200
 */
export function workShift(seconds: number): ShiftValue[] {
  return Array.from({ length: seconds }, (_, s) => ({ s, bpm: beat(s) })).filter(({ s }) => s < 5_000 || s >= 5_120);
}

function beat(s: number): number {
  if (s >= 3_000 && s < 3_003) return 0;
  if (s === 6_000 || s === 6_900) return 188;
  const wave = Math.round(4 * Math.sin(s / 47) + 3 * Math.sin(s / 11));
  if (s < 600) return 64 + Math.round(2 * Math.sin(s / 31));
  if (s < 3_600) return 88 + wave;
  if (s < 7_800) return 101 + wave;
  return 84 + wave;
}

const start = '2026-03-02';

/** As the generic CSV of many watches: a moment in UTC and a heart rate. */
export function shiftCsv(values: readonly ShiftValue[]): string {
  return `time,heart_rate\n${values.map(({ s, bpm }) => `${moment(s)},${bpm}`).join('\n')}\n`;
}

/** Columns with names that nobody knows, a comma as the decimal mark, and a title above. */
export function unknownCsv(values: readonly ShiftValue[]): string {
  const row = ({ s, bpm }: ShiftValue) => `${(s / 60).toFixed(1).replace('.', ',')};${clock(s)};${bpm}`;
  return `Proef 12\nx1;x2;x3\n${values.map(row).join('\n')}\n`;
}

function moment(s: number): string {
  return new Date(Date.parse(`${start}T07:00:00Z`) + s * 1_000).toISOString();
}

function clock(s: number): string {
  return moment(s).slice(11, 19);
}
