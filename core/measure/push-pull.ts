import type { NumericLimit } from '../frame/frame.ts';
import type { Push } from '../visit/visit.ts';
import { keeps } from './limit.ts';

/** The two limits of a push, which must both hold. */
export interface PushLimits {
  readonly 'moved-mass': NumericLimit<'at-most', 'g'>;
  readonly wheels: NumericLimit<'at-least', 'wheels'>;
}

/**
 * Which of the two limits of a push are broken by what is known of it.
 * Source: green-frame `push-pull-mass`: moved mass (carrier + load) and wheels must both hold.
 */
export function brokenByPush(push: Push, limits: PushLimits): { readonly mass: boolean; readonly wheels: boolean } {
  return {
    mass: push.movedMassG !== undefined && !keeps(limits['moved-mass'], push.movedMassG),
    wheels: push.wheels !== undefined && !keeps(limits.wheels, push.wheels),
  };
}
