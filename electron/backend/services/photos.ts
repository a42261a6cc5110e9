import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err } from '../../../core/result.ts';
import type { ServiceContext } from './context.ts';

/** Pictures that the page made ready. */
export function photoServices(_ctx: ServiceContext): Pick<Services, 'photo.add'> {
  return { 'photo.add': () => err(callError('not-found', { what: 'visit' })) };
}
