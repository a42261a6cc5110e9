import type { Envelope, Services } from '../../../core/contract/contract.ts';
import { callError } from '../../../core/contract/errors.ts';
import type { Workstation } from '../../../core/contract/values.ts';
import { err, ok } from '../../../core/result.ts';
import type { Head } from '../../../core/visit/head.ts';
import type { ReadDb, WriteDb } from '../store/database.ts';
import { sweepPictures } from '../store/repositories/pictures.ts';
import { findCompany, placeOf } from '../store/repositories/places.ts';
import { summariesOf } from '../store/repositories/summaries.ts';
import { countIssued, deleteVisit, followHead, visitsOf } from '../store/repositories/visits.ts';
import {
  addWorkstation,
  adoptWorkstation,
  archiveWorkstation,
  changeWorkstation,
  deleteWorkstation,
  findWorkstation,
  workstationNumbered,
  workstationOf,
} from '../store/repositories/workstations.ts';
import type { ServiceContext } from './context.ts';

type WorkstationCalls =
  | 'workstation.create'
  | 'workstation.read'
  | 'workstation.change'
  | 'workstation.archive'
  | 'workstation.delete';

const noWorkstation = () => err(callError('not-found', { what: 'workstation' }));

/** Workstations: their number, title and place, which the heads of their drafts follow. */
export function workstationServices(ctx: ServiceContext): Pick<Services, WorkstationCalls> {
  return {
    'workstation.create': ({ number, title, place: names }) =>
      ctx.work().write((db): Envelope<'workstation.create'> => {
        const taken = takenBy(db, names.company, number, undefined);
        if (taken !== undefined) return err(taken);
        const place = placeOf(db, names, ctx.newId);
        const id = ctx.newId();
        // In the example company too: what the user makes is his own.
        addWorkstation(db, { id, place, number, title, example: false, at: ctx.now().toISOString() });
        return ok(existing(db, id));
      }),

    'workstation.read': ({ workstation: id }) =>
      ctx.work().read((db): Envelope<'workstation.read'> => {
        const row = findWorkstation(db, id);
        return row === undefined
          ? noWorkstation()
          : ok({ workstation: workstationOf(row), visits: summariesOf(db, id) });
      }),

    'workstation.change': ({ workstation: id, number, title, place: names }) =>
      ctx.work().write((db): Envelope<'workstation.change'> => {
        if (findWorkstation(db, id) === undefined) return noWorkstation();
        const taken = takenBy(db, names.company, number, id);
        if (taken !== undefined) return err(taken);
        changeWorkstation(db, id, { place: placeOf(db, names, ctx.newId), number, title });
        // An example that got a name of its own is no example any more.
        adoptWorkstation(db, id);
        const workstation = existing(db, id);
        followHead(db, id, headOf(workstation));
        return ok(workstation);
      }),

    'workstation.archive': ({ workstation: id, archived }) =>
      ctx.work().write((db): Envelope<'workstation.archive'> => {
        if (findWorkstation(db, id) === undefined) return noWorkstation();
        archiveWorkstation(db, id, archived);
        return ok(existing(db, id));
      }),

    'workstation.delete': ({ workstation: id }) =>
      ctx.work().write((db): Envelope<'workstation.delete'> => {
        const row = findWorkstation(db, id);
        if (row === undefined) return noWorkstation();
        const issued = countIssued(db, id);
        if (issued > 0) return err(callError('has-issued-sheets', { count: issued }));
        for (const visit of visitsOf(db, id)) deleteVisit(db, { id: visit, workstation: id });
        sweepPictures(db);
        deleteWorkstation(db, row);
        return ok({});
      }),
  };
}

/** Number, title and place of a workstation as the head of its visits. */
export function headOf({ number, title, place }: Workstation): Head {
  return {
    company: { name: place.company },
    ...(place.site === undefined ? {} : { site: { name: place.site } }),
    ...(place.department === undefined ? {} : { department: { name: place.department } }),
    workstation: { number, title },
  };
}

function existing(db: WriteDb, id: string): Workstation {
  const row = findWorkstation(db, id);
  if (row === undefined) throw new Error('a workstation is gone within its own transaction');
  return workstationOf(row);
}

/** Why a number cannot be given: another workstation of the company with this name has it. Makes nothing. */
function takenBy(db: ReadDb, companyName: string, number: string, self: string | undefined) {
  const company = findCompany(db, companyName);
  const other = company === undefined ? undefined : workstationNumbered(db, company, number);
  return other === undefined || other === self ? undefined : callError('number-taken', { number, workstation: other });
}
