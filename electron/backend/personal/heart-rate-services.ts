import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';

type HeartRateCalls =
  | 'heart-rate.open'
  | 'heart-rate.read'
  | 'heart-rate.judge'
  | 'heart-rate.keep'
  | 'heart-rate.enter'
  | 'heart-rate.close';

/** A person's recording and values on their way into the personal database. */
export function heartRateServices(): Pick<Services, HeartRateCalls> {
  const none = () => err(callError('not-found', { what: 'recording' }));
  return {
    'heart-rate.open': none,
    'heart-rate.read': none,
    'heart-rate.judge': none,
    'heart-rate.keep': none,
    'heart-rate.enter': none,
    'heart-rate.close': () => ok({}),
  };
}
