import type { Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';
import type { Files } from '../router/files.ts';
import type { Readings } from './readings.ts';

type TableCalls = 'table.open' | 'table.preview' | 'table.loads' | 'table.vibration' | 'table.close';
type JobCalls = 'job.progress' | 'job.cancel';

interface TableOptions {
  readonly files: Files;
  readonly readings: Readings;
  readonly newId: () => string;
}

/** Tables of instruments and warehouses. */
export function tableServices(_options: TableOptions): Pick<Services, TableCalls> {
  const none = () => err(callError('not-found', { what: 'table' }));
  return {
    'table.open': none,
    'table.preview': none,
    'table.loads': none,
    'table.vibration': none,
    'table.close': () => ok({}),
  };
}

/** How far long work is, and how it is stopped. */
export function jobServices(readings: Readings): Pick<Services, JobCalls> {
  return {
    'job.progress': ({ ticket }) => ok({ progress: readings.progress(ticket) }),
    'job.cancel': ({ ticket }) => {
      readings.cancel(ticket);
      return ok({});
    },
  };
}
