import type { StationFacts } from '../contract/calls/rotation.ts';
import type { Frame } from '../frame/frame.ts';
import type { StoredVisit } from '../visit/visit.ts';
import { additiveIds, approximate, limitOf } from './share.ts';
import { stationWork } from './station.ts';

/** What one half-hour at a station means for a day, in numbers to be shown. */
export function stationFacts(visit: StoredVisit, frame: Frame, dayMinutes?: number): StationFacts {
  const work = stationWork(visit, frame, dayMinutes);
  const perSlot = additiveIds.flatMap((id) => {
    const limit = limitOf(frame, id)?.limit;
    return limit === undefined ? [] : [{ id, value: approximate(work.perSlot[id]), limit }];
  });
  const { forbids, open, posture } = work;
  return { dayMinutes: work.dayMinutes, perSlot, forbids, open, posture };
}
