/** Half-hours one after the other at the same station, or free. */
export interface SlotRun {
  /** Id; null = free. */
  readonly station: string | null;
  /** The first half-hour, counted from 0. */
  readonly from: number;
  readonly length: number;
}

/** The stays of a day in their order, as one shows them. */
export function slotRuns(stations: readonly (string | null)[]): SlotRun[] {
  const runs: SlotRun[] = [];
  stations.forEach((station, at) => {
    const last = runs.at(-1);
    if (last !== undefined && last.station === station) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ station, from: at, length: 1 });
  });
  return runs;
}
