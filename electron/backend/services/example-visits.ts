import type { Head } from '../../../core/visit/head.ts';
import { parseVisit, type ValidVisit } from '../../../core/visit/parse.ts';
import { exampleCompany, exampleSeed } from '../../../templates/examples/company/company.ts';

/** A workstation of the example with its visits, the oldest first; none where nobody visited it. */
export interface ExampleWorkstation {
  readonly head: Head;
  readonly visits: readonly ValidVisit[];
}

/**
 * The workstations of the example: eight that were written by hand, of eight companies, and a company of 120 that is made
 * up anew. Read only when they are asked for.
 *
 * @param today `2026-11-22`; the company's visits are as old on any day. Ids do not depend on it
 */
export async function exampleWorkstations(today: string): Promise<readonly ExampleWorkstation[]> {
  const company = exampleCompany({ seed: exampleSeed, today });
  return [
    ...(await handMade()).map(valid).map((one) => ({ head: one.visit, visits: [one] })),
    ...company.map(({ head, visits }) => ({ head, visits: visits.map(valid) })),
  ];
}

async function handMade(): Promise<readonly unknown[]> {
  // Each by its own name, so that a bundler and a packager find them.
  const modules = await Promise.all([
    import('../../../templates/examples/w-101-order-picker.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-204-forklift-driver.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-303-school-cleaner.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-412-ward-nurse.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-518-cashier.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-620-parcel-sorter.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-733-assembly-cell.visit.json', { with: { type: 'json' } }),
    import('../../../templates/examples/w-845-reception-desk.visit.json', { with: { type: 'json' } }),
  ]);
  return modules.map(({ default: raw }) => raw);
}

function valid(raw: unknown): ValidVisit {
  const parsed = parseVisit(raw);
  if (!parsed.ok) throw new Error('an example visit that is not valid');
  return parsed.value;
}
