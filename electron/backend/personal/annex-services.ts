import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';

/** The one annex that waits in memory to be saved. */
export const annexSlot = 'annex';

/** The physician's annex, made from the personal database on explicit request. */
export function annexServices(): Pick<Services, 'annex.make' | 'annex.withdraw'> {
  return {
    'annex.make': () => err(callError('not-found', { what: 'personal-record' })),
    'annex.withdraw': () => ok({}),
  };
}
