import { parseVisit, type ValidVisit } from '../../../core/visit/parse.ts';

/** The visits of the example company, in the order of their numbers. Read only when they are asked for. */
export async function exampleVisits(): Promise<readonly ValidVisit[]> {
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
  return modules.map(({ default: raw }) => {
    const parsed = parseVisit(raw);
    if (!parsed.ok) throw new Error('an example visit that is not valid');
    return parsed.value;
  });
}
