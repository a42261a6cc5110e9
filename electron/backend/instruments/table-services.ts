import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import { err, ok } from '../../../core/result.ts';
import type { Files } from '../router/files.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { Readings } from './readings.ts';

type TableCalls = 'table.open' | 'table.preview' | 'table.loads' | 'table.vibration' | 'table.close';
type JobCalls = 'job.progress' | 'job.cancel';

interface TableOptions {
  readonly files: Files;
  readonly readings: Readings;
  readonly newId: () => string;
}

interface OpenTable {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** More are not looked at at once; the one that was opened first goes. */
const mostOpen = 4;

/** Tables of instruments and warehouses: each stays in memory, as the file it came in, until it is closed. */
export function tableServices({ files, readings, newId }: TableOptions): Pick<Services, TableCalls> {
  const tables = new Map<string, OpenTable>();

  /** Does a job on an open table, in a worker. */
  const read = async <Name extends Exclude<JobName, 'recording'>>(
    name: Name,
    { name: file }: OpenTable,
    ticket: string,
    input: Jobs[Name]['input'],
  ) => {
    const result = await readings.run(ticket, name, input);
    if (result.ok) return result;
    const { error } = result;
    return err('code' in error ? error : callError('file-refused', { file, problems: [...error] }));
  };
  const unknown = () => err(callError('not-found', { what: 'table' }));

  return {
    'table.open': async ({ ticket, upload, fileName }): Promise<Envelope<'table.open'>> => {
      const bytes = files.take(upload);
      if (bytes === undefined) return err(callError('not-found', { what: 'file' }));
      const opened: OpenTable = { name: fileName, bytes };
      const start = await read('table', opened, ticket, { bytes });
      if (!start.ok) return start;
      const table = newId();
      tables.set(table, opened);
      for (const oldest of [...tables.keys()].slice(0, -mostOpen)) tables.delete(oldest);
      return ok({ table, ...start.value });
    },
    'table.preview': async ({ ticket, table, sheet }): Promise<Envelope<'table.preview'>> => {
      const opened = tables.get(table);
      if (opened === undefined) return unknown();
      const start = await read('table', opened, ticket, { bytes: opened.bytes, sheet });
      return start.ok ? ok({ preview: start.value.preview }) : start;
    },
    'table.loads': async ({ ticket, table, ...chosen }): Promise<Envelope<'table.loads'>> => {
      const opened = tables.get(table);
      return opened === undefined ? unknown() : read('loads', opened, ticket, { ...opened, ...chosen });
    },
    'table.vibration': async ({ ticket, table, ...chosen }): Promise<Envelope<'table.vibration'>> => {
      const opened = tables.get(table);
      return opened === undefined ? unknown() : read('vibration', opened, ticket, { ...opened, ...chosen });
    },
    'table.close': ({ table }) => {
      tables.delete(table);
      return ok({});
    },
  };
}

/** Long work that is known by tickets. */
interface LongWork {
  readonly progress: (ticket: string) => { readonly done: number; readonly total: number } | null;
  readonly cancel: (ticket: string) => void;
}

/** How far long work is, and how it is stopped. */
export function jobServices(...works: readonly LongWork[]): Pick<Services, JobCalls> {
  return {
    'job.progress': ({ ticket }) => ok({ progress: works.map((work) => work.progress(ticket)).find(Boolean) ?? null }),
    'job.cancel': ({ ticket }) => {
      for (const work of works) work.cancel(ticket);
      return ok({});
    },
  };
}
