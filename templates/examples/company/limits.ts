import type { CriterionId } from '../../../core/frame/criterion-id.ts';
import { inrsGreenFrame2011 as frame } from '../../../core/frame/inrs-green-frame-2011.ts';

/** The frame that the example is judged by. */
export const exampleFrame = frame;

function limit(id: CriterionId, quantity: string): number {
  const limits: Readonly<Record<string, { readonly limit: number | boolean }>> =
    frame.criteria.find((criterion) => criterion.id === id)?.limits ?? {};
  const found = limits[quantity]?.limit;
  if (typeof found !== 'number') throw new Error(`the frame has no number for ${id}`);
  return found;
}

/** Where the example's values must stay on the side that its story tells: the frame's own limits. */
export const limits = {
  massG: limit('load-mass', 'load-mass'),
  movedMassG: limit('push-pull-mass', 'moved-mass'),
  actionsPerMinute: limit('action-rate', 'action-rate'),
  breakMinutesPerHour: limit('posture-breaks', 'break'),
  accelerationMmS2: limit('whole-body-vibration', 'acceleration'),
} as const;
