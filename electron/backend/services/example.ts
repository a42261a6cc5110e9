import type { Services } from '../../../core/contract/contract.ts';
import { ok } from '../../../core/result.ts';
import type { Databases } from '../databases.ts';
import { backUp } from '../keeping/restore-database.ts';
import { hasExample } from '../store/repositories/counts.ts';
import { countExampleWorkstations, removeExample } from '../store/repositories/example.ts';
import { findCompany, markCompany } from '../store/repositories/places.ts';
import { findVisit } from '../store/repositories/visits.ts';
import { workstationNumbered } from '../store/repositories/workstations.ts';
import type { Turns } from '../turns.ts';
import type { ServiceContext } from './context.ts';
import { keepVisit, workstationFor } from './keep-visit.ts';

interface ExampleOptions {
  readonly ctx: ServiceContext;
  readonly databases: Databases;
  readonly turns: Turns;
}

/**
 * Workstations to look at and try things with, which go again in one step. What the user made stays: a workstation of
 * his own, an example that he gave another name or place, and one for which he began or imported a visit.
 */
export function exampleServices({
  ctx,
  databases,
  turns,
}: ExampleOptions): Pick<Services, 'example.load' | 'example.remove'> {
  return {
    'example.load': async () => {
      const visits = await examples();
      return ctx.work().write((db) => {
        if (!hasExample(db)) {
          const at = ctx.now().toISOString();
          for (const valid of visits) {
            const { id, company, workstation: head } = valid.visit;
            const here = findCompany(db, company.name);
            // Somebody imported this very example as a file, or made it his own.
            if (findVisit(db, id) !== undefined) continue;
            if (here !== undefined && workstationNumbered(db, here, head.number) !== undefined) continue;
            const workstation = workstationFor(db, valid.visit, { newId: ctx.newId, at, example: true });
            keepVisit(db, valid, workstation, at);
            // One that was here already too: otherwise nobody would know that there is something to remove.
            if (here !== undefined) markCompany(db, here, true);
          }
        }
        return ok({ workstations: countExampleWorkstations(db) });
      });
    },

    'example.remove': () =>
      turns.take(async () => {
        const brought = new Set((await examples()).map(({ visit }) => visit.id));
        if (!ctx.work().read(hasExample)) return ok({ workstations: 0 });
        const kept = await backUp(databases, ['work'], 'manual');
        if (!kept.ok) return kept;
        return ctx.work().write((db) => ok({ workstations: removeExample(db, brought) }));
      }),
  };
}

/** The example's documents are read only when they are asked for. */
async function examples() {
  return (await import('./example-visits.ts')).exampleVisits();
}
