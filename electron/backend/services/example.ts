import type { Services } from '../../../core/contract/contract.ts';
import { ok } from '../../../core/result.ts';
import { exampleNeed } from '../../../templates/examples/company/needs.ts';
import type { Databases } from '../databases.ts';
import { backUp } from '../keeping/restore-database.ts';
import type { WriteDb } from '../store/database.ts';
import { hasExample } from '../store/repositories/counts.ts';
import { countExampleWorkstations, exampleDepartments, removeExample } from '../store/repositories/example.ts';
import { allNeeds, writeNeed } from '../store/repositories/needs.ts';
import { findCompany, markCompany } from '../store/repositories/places.ts';
import { findVisit } from '../store/repositories/visits.ts';
import { workstationNumbered } from '../store/repositories/workstations.ts';
import type { Turns } from '../turns.ts';
import type { ServiceContext } from './context.ts';
import type { ExampleWorkstation } from './example-visits.ts';
import { type KeepOptions, keepVisit, workstationFor } from './keep-visit.ts';

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
      const workstations = await examples(ctx.today());
      return ctx.work().write((db) => {
        if (!hasExample(db)) bring(db, workstations, { newId: ctx.newId, at: ctx.now().toISOString(), example: true });
        return ok({ workstations: countExampleWorkstations(db) });
      });
    },

    'example.remove': () =>
      turns.take(async () => {
        if (!ctx.work().read(hasExample)) return ok({ workstations: 0 });
        const all = await examples(ctx.today());
        const brought = new Set(all.flatMap(({ visits }) => visits.map(({ visit }) => visit.id)));
        const kept = await backUp(databases, ['work'], 'manual');
        if (!kept.ok) return kept;
        return ctx.work().write((db) => ok({ workstations: removeExample(db, brought) }));
      }),
  };
}

/** Adds what is not here yet. */
function bring(db: WriteDb, workstations: readonly ExampleWorkstation[], options: KeepOptions): void {
  const brought = new Set<string>();
  for (const { head, visits } of visitedFirst(workstations)) {
    const company = head.company.name;
    const here = findCompany(db, company);
    // Somebody imported this very example as a file, or made it his own.
    if (visits.some(({ visit }) => findVisit(db, visit.id) !== undefined)) continue;
    if (here !== undefined && workstationNumbered(db, here, head.workstation.number) !== undefined) continue;
    // One without a visit cannot be known again: it comes with its company or not at all.
    if (visits.length === 0 && !brought.has(company)) continue;
    const workstation = workstationFor(db, head, options);
    for (const valid of visits) keepVisit(db, valid, workstation, options.at);
    // One that was here already too: otherwise nobody would know that there is something to remove.
    if (here !== undefined && !brought.has(company)) markCompany(db, here, true);
    brought.add(company);
  }
  expectNeeds(db, brought);
}

/** Says of the departments of a company, not of a single post's, how many people need a light job. */
function expectNeeds(db: WriteDb, companies: ReadonlySet<string>): void {
  const known = new Set(allNeeds(db).map(({ place }) => place.id));
  for (const { company, id, workstations } of exampleDepartments(db)) {
    if (workstations < 2 || known.has(id) || !companies.has(company)) continue;
    writeNeed(db, { kind: 'department', id }, exampleNeed(workstations));
  }
}

function visitedFirst(workstations: readonly ExampleWorkstation[]): readonly ExampleWorkstation[] {
  const unvisited = ({ visits }: ExampleWorkstation) => visits.length === 0;
  return [...workstations.filter((one) => !unvisited(one)), ...workstations.filter(unvisited)];
}

/** The example's documents are read only when they are asked for. */
async function examples(today: string) {
  return (await import('./example-visits.ts')).exampleWorkstations(today);
}
