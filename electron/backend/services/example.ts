import type { Services } from '../../../core/contract/contract.ts';
import { ok } from '../../../core/result.ts';
import { hasExample } from '../store/repositories/counts.ts';
import { countExampleWorkstations, removeExample } from '../store/repositories/example.ts';
import { issuedAs } from '../store/repositories/sheets.ts';
import { findVisit } from '../store/repositories/visits.ts';
import type { ServiceContext } from './context.ts';
import { keepVisit, workstationFor } from './keep-visit.ts';

/** Workstations to look at and try things with, which can be removed without a trace. */
export function exampleServices(ctx: ServiceContext): Pick<Services, 'example.load' | 'example.remove'> {
  return {
    'example.load': async () => {
      const { exampleVisits } = await import('./example-visits.ts');
      const visits = await exampleVisits();
      return ctx.work().write((db) => {
        if (!hasExample(db)) {
          const at = ctx.now().toISOString();
          for (const valid of visits) {
            const { id, company, workstation: head, date, issue } = valid.visit;
            const number = { company: company.name, number: head.number, date, revision: issue?.revision ?? 0 };
            // Somebody imported this very example as a file.
            if (findVisit(db, id) !== undefined || issuedAs(db, number) !== undefined) continue;
            keepVisit(db, valid, workstationFor(db, valid.visit, { newId: ctx.newId, at, example: true }), at);
          }
        }
        return ok({ workstations: countExampleWorkstations(db) });
      });
    },

    'example.remove': () => ctx.work().write((db) => ok({ workstations: removeExample(db) })),
  };
}
