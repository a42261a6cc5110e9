import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { criterionIds } from '../../../core/frame/criterion-id.ts';
import { err, ok } from '../../../core/result.ts';
import type { ServiceContext } from './context.ts';

type MapCalls = 'map.read' | 'map.trend' | 'map.export' | 'map.nearly' | 'need.list' | 'need.save';

/** The map of light-duty jobs. */
export function mapServices(_ctx: ServiceContext): Pick<Services, MapCalls> {
  return {
    'map.read': () => ok({ companies: [], sites: [], departments: [], criteria: [...criterionIds], rows: [], more: 0 }),
    'map.trend': () => ok({ points: [] }),
    'map.export': () => err(callError('not-found', { what: 'workstation' })),
    'map.nearly': () => ok({ rows: [], more: 0 }),
    'need.list': () => ok({ needs: [] }),
    'need.save': () => err(callError('not-found', { what: 'department' })),
  };
}
