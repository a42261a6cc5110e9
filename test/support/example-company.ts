import { randomUUID } from 'node:crypto';
import { keepVisit, workstationFor } from '../../electron/backend/services/keep-visit.ts';
import type { Store } from '../../electron/backend/store/database.ts';
import { type ExampleWorkstation, exampleCompany, exampleSeed } from '../../templates/examples/company/company.ts';
import { exampleFrame } from '../../templates/examples/company/limits.ts';
import { testNow } from './backend.ts';

const today = testNow.toISOString().slice(0, 10);

/**
 * So many workstations with believable visits, company after company of 120, one company in memory at a time: for what
 * has to be shown of 1,000, 10,000 or 100,000.
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

/**
 * Adds so many of them to a store, each with its last visit, by the same functions as the services: everything derived is
 * as it will be. About a thousand in a second; `fillStore` (`many-workstations.ts`) is faster and does not judge.
 */
export function fillWithExample(store: Store, count: number): void {
  const at = testNow.toISOString();
  store.write((db) => {
    for (const { head, visits } of exampleWorkstations(count)) {
      const workstation = workstationFor(db, head, { newId: randomUUID, at, example: false });
      const visit = visits.at(-1);
      if (visit !== undefined) keepVisit(db, { visit, frame: exampleFrame }, workstation, at);
    }
  });
}
