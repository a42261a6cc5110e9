import { type ExampleWorkstation, exampleCompany, exampleSeed } from '../../templates/examples/company/company.ts';
import { testNow } from './backend.ts';

const today = testNow.toISOString().slice(0, 10);

/**
 * So many workstations with believable visits, company after company of 120, one company in memory at a time: for what
 * has to be shown of 1,000, 10,000 or 100,000. What needs a full store and no believable documents uses `fillStore`
 * (`many-workstations.ts`), which writes 10,000 in seconds.
 */
export function* exampleWorkstations(count: number, seed = exampleSeed): Generator<ExampleWorkstation> {
  let left = count;
  for (let copy = 0; left > 0; copy += 1) {
    for (const workstation of exampleCompany({ seed, today, copy })) {
      if (left === 0) return;
      left -= 1;
      yield workstation;
    }
  }
}
